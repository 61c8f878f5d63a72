"""Carers on their way to approval in the demo world: at every stage, one late, one appealed, one with a condition."""

import random
from collections.abc import Sequence
from datetime import timedelta

from placements.choices import (
    BEFORE_PANEL,
    STAGES,
    VETTED_AT,
    CheckKind,
    HeardFrom,
    MemberKind,
    PanelOutcome,
    RiskSubject,
    Stage,
    StageResult,
    StopReason,
    VettingResult,
)
from placements.models import Application, CarerHousehold, Panel
from placements.services import (
    appeals,
    applications,
    carer_notes,
    endings,
    members,
    panels,
    vetting,
)
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo import words_approval as words
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.part_approval_stages import PREPARE
from sharedliving.pages.demo.steps import on_day

WORKER, MANAGER, HARBOUR = "scheme_worker", "scheme_manager", "harbour_worker"


def carers_apply(cast: Cast, homes: Sequence[CarerHousehold]) -> None:
    """Everybody of this part; the homes are those of the crowd, of whom some have written down who lives there."""
    for number, home in enumerate(homes[:9]):
        if number % 3 == 0:
            _lives_there(home, cast.viewer(WORKER if home.scheme.code == "westmere-sl" else HARBOUR), number)
    last, soon = _panels(cast)
    _on_their_way(cast)
    _at_panel(cast, last, soon)
    _after_approval(cast)


def _panels(cast: Cast) -> tuple[Panel, Panel]:
    """One that met three weeks ago, and the next."""
    by = cast.viewer(WORKER)
    with on_day(50):
        last = panels.plan(by=by, on=dates.today() + timedelta(days=29), chair="Ruth Adler")
        soon = panels.plan(by=by, on=dates.today() + timedelta(days=59), chair="Ruth Adler")
    with on_day(21):
        panels.note_present(panel=last, by=by, chair="Ruth Adler", present=words.PRESENT)
    return last, soon


def _on_their_way(cast: Cast) -> None:
    """At different stages: new, held up by a reference, stopped for money; and one whom their worker knows."""
    _walk(cast, "Colin Marsh", "WM2", 6, Stage.ENQUIRY)
    _walk(cast, "Sunita and Raj Patel", "WM1", 60, Stage.REFERENCES)
    _walk(cast, "Bev and Tony Loach", "WM4", 70, Stage.HOME_VISIT)
    stopped = _walk(cast, "Paul and Amy Rudd", "WM3", 80, Stage.MEDICAL)
    with on_day(20):
        applications.stop(
            application=stopped,
            by=cast.viewer(WORKER),
            reason=StopReason.MONEY,
            words="They cannot both give up work yet.",
        )
    friend = _walk(cast, "Marie Hadley-Cole", "WM2", 30, Stage.APPLICATION)
    with on_day(20):
        applications.declare(
            application=friend, by=cast.viewer(WORKER), knows_them=True, how="She is my cousin. Judith takes this on."
        )


def _at_panel(cast: Cast, last: Panel, soon: Panel) -> None:
    """One waits for the next panel; one is approved with a condition, one declined and appealing."""
    by, second = cast.viewer(WORKER), cast.viewer(MANAGER)
    ready = _walk(cast, "Hannah and Lewis Boyd", "WM1", 110, Stage.PANEL)
    _report(ready, by, 12)
    with on_day(8):
        panels.put_before(application=ready, panel=soon, by=by)
    for name, area, outcome in (
        ("Yvonne and Carl Mensah", "WM3", PanelOutcome.CONDITIONS),
        ("Gail and Ron Stubbs", "WM4", PanelOutcome.DECLINED),
    ):
        row = _walk(cast, name, area, 140, Stage.PANEL)
        _report(row, by, 30)
        with on_day(25):
            row = panels.put_before(application=row, panel=last, by=by)
        with on_day(20):
            decision = panels.decide(application=row, by=by, outcome=outcome, **words.decided(outcome, dates.today()))
        with on_day(19):
            decision = panels.sign(decision=decision, by=second)
    with on_day(12):
        appeals.raise_appeal(
            decision=decision, by=by, raised_on=dates.today(), raised_by="Gail Stubbs", grounds=words.GROUNDS
        )


def _after_approval(cast: Cast) -> None:
    """A lodger without a DBS, a confidential note, and an approval that somebody asked to end."""
    by = cast.viewer(WORKER)
    mensahs = CarerHousehold.objects.visible_to(by).get(name="Yvonne and Carl Mensah")
    with on_day(9):
        members.add(
            household=mensahs,
            by=by,
            name="Kofi Mensah",
            kind=MemberKind.ADULT,
            relationship="Carl’s brother",
            since=dates.today(),
        )
        carer_notes.write(household=mensahs, by=by, on=dates.today(), text=words.NOTE)
    home = make_home(
        random.Random("june"), cast.organisations["westmere-sl"], cast.users[WORKER], ("WM2",), name="June Ashby"
    )
    with on_day(5):
        endings.ask(household=home, by=by, why="June moves to her daughter in Devon in spring.")


def _report(row: Application, by: Viewer, days: int) -> None:
    with on_day(days):
        vetting.write_report(
            application=row, by=by, report=words.REPORT, comments=words.COMMENTS, comments_on=dates.today()
        )


def _walk(cast: Cast, name: str, area: str, since: int, to: Stage) -> Application:
    """From the enquiry, so many days ago, through every stage before `to`."""
    by, second = cast.viewer(WORKER), cast.viewer(MANAGER)
    step = max((since - 35) // 9, 3) if to == Stage.PANEL else 6
    with on_day(since):
        row = applications.enquire(by=by, name=name, area=area, enquired_on=dates.today(), heard_from=HeardFrom.WORD)
        applications.declare(application=row, by=by, knows_them=False)
        applications.declare(application=row, by=second, knows_them=False)
    for number, stage in enumerate(BEFORE_PANEL[: STAGES.index(to)]):
        with on_day(since - number * step, 14):
            if stage in PREPARE:
                PREPARE[stage](row, by)
            for item in VETTED_AT.get(stage, ()):
                vetting.record_item(application=row, by=by, item=item, result=VettingResult.SEEN, note=words.SEEN[item])
            applications.record_stage(
                application=row, by=second if stage == Stage.MANAGER_VISIT else by, stage=stage,
                result=StageResult.PASSED, on=dates.today(), found=words.FOUND[stage],
                nothing_in=[RiskSubject.MEMBER, RiskSubject.PET] if stage == Stage.HOME_VISIT else None,
            )  # fmt: skip
    return row


def _lives_there(home: CarerHousehold, by: Viewer, number: int) -> None:
    """Who lives in a home that is approved: the carers, each with the certificate that the household's check stood for."""
    check = home.checks.get(kind=CheckKind.DBS)
    until = min(check.valid_until, dates.add_months(check.done_on, 36))
    family = home.name.split()[-1]
    for place, given in enumerate(home.name.removesuffix(family).replace(" and ", " ").split()):
        member = members.add(
            household=home, by=by, name=f"{given} {family}", kind=MemberKind.SUPPORT if place else MemberKind.CARER,
            consulted_on=home.approved_on, agrees=True,
        )  # fmt: skip
        members.record_dbs(
            member=member, by=by, number=f"{number + 1:010d}{place:02d}", is_home_based=True, done_on=check.done_on,
            valid_until=until,
        )  # fmt: skip

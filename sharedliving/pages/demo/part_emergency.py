"""Emergencies of the demo world: one tonight, one whose papers are late, one that drifts, one refused; and a young person."""

import random
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from people.choices import SupportReason
from people.models import Person
from people.services import people
from placements.choices import ArrangementKind, Avoidable, EmergencyOutcome, RefusedBecause
from placements.models import CarerHousehold, Emergency
from placements.services import emergencies, emergency_answers, emergency_care, transition
from sharedliving.core import dates
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.steps import on_day
from sharedliving.pages.journeys.start_emergency import start_emergency

KNOWN: dict[str, Any] = {
    "asked_by": "Ruth Lane, her sister", "out_of_hours": "01632 960111, duty desk", "avoidable": Avoidable.NOT_FORESEEN,
    "why_now": "Her mother, who cares for her, was taken into hospital this afternoon.",
    "identity": "Known to the team; seen at home tonight.", "communication": "Short sentences. Time to answer.",
    "capacity": "Understands where she would go, and for how long. Seen by the care manager.",
    "consent": "She said yes with her sister there.", "authority": "Nobody holds any.",
    "next_of_kin": "Ruth Lane, sister, 01632 960112. She knows.", "risks_to": "Walks out when she is frightened.",
    "risks_from": "Nothing is known.", "calms": "Her music; being told what comes next.", "upsets": "Raised voices.",
    "medication": "One tablet in the morning. In her bag, for a week.", "allergies": "None known.",
    "gp": "Dr Osei, Mill Road Surgery, 01632 960113", "expected_length": "Two to three weeks.",
    "funded_by": "Gareth Bowen, duty manager",
}  # fmt: skip


def _somebody(cast: Cast, days: int, given: str, family: str, born: date) -> Person:
    with on_day(days, 15):
        return people.add(
            by=cast.viewer("care_manager"), given_name=given, family_name=family, date_of_birth=born, area="WM2",
            support_reason=SupportReason.LEARNING_DISABILITY,
        )  # fmt: skip


def _home(cast: Cast, chance: random.Random, name: str) -> CarerHousehold:
    return make_home(
        chance, cast.organisations["westmere-sl"], cast.users["scheme_worker"], ("WM2",), name=name, approved_places=2,
        approved_kinds=[ArrangementKind.EMERGENCY, ArrangementKind.SHORT_BREAK],
    )  # fmt: skip


def _at(days: int, hour: int) -> AbstractContextManager[Any]:
    """What happens today happens now: an evening that has not come yet would lie in the future."""
    return on_day(days, hour) if days else nullcontext()


def _called(cast: Cast, person: Person, days: int, **known: Any) -> Emergency:
    by = cast.viewer("care_manager")
    with _at(days, 17):
        return emergencies.take_call(
            person=person, scheme=cast.organisations["westmere-sl"], called_at=timezone.now(), by=by, **KNOWN | known
        )  # fmt: skip


def _asked(cast: Cast, row: Emergency, days: int) -> Emergency:
    with _at(days, 18):
        return emergencies.ask(emergency=row, by=cast.viewer("care_manager"), all_risk_told=True)


def _taken_in(cast: Cast, row: Emergency, home: CarerHousehold, days: int) -> Emergency:
    worker, manager = cast.viewer("scheme_worker"), cast.viewer("scheme_manager")
    with on_day(days, 19):
        row = emergency_answers.accept(emergency=row, by=worker)
        row = emergency_answers.choose(
            emergency=row, household=home, by=worker, person_words="All right. Can I bring my music?",
            carer_words="Of course; we make up the back room.",
        )  # fmt: skip
        row = emergency_answers.approve(emergency=row, by=manager)
        start_emergency(emergency=row, by=worker)
    row.refresh_from_db()
    return row


def _met(cast: Cast, row: Emergency, days: int) -> None:
    with on_day(days, 11):
        emergency_care.record_meeting(
            emergency=row, by=cast.viewer("care_manager"), on=dates.today(), who="She, her sister, her carers, Priya and Tom",
            decided="Home when her mother is well again; the sister comes on Sundays.",
        )  # fmt: skip


def _reviewed(cast: Cast, row: Emergency, days: int) -> None:
    with on_day(days, 14):
        emergency_care.record_review(
            emergency=row, by=cast.viewer("care_manager"), on=dates.today(), face_to_face=True,
            who_came="She, her carers, Priya", person_view="It is all right here. When is Mum home?",
            found="Sleeps well and helps in the kitchen.",
        )  # fmt: skip


def tonight(cast: Cast, chance: random.Random) -> None:
    """The scheme was asked an hour ago."""
    person = _somebody(cast, 900, "Carys", "Lane", date(1994, 2, 11))
    _home(cast, chance, "Bernice and Ken Doyle")
    _asked(cast, _called(cast, person, 0, avoidable=Avoidable.FORESEEN, avoidable_words="A break for her mother."), 0)


def half_known(cast: Cast, chance: random.Random) -> None:
    """The call came at noon; nobody knows the medicines yet."""
    person = _somebody(cast, 700, "Terence", "Ashby", date(1967, 9, 3))
    _called(cast, person, 0, medication="", gp="", next_of_kin="")


def papers_late(cast: Cast, chance: random.Random) -> None:
    """Taken in five days ago, and the agreement is not signed."""
    person = _somebody(cast, 500, "Olive", "Marchant", date(1955, 6, 30))
    row = _asked(cast, _called(cast, person, 5), 5)
    _taken_in(cast, row, _home(cast, chance, "Yvonne Carter"), 5)


def drifts(cast: Cast, chance: random.Random) -> None:
    """Since four months ago; met once, reviewed once, and nobody has looked at the options."""
    person = _somebody(cast, 600, "Desmond", "Pryce", date(1972, 12, 1))
    row = _asked(
        cast, _called(cast, person, 121, avoidable=Avoidable.AVOIDABLE, avoidable_words="A plan for illness."), 121
    )
    row = _taken_in(cast, row, _home(cast, chance, "Faye and Rob Lister"), 121)
    _met(cast, row, 112)
    _reviewed(cast, row, 95)


def went_home(cast: Cast, chance: random.Random) -> None:
    """Three weeks in summer, and home again."""
    person = _somebody(cast, 800, "Maureen", "Okell", date(1961, 4, 22))
    row = _asked(cast, _called(cast, person, 160), 160)
    row = _taken_in(cast, row, _home(cast, chance, "Shirley Nkomo"), 160)
    _met(cast, row, 150)
    with on_day(138, 15):
        emergency_care.end(
            emergency=row, on=dates.today(), outcome=EmergencyOutcome.HOME, why="Her mother is well again.",
            by=cast.viewer("scheme_worker"),
        )  # fmt: skip


def refused(cast: Cast, chance: random.Random) -> None:
    """Asked on a Friday; the scheme had heard nothing all week."""
    person = _somebody(cast, 650, "Gerald", "Whitcombe", date(1980, 10, 9))
    back = 40 + (dates.today() - timedelta(days=40)).weekday() - 4
    row = _asked(
        cast,
        _called(cast, person, back, avoidable=Avoidable.FORESEEN, avoidable_words="Notice had run for weeks."),
        back,
    )
    with on_day(back, 20):
        emergency_answers.refuse(
            emergency=row, by=cast.viewer("scheme_manager"), because=RefusedBecause.ASKED_LATE,
            words="A call on Monday, when the notice was known.",
        )  # fmt: skip


def young(cast: Cast, chance: random.Random) -> None:
    """Sixteen and three quarters: planning was done, the referral is late, foster carers' approval comes next."""
    person = _somebody(cast, 300, "Kayleigh", "Dunn", dates.add_months(dates.today(), -(16 * 12 + 9)))
    by = cast.viewer("care_manager")
    with on_day(290, 10):
        steps = transition.begin(person=person, by=by)
        transition.close(
            step=steps[0], needed=True, on=dates.today(), words="Met with school and foster carers.", by=by
        )


STORIES: tuple[Callable[[Cast, random.Random], None], ...] = (
    tonight, half_known, papers_late, drifts, went_home, refused, young,
)  # fmt: skip

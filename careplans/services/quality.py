"""Sampling records against the standards: drawn, checked, read by their author, changed (G14-ASS-5)."""

import secrets
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from careplans.choices import PlanState
from careplans.choices.quality import FollowUp, Sampled
from careplans.choices.records import RecordState
from careplans.models import Assessment, CarePlan, QualityCheck, QualityFinding, QualityFollowUp, QualitySample
from careplans.rules import quality as rules
from careplans.rules.said import missing
from careplans.services import records
from people.choices import Clock
from people.clocks import due_on
from people.models import Team, User
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

MOST = 20
LARGEST_SEED = 1_000_000
SIGNED = (PlanState.IN_FORCE, PlanState.SUPERSEDED)


@transaction.atomic
def draw(
    *, team: Team, of: str, since: date, until: date, size: int, by: Viewer, seed: int | None = None
) -> QualitySample:
    """Draw from the completed records of a team that nobody has checked yet; never the viewer's own. Raises Refusal."""
    require(by, Perm.CHECK_QUALITY)
    if not since <= until <= dates.today():
        raise Refusal(
            "Choose a time that is over: the first day comes before the last, and the last is not in the future."
        )
    if not 1 <= size <= MOST:
        raise Refusal(f"Draw between 1 and {MOST} records.")
    states.lock(team)
    pool = pool_of(team, of, since, until, by)
    if not pool:
        raise Refusal("There is nothing to draw: no such record was completed in this time by anybody else.")
    seed = secrets.randbelow(LARGEST_SEED) if seed is None else seed
    sample = QualitySample(
        team=team, of=of, since=since, until=until, size=size, seed=seed, pool=[list(each) for each in pool],
        drawn_on=dates.today(), drawn_by=User.objects.get(pk=by.user_id),
    )  # fmt: skip
    history.save(sample, by=by, why="Drawn")
    drawn = rules.draw(pool, size, seed)
    for number in drawn:
        _begin(sample, number, by)
    text = f"{len(drawn)} of {len(pool)} drawn: {sample}"
    events.record("quality.drawn", sample, by=by, text=text, seed=seed)
    return sample


def pool_of(team: Team, of: str, since: date, until: date, by: Viewer) -> list[tuple[int, int]]:
    """(record, author) of what can be drawn: in sight, completed in this time, not checked, by somebody who still works here.

    Of people whose record is open and who are alive: nobody could check it otherwise, and nothing would fall due.
    """
    checked = QualityCheck.objects.exclude(state=RecordState.STOPPED)
    rows: QuerySet[Any]
    seen: Any
    if of == Sampled.ASSESSMENT:
        rows = Assessment.objects.visible_to(by).care_act().completed()
        rows = rows.filter(completed_on__range=(since, until))
        author, seen = "owner", checked.filter(assessment__isnull=False).values("assessment_id")
    else:
        rows = CarePlan.objects.visible_to(by).filter(state__in=SIGNED, signed_off_on__range=(since, until))
        author, seen = "author", checked.filter(plan__isnull=False).values("plan_id")
    rows = rows.filter(person__team=team, person__closed_at=None, person__died_on=None).exclude(pk__in=seen)
    rows = rows.filter(**{f"{author}__is_active": True})
    return list(rows.exclude(**{author: by.user_id}).order_by("pk").values_list("pk", f"{author}_id"))


@transaction.atomic
def answer(
    *, check: QualityCheck, standard: str, verdict: str, by: Viewer, why: str = "", version: int | None = None
) -> QualityFinding:
    """Say how far one standard is met. Raises ChangedMeanwhile, Refusal."""
    row: QualityCheck = records.writable(check, version)
    _refuse_own(row, by)
    if standard not in rules.STANDARDS[row.of]:
        raise TypeError(f"{row.of} has no standard called {standard}")
    if not rules.not_met_says_why(verdict, why):
        raise Refusal(missing(rules.not_met_says_why))
    found = QualityFinding.objects.filter(quality_check=row, standard=standard).first()
    found = found or QualityFinding(quality_check=row, standard=standard)
    found.verdict, found.why = verdict, why.strip()
    history.save(found, by=by)
    row.version += 1
    history.save(row, by=by)
    events.record("quality.answered", row, by=by, text=str(found))
    return found


@transaction.atomic
def complete(*, check: QualityCheck, by: Viewer, version: int | None = None) -> QualityCheck:
    """Complete the check: its author is asked to read it, and a change falls due for whoever makes it. Raises Refusal.

    An author who has left, or may not open the record any more, is not asked: it would stay undone.
    """
    row: QualityCheck = states.lock(check)
    _refuse_own(row, by)
    _refuse_maker(row)
    done: QualityCheck = records.complete(row=row, kind=rules.QUALITY, by=by, version=version)
    if done.author.is_active and rules.who_is_asked_may_read_it(done.author, done.person):
        _ask(done, FollowUp.READ, done.author, due_on(Clock.QUALITY_READ, dates.today(), done.person.council_id), by)
    if done.change:
        _ask(done, FollowUp.CHANGE, done.change_owner, done.change_by, by)
    return done


@transaction.atomic
def follow_up_done(*, follow_up: QualityFollowUp, by: Viewer, said: str = "") -> QualityFollowUp:
    """Its owner has read the check, or has changed what it asks for. Raises Refusal, WrongState."""
    row: QualityFollowUp = states.lock(follow_up)
    if not row.is_open:
        raise states.WrongState("This is done already.")
    if row.owner and row.owner.pk != by.user_id:
        raise Refusal(f"{row.owner.name} says when this is done.")
    if row.kind == FollowUp.CHANGE and not said.strip():
        raise Refusal("Say what was changed.")
    row.said, row.done_on, row.due_on, row.closed_at = said.strip(), dates.today(), None, timezone.now()
    history.save(row, by=by, why="Done")
    verb = "quality.read" if row.kind == FollowUp.READ else "quality.changed"
    events.record(verb, row, by=by, text=f"{row}: done")
    return row


def _begin(sample: QualitySample, number: int, by: Viewer) -> None:
    found: Any = {"assessment": Assessment, "plan": CarePlan}[sample.of]._default_manager.get(pk=number)
    author_id = found.owner_id if sample.of == Sampled.ASSESSMENT else found.author_id
    row = QualityCheck(
        sample=sample, person=found.person, author_id=author_id, owner_id=by.user_id, **{str(sample.of): found}
    )
    records.begin(row=row, kind=rules.QUALITY, by=by, clock=Clock.QUALITY_CHECK, why="Drawn")


def _ask(row: QualityCheck, kind: str, owner: User | None, by_when: date | None, by: Viewer) -> None:
    asked = QualityFollowUp(quality_check=row, person_id=row.person_id, kind=kind, owner=owner, due_on=by_when)
    history.save(asked, by=by, why="Check completed")


def _refuse_own(row: QualityCheck, by: Viewer) -> None:
    if not rules.g14_ass_5_nobody_checks_their_own_work(row.author_id, by.user_id):
        raise Refusal(missing(rules.g14_ass_5_nobody_checks_their_own_work))


def _refuse_maker(row: QualityCheck) -> None:
    """Raises Refusal where whoever is to make the change could not say that it is made."""
    maker = row.change_owner
    if not row.change or maker is None:
        return
    if not maker.is_active:
        raise Refusal(f"{maker.name} cannot sign in any more. Choose somebody else for the change.")
    if not rules.who_is_asked_may_read_it(maker, row.person):
        raise Refusal(missing(rules.who_is_asked_may_read_it, name=maker.name))

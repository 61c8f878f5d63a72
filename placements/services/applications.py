"""A carer household's application: begun with an enquiry, carried from stage to stage, stopped with a reason (GLOS-ASS)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    APPLICATION_MOVES,
    HOUSEHOLD_MOVES,
    STAGES,
    ApplicationState,
    HouseholdState,
    Stage,
    StageResult,
    StopReason,
)
from placements.models import Application, CarerHousehold, Declaration, StageRecord
from placements.rules import stage_gate
from placements.services import households
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer, author_of


@transaction.atomic
def enquire(*, by: Viewer, name: str, area: str, enquired_on: date, heard_from: str) -> Application:
    """Somebody new asks about becoming a Shared Lives carer."""
    household = households.add(by=by, name=name, area=area)
    return begin(household=household, by=by, enquired_on=enquired_on, heard_from=heard_from)


@transaction.atomic
def begin(*, household: CarerHousehold, by: Viewer, enquired_on: date, heard_from: str) -> Application:
    """A household that applies gets its application; the viewer is the applicants' worker."""
    require(by, Perm.WRITE_CARER)
    fresh = states.lock(household)
    if fresh.state != HouseholdState.APPLYING or fresh.applications.filter(closed_at=None).exists():
        raise Refusal(f"{fresh.name} has an application already, or needs none.")
    if enquired_on > dates.today():
        raise Refusal("Enter the day on which they asked: today or earlier.")
    application = Application(
        household=fresh, owner_id=by.user_id, enquired_on=enquired_on, heard_from=heard_from,
        stage_since=dates.today(), due_on=due_on(Clock.APPLICATION, dates.today(), None),
    )  # fmt: skip
    history.save(application, by=by)
    events.record("application.begun", fresh, by=by, text=f"Enquiry of {fresh.name}")
    return application


@transaction.atomic
def declare(*, application: Application, by: Viewer, knows_them: bool, how: str = "") -> Declaration:
    """Whether the viewer knows the applicants privately; who does assesses nothing and signs nothing (GLOS-ASS, GLOS-SUP)."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    if knows_them and not how.strip():
        raise Refusal("Say how you know them.")
    row = Declaration.objects.visible_to(SYSTEM).filter(application=fresh, by_id=by.user_id).first()
    row = row or Declaration(application=fresh, by_id=author_of(by))
    row.on, row.knows_them, row.how = dates.today(), knows_them, how if knows_them else ""
    history.save(row, by=by)
    words = "knows them privately" if knows_them else "does not know them privately"
    events.record("application.declared", fresh.household, by=by, text=f"{by.name} {words}")
    return row


@transaction.atomic
def record_stage(
    *, application: Application, by: Viewer, stage: str, result: str, on: date, found: str,
    nothing_in: list[str] | None = None,
) -> StageRecord:  # fmt: skip
    """How the stage went. Passed or not needed, the application goes on to the next; not passed, it stays."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    stage_gate(for_rules(fresh), stage, by, result, nothing_in).refuse()
    _check_record(fresh, on, found)
    row = StageRecord(
        application=fresh, stage=stage, result=result, on=on, by_id=author_of(by), found=found,
        nothing_in=nothing_in or [], begun_on=min(fresh.stage_since, on),
    )  # fmt: skip
    history.save(row, by=by)
    if result != StageResult.NOT_PASSED:
        fresh.stage = STAGES[STAGES.index(Stage(stage)) + 1]
        fresh.stage_since = on
    fresh.due_on = due_on(Clock.APPLICATION, max(on, fresh.stage_since), None)
    history.save(fresh, by=by, why=str(row))
    events.record("application.stage", fresh.household, by=by, text=f"{fresh.household.name}: {row}", stage=stage)
    return row


def _check_record(application: Application, on: date, found: str) -> None:
    if not found.strip():
        raise Refusal("Say what was found, or why it is not needed.")
    if on > dates.today():
        raise Refusal("Record the stage once it has been done: its date is in the future.")
    if on < application.stage_since and application.stage != Stage.ENQUIRY:
        raise Refusal(f"The stage before was passed on {dates.uk_date(application.stage_since)}: enter a later day.")


@transaction.atomic
def stop(*, application: Application, by: Viewer, reason: str, words: str = "") -> Application:
    """It comes to nothing, with a coded reason; the household is no longer applying."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    if reason == StopReason.OTHER and not words.strip():
        raise Refusal("Say which other reason.")
    label = StopReason(reason).label
    stopped = close(fresh, ApplicationState.STOPPED, by, why=words or label, stop_reason=reason, stop_words=words)
    end_household(fresh.household, by, why=f"Application stopped: {label.lower()}")
    events.record("application.stopped", fresh.household, by=by, text=f"Application stopped: {label}", reason=reason)
    return stopped


def close(application: Application, to: str, by: Viewer, *, why: str, **changes: Any) -> Application:
    """Closed in this state; the stage stays the one it had come to."""
    moved: Application = states.move(
        application, to, moves=APPLICATION_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None,
        ended_on=dates.today(), **changes,
    )  # fmt: skip
    return moved


def end_household(household: CarerHousehold, by: Viewer, *, why: str) -> None:
    """The household that applied is closed, until an appeal or a new enquiry."""
    states.move(
        household, HouseholdState.ENDED, moves=HOUSEHOLD_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None
    )
    for member in household.members.filter(closed_at=None):
        member.until, member.closed_at, member.due_on = dates.today(), timezone.now(), None
        history.save(member, by=by, why=why)


def lock_open(application: Application) -> Application:
    """Locked and still under way. The household first, as everywhere."""
    states.lock(application.household)
    row: Application = states.lock(application)
    if not row.is_open:
        raise states.WrongState("This application is no longer under way. Open it again to see what was decided.")
    return row


def for_rules(application: Application) -> Application:
    """With everything that the rules read."""
    return Application.objects.visible_to(SYSTEM).for_page().get(pk=application.pk)

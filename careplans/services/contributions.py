"""Asking other professionals for what they can say, receiving it, chasing it, and saying why it does not come."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import CONTRIBUTION_MOVES, AssessmentState, ContributionState
from careplans.models import Assessment, Contribution, ContributionChase
from careplans.rules import contributions as rules
from careplans.rules.said import missing
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

OPEN = (AssessmentState.ALLOCATED, AssessmentState.IN_PROGRESS)


@transaction.atomic
def ask(
    *, assessment: Assessment, by: Viewer, profession: str, who: str, asked: str, contact: str = "",
    asked_on: date | None = None,
) -> Contribution:  # fmt: skip
    """Ask somebody for a contribution; the assessor has it due by the clock."""
    of = states.lock(assessment)
    if of.state not in OPEN:
        raise states.WrongState("This assessment is closed: nobody can contribute to it any more.")
    on = asked_on or dates.today()
    if on > dates.today():
        raise Refusal("The date it was asked for must be today or in the past.")
    row = Contribution(
        assessment=of, person_id=of.person_id, owner=of.owner, profession=profession, who=who, contact=contact,
        asked=asked, asked_on=on, due_on=due_on(Clock.CONTRIBUTION, on, of.person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Asked")
    text = f"{row} asked to contribute by {dates.uk_date(row.due_on)}"
    events.record("contribution.asked", row, by=by, text=text)
    return row


@transaction.atomic
def receive(*, contribution: Contribution, by: Viewer, received_on: date, said: str) -> Contribution:
    """It has come: when, and what they say, in their words."""
    _refuse(contribution, received_on, said)
    done: Contribution = states.move(
        contribution, ContributionState.RECEIVED, moves=CONTRIBUTION_MOVES, by=by, why="Received",
        received_on=received_on, said=said, due_on=None, closed_at=timezone.now(),
    )  # fmt: skip
    events.record("contribution.received", done, by=by, text=f"{done}: contribution received")
    return done


@transaction.atomic
def not_coming(*, contribution: Contribution, by: Viewer, why: str) -> Contribution:
    """It does not come, and this is why."""
    _refuse(contribution, contribution.asked_on, why)
    done: Contribution = states.move(
        contribution, ContributionState.NOT_COMING, moves=CONTRIBUTION_MOVES, by=by, why=why,
        not_coming_because=why, due_on=None, closed_at=timezone.now(),
    )  # fmt: skip
    events.record("contribution.not_coming", done, by=by, text=f"{done}: does not come. {why}")
    return done


@transaction.atomic
def chase(*, contribution: Contribution, by: Viewer, chased_on: date, note: str) -> ContributionChase:
    """Somebody asked again; it stays due when it was."""
    row = states.lock(contribution)
    if row.state != ContributionState.ASKED:
        raise states.WrongState(f"This is “{row.get_state_display().lower()}”: there is nothing to chase.")
    _refuse(row, chased_on, note)
    chased = ContributionChase(contribution=row, chased_on=chased_on, note=note)
    history.save(chased, by=by)
    events.record("contribution.chased", chased, by=by, person_id=row.person_id, text=f"{row}: chased. {note}")
    return chased


def _refuse(row: Contribution, on: date, words: str) -> None:
    checks = (
        (rules.contribution_is_dated, (row.asked_on, on, dates.today())),
        (rules.contribution_has_words, (words,)),
    )
    broken = [missing(rule) for rule, given in checks if not rule(*given)]
    if broken:
        raise Refusal(*broken)

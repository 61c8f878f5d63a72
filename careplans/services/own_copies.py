"""The copy that the person is owed of their plan (Care Act s25)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.models import CarePlan, OwnCopy
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def owe(plan: CarePlan, by: Viewer) -> OwnCopy:
    """From sign-off the person's worker owes them a copy. Inside a transaction."""
    due = due_on(Clock.COPY_GIVEN, dates.today(), plan.person.council_id)
    copy = OwnCopy(plan=plan, person_id=plan.person_id, owner=plan.person.owner, due_on=due)
    return history.save(copy, by=by, why="Plan signed off")


def no_longer_owed(plan: CarePlan, by: Viewer, why: str) -> None:
    """A plan that is replaced is not owed to anybody any more. Inside a transaction."""
    for copy in OwnCopy.objects.filter(plan=plan, closed_at=None).select_for_update(of=("self",)):
        copy.closed_at, copy.due_on = timezone.now(), None
        history.save(copy, by=by, why=why)


@transaction.atomic
def give(*, copy: OwnCopy, by: Viewer, given_on: date, how: str, others: str = "") -> OwnCopy:
    """Record that the person has their copy, in which form, and whom else they chose to have one."""
    row = states.lock(copy)
    if not row.is_open:
        raise states.WrongState("This copy is no longer owed: it was given, or a newer plan has replaced this one.")
    if given_on > dates.today():
        raise Refusal("The date the copy was given must be today or in the past.")
    if row.plan.signed_off_on and given_on < row.plan.signed_off_on:
        raise Refusal(
            f"The plan was signed off on {dates.uk_date(row.plan.signed_off_on)}: enter that date or a later one."
        )
    if not how.strip():
        raise Refusal("Say in which form the copy was given.")
    row.given_on, row.how, row.others = given_on, how, others
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Copy given")
    events.record("plan.copy_given", row, by=by, text=f"{row.person.name} was given plan {row.plan.number}: {how}")
    return row

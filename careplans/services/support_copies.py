"""The copy that a carer is owed of their support plan (Care Act s25)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.models import SupportCopy, SupportPlan
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def owe(plan: SupportPlan, by: Viewer) -> SupportCopy:
    """From sign-off the person's worker owes the carer a copy. Inside a transaction."""
    due = due_on(Clock.COPY_GIVEN, dates.today(), plan.person.council_id)
    copy = SupportCopy(plan=plan, person_id=plan.person_id, owner_id=plan.owner_id, due_on=due)
    return history.save(copy, by=by, why="Support plan signed off")


def no_longer_owed(plan: SupportPlan, by: Viewer, why: str) -> None:
    """A plan that is replaced or has ended is not owed any more. Inside a transaction."""
    for copy in SupportCopy.objects.filter(plan=plan, closed_at=None).select_for_update(of=("self",)):
        copy.closed_at, copy.due_on = timezone.now(), None
        history.save(copy, by=by, why=why)


@transaction.atomic
def give(*, copy: SupportCopy, by: Viewer, given_on: date, how: str, others: str = "") -> SupportCopy:
    """Record that the carer has their copy, in which form, and who else has one because the carer asked for it."""
    row = states.lock(copy)
    if not row.is_open:
        raise states.WrongState("This copy is no longer owed: it was given, or the plan was replaced or has ended.")
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
    text = f"{row.plan.carer.name} was given support plan {row.plan.number}: {how}"
    events.record("support.copy_given", row, by=by, text=text)
    return row


@transaction.atomic
def opened(*, plan: SupportPlan, copy: str, by: Viewer) -> Event:
    """Log that somebody opened a copy; `copy` says for which reader and in which form."""
    return events.record("support.copy_opened", plan, by=by, text=f"{copy} of support plan {plan.number} opened")

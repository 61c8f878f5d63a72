"""The copy that the person is owed of their plan (Care Act s25): a release like any other, owed before it is given."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.releases import Holder, Level
from careplans.models import CarePlan, PlanRelease
from careplans.rules import releases as rules
from careplans.rules.said import missing
from careplans.services.holding import Holding, close
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def owe(plan: CarePlan, before: CarePlan | None, by: Viewer) -> list[PlanRelease]:
    """From sign-off the person's worker owes them a copy: each that they had of the plan before, else the full one.

    What they had, or were still owed, of the plan before is settled by it. Inside a transaction with the person locked.
    """
    old = _replace(before, plan, by) if before else []
    had = {row.level: row for row in old if row.released_on}
    return [_owed(plan, level, had.get(level), by) for level in had or [Level.FULL]]


def _replace(before: CarePlan, plan: CarePlan, by: Viewer) -> list[PlanRelease]:
    rows = PlanRelease.objects.held().to_person().filter(plan=before, replaced_on__isnull=True)
    old = list(rows.select_for_update(of=("self",)).order_by("pk"))
    for row in old:
        row.replaced_on = dates.today()
        close(row, by=by, why=f"Replaced by plan {plan.number}")
    return old


def _owed(plan: CarePlan, level: str, previous: PlanRelease | None, by: Viewer) -> PlanRelease:
    row = PlanRelease(
        plan=plan, person=plan.person, holder=Holder.PERSON, level=level, how="", previous=previous, consent_lasts=True,
        owner=Holding(Holder.PERSON).owner(plan, by),
        due_on=due_on(Clock.COPY_GIVEN, dates.today(), plan.person.council_id),
    )  # fmt: skip
    return history.save(row, by=by, why="Plan signed off")


@transaction.atomic
def give(*, plan: CarePlan, level: str, how: str, on: date, words: str, by: Viewer) -> PlanRelease:
    """Write down that the person has a copy: which one, how it was given, on which day, and what they said to it.

    It settles a copy that is owed, of the same level if there is one; a further copy of another level is a row of its own.
    """
    states.lock(plan.person)
    row = states.lock(plan)
    _refuse(row, level, on, words)
    copy = _copy_of(row, level, by)
    copy.level, copy.how, copy.released_on, copy.released_by_id = level, how, on, by.user_id
    copy.acknowledged_on, copy.acknowledged_by_id, copy.acknowledged_how = on, by.user_id, words
    copy.closed_at, copy.due_on = timezone.now(), None
    history.save(copy, by=by, why="Copy given")
    what = f"{copy.get_level_display().lower()}, {copy.get_how_display().lower()}"
    text = f"{row.person.name} was given care and support plan {row.number} ({what}): {words}"
    events.record("plan.copy_given", copy, by=by, text=text, plan_id=row.pk, level=str(level))
    return copy


def _refuse(plan: CarePlan, level: str, on: date, words: str) -> None:
    checks = (
        (rules.released_in_force(plan), rules.released_in_force),
        (rules.g14_plan_7_level(Holder.PERSON, level), rules.g14_plan_7_level),
        (rules.ca25_copy_given_since_sign_off(plan, on, dates.today()), rules.ca25_copy_given_since_sign_off),
        (rules.ca25_copy_says_how(words), rules.ca25_copy_says_how),
    )
    reasons = [missing(rule) for kept, rule in checks if not kept]
    if reasons:
        raise Refusal(*reasons)


def _copy_of(plan: CarePlan, level: str, by: Viewer) -> PlanRelease:
    """The copy that is owed, else a new one. Raises Refusal when they have this one already."""
    rows = list(PlanRelease.objects.held().to_person().filter(plan=plan).select_for_update(of=("self",)).order_by("pk"))
    same = next((row for row in rows if row.level == level), None)
    if same and not same.is_owed:
        raise Refusal(f"{plan.person.name} already has this copy.")
    return same or next((row for row in rows if row.is_owed), None) or _owed_now(plan, level, by)


def _owed_now(plan: CarePlan, level: str, by: Viewer) -> PlanRelease:
    """A further copy, which nobody owed."""
    owner = Holding(Holder.PERSON).owner(plan, by)
    return PlanRelease(
        plan=plan, person=plan.person, holder=Holder.PERSON, level=level, consent_lasts=True, owner=owner
    )

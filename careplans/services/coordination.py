"""By when a plan is reviewed: every year, and sooner where the care is co-ordinated in a way that asks for it."""

from datetime import date

from careplans.models import CareCoordination, CarePlan
from careplans.rules.coordination import review_by
from people.choices import Clock
from people.clocks import due_on
from people.models import Person


def next_review(person: Person, plan: CarePlan | None, since: date) -> date:
    """The latest day of the review after `since`, of a plan or (None) of an arrangement without one."""
    latest = due_on(Clock.REVIEW_ANNUAL, since, person.council_id)
    way = CareCoordination.objects.of_plan(plan.pk).first() if plan else None
    return review_by(latest, way, since)

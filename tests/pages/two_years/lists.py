"""Who stands on each list of the safety net on a day, by plain Python over every row."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from careplans.choices import PlanState
from careplans.choices.releases import Holder
from careplans.models import CarePlan, PlanRelease, RiskAssessment
from people.models import Person
from placements.models import Arrangement
from reviews.models import Attendee, Review, ReviewAction, ReviewInvitation
from sharedliving.core import dates


class Rows:
    """Every row of the day, read once."""

    def __init__(self, on: date) -> None:
        self.on, self.year_ago = on, dates.add_months(on, -12)
        self.people = list(Person.objects.select_related("owner"))
        self.open = [row for row in self.people if row.closed_at is None]
        self.reviews = self._alive(Review)
        self.plans = self._alive(CarePlan)
        self.live = [row for row in self._alive(Arrangement, "owner") if row.state == "live"]
        self.actions, self.releases = self._alive(ReviewAction), self._alive(PlanRelease)
        self.with_risk = {row.person_id for row in RiskAssessment.objects.all() if row.state == "in_force"}
        self.invited = {row.review_id for row in ReviewInvitation.objects.all() if row.sent_on}
        self.roles = {(row.review_id, row.role) for row in Attendee.objects.all()}
        self.planned = {row.person_id for row in self.plans if row.state == PlanState.IN_FORCE}

    def _alive(self, model: Any, *more: str) -> list[Any]:
        return [row for row in model.objects.select_related("person", *more) if row.person.died_on is None]

    def late(self, rows: Iterable[Any]) -> list[Any]:
        return [row for row in rows if row.closed_at is None and row.due_on < self.on]

    def held(self, person_id: int) -> list[Review]:
        return [row for row in self.reviews if row.person_id == person_id and row.state == "completed"]

    def reviewed(self, person_id: int) -> bool:
        return any(row.held_on >= self.year_ago for row in self.held(person_id))

    def last_without_them(self, person: Person) -> bool:
        last = max(self.held(person.pk), key=lambda row: (row.held_on, row.pk), default=None)
        return bool(last and last.held_on >= self.year_ago and (last.pk, "person") not in self.roles)


def who(rows: Iterable[Any]) -> list[int]:
    return [row.person_id for row in rows]


def of(people: Iterable[Person]) -> list[int]:
    return [person.pk for person in people]


LISTS: dict[str, Callable[[Rows], list[int]]] = {
    "nobody": lambda day: of(p for p in day.open if not p.died_on and (p.with_duty_since or not p.owner.is_active)),
    "owner-left": lambda day: of(p for p in day.open if not p.owner.is_active and p.died_on is None),
    "review-overdue": lambda day: who(day.late(day.reviews)),
    "review-none": lambda day: who(
        a for a in day.live if not any(r.person_id == a.person_id and r.closed_at is None for r in day.reviews)
    ),
    "plan-old": lambda day: who(
        p
        for p in day.plans
        if p.state == PlanState.IN_FORCE and p.signed_off_on < day.year_ago and not day.reviewed(p.person_id)
    ),
    "review-without-person": lambda day: of(p for p in day.open if day.last_without_them(p)),
    "review-action-overdue": lambda day: who(day.late(day.actions)),
    "review-uninvited": lambda day: who(
        r
        for r in day.reviews
        if r.state == "due" and r.due_on <= day.on + timedelta(days=14) and r.pk not in day.invited
    ),
    "no-plan": lambda day: who(a for a in day.live if a.person_id not in day.planned),
    "risk-none": lambda day: who(a for a in day.live if a.person_id not in day.with_risk),
    "scheme-worker-left": lambda day: who(a for a in day.live if not a.owner.is_active),
    "two-plans": lambda day: who(p for p in day.late(day.plans) if p.person_id in day.planned),
    "plan-own-copy-owed": lambda day: who(r for r in day.late(day.releases) if r.holder == Holder.PERSON),
}
"""Key of a list → the people on it."""

"""The rows of an import, written in bulk with their history and their events, by the plan and nothing else."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import ProgrammingError, connection, transaction

from people.choices import CircleRole, Clock, SupportReason
from people.clocks import due_on
from people.models import CircleMember, Ownership, Person, Share
from people.names import each_name
from placements.choices import (
    CareKind,
    HouseholdState,
    MoneyPart,
    Payer,
    usual_setting,
)
from placements.models import (
    Arrangement,
    CarerHousehold,
    HouseholdCare,
    MoneyLine,
)
from placements.services.household_care import (
    CLOCKS,
)
from reviews.choices import ReviewKind
from reviews.models import Review
from sharedliving.core import bulk, events
from sharedliving.core.dates import uk_date
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing.steps import Plan, Step

WHY = "Imported from the scheme's list"


class Writer:
    """Writes one plan; the caller holds the locks and the transaction."""

    def __init__(self, plan: Plan, by: Viewer) -> None:
        self.plan, self.facts, self.by = plan, plan.facts, by

    def write(self) -> None:
        """People before what is theirs, households before who lives there."""
        self._households()
        self._people()
        self._fill_blanks()
        self._shares()
        self._arrangements()
        self._reviews()
        sort_in_names()

    def _create(self, model: type, rows: list[Any]) -> None:
        bulk.create(model, rows, by=self.by, why=WHY)

    def _households(self) -> None:
        plans = self.plan.new_households
        for plan in plans:
            plan.row = CarerHousehold(
                scheme=self.facts.scheme, name=plan.name, state=HouseholdState.APPROVED, approved_on=plan.approved_on,
                approved_places=plan.places, approved_kinds=plan.kinds, area=plan.area, owner=plan.worker,
                due_on=self.facts.today,
            )  # fmt: skip
        self._create(CarerHousehold, [plan.row for plan in plans])
        rows = [
            (plan.row, None, f"{plan.name} imported, approved as the scheme says", {"places": plan.places})
            for plan in plans
        ]
        events.record_many("household.imported", rows, by=self.by)
        self._care([plan.row for plan in plans])

    def _care(self, households: list[Any]) -> None:
        """A visit to the carers, and their breaks, are owed from the day on which the household came.

        Their yearly review is owed a year after the approval: today, where that was longer ago, as nobody says when the
        last one was.
        """
        dues = {kind: due_on(clock, self.facts.today, None) for kind, clock in CLOCKS.items()} if households else {}
        owed = [
            HouseholdCare(
                household=household, kind=kind, owner=household.owner, due_on=self._owed(household, kind, day)
            )
            for household in households
            for kind, day in dues.items()
        ]
        self._create(HouseholdCare, owed)

    def _owed(self, household: Any, kind: str, day: date) -> date:
        today = self.facts.today
        return max(household.approved_on + (day - today), today) if kind == CareKind.REVIEW else day

    def _people(self) -> None:
        steps = [step for step in self.plan.steps if step.is_new_person]
        for step, reference in zip(steps, next_references(len(steps)), strict=True):
            step.person = self._person(step, reference)
        self._create(Person, [step.person for step in steps])
        self._create(Ownership, [self._ownership(step) for step in steps])
        for step in self.plan.steps:
            if step.same_as is not None:
                step.person = step.same_as.person
        rows = [(step.person, step.person.pk, self._said(step), self._origin(step)) for step in steps]
        events.record_many("person.imported", rows, by=self.by)

    def _person(self, step: Step, reference: str) -> Person:
        entry, facts = step.entry, self.facts
        due = facts.duty_due(step.council) if step.is_duty else facts.due(Clock.CONTACT, facts.today, step.council)
        return Person(
            reference=reference, council=step.council.row, team=step.team, owner=step.owner, due_on=due,
            with_duty_since=facts.today if step.is_duty else None, given_name=entry.given_name,
            family_name=entry.family_name, preferred_name=entry.preferred_name, date_of_birth=entry.born,
            nhs_number=entry.number or None, area=entry.area or entry.district, communication=entry.communication,
            support_reason=entry.reason or SupportReason.UNKNOWN, came_by_import=True,
        )  # fmt: skip

    def _ownership(self, step: Step) -> Ownership:
        return Ownership(
            person=step.person,
            owner=step.owner,
            team=step.team,
            since=self.facts.today,
            is_duty=step.is_duty,
            reason=WHY,
        )

    def _said(self, step: Step) -> str:
        held = f"held by {step.owner} on duty" if step.is_duty else f"owner {step.owner}"
        return f"Imported from the list of {self.facts.scheme}; {held}"

    def _origin(self, step: Step) -> dict[str, Any]:
        entry = step.entry
        said = {
            "line": entry.line, "care_manager": entry.manager_name, "care_manager_email": entry.manager_email,
            "scheme_worker": entry.worker_name, "different_from": step.different_from,
        }  # fmt: skip
        return {key: value for key, value in said.items() if value}

    def _fill_blanks(self) -> None:
        steps = [step for step in self.plan.steps if step.fills]
        for step in steps:
            for name, value in step.fills.items():
                setattr(step.person, name, value)
        fields = sorted({name for step in steps for name in step.fills})
        if steps:
            bulk.update(Person, [step.person for step in steps], fields, by=self.by, why=WHY)
        rows = [(s.person, s.person.pk, "Filled in from the scheme's list", {"fields": sorted(s.fills)}) for s in steps]
        events.record_many("person.filled_in", rows, by=self.by)

    def _shares(self) -> None:
        steps = [step for step in self.plan.steps if step.shares]
        why = f"On the list of {self.facts.scheme}"[:200]
        shares = [
            Share(person=step.person, organisation=self.facts.scheme, why=why, since=self.facts.today) for step in steps
        ]
        self._create(Share, shares)
        rows = [
            (s, s.person_id, f"Shared with {self.facts.scheme}: {why}", {"scheme": self.facts.scheme.pk})
            for s in shares
        ]
        events.record_many("person.shared", rows, by=self.by)

    def _arrangements(self) -> None:
        steps = [step for step in self.plan.steps if step.place]
        for step in steps:
            entry = step.entry
            step.arrangement = Arrangement(
                person=step.person, household=step.household.row, scheme=self.facts.scheme, council=step.council.row,
                kind=step.kind, setting=usual_setting(step.kind), place=step.place, started_on=entry.started,
                weekly_care_fee=entry.fee, weekly_rent=entry.rent, weekly_food=entry.food, came_by_import=True,
                owner=self.facts.worker(entry.worker_email),
                due_on=self.facts.due(Clock.SCHEME_VISIT, self.facts.today, step.council),
            )  # fmt: skip
        self._create(Arrangement, [step.arrangement for step in steps])
        self._create(MoneyLine, [line for step in steps for line in _money(step)])
        rows = [
            (
                step.arrangement,
                step.person.pk,
                f"With {step.household.name} since {uk_date(step.entry.started)}, imported",
                {},
            )
            for step in steps
        ]
        events.record_many("arrangement.imported", rows, by=self.by)
        self._carers(steps)

    def _carers(self, steps: list[Step]) -> None:
        """Their Shared Lives carers are in the circle as paid, so that they are nobody's advocate (CA67)."""
        known = set(
            CircleMember.objects.filter(person__in=[step.person for step in steps], role=CircleRole.SHARED_LIVES)
            .values_list("person_id", "name")
        )  # fmt: skip
        members = [
            CircleMember(
                person=step.person, name=name, role=CircleRole.SHARED_LIVES, relationship="Shared Lives carer",
                is_paid_to_support=True,
            )
            for step in steps
            for name in each_name(step.household.name)
            if (step.person.pk, name) not in known
        ]  # fmt: skip
        self._create(CircleMember, members)
        rows = [(member, member.person_id, f"{member} added to the circle", {}) for member in members]
        events.record_many("circle.added", rows, by=self.by)

    def _reviews(self) -> None:
        reviews = [(step, self._review(step)) for step in self.plan.steps if step.review_due]
        self._create(Review, [review for _, review in reviews])
        events.record_many("review.imported", list(self._review_rows(reviews)), by=self.by)

    def _review(self, step: Step) -> Review:
        owner = step.person.owner or step.council.duty
        kind = ReviewKind.ANNUAL if step.entry.last_review else ReviewKind.FIRST
        return Review(person=step.person, arrangement=step.arrangement, owner=owner, kind=kind, due_on=step.review_due)

    def _review_rows(self, reviews: list[tuple[Step, Review]]) -> Iterator[tuple[Review, int, str, dict[str, Any]]]:
        for step, review in reviews:
            last = step.entry.last_review
            held = f"last held on {uk_date(last)} by the scheme's list; " if last else "none on the scheme's list; "
            data = {"last_review": last.isoformat()} if last else {}
            yield review, step.person.pk, f"Review: {held}next due on {uk_date(review.due_on)}", data


def next_references(number: int) -> list[str]:
    """So many free references in one question, where one at a time would be a question each."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('people_person_reference') FROM generate_series(1, %s)", [number])
        return [f"SL-{row[0]:06d}" for row in cursor.fetchall()]


def sort_in_names() -> None:
    """Put new names into their index at once: until the database does it by itself, every look-up reads all of them."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT gin_clean_pending_list('person_name_keys')")
    except ProgrammingError:
        pass  # the index belongs to another user of the database, which then does it in its own time


def _money(step: Step) -> list[MoneyLine]:
    """What the list says of the money, as the rows that hold it."""
    entry = step.entry
    parts = (
        (MoneyPart.CARE_FEE, Payer.COUNCIL, entry.fee), (MoneyPart.RENT, Payer.PERSON, entry.rent),
        (MoneyPart.BOARD, Payer.PERSON, entry.food),
    )  # fmt: skip
    return [
        MoneyLine(
            arrangement=step.arrangement, part=part, payer=payer, amount=amount, starts_on=entry.started,
            why="As the scheme’s own list says",
        )
        for part, payer, amount in parts
        if amount is not None
    ]  # fmt: skip

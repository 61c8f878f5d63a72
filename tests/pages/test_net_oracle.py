"""Lists of the net against a plain count over every row, in worlds made by chance: the same people, whatever the SQL."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from random import Random

import pytest

from careplans.choices import PlanState
from careplans.choices.quality import FollowUp
from careplans.models import Assessment, CarePlan, LibertyScreen, QualityFollowUp, Restriction, RiskAssessment
from people.models import Person
from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState
from placements.models import Arrangement, Emergency, HouseholdCheck, MoneyLine, Referral, SchemeAssessment
from reviews.models import Attendee, Review
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.safety_net import LISTS, rows_of
from tests.factories.capacity import CapacityAssessmentFactory
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.emergencies import EmergencyFactory
from tests.factories.households import HouseholdFactory
from tests.factories.liberty import LibertyScreenFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory, SchemeAssessmentFactory
from tests.factories.quality import QualityFollowUpFactory
from tests.factories.reviews import AttendeeFactory, ReviewFactory
from tests.factories.risk import RestrictionFactory, RiskAssessmentFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()
PEOPLE = 14


def some_day(chance: Random):
    return TODAY + timedelta(days=chance.randint(-5, 5))


def make_owned(chance: Random, person: Person) -> None:
    person.with_duty_since = some_day(chance) if chance.random() < 0.4 else None
    person.save()
    if chance.random() < 0.4:
        person.owner.is_active = False
        person.owner.save()


def make_review(chance: Random, person: Person) -> None:
    ReviewFactory(person=person, due_on=some_day(chance))
    for days in chance.sample([40, 200, 500], chance.randint(0, 2)):
        review = ReviewFactory(person=person, completed=True, held_on=TODAY - timedelta(days=days))
        if chance.random() < 0.5:
            AttendeeFactory(review=review)


def make_home(chance: Random, person: Person) -> None:
    person.languages = chance.choice([[], ["English"], ["Urdu"], ["Urdu", "English"], ["Polish", "Urdu"]])
    person.save()
    checks = {chance.choice(NEEDED_CHECKS): TODAY + timedelta(days=chance.randint(-3, 3))}
    household = HouseholdFactory(checks=checks, languages=chance.choice([[], ["English"], ["Urdu", "English"]]))
    arrangement = ArrangementFactory(person=person, household=household, ended=chance.random() < 0.2)
    if chance.random() < 0.3:
        household.state = HouseholdState.SUSPENDED
        household.save()
    if chance.random() < 0.5:
        until = TODAY + timedelta(days=chance.randint(-2, 2)) if chance.random() < 0.6 else None
        MoneyLineFactory(arrangement=arrangement, until=until)
    if chance.random() < 0.5:
        RiskAssessmentFactory(person=person, **({"in_force": True} if chance.random() < 0.6 else {}))
    if chance.random() < 0.5:
        CarePlanFactory(person=person, in_force=chance.random() < 0.6)
    if chance.random() < 0.3:
        arrangement.owner.is_active = False
        arrangement.owner.save()


def make_emergency(chance: Random, person: Person) -> None:
    row = EmergencyFactory(person=person, live=True)
    home = row.household
    if chance.random() < 0.3:
        home.state = HouseholdState.SUSPENDED
    if chance.random() < 0.3:
        home.approved_kinds = [ArrangementKind.LIVE_IN]
    home.save()
    check = home.checks.get(kind=CheckKind.EMERGENCY_TRAINING)
    check.valid_until = some_day(chance)
    check.save()


def make_referral(chance: Random, person: Person) -> None:
    row = ReferralFactory(
        person=person, sent=chance.random() < 0.7, override_reason=chance.choice(["", "It cannot wait."])
    )
    for _ in range(chance.randint(1, 2) if row.sent_on else 0):
        SchemeAssessmentFactory(referral=row, alone=chance.random() < 0.7)


def make_assessment(chance: Random, person: Person) -> None:
    row = AssessmentFactory(person=person, started=True)
    row.difficulty_weighing = chance.choice([None, False, True])
    row.difficulty_retaining = chance.choice([False, False, True])
    row.advocacy = chance.choice(["", "not_needed"])
    row.save()


def make_plans(chance: Random, person: Person) -> None:
    budgets = [500, chance.choice([400, 500, 600])]
    before = CarePlanFactory(person=person, in_force=True, weekly_budget=budgets[0])
    before.state = PlanState.SUPERSEDED
    before.save()
    again = {} if chance.random() < 0.5 else {"assessment": before.assessment}
    CarePlanFactory(person=person, in_force=True, number=2, weekly_budget=budgets[1], **again)
    if chance.random() < 0.5:
        CarePlanFactory(person=person, number=3, due_on=some_day(chance))


def make_restriction(chance: Random, person: Person) -> None:
    consent = {}
    if chance.random() < 0.6:
        consent = {"consent_on": None, "consent_how": ""} | {
            "capacity": CapacityAssessmentFactory(person=person, completed=True)
        }
    RestrictionFactory(person=person, due_on=some_day(chance), **consent)
    if chance.random() < 0.5:
        LibertyScreenFactory(person=person, completed=chance.random() < 0.5)


def make_follow_up(chance: Random, person: Person) -> None:
    QualityFollowUpFactory(
        quality_check__person=person, kind=chance.choice([FollowUp.READ, FollowUp.CHANGE]), due_on=some_day(chance)
    )


def live() -> list[Arrangement]:
    rows = Arrangement.objects.select_related("household", "person", "owner")
    return [row for row in rows if row.state == "live" and row.person.died_on is None]


def alive(rows: Iterable) -> list:
    return [row for row in rows if row.person.died_on is None]


def out_of_date(row: Arrangement) -> bool:
    expired = [check for check in HouseholdCheck.objects.filter(household=row.household) if check.valid_until < TODAY]
    lapsed = row.household.state != HouseholdState.APPROVED or row.place > row.household.approved_places
    return lapsed or any(check.kind in NEEDED_CHECKS for check in expired)


def fit_for_emergencies(row: Emergency) -> bool:
    home = row.household
    trained = [check for check in home.checks.all() if check.kind == CheckKind.EMERGENCY_TRAINING]
    return (
        home.state == HouseholdState.APPROVED
        and ArrangementKind.EMERGENCY in home.approved_kinds
        and any(check.valid_until >= TODAY for check in trained)
    )


def has_fee(row: Arrangement) -> bool:
    return any(
        line.part == "care_fee" and line.starts_on <= TODAY and (line.until is None or line.until >= TODAY)
        for line in MoneyLine.objects.filter(arrangement=row)
        if line.struck_on is None
    )


def last_review_was_without(person: Person) -> int:
    held = list(Review.objects.filter(person=person, state="completed"))
    last = max(held, key=lambda row: row.held_on, default=None)
    if last is None or last.held_on < dates.add_months(TODAY, -12) or person.closed_at:
        return False
    return "person" not in Attendee.objects.filter(review=last).values_list("role", flat=True)


def was_cut(plan: CarePlan) -> bool:
    older = [row for row in CarePlan.objects.filter(person=plan.person, state="superseded") if row.number < plan.number]
    before = max(older, key=lambda row: row.number, default=None)
    if before is None or plan.weekly_budget >= before.weekly_budget:
        return False
    by = plan.assessment
    return not (
        by and by.is_care_act and by.pk != before.assessment_id and by.completed_on
        and by.person_id == plan.person_id and by.completed_on >= before.signed_off_on
    )  # fmt: skip


def alone(row: SchemeAssessment) -> bool:
    same = SchemeAssessment.objects.filter(referral=row.referral)
    return row.referral.closed_at is None and not any(other.council_took_part for other in same)


def of(people: Iterable[Person]) -> list[int]:
    return [person.pk for person in people]


def who(rows: Iterable) -> list[int]:
    return [row.person_id for row in rows]


def open_people() -> list[Person]:
    return [person for person in Person.objects.select_related("owner") if person.closed_at is None]


def in_force(model: type, person_id: int) -> bool:
    return any(row.state == "in_force" for row in model.objects.filter(person_id=person_id))


ORACLES: dict[str, tuple[Callable, Callable[[], list[int]]]] = {
    "nobody": (make_owned, lambda: of(p for p in open_people() if not p.died_on and (p.with_duty_since or not p.owner.is_active))),
    "owner-left": (make_owned, lambda: of(p for p in open_people() if not p.owner.is_active and p.died_on is None)),
    "review-overdue": (
        make_review,
        lambda: who(r for r in alive(Review.objects.all()) if r.closed_at is None and r.due_on < TODAY),
    ),
    "review-without-person": (
        make_review,
        lambda: of(p for p in Person.objects.all() if p.died_on is None and last_review_was_without(p)),
    ),
    "scheme-worker-left": (make_home, lambda: who(r for r in live() if not r.owner.is_active)),
    "no-plan": (make_home, lambda: who(r for r in live() if not in_force(CarePlan, r.person_id))),
    "risk-none": (make_home, lambda: who(r for r in live() if not in_force(RiskAssessment, r.person_id))),
    "carers-out-of-date": (make_home, lambda: who(r for r in live() if out_of_date(r))),
    "money-unsaid": (make_home, lambda: who(r for r in live() if not has_fee(r))),
    "language-unmatched": (
        make_home,
        lambda: who(
            r
            for r in live()
            if r.person.languages
            and "English" not in r.person.languages
            and not set(r.person.languages) & set(r.household.languages)
        ),
    ),
    "emergency-carer-unfit": (
        make_emergency,
        lambda: who(
            r for r in alive(Emergency.objects.all()) if r.state == "live" and not fit_for_emergencies(r)
        ),
    ),
    "referral-thin": (
        make_referral,
        lambda: who(
            r for r in alive(Referral.objects.all()) if r.sent_on and r.override_reason and r.closed_at is None
        ),
    ),
    "scheme-assessed-alone": (
        make_referral, lambda: who(r for r in alive(SchemeAssessment.objects.all()) if alone(r)),
    ),
    "no-independent-voice": (
        make_assessment,
        lambda: who(
            r
            for r in alive(Assessment.objects.all())
            if r.closed_at is None
            and not r.advocacy
            and (r.difficulty_weighing or r.difficulty_retaining or r.difficulty_understanding or r.difficulty_communicating)
        ),
    ),
    "two-plans": (
        make_plans,
        lambda: who(
            r
            for r in alive(CarePlan.objects.all())
            if r.closed_at is None and r.due_on < TODAY and in_force(CarePlan, r.person_id)
        ),
    ),
    "budget-cut": (
        make_plans, lambda: who(r for r in alive(CarePlan.objects.all()) if r.state == "in_force" and was_cut(r)),
    ),
    "restriction-late": (
        make_restriction,
        lambda: who(r for r in alive(Restriction.objects.all()) if r.closed_at is None and r.due_on < TODAY),
    ),
    "restricted-not-screened": (
        make_restriction,
        lambda: who(
            r
            for r in alive(Restriction.objects.all())
            if r.closed_at is None
            and r.consent_on is None
            and not LibertyScreen.objects.filter(person=r.person, state="completed", closed_at=None)
        ),
    ),
    "record-not-put-right": (
        make_follow_up,
        lambda: who(
            r
            for r in alive(QualityFollowUp.objects.all())
            if r.kind == FollowUp.CHANGE and r.closed_at is None and r.due_on < TODAY
        ),
    ),
}  # fmt: skip
"""Key of a list → what makes somebody who may stand on it, and the people who do by a plain count."""


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("key", ORACLES)
def test_a_list_is_what_a_plain_count_says(key, seed):
    chance = Random(f"{key} {seed}")
    make, plain = ORACLES[key]
    for _ in range(PEOPLE):
        make(chance, PersonFactory(owner=UserFactory()))
    for person in Person.objects.order_by("pk")[:: PEOPLE // 2]:
        person.died_on = TODAY
        person.save()

    found = sorted(row[0] for row in rows_of(LISTS[key], SYSTEM, TODAY))

    assert found == sorted(plain())
    assert 0 < len(found) < PEOPLE * 2

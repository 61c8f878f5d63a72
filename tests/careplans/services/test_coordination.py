"""By when a plan is reviewed."""

from datetime import date

from careplans.models import CareCoordination
from careplans.services.coordination import next_review
from tests.factories.careplans import AssessmentFactory, CareCoordinationFactory, CarePlanFactory
from tests.factories.people import CouncilFactory

SINCE = date(2027, 1, 31)


def plan_of(world, **fields):
    return CarePlanFactory(
        person=world.person, in_force=True, assessment=AssessmentFactory(person=world.person, **fields)
    )


def test_a_plan_is_reviewed_as_soon_as_the_way_of_co_ordination_asks(world):
    plan = plan_of(world, care_coordination=CareCoordinationFactory(review_months=6))

    assert next_review(world.person, plan, SINCE) == date(2027, 7, 31)


def test_a_plan_without_one_and_no_plan_are_reviewed_within_the_year(world):
    assert next_review(world.person, plan_of(world), SINCE) == date(2028, 1, 31)
    assert next_review(world.person, None, SINCE) == date(2028, 1, 31)


def names(council, on):
    rows = CareCoordination.objects.offered(council.pk, on)
    return set(
        rows.exclude(name__in=("None", "Key worker", "Care Programme Approach (CPA)")).values_list("name", flat=True)
    )


def test_a_council_offers_its_own_and_what_holds_everywhere_while_it_lasts(world):
    CareCoordinationFactory(name="Everywhere")
    CareCoordinationFactory(name="Own", council=world.council, valid_until=date(2027, 1, 31))
    CareCoordinationFactory(name="Later", valid_from=date(2027, 2, 1))
    CareCoordinationFactory(name="Elsewhere", council=CouncilFactory())

    assert names(world.council, SINCE) == {"Everywhere", "Own"}
    assert names(world.council, date(2027, 2, 1)) == {"Everywhere", "Later"}

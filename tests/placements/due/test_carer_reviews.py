"""The yearly review with carers falls due to its scheme, and stands on the safety net when it is late."""

import pytest

from people.choices import Clock
from people.clocks import due_on, terms
from placements.carer_review_net import carer_reviews_late
from placements.choices import CareKind, HouseholdState
from placements.due import due_items
from placements.models import HouseholdCare
from placements.services import household_care
from sharedliving.core import dates
from tests.factories.caring import CarerReviewActionFactory, HouseholdCareFactory
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
LATER = dates.add_days(TODAY, 400)


def found(viewer, until=LATER):
    return {row[:3] for queryset in due_items(viewer, until) for row in queryset}


def test_it_is_due_a_year_after_the_approval_and_reminds_eight_weeks_before(worker_of):
    home = HouseholdFactory(approved_on=dates.add_days(TODAY, -100))

    household_care.begin(household=home, by=worker_of(home.scheme))

    row = HouseholdCare.objects.open().get(household=home, kind=CareKind.REVIEW)
    assert (row.due_on, row.owner_id) == (dates.add_days(home.approved_on, 365), home.owner_id)
    assert due_on(Clock.CARER_REVIEW, home.approved_on, None) == row.due_on
    assert (terms(Clock.CARER_REVIEW, None, TODAY).lead_days, terms(Clock.CARER_REVIEW, None, TODAY).escalate_days) == (
        56,
        14,
    )


@pytest.mark.parametrize("state", [HouseholdState.APPROVED, HouseholdState.SUSPENDED])
def test_it_falls_due_to_the_scheme_alone(state, worker_of, council_of):
    row = HouseholdCareFactory(household__state=state, kind=CareKind.REVIEW)
    action = CarerReviewActionFactory(review__household=row.household)
    person = ArrangementFactory(household=row.household).person
    ours = {("carer_review", row.household_id, None), ("carer_review_action", action.pk, None)}

    assert ours <= found(worker_of(row.household.scheme))
    assert not ours & found(council_of(person))
    assert not ours & found(worker_of(HouseholdFactory().scheme))


def test_late_ones_are_listed_until_they_are_held(worker_of):
    row = HouseholdCareFactory(kind=CareKind.REVIEW, due_on=TODAY)
    HouseholdCareFactory(household=row.household, kind=CareKind.VISIT, due_on=dates.add_days(TODAY, -9))
    HouseholdCareFactory(kind=CareKind.REVIEW, due_on=dates.add_days(TODAY, -9))
    by, tomorrow = worker_of(row.household.scheme), dates.add_days(TODAY, 1)

    assert list(carer_reviews_late(by, TODAY)) == []
    assert list(carer_reviews_late(by, tomorrow)) == [row]
    household_care.owe_by(household=row.household, kind=CareKind.REVIEW, on=LATER, by=by)
    assert list(carer_reviews_late(by, tomorrow)) == []

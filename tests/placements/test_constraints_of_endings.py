"""What the services around endings, moving on, transfers and comparisons would refuse, the database refuses too."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from placements.models import Difference, TransferLine
from sharedliving.core import dates
from tests.factories.endings import (
    AlsoUsedByFactory,
    CarerFutureFactory,
    EndNoticeFactory,
    HostCouncilFactory,
    LearningReviewFactory,
    MoveBlockerFactory,
    MoveOnGoalFactory,
    NextHomeFactory,
    ReconciliationFactory,
    TransferFactory,
)
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.people import PersonFactory, SchemeOrganisationFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()
OVER = {"closed_at": timezone.now(), "due_on": None}


def reconciliation(**fields):
    council = PersonFactory().council
    return ReconciliationFactory(profile=SchemeFactory(councils=[council]), council=council, **fields)


@pytest.mark.parametrize(
    ("constraint", "make", "fields"),
    [
        ("ended_loan_says_why", AlsoUsedByFactory, {"until": TODAY}),
        ("loan_says_with_whom_and_why", AlsoUsedByFactory, {"agreed_with": ""}),
        ("shorter_notice_was_agreed", EndNoticeFactory, {"ends_on": TODAY}),
        ("withdrawn_notice_says_why", EndNoticeFactory, {"withdrawn_on": TODAY} | OVER),
        ("notice_asks_the_person", EndNoticeFactory, {"person_view": ""}),
        ("decided_home_says_when_and_how", NextHomeFactory, {"decided": "family"}),
        ("next_home_ends_with_a_move_or_a_reason", NextHomeFactory, OVER),
        ("next_home_ends_with_a_move_or_a_reason", NextHomeFactory, {"moved_on": TODAY}),
        ("host_council_has_a_name", HostCouncilFactory, {"name": ""}),
        ("told_host_says_how", HostCouncilFactory, {"told_how": ""}),
        ("completed_learning_says_what", LearningReviewFactory, {"completed_on": TODAY} | OVER),
        ("council_part_says_by_whom", LearningReviewFactory, {"council_part": "We hurried."}),
        ("decided_future_says_what", CarerFutureFactory, OVER),
        ("move_on_goal_has_words", MoveOnGoalFactory, {"words": ""}),
        ("differing_views_say_whose", MoveOnGoalFactory, {"views_differ": True}),
        ("closed_goal_was_reached_or_says_why", MoveOnGoalFactory, OVER),
        ("cleared_blocker_says_how", MoveBlockerFactory, {"cleared_on": TODAY}),
        ("month_is_its_first_day", reconciliation, {"month": TODAY.replace(day=2)}),
        ("checked_by_both_or_open", reconciliation, OVER),
        ("council_check_has_words", reconciliation, {"council_on": TODAY}),
        ("scheme_check_has_words", reconciliation, {"scheme_on": TODAY}),
        ("transfer_says_why_and_who_was_asked", TransferFactory, {"consents": ""}),
        ("transfer_ends_done_or_stopped", TransferFactory, OVER),
        ("transfer_ends_done_or_stopped", TransferFactory, {"done_on": TODAY} | OVER),
        ("transfer_is_agreed_by_two", TransferFactory, {"agreed_on": TODAY}),
    ],
)
def test_refused_by_the_database(constraint, make, fields):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make(**fields)


def test_a_transfer_goes_somewhere_else():
    home = HouseholdFactory()
    with pytest.raises(IntegrityError, match="transfer_goes_somewhere_else"), transaction.atomic():
        TransferFactory(household=home, profile=None, receiving=home.scheme, owner=home.owner)


def test_one_person_of_each_side():
    row = TransferFactory()
    row.agreed_by = row.new_owner = row.proposed_by
    row.agreed_on = TODAY
    with pytest.raises(IntegrityError, match="transfer_is_agreed_by_two"), transaction.atomic():
        row.save()


def test_a_line_is_a_household_or_an_arrangement():
    transfer, both = TransferFactory(), {"household": HouseholdFactory(), "arrangement": ArrangementFactory()}
    for fields in ({}, both):
        with pytest.raises(IntegrityError, match="line_is_a_household_or_an_arrangement"), transaction.atomic():
            TransferLine.objects.create(transfer=transfer, **fields)


@pytest.mark.parametrize(
    ("constraint", "factory", "same"),
    [
        ("household_lent_once", AlsoUsedByFactory, ("household", "scheme")),
        ("one_open_notice_an_arrangement", EndNoticeFactory, ("arrangement",)),
        ("one_open_next_home", NextHomeFactory, ("arrangement",)),
        ("one_open_move_on_goal", MoveOnGoalFactory, ("person",)),
        ("compared_once_a_month", reconciliation, ("council", "scheme", "owner")),
    ],
)
def test_there_is_one_at_a_time(constraint, factory, same):
    first = factory()
    again = {name: getattr(first, name) for name in same}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        if factory is reconciliation:
            ReconciliationFactory(profile=None, **again)
        else:
            factory(**again)


def test_a_difference_is_open_once_and_goes_after_it_came():
    person = PersonFactory()
    about = {
        "council": person.council,
        "scheme": SchemeOrganisationFactory(),
        "person": person,
        "kind": "no_arrangement",
    }
    Difference.objects.create(since=TODAY, **about)
    with pytest.raises(IntegrityError, match="one_open_difference"), transaction.atomic():
        Difference.objects.create(since=TODAY, **about)
    with pytest.raises(IntegrityError, match="difference_goes_after_it_came"), transaction.atomic():
        Difference.objects.create(since=TODAY, gone_on=TODAY - timedelta(days=1), **about)

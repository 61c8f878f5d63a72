"""What the database refuses of advocacy and of referrals to other services."""

from datetime import timedelta

import pytest

from sharedliving.core import dates
from tests.careplans.test_constraints import NOW, assert_refused
from tests.factories.advocacy import (
    AdvocacyRecordFactory,
    AdvocateReferralFactory,
    OnwardChaseFactory,
    OnwardReferralFactory,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}, {"closed_at": NOW}])
def test_somebody_who_waits_for_an_advocate_has_owner_and_date(fields):
    with assert_refused("open_has_owner_and_date"):
        AdvocateReferralFactory(**fields)


def test_a_row_of_advocacy_is_a_decision():
    with assert_refused("advocacy_record_has_decision"):
        AdvocacyRecordFactory(advocacy="")


@pytest.mark.parametrize(
    "wrong",
    [
        {"appropriate_person": ""}, {"appropriate_person_is_paid": True}, {"appropriate_person_is_paid": None},
        {"appropriate_person_accepted": False}, {"appropriate_person_is_able": False},
    ],
)  # fmt: skip
def test_an_appropriate_person_is_fit(wrong):
    with assert_refused("advocacy_appropriate_person_is_fit"):
        AdvocacyRecordFactory(hard=True, **wrong)


def test_a_decision_for_an_advocate_has_the_date():
    with assert_refused("advocacy_advocate_has_date"):
        AdvocacyRecordFactory(advocacy="advocate")


def test_one_advocate_of_a_kind_is_waited_for():
    first = AdvocateReferralFactory()

    with assert_refused("one_advocate_waited_for_a_kind"):
        AdvocateReferralFactory(person=first.person)


@pytest.mark.parametrize("wrong", [{"allocated_on": None}, {"advocate_name": ""}, {"allocated_on": "2020-01-01"}])
def test_an_allocated_advocate_has_name_and_date(wrong):
    with assert_refused("allocated_advocate_has_name_and_date"):
        AdvocateReferralFactory(allocated=True, **wrong)


@pytest.mark.parametrize("wrong", [{"refused_on": None}, {"refused_reason": ""}])
def test_a_refused_advocate_has_reason(wrong):
    with assert_refused("refused_advocate_has_reason"):
        AdvocateReferralFactory(refused=True, **wrong)


def test_an_ended_advocate_has_a_date():
    with assert_refused("ended_advocate_has_date"):
        AdvocateReferralFactory(ended=True, ended_on=None)


@pytest.mark.parametrize("absent", ["service", "what_for", "sent_what", "basis", "basis_reason"])
def test_a_referral_to_another_service_says_what_went_and_why(absent):
    with assert_refused("onward_says_what_went_and_why"):
        OnwardReferralFactory(**{absent: ""})


@pytest.mark.parametrize("fields", [{"due_on": None}, {"owner": None}, {"closed_at": NOW, "outcome": "Has the flat"}])
def test_a_referral_to_another_service_under_way_has_owner_and_date(fields):
    with assert_refused("open_has_owner_and_date"):
        OnwardReferralFactory(**fields)


def test_only_police_and_safeguarding_are_told_without_consent():
    with assert_refused("onward_without_consent_to_police_or_safeguarding"):
        OnwardReferralFactory(basis="without_consent")


def test_an_answer_comes_after_the_referral():
    with assert_refused("onward_answered_after_sent"):
        OnwardReferralFactory(answered=True, answered_on=dates.today() - timedelta(days=99))


def test_an_answer_has_its_day():
    with assert_refused("onward_answer_has_its_day"):
        OnwardReferralFactory(state="accepted")


@pytest.mark.parametrize("trait", ["finished", "declined"])
def test_a_referral_ends_with_an_outcome(trait):
    with assert_refused("onward_ends_with_an_outcome"):
        OnwardReferralFactory(**{trait: True, "outcome": ""})


def test_a_chase_says_something():
    with assert_refused("chase_says_something"):
        OnwardChaseFactory(note="")

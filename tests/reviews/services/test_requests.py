from datetime import timedelta

import pytest
from django.utils import timezone

from people.models import Person
from reviews.choices import AttendeeRole, RequestDecision
from reviews.models import Review, ReviewRequest
from reviews.services import requests
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.reviews import ReviewRequestFactory

TODAY = dates.today()
ASKS = {"asked_by": "Rita Sands", "role": AttendeeRole.FAMILY, "why": "The carer is away", "asked_on": TODAY}
ANSWER = {"reasons": "Much has changed", "told_on": TODAY, "told_how": "By telephone"}
HOLD = ANSWER | {"decision": RequestDecision.HOLD, "hold_on": TODAY + timedelta(days=10)}


def test_a_request_is_decided_within_two_weeks(person, care_manager):
    row = requests.receive(person=person, by=care_manager, **ASKS)

    assert (row.owner_id, row.due_on) == (person.owner_id, TODAY + timedelta(days=14))
    assert Event.objects.get(verb="review.requested").text == "Rita Sands asks for a review"


@pytest.mark.parametrize("wrong", [{"asked_by": ""}, {"why": " "}, {"asked_on": TODAY + timedelta(days=1)}])
def test_who_asks_and_why_is_said(person, care_manager, wrong):
    with pytest.raises(Refusal, match="Say who asks"):
        requests.receive(person=person, by=care_manager, **ASKS | wrong)


def test_about_a_closed_record_nobody_asks(person, care_manager):
    Person.objects.filter(pk=person.pk).update(due_on=None, closed_at=timezone.now())

    with pytest.raises(Refusal, match="closed"):
        requests.receive(person=person, by=care_manager, **ASKS)


def test_a_review_that_is_granted_is_arranged_and_whoever_asked_is_told(person, care_manager):
    row = requests.decide(request=ReviewRequestFactory(person=person), by=care_manager, **HOLD)

    assert (row.decision, row.told_on, row.due_on) == ("hold", TODAY, None)
    assert (row.review.kind, row.review.due_on) == ("unplanned", HOLD["hold_on"])
    assert row.review.person_agenda == "Rita Sands: The carer is often away"
    assert Event.objects.get(verb="review.request_decided").text == "Hold the review: Much has changed"


def test_a_review_that_is_not_held_has_its_reasons(person, care_manager):
    row = requests.decide(
        request=ReviewRequestFactory(person=person), by=care_manager, decision=RequestDecision.REFUSE, **ANSWER
    )

    assert (row.review, row.reasons, row.is_open) == (None, "Much has changed", False)
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"reasons": " "},
        {"told_how": ""},
        {"told_on": TODAY + timedelta(days=1)},
        {"told_on": TODAY - timedelta(days=1)},
    ],
)
def test_without_reasons_or_telling_nothing_is_decided(person, care_manager, wrong):
    row = ReviewRequestFactory(person=person)

    with pytest.raises(Refusal, match="Give the reasons"):
        requests.decide(request=row, by=care_manager, **HOLD | wrong)

    assert ReviewRequest.objects.get().is_open
    assert not Review.objects.exists()


def test_a_review_is_held_by_a_day(person, care_manager):
    with pytest.raises(Refusal, match="Give the day"):
        requests.decide(request=ReviewRequestFactory(person=person), by=care_manager, **HOLD | {"hold_on": None})


def test_a_request_is_decided_once(person, care_manager):
    row = ReviewRequestFactory(person=person)
    requests.decide(request=row, by=care_manager, **HOLD)

    with pytest.raises(Refusal, match="decided already"):
        requests.decide(request=row, by=care_manager, **HOLD)

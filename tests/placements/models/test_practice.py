"""What the services of questions, descriptions, decisions, pressures and protocols refuse, the database refuses too."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from placements.choices import GatePassed
from placements.models import DecidedOtherwise, MoreAsked, Protocol, Referral
from sharedliving.core import dates
from tests.factories.households import SchemeFactory
from tests.factories.people import CouncilFactory
from tests.factories.placements import DescribedFactory, ReferralFactory
from tests.factories.practice import DecidedOtherwiseFactory, MoreAskedFactory, ProtocolFactory

pytestmark = pytest.mark.django_db

YESTERDAY = dates.today() - timedelta(days=1)


def refused(act):
    """The name of the constraint that refuses it."""
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        act()
    return error.value.__cause__.diag.constraint_name


def put(row, **fields):
    return refused(lambda: type(row).objects.filter(pk=row.pk).update(**fields))


def protocol(**fields):
    return ProtocolFactory(profile=SchemeFactory(councils=[CouncilFactory()]), **fields)


def test_one_open_question_a_referral():
    asked = MoreAskedFactory()

    assert refused(lambda: MoreAskedFactory(referral=asked.referral)) == "one_open_question_a_referral"
    MoreAsked.objects.filter(pk=asked.pk).update(dropped_on=dates.today())
    assert MoreAskedFactory(referral=asked.referral).pk


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"items": []}, "question_names_something_lacking"),
        ({"words": ""}, "question_names_something_lacking"),
        ({"answer_by": YESTERDAY}, "question_gives_time"),
        ({"answered_on": dates.today()}, "answered_question_has_answer"),
        ({"answer": "Words without a day"}, "answered_question_has_answer"),
    ],
)
def test_questions(fields, name):
    assert put(MoreAskedFactory(), **fields) == name


def test_answered_and_dropped_exclude_each_other():
    assert put(MoreAskedFactory(answered=True), dropped_on=dates.today()) == "answered_question_has_answer"


@pytest.mark.parametrize("empty", ["shown_by", "what", "said"])
def test_description_says_who_what_and_answer(empty):
    assert put(DescribedFactory(), **{empty: ""}) == "description_says_who_what_and_answer"


@pytest.mark.parametrize("empty", ["reason", "by_name"])
def test_decided_otherwise_says_why(empty):
    assert put(DecidedOtherwiseFactory(), **{empty: ""}) == "decided_otherwise_says_why"


def test_started_otherwise_names_its_agreement():
    row = DecidedOtherwiseFactory(lacked=["health"])

    assert put(row, gate=GatePassed.STARTED) == "started_otherwise_names_its_agreement"
    twice = row.lacked.get()
    twice.pk = None
    assert refused(twice.save) == "lacked_once_a_decision"
    assert DecidedOtherwise.objects.get().gate == GatePassed.SENT


@pytest.mark.parametrize(
    ("pressures", "name"),
    [
        (["none", "hurry"], "no_pressure_stands_alone"),
        (["discharge"], "pressure_of_a_day_has_its_day"),
        (["notice"], "pressure_of_a_day_has_its_day"),
    ],
)
def test_pressures(pressures, name):
    assert put(ReferralFactory(), pressures=pressures) == name
    assert Referral.objects.get().pressures == ["none"]


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"text": ""}, "protocol_has_text_or_link"),
        ({"due_on": YESTERDAY, "in_force_from": dates.today()}, "protocol_reviewed_after_its_start"),
        ({"due_on": None}, "protocol_open_has_owner_and_date"),
        ({"ended_because": "It ended"}, "ended_protocol_says_why"),
        ({"closed_at": timezone.now(), "due_on": None, "ended_on": dates.today()}, "ended_protocol_says_why"),
    ],
)
def test_protocols(fields, name):
    assert put(protocol(), **fields) == name


def test_one_open_protocol_of_a_name():
    row = protocol()

    def again():
        ProtocolFactory(council=row.council, scheme=row.scheme, owner=row.owner)

    assert refused(again) == "one_open_protocol_of_a_name"
    assert Protocol.objects.count() == 1

"""Who needs what, and what became of it: each person once, by what came last."""

from datetime import timedelta

import pytest

from commissioning.needs import counts
from commissioning.needs.choices import LocalNeed, Outcome
from people.models import Person
from placements.choices import ArrangementKind, ReferralState, Trait
from sharedliving.core import dates
from tests.factories.needs import NotReferredFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory

TODAY = dates.today()
YESTERDAY = TODAY - timedelta(days=1)


def outcomes(council):
    return {outcome: number for outcome, number in counts.by_need(council.pk, TODAY)[1].items() if number}


def found(council, need):
    return {
        outcome: number
        for (name, outcome), number in counts.by_need(council.pk, TODAY)[0].items()
        if number and name == need
    }


def test_waiting_come_to_nothing_and_never_referred(council, waits, declined, never):
    waits(), waits(state=ReferralState.ACCEPTED)
    declined()
    never(), never(), never()

    assert outcomes(council) == {Outcome.WAITING: 2, Outcome.NOTHING: 1, Outcome.NEVER: 3}


def test_whoever_lives_with_carers_has_what_was_asked_for(council, worker):
    referral = ReferralFactory(person=PersonFactory(owner=worker), matched=True)
    agreement = AgreementFactory(candidate__referral=referral, candidate__chosen=True)
    assert outcomes(council) == {Outcome.WAITING: 1}

    ArrangementFactory(person=referral.person, household=agreement.candidate.household, agreement=agreement)

    assert outcomes(council) == {Outcome.MET: 1}


def test_each_person_counts_once_by_what_came_last(council, waits, declined, never):
    first = declined()
    waits(first.person)
    asked = waits(sent_on=YESTERDAY, state=ReferralState.CLOSED)
    never(asked.person)
    again = never(on=YESTERDAY)
    waits(again.person)
    twice = never()
    NotReferredFactory(person=twice.person, reason="area")

    assert outcomes(council) == {Outcome.WAITING: 2, Outcome.NEVER: 2}


def test_who_does_not_count(council, waits, never):
    waits(kind=ArrangementKind.EMERGENCY)
    waits(sent_on=TODAY - timedelta(days=365))
    waits(state=ReferralState.DRAFT, sent_on=None)
    never(on=TODAY - timedelta(days=365))
    NotReferredFactory()
    Person.objects.filter(pk__in=[waits().person_id, never().person_id]).update(died_on=TODAY)

    assert outcomes(council) == {}


@pytest.mark.parametrize(
    ("need", "fields"),
    [
        (LocalNeed.SHORT_STAYS, {"kind": ArrangementKind.SHORT_BREAK}),
        (LocalNeed.FLOATING, {"kind": ArrangementKind.OUTREACH}),
        (LocalNeed.RECUPERATION, {"kind": ArrangementKind.STEP_DOWN}),
        (LocalNeed.TRANSITION, {"kind": ArrangementKind.TRANSITION}),
        (LocalNeed.MOVING_ON, {"kind": ArrangementKind.OWN_PLACE}),
        (LocalNeed.BRAIN_INJURY, {"musts": [Trait.BRAIN_INJURY]}),
        (LocalNeed.AUTISM, {"likes": [Trait.AUTISM]}),
        (LocalNeed.DEMENTIA, {"musts": [Trait.DEMENTIA]}),
        (LocalNeed.DISCHARGE, {"pressures": ["discharge"], "discharge_on": TODAY}),
        (LocalNeed.WHEELCHAIR, {"needs_wheelchair_access": True}),
        (LocalNeed.BEHAVIOUR, {"brings": ["behaviour"]}),
        (LocalNeed.PERSONAL_CARE, {"musts": [Trait.MOVING]}),
        (LocalNeed.CULTURE, {"musts": [Trait.HALAL]}),
        (LocalNeed.LANGUAGE, {"language": "Urdu"}),
    ],
)
def test_a_referral_says_its_needs_in_codes(council, waits, need, fields):
    waits()
    waits(**fields)

    assert found(council, need) == {Outcome.WAITING: 1}


@pytest.mark.parametrize(
    ("need", "reason"),
    [("dementia", "memory"), ("mental_health", "mental_health"), ("learning", "learning_disability")],
)
def test_the_reason_for_support_says_needs_too(council, waits, someone, need, reason):
    waits(someone(support_reason=reason))

    assert found(council, need) == {Outcome.WAITING: 1}


def test_leaving_a_mental_health_hospital_is_told_apart(council, waits, someone):
    leaves = {"pressures": ["discharge"], "discharge_on": TODAY}
    waits(someone(support_reason="mental_health"), **leaves)
    waits(**leaves)

    assert found(council, "mental_hospital") == found(council, "discharge") == {Outcome.WAITING: 1}


def test_complex_needs_are_those_of_the_assessment(council, waits):
    row = ReferralFactory(person=waits().person)
    row.person.assessments.update(complexity="complex")

    assert found(council, "complex") == {Outcome.WAITING: 1}


def test_needs_of_those_never_referred(council, never):
    never(needs=[LocalNeed.AUTISM, LocalNeed.CULTURE])

    assert found(council, "autism") == found(council, "culture") == {Outcome.NEVER: 1}
    assert found(council, "dementia") == {}


def test_every_dimension_of_both(council, someone, waits, never):
    waits(
        someone(ethnic_group="caribbean", support_reason="memory"), musts=[Trait.SIKH], pressures=["hurry"],
        language="Punjabi", needs_wheelchair_access=True,
    )  # fmt: skip
    never(area="WM1", faith="sikh", language="urdu", is_urgent=True)

    each = counts.by_dimension(council.pk, TODAY)

    assert each["area"] == {("WM3", "waiting"): 1, ("WM1", "never"): 1}
    assert each["urgent"] == {("urgent", "waiting"): 1, ("urgent", "never"): 1}
    assert each["faith"] == {("sikh", "waiting"): 1, ("sikh", "never"): 1}
    assert each["language"] == {("Punjabi", "waiting"): 1, ("urdu", "never"): 1}
    assert each["access"] == {("True", "waiting"): 1, ("False", "never"): 1}
    assert each["ethnic_group"]["caribbean", "waiting"] == 1
    assert each["reason"]["memory", "waiting"] == 1


def test_why_it_came_to_nothing(council, declined, never, waits):
    declined(decline_reason="area")
    declined(state=ReferralState.CLOSED, decline_reason="")
    accepted = declined(state=ReferralState.CLOSED, decline_reason="")
    accepted.changes.create(from_state="sent", to_state="accepted", by_name="Sam")
    never(reason="funding")
    waits()

    assert counts.why_nothing(council.pk, TODAY) == {
        ("declined", "area"): 1, ("withdrawn", ""): 1, ("no_match", ""): 1, ("never", "funding"): 1,
    }  # fmt: skip


def test_waits_by_the_day_they_were_referred(council, waits, declined):
    waits(sent_on=YESTERDAY), waits(), waits()
    declined()

    assert counts.waits(council.pk, TODAY) == {YESTERDAY: 1, TODAY: 2}


@pytest.mark.parametrize(
    ("typed", "name"),
    [("", "English, or nothing said"), ("english", "English, or nothing said"), (" urdu", "Urdu"), ("bsl", "British Sign Language"),
     ("Ask Zebedee", "Another language")],
)  # fmt: skip
def test_no_language_that_somebody_typed_is_shown(typed, name):
    assert counts.language_name(typed) == name

"""The rules of returns.md A6.4 that a return obeys, by their numbers."""

import pytest

from careplans.choices import AssessmentState
from people.models import Person
from placements.choices import ArrangementKind, EndReason
from tests.commissioning.cld.conftest import AFTER, BEFORE, FIRST, LAST, LATER, WITHIN, noon
from tests.factories.careplans import AssessmentFactory, SupportRequestFactory
from tests.factories.people import PersonFactory
from tests.factories.reviews import ReviewFactory, household_of, living_with

pytestmark = pytest.mark.django_db
KINDS = ["asked", "assessed", "reviewed"]


# 1. Requests, assessments and reviews only when ended in the period; services when open at any point in it.


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("day", [FIRST, LATER, LAST])
def test_rule_1_what_ended_in_the_period_is_in_it(kind, day, request, rows):
    request.getfixturevalue(kind)(on=BEFORE, ended=day)

    assert [row["Event_End_Date"] for row in rows()] == [day.isoformat()]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("day", [FIRST.replace(month=3, day=31), AFTER])
def test_rule_1_what_ended_before_or_after_is_not(kind, day, request, rows):
    request.getfixturevalue(kind)(on=BEFORE, ended=day, **({"next_due_on": LAST} if kind == "reviewed" else {}))

    assert rows() == []


def test_rule_1_what_is_open_or_was_stopped_is_left_out(someone, rows):
    SupportRequestFactory(person=someone(), first_contact_on=WITHIN)
    AssessmentFactory(person=someone(), started=True)
    AssessmentFactory(
        person=someone(), state=AssessmentState.CANCELLED, closed_at=noon(LATER), due_on=None, first_contact_on=WITHIN,
        completed_on=LATER,
    )  # fmt: skip
    ReviewFactory(person=someone())

    assert rows() == []


@pytest.mark.parametrize(("started", "over"), [(BEFORE, FIRST), (LAST, AFTER), (BEFORE, AFTER), (WITHIN, LATER)])
def test_rule_1_a_service_of_one_day_in_the_period_is_in_it(started, over, ended, rows):
    ended(started_on=started, ended_on=over)

    assert [(row["Event_Start_Date"], row["Event_End_Date"]) for row in rows()] == [
        (started.isoformat(), over.isoformat())
    ]


@pytest.mark.parametrize(("started", "over"), [(BEFORE, FIRST.replace(month=3, day=31)), (AFTER, AFTER)])
def test_rule_1_a_service_outside_it_is_not(started, over, ended, rows):
    ended(started_on=started, ended_on=over)

    assert rows() == []


# 2. Death inside an event, or while it is open, ends it; people who died before the period are not in it.


def test_rule_2_death_ends_what_was_open(lives, someone, rows):
    lives(someone(died_on=LATER), started_on=BEFORE)

    assert [(row["Event_End_Date"], row["Date_of_Death"], row["Event_Outcome"]) for row in rows()] == [
        (LATER.isoformat(), LATER.isoformat(), "NFA: Deceased")
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_rule_2_death_inside_an_event_is_its_end(kind, request, someone, rows):
    request.getfixturevalue(kind)(someone(died_on=WITHIN), on=FIRST, ended=LATER)

    assert [row["Event_End_Date"] for row in rows()] == [WITHIN.isoformat()]


def test_rule_2_death_brings_an_event_that_was_closed_later_into_the_period(asked, someone, rows):
    asked(someone(died_on=LAST), on=LATER, ended=AFTER)

    assert [row["Event_End_Date"] for row in rows()] == [LAST.isoformat()]


def test_rule_2_death_after_the_end_changes_nothing(ended, someone, rows):
    ended(someone(died_on=LAST), ended_on=LATER)

    assert [(row["Event_End_Date"], row["Event_Outcome"]) for row in rows()] == [
        (LATER.isoformat(), "NFA: Support ended as planned")
    ]


def test_rule_2_who_died_before_the_period_is_not_in_it(lives, asked, someone, rows):
    gone = someone(died_on=BEFORE)
    lives(gone, started_on=BEFORE.replace(year=2023))
    asked(gone, on=BEFORE.replace(year=2023), ended=LATER)

    assert rows() == []


def test_rule_2_what_begins_after_death_is_no_event(asked, someone, rows):
    asked(someone(died_on=WITHIN), on=LATER, ended=LAST)

    assert rows() == []


# 3. A row with neither an NHS number nor the council's own number is dropped.


def test_rule_3_either_number_is_enough_and_one_is_needed(asked, someone, rows):
    nobody, by_nhs, by_us = someone(), someone(nhs_number="9434765919"), someone()
    for person in (nobody, by_nhs, by_us):
        asked(person)
    Person.objects.filter(pk=by_nhs.pk).update(reference="")
    assert len(rows()) == 3
    Person.objects.filter(pk=by_nhs.pk).update(reference="SL-BY-NHS")
    Person.objects.filter(pk=nobody.pk).update(reference="")

    assert {(row["NHS_Number"], row["LA_Person_Unique_Identifier"]) for row in rows()} == {
        ("9434765919", "SL-BY-NHS"), ("", by_us.reference),
    }  # fmt: skip


def test_rule_3_the_nhs_number_is_never_needed(asked, rows):
    asked()

    assert [row["NHS_Number"] for row in rows()] == [""]


# 4. An open arrangement is in every return, with the day on which it really began.


def test_rule_4_an_open_arrangement_never_vanishes(lives, someone, rows):
    lives(someone(), started_on=BEFORE.replace(year=2009))
    closed = someone(due_on=None, closed_at=noon(BEFORE))
    lives(closed, started_on=BEFORE)

    assert [(row["Event_Start_Date"], row["Event_End_Date"]) for row in rows()] == [
        ("2009-05-06", ""), (BEFORE.isoformat(), ""),
    ]  # fmt: skip


def test_rule_4_it_stays_with_the_council_that_arranged_it(council, lives, someone, rows):
    arrangement = lives(someone(), started_on=BEFORE)
    Person.objects.filter(pk=arrangement.person_id).update(council=PersonFactory().council)

    assert [row["Event_Reference"] for row in rows()] == [f"ARR-{arrangement.pk}"]


# 5. The reference of an event stays the same.


def test_rule_5_references_are_those_of_the_records(asked, assessed, reviewed, lives, rows):
    made = asked(), assessed(), lives(started_on=BEFORE), reviewed()

    assert [row["Event_Reference"] for row in rows()] == [
        f"{kind}-{row.pk}" for kind, row in zip(("REQ", "ASM", "ARR", "REV"), made, strict=True)
    ]


# Nobody of another council.


def test_nobody_of_another_council_is_in_it(asked, assessed, reviewed, scheme, rows):
    stranger = PersonFactory()
    asked(stranger)
    assessed(stranger)
    reviewed(stranger)
    living_with(stranger, household_of(scheme), started_on=BEFORE)

    assert rows() == []


def test_people_whose_records_are_restricted_are_in_it(asked, someone, rows):
    asked(someone(is_restricted=True))

    assert len(rows()) == 1


def test_one_value_of_a_person_in_all_their_rows(asked, assessed, reviewed, lives, ended, someone, rows):
    person = someone(support_reason="learning_disability", ethnic_group="indian")
    asked(person)
    assessed(person)
    reviewed(person)
    ended(person, started_on=BEFORE, ended_on=WITHIN, end_reason=EndReason.BREAKDOWN)
    lives(person, started_on=LATER)
    lives(person, started_on=LATER, kind=ArrangementKind.DAY)

    same = ("Accommodation_Status", "Primary_Support_Reason", "Ethnicity", "Has_Unpaid_Carer", "Client_Funding_Status")
    assert len(rows()) == 6
    assert len({tuple(row[field] for field in same) for row in rows()}) == 1

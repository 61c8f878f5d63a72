"""The words of requests, assessments and reviews, and of people."""

from datetime import UTC, datetime

import pytest

from careplans.choices import About, Eligibility, Kind, Method, RequestOutcome, RequestState, Route
from people.choices import CircleRole, EthnicGroup, SupportReason
from reviews.choices import ChangeKind, ChangeTaskKind, Progress, ReviewDecision, ReviewKind
from tests.commissioning.cld.conftest import LATER, WITHIN
from tests.factories.careplans import CarePlanFactory, PlanNeedFactory
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import CircleMemberFactory
from tests.factories.reviews import ReviewOutcomeFactory

pytestmark = pytest.mark.django_db


def test_a_request(asked, rows):
    asked(route=Route.DISCHARGE)

    [row] = rows()

    assert (row["Event_Type"], row["Event_Start_Date"], row["Event_End_Date"]) == (
        "Request",
        "2025-06-02",
        "2025-09-08",
    )
    assert row["Event_Outcome"] == "NFA: Responsibility moved to another local authority"
    assert row["Request_Route_of_Access"] == "Discharge from hospital"


def test_a_request_that_led_to_an_assessment_ends_with_it(asked, rows):
    asked(state=RequestState.ASSESSMENT, outcome=RequestOutcome.TO_ASSESSMENT)

    assert [row["Event_Outcome"] for row in rows()] == ["Progress to assessment, review or reassessment"]


def test_a_day_is_one_of_london(asked, rows):
    asked(closed_at=datetime(2025, 7, 1, 23, 30, tzinfo=UTC))

    assert [row["Event_End_Date"] for row in rows()] == ["2025-07-02"]


def test_an_unpaid_carers_own_request(asked, someone, rows):
    person = someone(nhs_number="9434765919", died_on=WITHIN)
    carer = CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER)
    asked(person, about=About.UNPAID_CARER, carer=carer)

    [row] = rows()

    assert (row["Client_Type"], row["NHS_Number"], row["Date_of_Death"]) == ("Unpaid carer", "", "")
    assert row["LA_Person_Unique_Identifier"] == f"{person.reference}-C{carer.pk}"
    assert row["Adult_1_Linked_Person_ID"] == person.reference
    assert row["Ethnicity"] == "No data: Undeclared or not known"
    assert row["Event_End_Date"] == LATER.isoformat()


@pytest.mark.parametrize(
    ("eligibility", "needs", "outcome"),
    [
        (Eligibility.ELIGIBLE, "Yes", "Progress to support planning or services"),
        (Eligibility.NOT_ELIGIBLE, "No", "NFA: Information and advice or signposting"),
    ],
)
def test_an_assessment(eligibility, needs, outcome, assessed, rows):
    assessed(eligibility=eligibility, method=Method.VIDEO)

    [row] = rows()

    assert (row["Assessment_Type"], row["Method_of_Assessment"]) == ("Long term assessment", "Video call")
    assert (row["Eligible_Needs_Identified"], row["Event_Outcome"]) == (needs, outcome)


def test_assessments_of_other_kinds(someone, rows):
    dated = {"first_contact_on": WITHIN, "allocated_on": WITHIN, "completed_on": LATER}
    for kind in Kind:
        if kind != Kind.CARE_ACT:
            OtherAssessmentFactory(kind=kind, person=someone(), done=True, **dated)

    assert {(row["Client_Type"], row["Assessment_Type"]) for row in rows()} == {
        ("Unpaid carer", "Long term assessment: Unpaid carer"), ("Service user", "Financial assessment"),
        ("Service user", "Short term assessment: Occupational therapy"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (ReviewDecision.CONTINUE, "Continuation of support or services"),
        (ReviewDecision.REASSESS, "Progress to assessment, review or reassessment"),
    ],
)
def test_a_review(decision, outcome, reviewed, rows):
    reviewed(decision=decision)

    [row] = rows()

    assert (row["Review_Reason"], row["Method_of_Review"], row["Event_Outcome"]) == ("Planned", "Face to face", outcome)
    assert row["Review_Outcomes_Achieved"] == ""


def test_a_schemes_own_monitoring_is_no_review_of_a_plan(reviewed, rows):
    reviewed(subjects=["monitoring"])

    assert rows() == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [(None, "Other reason"), (ChangeKind.HOSPITAL, "Hospital"), (ChangeKind.CARER_ILL, "Carer related")],
)
def test_why_an_unplanned_review_was_held(change, reason, reviewed, rows):
    review = reviewed(kind=ReviewKind.UNPLANNED)
    if change:
        event = ChangeEventFactory(person=review.person, kind=change)
        ChangeTaskFactory(event=event, kind=ChangeTaskKind.REVIEW, done=True, answer_id=review.pk)

    assert [row["Review_Reason"] for row in rows()] == [f"Unplanned - {reason}"]


@pytest.mark.parametrize(
    ("progress", "achieved"),
    [
        ([Progress.ACHIEVED, Progress.ACHIEVED], "Fully achieved"),
        ([Progress.ACHIEVED, Progress.WORSE], "Partially achieved"),
        ([Progress.BETTER], "Partially achieved"),
        ([Progress.SAME, Progress.WORSE], "Not achieved"),
    ],
)
def test_how_far_outcomes_have_come(progress, achieved, reviewed, rows):
    review = reviewed()
    plan = CarePlanFactory(person=review.person)
    for step in progress:
        ReviewOutcomeFactory(review=review, need=PlanNeedFactory(plan=plan), progress=step)

    assert [row["Review_Outcomes_Achieved"] for row in rows("Review")] == [achieved]


@pytest.mark.parametrize("group", ["", *EthnicGroup])
def test_ethnicity_is_in_the_words_of_the_return(group, asked, someone, rows):
    asked(someone(ethnic_group=group))

    [row] = rows()
    assert row["Ethnicity"].partition(":")[0] in {
        "White", "Mixed or multiple ethnic groups", "Asian or Asian British",
        "Black, Black British, Caribbean or African", "Other ethnic group", "No data",
    }  # fmt: skip
    assert (row["Ethnicity"] == "No data: Undeclared or not known") == (group == "")


@pytest.mark.parametrize("reason", SupportReason)
def test_a_reason_that_the_return_divides_further_is_unknown(reason, asked, someone, rows):
    asked(someone(support_reason=reason))

    known = {"learning_disability", "mental_health", "memory"}
    assert [row["Primary_Support_Reason"] for row in rows()] == [reason.label if reason in known else "Unknown"]


def test_what_the_records_do_not_hold_is_said_as_unknown(asked, someone, rows):
    asked(someone(), wants="Zebedee wants a garden")
    person = someone()
    CircleMemberFactory(person=person, role=CircleRole.UNPAID_CARER)
    asked(person)

    first, second = rows()
    for field in ("Gender", "Employment_Status", "Autism_Spectrum_Disorder_ASD", "Visual_Impairment", "Dementia"):
        assert first[field] == "Unknown"
    assert (first["Postcode"], first["GP_Practice_Code"], first["Event_Description"]) == ("", "", "")
    assert (first["Has_Unpaid_Carer"], second["Has_Unpaid_Carer"]) == ("Unknown", "Yes")

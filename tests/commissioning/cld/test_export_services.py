"""Shared Lives and support of unpaid carers as services (domain 4.5)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from careplans.choices import BudgetMechanism, Kind
from careplans.choices.support import CarerBudgetBy, GivenTo, SupportMetBy, SupportState
from placements.choices import LIVES_IN, ArrangementKind, EndReason, Funding, MoneyPart, Payer, Per
from placements.models import Scheme
from tests.commissioning.cld.conftest import AFTER, BEFORE, LATER, WITHIN, noon
from tests.factories.careplans import CarePlanFactory
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.support import SupportNeedFactory, SupportPlanFactory

pytestmark = pytest.mark.django_db


def taken(row, *fields):
    return tuple(row[field] for field in fields)


def test_a_live_in_arrangement(lives, scheme, rows):
    Scheme.objects.filter(organisation=scheme).update(registration="1-101234567")
    arrangement = lives(started_on=BEFORE, funding=Funding.COUNCIL)
    MoneyLineFactory(arrangement=arrangement)

    [row] = rows()

    assert taken(row, "Client_Type", "Service_Type", "Service_Component", "Accommodation_Status") == (
        "Service user", "Long term support: Community", "Shared Lives", "Shared Lives scheme",
    )  # fmt: skip
    assert taken(row, "Provider_CQC_Location_ID", "Delivery_Mechanism") == (
        "1-101234567", "CASSR commissioned support",
    )  # fmt: skip
    assert taken(row, "Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week") == ("400.00", "Weekly", "1")


@pytest.mark.parametrize("kind", ArrangementKind)
def test_only_who_lives_in_has_the_schemes_accommodation(kind, lives, rows):
    lives(started_on=BEFORE, kind=kind)

    [row] = rows()

    short = kind in {ArrangementKind.EMERGENCY, ArrangementKind.STEP_DOWN}
    assert row["Service_Component"] == "Shared Lives"
    assert row["Service_Type"] == ("Short term support: Other short term" if short else "Long term support: Community")
    assert row["Accommodation_Status"] == ("Shared Lives scheme" if kind in LIVES_IN else "Unknown")


def test_accommodation_is_that_of_the_end_of_the_period(ended, lives, someone, rows):
    ended(someone(given_name="Left"), ended_on=LATER)
    ended(someone(given_name="Stayed"), ended_on=AFTER)
    ended(someone(died_on=WITHIN), ended_on=WITHIN, end_reason=EndReason.DIED)
    lives(started_on=AFTER)

    assert [row["Accommodation_Status"] for row in rows()] == ["Unknown", "Shared Lives scheme", "Shared Lives scheme"]


def test_an_identifier_that_is_none_is_left_blank(lives, scheme, rows):
    Scheme.objects.filter(organisation=scheme).update(registration="ask Rita, please")
    lives(started_on=BEFORE)

    assert [row["Provider_CQC_Location_ID"] for row in rows()] == [""]


def test_cost_is_what_the_council_pays_for_the_service_at_the_end(lives, rows):
    arrangement = lives(started_on=BEFORE)
    money = {"arrangement": arrangement}
    MoneyLineFactory(**money, amount=300, until=WITHIN)
    MoneyLineFactory(**money, amount=Decimal("410.50"), starts_on=WITHIN + timedelta(days=1))
    MoneyLineFactory(**money, part=MoneyPart.MANAGEMENT, amount=60)
    MoneyLineFactory(**money, part=MoneyPart.SLEEP_IN, amount=20, per=Per.NIGHT, units=2)
    MoneyLineFactory(**money, part=MoneyPart.RENT, amount=90)
    MoneyLineFactory(**money, part=MoneyPart.DAY_SERVICE, amount=80)
    MoneyLineFactory(**money, part=MoneyPart.BREAKS, amount=7, payer=Payer.NHS)
    MoneyLineFactory(**money, part=MoneyPart.BREAKS, amount=9, struck_on=LATER, struck_because="Twice")
    MoneyLineFactory(**money, part=MoneyPart.OTHER, amount=11, starts_on=AFTER)

    assert [row["Unit_Cost"] for row in rows()] == ["510.50"]


def test_cost_that_nobody_entered_is_blank_with_its_frequency(lives, rows):
    lives(started_on=BEFORE)
    lives(started_on=BEFORE, weekly_care_fee=380)

    costs = [taken(row, "Unit_Cost", "Cost_Frequency_Unit_Type", "Planned_units_per_week") for row in rows()]
    assert costs == [("", "", ""), ("380.00", "Weekly", "1")]


@pytest.mark.parametrize(
    ("funding", "by_plan", "mechanism"),
    [
        (Funding.DIRECT_PAYMENT, BudgetMechanism.COUNCIL_MANAGED, "Direct payment"),
        (Funding.COUNCIL, BudgetMechanism.COUNCIL_MANAGED, "CASSR managed personal budget"),
        (Funding.COUNCIL, BudgetMechanism.DIRECT_PAYMENT, "Direct payment"),
        (Funding.JOINT, "", "CASSR commissioned support"),
        (Funding.SELF, "", ""),
        ("", "", ""),
    ],
)
def test_delivery_mechanism(funding, by_plan, mechanism, lives, someone, rows):
    person = someone()
    CarePlanFactory(person=person, in_force=True, signed_off_on=WITHIN, budget_mechanism=by_plan)
    lives(person, started_on=BEFORE, funding=funding)

    assert [row["Delivery_Mechanism"] for row in rows("Service")] == [mechanism]


@pytest.mark.parametrize("reason", EndReason)
def test_how_it_ended(reason, ended, rows):
    ended(end_reason=reason)

    planned = {"moved_on": "NFA: Support ended as planned", "own_home": "NFA: Support ended as planned"}
    planned["died"] = "NFA: Deceased"
    assert [row["Event_Outcome"] for row in rows()] == [planned.get(reason, "NFA: Support ended for other reason")]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"weekly_contribution": 0}, "Fully social care funded"),
        ({"weekly_contribution": 88}, "Joint client and social care funded"),
        ({"weekly_contribution": 612}, "Fully client funded"),
        ({"budget_mechanism": BudgetMechanism.SELF_FUNDED}, "Fully client funded"),
        ({"budget_mechanism": BudgetMechanism.NHS}, "Unknown"),
        ({"weekly_contribution": None}, "Unknown"),
        ({"signed_off_on": AFTER}, "Unknown"),
    ],
)
def test_who_pays_by_the_plan_of_the_time(said, status, lives, someone, rows):
    person = someone()
    CarePlanFactory(person=person, in_force=True, **({"signed_off_on": WITHIN} | said))
    lives(person, started_on=BEFORE)

    assert [row["Client_Funding_Status"] for row in rows("Service")] == [status]


# unpaid carers


@pytest.fixture
def supported(someone):
    """supported(person, needs, **fields of the plan) → a support plan in force for their unpaid carer."""

    def planned(person=None, needs=((SupportMetBy.COUNCIL, GivenTo.CARER),), **fields):
        given = {"in_force": True, "signed_off_on": WITHIN, "review_on": AFTER}
        plan = SupportPlanFactory(person=person or someone(), **(given | fields))
        for met_by, given_to in needs:
            SupportNeedFactory(plan=plan, met_by=met_by, given_to=given_to)
        return plan

    return planned


def test_support_of_an_unpaid_carer(supported, rows):
    plan = supported()

    [row] = rows("Service")

    assert taken(row, "Client_Type", "Service_Type", "Service_Component", "Delivery_Mechanism") == (
        "Unpaid carer", "Unpaid carer support: Direct to unpaid carer", "Direct payment", "Direct payment",
    )  # fmt: skip
    assert taken(row, "LA_Person_Unique_Identifier", "Adult_1_Linked_Person_ID") == (
        f"{plan.person.reference}-C{plan.carer_id}", plan.person.reference,
    )  # fmt: skip
    assert taken(row, "Primary_Support_Reason", "Unit_Cost") == ("Social support: Support to unpaid carer", "60.00")
    assert taken(row, "NHS_Number", "Date_of_Birth", "Accommodation_Status") == ("", "", "Unknown")


def test_care_for_whom_they_care_for_is_a_row_of_its_own(supported, rows):
    supported(needs=[(SupportMetBy.COUNCIL, GivenTo.CARER), (SupportMetBy.SHARED_LIVES, GivenTo.PERSON)])

    found = [taken(row, "Service_Type", "Service_Component", "Unit_Cost") for row in rows("Service")]
    assert found == [
        ("Unpaid carer support: Direct to unpaid carer", "Direct payment", "60.00"),
        ("Unpaid carer support: Support involving the person cared-for", "Unpaid carer respite", ""),
    ]


def test_what_the_council_does_not_arrange_is_no_service(supported, rows):
    supported(needs=[(SupportMetBy.FAMILY, GivenTo.CARER)])

    assert rows("Service") == []


def test_a_plan_that_replaces_another_keeps_the_true_start(supported, someone, rows):
    first = supported(signed_off_on=BEFORE, state=SupportState.SUPERSEDED, due_on=None, closed_at=noon(WITHIN))
    again = {"person": first.person, "assessment": first.assessment, "carer": first.carer}
    supported(**again, number=2, budget_by=CarerBudgetBy.NONE, weekly_budget=0)

    [row] = rows("Service")
    assert taken(row, "Event_Start_Date", "Event_End_Date", "Service_Component") == (
        BEFORE.isoformat(), "", "Other unpaid carer support",
    )  # fmt: skip


def test_support_that_began_again_is_another_service(supported, rows):
    first = supported(
        signed_off_on=BEFORE, state=SupportState.ENDED, due_on=None, closed_at=noon(WITHIN), ended_because="Moved"
    )
    supported(person=first.person, assessment=first.assessment, carer=first.carer, number=2, signed_off_on=LATER)

    found = [taken(row, "Event_Start_Date", "Event_End_Date", "Event_Outcome") for row in rows("Service")]
    assert found == [
        (BEFORE.isoformat(), WITHIN.isoformat(), "NFA: Support ended for other reason"),
        (LATER.isoformat(), "", ""),
    ]


def test_the_death_of_whom_they_care_for_does_not_end_a_carers_row(supported, someone, rows):
    supported(someone(died_on=LATER))

    assert [taken(row, "Event_End_Date", "Date_of_Death") for row in rows("Service")] == [("", "")]


def test_what_a_carers_assessment_says_of_their_caring(supported, someone, rows):
    person = someone()
    done = OtherAssessmentFactory(
        kind=Kind.UNPAID_CARER, person=person, done=True, completed_on=LATER, first_contact_on=WITHIN
    )
    supported(person, assessment=done, carer=done.carer)

    assert [taken(row, "Total_Hrs_Caring_per_week", "No_of_adults_being_cared_for") for row in rows("Service")] == [
        ("40", "1")
    ]

"""A way of co-ordinating mental health care asks for somebody by name, and for reviews that may be sooner."""

from datetime import date

import pytest

from careplans.models import Assessment, CareCoordination
from careplans.rules import coordination as rules
from careplans.services import assessments
from sharedliving.core.rules import Refusal
from tests.factories.careplans import AssessmentFactory, CareCoordinationFactory

SINCE, YEAR = date(2027, 1, 31), date(2028, 1, 31)


@pytest.mark.parametrize(
    ("asks", "who", "kept"), [(True, " ", False), (True, "Ines Ward", True), (False, "", True), (None, "", True)]
)
def test_s117_coordinator_is_named(asks, who, kept):
    way = None if asks is None else CareCoordination(name="CPA", asks_coordinator=asks)

    assert rules.s117_coordinator_is_named(Assessment(care_coordination=way, care_coordinator=who)) is kept


@pytest.mark.parametrize(("months", "by"), [(None, YEAR), (12, YEAR), (6, date(2027, 7, 31)), (1, date(2027, 2, 28))])
def test_the_sooner_of_both_holds(months, by):
    assert rules.review_by(YEAR, CareCoordination(review_months=months), SINCE) == by


def test_without_a_way_the_timescale_holds():
    assert rules.review_by(YEAR, None, SINCE) == YEAR


def test_what_is_shipped_names_a_co_ordinator_for_the_cpa_alone():
    assert {values["name"] for values in rules.SHIPPED if values["asks_coordinator"]} == {
        "Care Programme Approach (CPA)"
    }


def test_an_assessment_is_not_completed_before_the_co_ordinator_is_named(world):
    way = CareCoordinationFactory()
    row = AssessmentFactory(person=world.person, ready=True, care_coordination=way)

    with pytest.raises(Refusal, match=f"Name the care co-ordinator of Danny Okafor: {way.name} asks for one"):
        assessments.complete(assessment=row, by=world.by)

    assessments.save_section(assessment=row, by=world.by, version=None, care_coordinator="Ines Ward")
    assert assessments.complete(assessment=row, by=world.by).state == "completed"

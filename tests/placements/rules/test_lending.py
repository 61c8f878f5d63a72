import pytest

from placements.rules.lending import (
    household_is_the_schemes_to_use,
    lending_can_end,
    lending_gate,
    lending_is_agreed,
    lent_once,
    lent_to_another,
)
from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import CouncilFactory, SchemeOrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "rule", [household_is_the_schemes_to_use, lending_can_end, lending_is_agreed, lent_once, lent_to_another]
)
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule) == "APS13"


def missing(household, other, agreed_with="Ines Field", why="A ramp"):
    return [each.key for each in lending_gate(household, other, agreed_with, why).missing]


def test_household_is_the_schemes_to_use():
    loan = AlsoUsedByFactory()
    household = loan.household
    assert household_is_the_schemes_to_use(household, household.scheme_id).met
    assert household_is_the_schemes_to_use(household, loan.scheme_id).met
    assert not household_is_the_schemes_to_use(household, SchemeOrganisationFactory().pk).met

    loan.until, loan.ended_because = dates.today(), "Not needed"
    loan.save()
    assert not household_is_the_schemes_to_use(household, loan.scheme_id).met


def test_lent_to_another():
    household = HouseholdFactory()
    assert missing(household, SchemeOrganisationFactory()) == []
    assert missing(household, household.scheme) == ["lent_to_another"]
    assert missing(household, CouncilFactory()) == ["lent_to_another"]


def test_lent_once():
    loan = AlsoUsedByFactory()
    assert missing(loan.household, loan.scheme) == ["lent_once"]


@pytest.mark.parametrize("lacking", [{"agreed_with": " "}, {"why": ""}])
def test_lending_is_agreed(lacking):
    assert missing(HouseholdFactory(), SchemeOrganisationFactory(), **lacking) == ["lending_is_agreed"]


def test_lending_can_end():
    assert lending_can_end(0).met
    assert not lending_can_end(1).met

"""What each need of a plan has to say."""

from datetime import date

import pytest

from careplans.choices import MetBy, Outcome
from careplans.models import CarePlan, PlanNeed
from careplans.rules import needs as rules


def need(**changes):
    return PlanNeed(**{"area": Outcome.WORK, "met_by": MetBy.COMMUNITY} | changes)


def test_ca25_every_assessed_need():
    planned = [need(), need(area=Outcome.HYGIENE)]

    assert rules.ca25_every_assessed_need([Outcome.WORK], planned)
    assert rules.ca25_every_assessed_need([], planned)
    assert not rules.ca25_every_assessed_need([Outcome.WORK, Outcome.TOILET], planned)


def test_what_is_left_out_comes_in_the_order_of_the_regulations():
    assessed = [Outcome.CHILDREN, Outcome.WORK, Outcome.NUTRITION]

    assert rules.left_out(assessed, [need()]) == [Outcome.NUTRITION, Outcome.CHILDREN]


def test_g14_plan_4_how_we_know():
    assert rules.g14_plan_4_how_we_know(need(how_we_know="Twice a week"))
    assert rules.g14_plan_4_how_we_know(need(met_by=MetBy.NOT_MET))
    assert not rules.g14_plan_4_how_we_know(need(how_we_know="  "))


def test_g14_plan_4_met_by_when():
    assert rules.g14_plan_4_met_by_when(need(start_by=date(2027, 1, 1)))
    assert rules.g14_plan_4_met_by_when(need(met_by=MetBy.NOT_MET))
    assert not rules.g14_plan_4_met_by_when(need())


def test_nothing_is_asked_twice_of_a_need_that_nobody_meets_yet():
    """That nobody is named is said by another rule."""
    assert rules.g14_plan_4_met_by_when(need(met_by=""))


@pytest.mark.parametrize(
    ("said", "service", "speaks_up"), [("Friends", "A day centre on Mondays", True), ("Friends " * 9, "Club", False)]
)
def test_shorter_than_services(said, service, speaks_up):
    plan = CarePlan(what_matters=said)

    assert rules.shorter_than_services(plan, [need(met_by=MetBy.COUNCIL, how_met=service)]) is speaks_up
    assert not rules.shorter_than_services(plan, [need(met_by=MetBy.FAMILY, how_met=service)])

"""The standard stands beside the form, closed, at the same place on every page of a section (G14-ASS-5)."""

import pytest

from careplans.choices import Outcome
from careplans.rules.standards import ASSESSMENT, HELP, PLAN, RISK
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.risk import RiskAssessmentFactory

HEADING, CLOSED, FORM = "</h1>", "<details class='govuk-details'>", '<form method="post"'


def shows(client, address, standard) -> bool:
    """After the heading and before the form."""
    page = client.get(address).content.decode()
    place = page.index(standard.good)
    assert page.count("What good looks like") == 1
    return page.index(HEADING) < page.index(CLOSED) < place < page.index(FORM, page.index(HEADING))


@pytest.mark.parametrize("key", ASSESSMENT)
def test_beside_each_section_of_an_assessment(world, sign_in, key):
    row = AssessmentFactory(person=world.person, started=True)
    path = f"outcomes/{Outcome.NUTRITION}" if key == "outcomes" else key

    assert shows(sign_in(world.care_manager), f"/assessments/{row.pk}/{path}/", ASSESSMENT[key])


@pytest.mark.parametrize("key", PLAN)
def test_beside_each_section_of_a_plan(world, sign_in, key):
    plan = CarePlanFactory(person=world.person)
    path = "needs/add" if key == "need" else key

    assert shows(sign_in(world.care_manager), f"/plans/{plan.pk}/{path}/", PLAN[key])


PARTS = {"risk": "risks/add", "behaviour": "behaviours/add"}


@pytest.mark.parametrize("key", RISK)
def test_beside_each_section_of_a_risk_assessment(world, sign_in, key):
    row = RiskAssessmentFactory(person=world.person)

    assert shows(sign_in(world.care_manager), f"/risk/{row.pk}/{PARTS.get(key, key)}/", RISK[key])


@pytest.mark.parametrize("about", ["plan", "review"])
def test_beside_the_help_to_take_part(world, sign_in, about):
    assert shows(sign_in(world.care_manager), f"/people/{world.person.reference}/taking-part/{about}/", HELP)


def test_a_page_without_a_standard_shows_none(world, sign_in):
    row = AssessmentFactory(person=world.person, started=True)

    assert (
        "What good looks like" not in sign_in(world.care_manager).get(f"/assessments/{row.pk}/stop/").content.decode()
    )

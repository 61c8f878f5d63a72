"""G14-ASS-5: every section of an assessment, a plan and a risk assessment has its standard, and no standard is stale."""

import re

import pytest

from careplans.panels.tasks import TITLES
from careplans.rules.standards import ASSESSMENT, HELP, PLAN, RISK
from careplans.views import assessment_sections, plan_sections, risk_sections

EVERY = {
    **{f"assessment {key}": each for key, each in ASSESSMENT.items()},
    **{f"plan {key}": each for key, each in PLAN.items()},
    **{f"risk {key}": each for key, each in RISK.items()},
    "help": HELP,
}


def test_each_section_of_an_assessment_has_a_standard_and_none_is_stale():
    assert set(ASSESSMENT) == {*assessment_sections.FORMS, "people", "outcomes"}
    assert set(ASSESSMENT) == set(TITLES) - {"complete"}


def test_each_section_of_a_plan_has_a_standard_and_none_is_stale():
    assert set(PLAN) == {*plan_sections.FORMS, "need"}


def test_each_section_of_a_risk_assessment_has_a_standard_and_none_is_stale():
    parts = {risk_sections.RiskAspectPage.noun, risk_sections.BehaviourPage.noun}
    assert set(RISK) == {*risk_sections.FORMS, *parts}


def test_a_standard_is_called_as_its_section_is():
    assert {key: each.title for key, each in ASSESSMENT.items()} == {key: TITLES[key] for key in ASSESSMENT}
    assert all(PLAN[key].title == title for key, (title, _) in plan_sections.FORMS.items())
    assert all(RISK[key].title == title for key, (title, _) in risk_sections.FORMS.items())


@pytest.mark.parametrize("key", EVERY)
def test_a_standard_is_two_to_four_sentences_with_its_source(key):
    sentences = re.findall(r"[.:]”?(?:\s|$)", EVERY[key].good.replace("”.", ".”"))
    assert 2 <= len(sentences) <= 5
    assert len(EVERY[key].good) < 320
    assert EVERY[key].source.strip()

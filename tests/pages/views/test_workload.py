"""The page of a line manager: every number leads to exactly these in the list of what is due."""

from datetime import timedelta
from html import unescape
from re import findall

import pytest

from sharedliving.core import dates
from sharedliving.pages import due_list
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewFactory
from tests.people.conftest import signed_in


def ahead(days: int):
    return dates.today() + timedelta(days=days)


@pytest.fixture
def lead(manager):
    return signed_in(manager)


def links(text):
    return [unescape(link) for link in findall(r'href="(/due/\?owner=[^"]+)"', text)]


def items(page) -> int:
    return sum(len(rows) for _, rows in page.context["weeks"])


def test_the_numbers_lead_to_exactly_those(lead, worker):
    for days in (-1, 9, 200):
        AssessmentFactory(person__owner=worker, due_on=ahead(days))
    for days in (-3, 27, 60):
        ReviewFactory(person__owner=worker, due_on=ahead(days))
    CarePlanFactory(person__owner=worker, owner=worker, due_on=ahead(3))

    found = {link.split("&", 1)[1]: items(lead.get(link)) for link in links(lead.get("/workload/").text)}

    assert found == {
        "until=any&kind=assessments": 3,
        "until=overdue&kind=assessments": 1,
        "until=any&kind=plan-draft": 1,
        "until=month&kind=reviews": 2,
        "until=overdue&kind=reviews": 1,
        "until=overdue": 2,
    }


def test_the_filter_stays_in_the_address(lead, worker, monkeypatch):
    monkeypatch.setattr(due_list, "PAGE", 1)
    for days in (-1, -2):
        ReviewFactory(person__owner=worker, due_on=ahead(days))

    first = lead.get(f"/due/?owner={worker.pk}&until=overdue&kind=reviews")

    assert first.context["next"] == f"?owner={worker.pk}&until=overdue&kind=reviews&page=2"
    assert first.context["filters"].data["owner"] == str(worker.pk)
    assert f'<option value="{worker.pk}" selected>Cara Manager</option>' in first.text


def test_it_says_that_the_weights_are_a_convention_and_what_each_is(lead, worker):
    text = lead.get("/workload/").text

    assert "The weight is a convention, not a measurement" in text
    assert "Part-time hours are not recorded here" in text
    assert "A person settled in Shared Lives" in text


def test_a_line_manager_finds_it_from_home_and_a_care_manager_does_not(lead, desk):
    assert 'href="/workload/">Who has how much work</a>' in lead.get("/").text
    assert "/workload/" not in desk.get("/").text
    assert desk.get("/workload/").status_code == 403


@pytest.mark.parametrize("n", [1, 3])
def test_statements(lead, worker, team, n, django_assert_num_queries):
    for _ in range(n):
        colleague = UserFactory(organisation=team.organisation, team=team)
        ArrangementFactory(person=PersonFactory(owner=colleague))
        ReviewFactory(person__owner=colleague, due_on=ahead(-1))

    with django_assert_num_queries(12):
        lead.get("/workload/")

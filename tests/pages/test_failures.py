"""Each of the twenty-five failures has its list (domain, section 8)."""

from dataclasses import replace

import pytest

from people.models import Person
from sharedliving.pages import safety_net
from sharedliving.pages.failures import FAILURES, TOP
from sharedliving.pages.sources import NET_LISTS
from tests.factories.people import PersonFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_there_are_twenty_five():
    assert list(FAILURES) == list(range(1, 26))
    assert set(TOP) < set(FAILURES)


@pytest.mark.parametrize("number", FAILURES)
def test_every_failure_has_a_list(number):
    lists = [each for each in NET_LISTS if each.failure == number]

    assert lists, f"nobody looks for failure {number}: {FAILURES[number][0]}"


def test_no_list_is_of_a_failure_that_is_not_there():
    assert {each.failure for each in NET_LISTS if each.failure} <= set(FAILURES)


@pytest.mark.parametrize("number", FAILURES)
def test_every_failure_says_where_it_is_told(number):
    title, sources = FAILURES[number]

    assert title
    assert sources


def test_a_twenty_sixth_is_one_queryset_and_one_line(monkeypatch, worker):
    """The queryset is `rows`, the line stands in `FAILURES`: the page, the list, the counts and the snapshots follow."""
    person = PersonFactory(owner=worker, area="WM9")

    def rows(viewer, on):
        return Person.objects.visible_to(viewer).filter(area="WM9")

    monkeypatch.setitem(FAILURES, 26, ("They live at the end of the line", "S0"))
    one_more = replace(NET_LISTS[0], key="far-away", title="Far away", failure=26, rows=rows, since="due_on")
    monkeypatch.setattr(safety_net, "NET_LISTS", (*NET_LISTS, one_more))
    monkeypatch.setitem(safety_net.LISTS, "far-away", one_more)

    desk = signed_in(worker)
    (shown,) = [each for each in desk.get("/safety-net/").context["failures"] if "end of the line" in each["words"]]
    assert [(hole["net_list"].title, hole["today"]) for hole in shown["holes"]] == [("Far away", "1")]
    assert person.name in desk.get("/safety-net/far-away/").text

"""Who is away, as colleagues and managers meet it (G14-CMS-3)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.models import Absence
from sharedliving.core import dates
from tests.factories.absences import AbsenceFactory
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
LIST, NEW = reverse("absences"), reverse("absence-new")


@pytest.fixture
def colleague(team):
    return UserFactory(name="Col League", organisation=team.organisation, team=team)


def days(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def typed(user, cover, first=1, last=8, **fields):
    today = dates.today()
    first, last = today + timedelta(days=first), today + timedelta(days=last)
    return {"user": user.pk, "cover": cover.pk} | days("starts_on", first) | days("ends_on", last) | fields


def test_a_worker_says_it_and_colleagues_read_it(desk, worker, colleague):
    assert desk.post(NEW, typed(worker, colleague, away_for="training")).url == LIST

    row = Absence.objects.get()
    assert (row.user, row.cover) == (worker, colleague)
    line = signed_in(colleague).get(LIST).context["lines"][0]
    assert line == ["Cara Manager", row.starts_on, row.ends_on, "Col League", "Training", ""]


def test_a_worker_says_it_of_nobody_else(desk, worker, colleague):
    answer = desk.post(NEW, typed(colleague, worker))

    assert answer.status_code == 422
    assert not Absence.objects.exists()


def test_a_manager_says_it_of_anybody(manager, worker, colleague):
    assert signed_in(manager).post(NEW, typed(worker, colleague)).status_code == 302


def test_what_is_wrong_is_said_beside_the_question(desk, worker, colleague):
    answer = desk.post(NEW, typed(worker, colleague, first=8, last=1))

    assert answer.status_code == 422
    assert "Enter a last day that is on or after the first." in answer.text


def test_a_refusal_stands_at_the_top(desk, worker, colleague):
    AbsenceFactory(user=colleague, cover=UserFactory(organisation=worker.organisation))

    assert "this colleague is away on some of these days" in desk.post(NEW, typed(worker, colleague)).text


def test_back_earlier(desk, worker, colleague):
    row = AbsenceFactory(user=worker, cover=colleague, starts_on=dates.today() - timedelta(days=3))
    address = reverse("absence-end", args=[row.pk])
    assert "End this absence" in desk.get(LIST).text

    assert desk.post(address, days("last_day", dates.today())).url == LIST

    row.refresh_from_db()
    assert row.ends_on == dates.today()


def test_a_colleague_is_told_why_not(worker, colleague):
    row = AbsenceFactory(user=worker, cover=colleague)

    text = signed_in(colleague).get(reverse("absence-end", args=[row.pk])).text

    assert "Only they themselves or a manager can say when somebody is away." in text


def test_what_is_over_is_not_listed(desk, worker):
    AbsenceFactory(user=worker, starts_on=dates.today() - timedelta(days=9), ends_on=dates.today() - timedelta(days=1))

    assert "Nobody is away, as far as anybody has said." in desk.get(LIST).text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_reads_the_same_for_one_and_for_three(desk, team, number, django_assert_num_queries):
    for _ in range(number):
        AbsenceFactory(user=UserFactory(organisation=team.organisation, team=team))

    with django_assert_num_queries(6):
        assert len(desk.get(LIST).context["lines"]) == number

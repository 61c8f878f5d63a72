"""A leaver's people shared out over the team, as the line manager meets it (G14-CMS-4)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Leaving
from placements.models import CarerNote
from sharedliving.core import dates
from tests.factories.absences import LeavingFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(manager):
    return signed_in(manager)


def page_of(worker):
    return reverse("hand-over-split", args=[worker.pk])


def given(person, receiver, rest, **more):
    return {
        f"who_{person.pk}": receiver.pk,
        f"note_{person.pk}": "Likes to be rung",
        "rest": rest.pk,
        "reason": "Leaving",
    } | more


def test_from_the_list_to_the_proposal_to_the_end(boss, worker, colleague, manager, person, mailbox):
    """The proposal is there to be changed: Lina keeps everything else, Col gets the person."""
    assert f'href="{page_of(worker)}"' in boss.get("/hand-over/").text
    page = boss.get(page_of(worker))
    assert f"Who has {person.name} ({person.reference}) from now on?" in page.text

    answer = boss.post(page_of(worker), given(person, colleague, manager), follow=True)

    assert "1 person and 0 other things have been handed over." in answer.text
    person.refresh_from_db()
    assert (person.owner, person.ownerships.get(until=None).note) == (colleague, "Likes to be rung")


def test_nobody_is_chosen_for_them(boss, worker, colleague, person):
    answer = boss.post(page_of(worker), {"rest": colleague.pk, "reason": "Leaving", f"who_{person.pk}": ""})

    assert answer.status_code == 422
    assert f"Choose who has {person.name} ({person.reference})" in answer.text


def test_posts_that_stay_behind_are_named(boss, team, worker, colleague, person, mailbox):
    team.manager = worker
    team.save()

    text = boss.post(page_of(worker), given(person, colleague, colleague), follow=True).text

    assert "Cara Manager is still the line manager of Adults North." in text


def test_the_last_day_is_recorded_and_stands_on_the_page(boss, team, manager, worker, person):
    team.manager = manager
    team.save()
    day = dates.today() + timedelta(days=30)
    typed = {"leaves_on_0": day.day, "leaves_on_1": day.month, "leaves_on_2": day.year}

    assert boss.post(reverse("leaving", args=[worker.pk]), typed).url == page_of(worker)

    assert Leaving.objects.get().owner == manager
    assert f"Their last day is {dates.uk_date(day)}." in boss.get(page_of(worker)).text
    assert f"last day {dates.uk_date(day)}" in boss.get("/hand-over/").text
    due = boss.get("/due/?until=any").text
    assert "Hand over the work" in due
    assert f'href="{page_of(worker)}"' in due


def test_they_stay_after_all(boss, worker, manager):
    row = LeavingFactory(worker=worker, owner=manager)

    assert boss.post(reverse("leaving-stays", args=[worker.pk])).url == "/hand-over/"

    row.refresh_from_db()
    assert not row.is_open


@pytest.mark.parametrize("number", [1, 3])
def test_the_proposal_reads_the_same_for_one_and_for_three(boss, worker, colleague, number, django_assert_num_queries):
    PersonFactory.create_batch(number, owner=worker)

    with django_assert_num_queries(20):
        boss.get(page_of(worker))


# a scheme


@pytest.fixture
def lead_of_scheme(scheme):
    return UserFactory(name="Jude Scheme", organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False)


@pytest.fixture
def scheme_boss(lead_of_scheme):
    return signed_in(lead_of_scheme)


def test_a_scheme_manager_shares_out_the_households_of_a_worker(
    scheme_boss, scheme, scheme_worker, lead_of_scheme, mailbox
):
    household = HouseholdFactory(scheme=scheme, owner=scheme_worker, name="Maria Okafor", area="WM3")
    assert f'href="{page_of(scheme_worker)}"' in scheme_boss.get("/hand-over/").text
    page = scheme_boss.get(page_of(scheme_worker))
    assert "Share out the carer households of Sid Scheme" in page.text
    assert "Who has Maria Okafor (WM3) from now on?" in page.text
    assert "What is about no household of theirs" in page.text

    answer = scheme_boss.post(page_of(scheme_worker), given(household, lead_of_scheme, lead_of_scheme), follow=True)

    assert "0 people and 1 other thing have been handed over." in answer.text
    household.refresh_from_db()
    assert household.owner == lead_of_scheme
    assert CarerNote.objects.get().text == "Likes to be rung"


@pytest.mark.parametrize("number", [1, 3])
def test_the_households_read_the_same_for_one_and_for_three(
    scheme_boss, scheme, scheme_worker, number, django_assert_num_queries
):
    for _ in range(number):
        ArrangementFactory(household=HouseholdFactory(scheme=scheme, owner=scheme_worker))

    with django_assert_num_queries(16):
        scheme_boss.get(page_of(scheme_worker))

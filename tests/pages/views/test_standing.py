"""Limbo, said on the record and on the daily list (G14-CMS-3)."""

import pytest
from django.urls import reverse

from people.choices import Standing
from people.services.standing import set_aside
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.absences import AbsenceFactory
from tests.factories.people import UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(manager):
    return signed_in(manager)


def test_a_manager_says_it_and_everybody_sees_it(boss, desk, person, team):
    address = reverse("person-standing", args=[person.reference])
    assert f'href="{address}"' in boss.get(person.part_url(Part.ABOUT)).text

    assert boss.post(address, {"standing": "banked", "reason": "No worker until May"}).url == person.get_absolute_url()

    text = desk.get(person.get_absolute_url()).text
    assert f"Banked since {dates.uk_date(dates.today())}. Give them to a named worker" in text
    assert "Dora Duty, on duty since" in text
    assert "No worker until May" in desk.get(person.part_url(Part.ABOUT)).text
    assert person.name in boss.get("/safety-net/nobody/").text
    assert person.name in boss.get("/").text


def test_giving_them_to_a_worker_ends_it(boss, person, worker, manager):
    set_aside(person=person, standing=Standing.HELD, by=viewer_for(manager), reason="Until the review")

    answer = boss.post(
        reverse("person-owner", args=[person.reference]),
        {"to": "worker", "owner": worker.pk, "reason": "The review was held", "note": "Sister rings on Mondays"},
    )

    assert answer.status_code == 302
    assert person.name not in boss.get("/safety-net/nobody/").text
    assert "For the new owner: Sister rings on Mondays" in boss.get(f"{person.get_absolute_url()}timeline/").text


def test_why_is_asked_for(boss, person):
    answer = boss.post(reverse("person-standing", args=[person.reference]), {"standing": "held", "reason": ""})

    assert "Enter why nobody works with them" in answer.text


def test_a_colleague_is_sent_back(person, team):
    colleague = signed_in(UserFactory(organisation=team.organisation, team=team))

    answer = colleague.get(reverse("person-standing", args=[person.reference]), follow=True)

    assert "Only the owner of this person or a line manager can give them to somebody else." in answer.text


def test_an_owner_who_is_away_and_who_covers_stand_on_the_record(desk, person, worker, team):
    cover = UserFactory(name="Tom Cover", organisation=team.organisation, team=team)
    away = AbsenceFactory(user=worker, cover=cover)

    text = desk.get(person.get_absolute_url()).text

    assert f"Cara Manager, away until {dates.uk_date(away.ends_on)}; Tom Cover covers" in text

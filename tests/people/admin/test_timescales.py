from datetime import date

import pytest
from django.urls import reverse

from people import clocks
from people.choices import Clock
from people.models import Timescale
from tests.factories.people import CouncilFactory

pytestmark = pytest.mark.django_db


def own(own_council, **changes) -> dict:
    return {
        "council": own_council.pk, "clock": Clock.CONTACT, "days": 28, "lead_days": 5, "escalate_days": 10,
        "valid_from": "2026-01-01", "source": "Practice standard 4",
    } | changes  # fmt: skip


def test_an_administrator_adds_a_timescale_for_their_council(admin_page, team):
    answer = admin_page.post(reverse("admin:people_timescale_add"), own(team.organisation))

    assert answer.status_code == 302
    assert clocks.due_on(Clock.CONTACT, date(2026, 3, 1), team.organisation_id) == date(2026, 3, 29)
    assert clocks.due_on(Clock.CONTACT, date(2026, 3, 1), None) == date(2026, 4, 12)


def test_an_administrator_says_when_to_remind_again(admin_page, team):
    address, later = reverse("admin:people_timescale_add"), {"lead_days": 60, "more_lead_days": "30,14"}

    refused = admin_page.post(address, own(team.organisation, **later | {"more_lead_days": "90"}))
    assert "Later reminders come nearer to the day than the first one" in refused.text

    assert admin_page.post(address, own(team.organisation, **later)).status_code == 302
    assert Timescale.objects.get(council=team.organisation).more_lead_days == [30, 14]


def test_an_administrator_changes_a_timescale_of_their_council(admin_page, team):
    row = Timescale.objects.create(
        council=team.organisation,
        clock=Clock.CONTACT,
        days=28,
        lead_days=5,
        escalate_days=5,
        valid_from=date(2026, 1, 1),
    )

    answer = admin_page.post(reverse("admin:people_timescale_change", args=[row.pk]), own(team.organisation, days=21))

    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.days == 21
    assert row.history.count() == 2


def test_what_holds_everywhere_is_changed_by_the_superuser_alone(admin_page, superuser_page):
    row = Timescale.objects.get(clock=Clock.CONTACT, council=None)
    address = reverse("admin:people_timescale_change", args=[row.pk])
    data = {
        "clock": row.clock,
        "days": 35,
        "lead_days": 5,
        "escalate_days": 10,
        "valid_from": "2000-01-01",
        "source": "",
    }

    assert admin_page.get(address).status_code == 200
    assert admin_page.post(address, data).status_code == 403
    assert superuser_page.post(address, data).status_code == 302
    row.refresh_from_db()
    assert row.days == 35


@pytest.mark.parametrize("council", ["", "another"])
def test_a_timescale_is_for_ones_own_council(admin_page, team, council):
    given = own(team.organisation, council=CouncilFactory().pk if council else "")

    answer = admin_page.post(reverse("admin:people_timescale_add"), given)

    assert answer.status_code == 200
    assert not Timescale.objects.exclude(council=None).exists()


def test_the_list_says_whose_they_are(admin_page):
    assert "Every council without its own" in admin_page.get(reverse("admin:people_timescale_changelist")).text


def test_the_history_of_a_shipped_timescale_is_shown(admin_page):
    row = Timescale.objects.filter(council=None).first()

    answer = admin_page.get(reverse("admin:people_timescale_history", args=[row.pk]))

    assert "Shipped with the system" in answer.text

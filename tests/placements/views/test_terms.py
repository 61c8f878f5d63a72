import pytest
from django.urls import reverse

from placements.choices import ArrangementKind, Setting
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db


def test_the_arrangement_shows_its_terms(as_scheme):
    row = ArrangementFactory(nights_a_week=2, days_a_week=1, hours_a_week=9, funding="joint", contact_days=14)

    page = as_scheme(row.scheme).get(row.get_absolute_url()).content.decode()

    assert "2 nights, 1 day and 9 hours a week" in page
    assert "The council and the NHS together" in page
    assert "Every 14 days" in page
    assert reverse("arrangement-terms", args=[row.pk]) in page
    assert reverse("arrangement-contact", args=[row.pk]) not in page


def test_terms_are_changed(as_scheme):
    row = ArrangementFactory()
    given = {"setting": "carer_home", "nights_a_week": 5, "funding": "direct", "version": 1}
    client, where = as_scheme(row.scheme), reverse("arrangement-terms", args=[row.pk])
    given["version"] = client.get(where).context["form"]["version"].value()

    answer = client.post(where, given)

    row.refresh_from_db()
    assert answer.url == row.get_absolute_url()
    assert (row.nights_a_week, row.funding) == (5, "direct")


@pytest.mark.parametrize(("kind", "asked"), [(ArrangementKind.DAY, False), (ArrangementKind.SHORT_BREAK, True)])
def test_nights_are_asked_only_where_they_sleep_there(kind, asked, as_scheme):
    row = ArrangementFactory(kind=kind)

    page = as_scheme(row.scheme).get(reverse("arrangement-terms", args=[row.pk])).content.decode()

    assert ("Nights a week" in page) is asked


def test_somebody_out_and_about_by_day(as_scheme):
    row = ArrangementFactory(kind=ArrangementKind.DAY, setting=Setting.COMMUNITY)

    assert "Out and about" in as_scheme(row.scheme).get(row.get_absolute_url()).content.decode()


def test_the_interval_is_agreed_before_the_start(as_council):
    agreement = AgreementFactory()
    where = reverse("agreement-contact", args=[agreement.pk])
    client = as_council(agreement.person)

    assert "every 42 days" in client.get(where).content.decode()
    answer = client.post(where, {"days": 14, "words": "With him and the Okafors, by telephone."})

    assert answer.url == agreement.get_absolute_url()
    assert agreement.contact_agreed.days == 14
    assert 'value="14"' in client.get(where).content.decode()


def test_the_interval_is_changed_while_it_lasts(as_council):
    row = ArrangementFactory(contact_days=14)
    client = as_council(row.person)

    client.post(reverse("arrangement-contact", args=[row.pk]), {"days": 21, "words": "Settled."})

    row.refresh_from_db()
    assert row.contact_days == 21
    assert reverse("arrangement-contact", args=[row.pk]) in client.get(row.get_absolute_url()).content.decode()

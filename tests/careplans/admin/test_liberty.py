"""The law is reference data: everybody's, kept by the superuser, with its history."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from careplans.models import LibertyFramework
from people.choices import Role
from tests.factories.liberty import law
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def signed_in(**fields) -> Client:
    client = Client()
    client.force_login(UserFactory(team=False, is_staff=True, **fields), backend=BACKEND)
    return client


def posted(**changes):
    return {
        "code": "lps", "title": "Liberty Protection Safeguards", "in_force_from": "2028-04-01", "in_force_until": "",
        "introduction": "New law.", "test": "Whatever it will be.", "high_from": 10, "medium_from": 5, "source": "",
        "factors": '[{"name": "purpose", "question": "Why is it done?", "weight": 3}]', "asks_consent": "on",
    } | changes  # fmt: skip


def test_the_next_law_is_a_row(db):
    current = law("agni")
    client = signed_in(is_superuser=True)
    address = reverse("admin:careplans_libertyframework_add")
    refused = client.post(address, posted())
    assert "Another framework is in force in this time" in refused.text

    current.in_force_until = date(2028, 3, 31)
    current.save()

    assert client.post(address, posted()).status_code == 302
    assert LibertyFramework.objects.in_force(date(2028, 4, 1)).get().history.count() == 1


@pytest.mark.parametrize("factors", ['[{"name": "purpose"}]', "[]", '"purpose"'])
def test_factors_no_form_can_be_made_of_are_refused(factors):
    answer = signed_in(is_superuser=True).post(
        reverse("admin:careplans_libertyframework_add"),
        posted(factors=factors, in_force_from="1999-01-01", in_force_until="1999-02-01"),
    )

    assert answer.status_code == 200
    assert not LibertyFramework.objects.filter(code="lps").exists()


def test_an_administrator_reads_it_and_leaves_it(db):
    row = law("agni")
    client = signed_in(roles=[Role.ADMINISTRATOR])
    address = reverse("admin:careplans_libertyframework_change", args=[row.pk])

    assert client.get(address).status_code == 200
    assert client.post(address, posted()).status_code == 403
    assert client.post(reverse("admin:careplans_libertyframework_add"), posted()).status_code == 403

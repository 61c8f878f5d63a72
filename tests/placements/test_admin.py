import pytest
from django.contrib import admin

from placements.models import Protocol, Scheme
from tests.factories.people import CouncilFactory
from tests.factories.placements import SchemeFactory

pytestmark = pytest.mark.django_db


def test_schemes_can_be_looked_after(admin_client):
    scheme = SchemeFactory(councils=[CouncilFactory()])

    assert scheme.organisation.name in admin_client.get("/admin/placements/scheme/").content.decode()
    assert admin_client.get(f"/admin/placements/scheme/{scheme.pk}/change/").status_code == 200


def test_no_case_data_is_in_the_administration_pages():
    ours = {model for model in admin.site._registry if model._meta.app_label == "placements"}

    assert ours == {Scheme, Protocol}

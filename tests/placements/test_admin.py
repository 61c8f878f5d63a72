import pytest
from django.contrib import admin
from django.urls import reverse

from people.choices import Role
from placements.models import BreakEntitlement, Protocol, Scheme
from sharedliving.core.models import Event
from tests.factories.households import SchemeFactory
from tests.factories.people import CouncilFactory, UserFactory
from tests.factories.practice import ProtocolFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_schemes_can_be_looked_after(admin_client):
    scheme = SchemeFactory(councils=[CouncilFactory()])

    assert scheme.organisation.name in admin_client.get("/admin/placements/scheme/").content.decode()
    assert admin_client.get(f"/admin/placements/scheme/{scheme.pk}/change/").status_code == 200


def test_no_case_data_is_in_the_administration_pages():
    ours = {model for model in admin.site._registry if model._meta.app_label == "placements"}

    assert ours == {Scheme, Protocol, BreakEntitlement}


@pytest.fixture
def protocol():
    return ProtocolFactory(profile=SchemeFactory(councils=[CouncilFactory()]))


def administrator(organisation):
    return signed_in(UserFactory(organisation=organisation, roles=[Role.ADMINISTRATOR], team=False, is_staff=True))


def test_an_administrator_of_either_side_gives_a_protocol_to_somebody_else(protocol):
    url = reverse("admin:placements_protocol_change", args=[protocol.pk])
    for side in (protocol.council, protocol.scheme):
        owner = UserFactory(organisation=side)
        typed = {"title": protocol.title, "in_force_from": "2026-01-02", "text": "Words", "due_on": "2030-01-02"}

        assert administrator(side).post(url, typed | {"owner": owner.pk}).status_code == 302
        protocol.refresh_from_db()
        assert (protocol.owner, protocol.text) == (owner, "Words")
    assert Event.objects.filter(verb="protocol.changed").count() == 2


def test_an_administrator_of_others_does_not_see_it_and_nobody_adds_or_deletes(protocol):
    url = reverse("admin:placements_protocol_change", args=[protocol.pk])
    own = administrator(protocol.council)

    assert administrator(CouncilFactory()).get(url).status_code == 302
    assert own.get(reverse("admin:placements_protocol_add")).status_code == 403
    assert own.get(reverse("admin:placements_protocol_delete", args=[protocol.pk])).status_code == 403


def test_an_administrator_says_how_many_nights_of_break_their_own_scheme_gives():
    own, other = SchemeFactory().organisation, SchemeFactory().organisation
    BreakEntitlement.objects.create(scheme=other, nights=21)
    client = signed_in(UserFactory(organisation=own, roles=[Role.ADMINISTRATOR], team=False, is_staff=True))
    url = "/admin/placements/breakentitlement/"

    page = client.get(f"{url}add/").content.decode()
    assert own.name in page
    assert other.name not in page
    assert client.post(f"{url}add/", {"scheme": own.pk, "nights": 367}).status_code == 200, "no year has so many"
    assert client.post(f"{url}add/", {"scheme": own.pk, "nights": 35}).status_code == 302
    assert BreakEntitlement.objects.get(scheme=own).nights == 35
    assert other.name not in client.get(url).content.decode()

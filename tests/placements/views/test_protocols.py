"""Protocols between a council and a scheme, for both sides."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.choices import OrganisationKind, Role
from people.models import Organisation
from placements.models import Protocol
from sharedliving.core import dates
from tests.factories.households import SchemeFactory, scheme_worker
from tests.factories.people import TeamFactory, UserFactory
from tests.factories.practice import ProtocolFactory
from tests.placements.conftest import signed_in

pytestmark = pytest.mark.django_db

LIST = reverse("protocols")


@pytest.fixture
def profile(team):
    return SchemeFactory(councils=[team.organisation])


@pytest.fixture
def manager(team):
    return UserFactory(organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])


@pytest.fixture
def desk(manager):
    return signed_in(manager)


def days(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def typed(owner, **fields):
    begin, again = dates.today(), dates.today() + timedelta(days=365)
    given = {"kind": "working", "title": "How we work together", "text": "Who rings whom.", "owner": owner.pk}
    return given | days("in_force_from", begin) | days("review_on", again) | fields


def test_what_is_missing_is_named_until_it_is_there(profile, desk):
    page = desk.get(LIST).content.decode()
    assert "Working together with nothing in force" in page
    assert len(desk.get(LIST).context["lacking"]) == 2

    ProtocolFactory(profile=profile)
    assert [row[2] for row in desk.get(LIST).context["lacking"]] == ["Service level agreement"]


def test_one_that_is_not_in_force_yet_is_still_missing(profile, desk):
    begin = dates.today() + timedelta(days=1)
    ProtocolFactory(profile=profile, in_force_from=begin)

    assert len(desk.get(LIST).context["lacking"]) == 2


def test_both_sides_see_it_and_nobody_else(profile, desk):
    protocol = ProtocolFactory(profile=profile)
    scheme = signed_in(scheme_worker(profile.organisation))
    elsewhere = signed_in(UserFactory(roles=[Role.LINE_MANAGER]))

    for client in (desk, scheme):
        assert protocol.title in client.get(LIST).content.decode()
        assert protocol.text in client.get(protocol.get_absolute_url()).content.decode()
    assert protocol.title not in elsewhere.get(LIST).content.decode()
    assert elsewhere.get(protocol.get_absolute_url()).status_code == 404


def test_staff_of_a_trust_see_those_of_the_council_they_work_for(profile, team):
    protocol = ProtocolFactory(profile=profile)
    trust = Organisation.objects.create(
        kind=OrganisationKind.TRUST, name="Trust", code="trust", parent=team.organisation
    )
    nurse = UserFactory(organisation=trust, team=team, roles=[Role.CARE_MANAGER])

    assert signed_in(nurse).get(protocol.get_absolute_url()).status_code == 200


def test_a_manager_of_a_trust_is_offered_nothing_to_write(profile, team):
    protocol = ProtocolFactory(profile=profile)
    trust = Organisation.objects.create(
        kind=OrganisationKind.TRUST, name="Trust", code="trust", parent=team.organisation
    )
    client = signed_in(UserFactory(organisation=trust, team=team, roles=[Role.LINE_MANAGER]))

    assert reverse("protocol-new") not in client.get(LIST).content.decode()
    assert reverse("protocol-renew", args=[protocol.pk]) not in client.get(protocol.get_absolute_url()).content.decode()
    new = client.get(reverse("protocol-new")).content.decode()
    assert profile.organisation.name not in new and "nobody to write one down with" in new
    for name in ("change", "renew", "end"):
        page = client.get(reverse(f"protocol-{name}", args=[protocol.pk]))
        assert "Only your own organisation’s protocols are yours to write" in page.content.decode()


def test_it_is_added(profile, desk, manager):
    url = reverse("protocol-new")

    assert profile.organisation.name in desk.get(url).content.decode()
    response = desk.post(url, typed(manager, other_side=profile.organisation.pk))

    row = Protocol.objects.get()
    assert response.url == row.get_absolute_url()
    assert (row.council, row.scheme, row.owner) == (manager.organisation, profile.organisation, manager)


def test_a_scheme_manager_adds_one_with_a_council(profile, team):
    boss = scheme_worker(profile.organisation, Role.SCHEME_MANAGER)

    signed_in(boss).post(reverse("protocol-new"), typed(boss, other_side=team.organisation.pk))

    assert Protocol.objects.get().council == team.organisation


def test_text_or_a_link_and_the_link_is_one(profile, desk, manager):
    url, to = reverse("protocol-new"), profile.organisation.pk

    assert "Enter what it says, or a link" in desk.post(url, typed(manager, other_side=to, text="")).content.decode()
    wrong = desk.post(url, typed(manager, other_side=to, text="", link="javascript:alert(1)"))
    assert "begins with https://" in wrong.content.decode()
    assert desk.post(url, typed(manager, other_side=to, text="", link="https://example.org/p")).status_code == 302
    assert "https://example.org/p" in desk.get(Protocol.objects.get().get_absolute_url()).content.decode()


def test_another_scheme_cannot_be_chosen(profile, desk, manager):
    response = desk.post(reverse("protocol-new"), typed(manager, other_side=SchemeFactory().organisation.pk))

    assert response.status_code == 422
    assert not Protocol.objects.exists()


def test_it_is_changed_renewed_and_ended(profile, desk, manager):
    row = ProtocolFactory(profile=profile)

    def post(name, protocol, **fields):
        url = reverse(name, args=[protocol.pk])
        page = desk.get(url)
        assert page.status_code == 200
        version = page.context["form"]["version"].value() if "version" in page.context["form"].fields else ""
        return desk.post(url, typed(manager, **fields) | {"version": version})

    assert post("protocol-change", row, title="How we two work").status_code == 302
    row.refresh_from_db()
    assert (row.title, row.owner) == ("How we two work", manager)

    assert post("protocol-renew", row, text="New words").status_code == 302
    new = row.replaced_by
    history = desk.get(new.get_absolute_url()).content.decode()
    assert "version 2" in history and "version 1" in history and "Replaced by version 2" in history

    assert desk.post(reverse("protocol-end", args=[new.pk]), {"why": "The scheme closes"}).url == LIST
    assert "no longer holds" in desk.get(reverse("protocol-change", args=[new.pk])).content.decode()


def test_a_care_manager_reads_and_does_not_write(profile, team):
    protocol = ProtocolFactory(profile=profile)
    client = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[Role.CARE_MANAGER]))

    assert reverse("protocol-renew", args=[protocol.pk]) not in client.get(protocol.get_absolute_url()).content.decode()
    assert client.get(reverse("protocol-new")).status_code == 403
    assert client.get(reverse("protocol-change", args=[protocol.pk])).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_list_costs_the_same_for_one_and_three(rows, profile, desk, django_assert_num_queries):
    for number in range(rows):
        ProtocolFactory(profile=profile, title=f"Protocol {number}")

    with django_assert_num_queries(11):
        desk.get(LIST)


@pytest.mark.parametrize("rows", [1, 3])
def test_missing_ones_cost_the_same_for_one_and_three_schemes(rows, team, desk, django_assert_num_queries):
    SchemeFactory.create_batch(rows, councils=[team.organisation, TeamFactory().organisation])

    with django_assert_num_queries(10):
        assert len(desk.get(LIST).context["lacking"]) == 2 * rows

"""How mental health care is co-ordinated is looked after in the administration pages."""

from datetime import date

import pytest
from django.urls import reverse

from careplans.models import CareCoordination
from people.choices import Role
from tests.careplans.admin.test_limits import page_of
from tests.factories.careplans import CareCoordinationFactory
from tests.factories.people import CouncilFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = "admin:careplans_carecoordination_add"
OURS = "Our own way"


@pytest.fixture
def council():
    return CouncilFactory(name="Westmere Council")


@pytest.fixture
def admin_page(council):
    return page_of(UserFactory(organisation=council, team=False, roles=[Role.ADMINISTRATOR], is_staff=True))


def posted(council, **changes):
    return {
        "council": council.pk, "name": OURS, "asks_coordinator": "on", "review_months": "6", "valid_from": "2026-01-01",
        "valid_until": "", "source": "",
    } | changes  # fmt: skip


def test_an_administrator_adds_one_for_their_council_and_ends_it(admin_page, council):
    answer = admin_page.post(reverse(ADD), posted(council))
    row = CareCoordination.objects.get(name=OURS)
    ended = admin_page.post(
        reverse("admin:careplans_carecoordination_change", args=[row.pk]), posted(council, valid_until="2027-03-31")
    )

    row.refresh_from_db()
    assert (answer.status_code, ended.status_code) == (302, 302)
    assert (row.council, row.review_months, row.asks_coordinator) == (council, 6, True)
    assert (row.valid_until, row.history.count()) == (date(2027, 3, 31), 2)


@pytest.mark.parametrize(
    "changes",
    [{"name": ""}, {"review_months": "13"}, {"review_months": "soon"}, {"valid_until": "2025-12-31"}, {"council": ""}],
)
def test_what_cannot_be_is_said_on_the_page(admin_page, council, changes):
    answer = admin_page.post(reverse(ADD), posted(council) | changes)

    assert answer.status_code == 200
    assert not CareCoordination.objects.filter(name=OURS).exists()


def test_what_is_offered_everywhere_is_read_and_not_changed(admin_page):
    row = CareCoordinationFactory()
    address = reverse("admin:careplans_carecoordination_change", args=[row.pk])

    assert row.name in admin_page.get(reverse("admin:careplans_carecoordination_changelist")).text
    assert admin_page.get(address).status_code == 200
    assert admin_page.post(address, {"name": "Ours now"}).status_code == 403


def test_another_councils_are_not_there(admin_page):
    row = CareCoordinationFactory(council=CouncilFactory(), name="Of another council")

    assert row.name not in admin_page.get(reverse("admin:careplans_carecoordination_changelist")).text


def test_it_is_never_deleted(admin_page, council):
    row = CareCoordinationFactory(council=council)

    assert (
        admin_page.post(reverse("admin:careplans_carecoordination_delete", args=[row.pk]), {"post": "yes"}).status_code
        == 403
    )

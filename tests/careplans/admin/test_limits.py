"""Who may approve how much is looked after in the administration pages."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from careplans.models import ApprovalLimit
from people.choices import Role
from sharedliving.core import dates
from tests.careplans.conftest import BACKEND
from tests.factories.people import CouncilFactory, UserFactory

pytestmark = pytest.mark.django_db


def page_of(user):
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


@pytest.fixture
def council():
    return CouncilFactory(name="Westmere Council")


@pytest.fixture
def admin_page(council):
    return page_of(UserFactory(organisation=council, team=False, roles=[Role.ADMINISTRATOR], is_staff=True))


def posted(council, **changes):
    return {
        "council": council.pk, "role": Role.LINE_MANAGER, "user": "", "weekly_up_to": "700", "valid_from": "2026-01-01",
    } | changes  # fmt: skip


def test_an_administrator_sets_a_limit_for_their_council(admin_page, council):
    answer = admin_page.post(reverse("admin:careplans_approvallimit_add"), posted(council))

    assert answer.status_code == 302
    row = ApprovalLimit.objects.get()
    assert (row.weekly_up_to, row.council, row.history.count()) == (Decimal(700), council, 1)
    assert admin_page.get(reverse("admin:careplans_approvallimit_changelist")).status_code == 200


@pytest.mark.parametrize(
    "changes", [{"role": ""}, {"weekly_up_to": "-1"}, {"weekly_up_to": "a lot"}, {"valid_from": "31 February"}]
)
def test_what_cannot_be_is_said_on_the_page(admin_page, council, changes):
    answer = admin_page.post(reverse("admin:careplans_approvallimit_add"), posted(council, **changes))

    assert answer.status_code == 200
    assert not ApprovalLimit.objects.exists()


def test_a_limit_of_somebody_is_for_ones_own_people(admin_page, council):
    stranger, own = UserFactory(), UserFactory(organisation=council)
    address = reverse("admin:careplans_approvallimit_add")

    assert admin_page.post(address, posted(council, role="", user=stranger.pk)).status_code == 200
    assert admin_page.post(address, posted(council, role="", user=own.pk)).status_code == 302
    assert str(ApprovalLimit.objects.get()) == f"{own.name}: up to £700.00 a week"


def test_what_holds_everywhere_is_read_and_not_changed(admin_page):
    row = ApprovalLimit.objects.create(role=Role.LINE_MANAGER, weekly_up_to=900, valid_from=dates.today())
    address = reverse("admin:careplans_approvallimit_change", args=[row.pk])

    assert admin_page.get(address).status_code == 200
    assert admin_page.post(address, {"weekly_up_to": "9000"}).status_code == 403


def test_another_councils_limits_are_out_of_reach(admin_page):
    row = ApprovalLimit.objects.create(
        council=CouncilFactory(), role=Role.LINE_MANAGER, weekly_up_to=900, valid_from=dates.today()
    )

    assert admin_page.get(reverse("admin:careplans_approvallimit_change", args=[row.pk])).status_code == 302

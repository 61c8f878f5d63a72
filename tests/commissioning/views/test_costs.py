"""Pages of costs, as a commissioner and a care manager meet them."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from commissioning.models import SchemeOverhead, UnitCost
from commissioning.services.cost_figures import SHARED_LIVES
from people.choices import OrganisationKind, Role
from people.models import User
from sharedliving.core.models import Event
from tests.core.documents.samples import words_of
from tests.factories.costs import SchemeOverheadFactory, UnitCostFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import CouncilFactory, viewer

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def sign_in(client):
    def signed_in(who):
        client.force_login(User.objects.get(pk=who.user_id), backend=BACKEND)
        return client

    return signed_in


@pytest.fixture
def page(sign_in, commissioner):
    return sign_in(commissioner)


@pytest.fixture
def five(lives, council, scheme):
    """Five people at £400 a week, and a scheme that costs £1,000 a week to run."""
    for _ in range(5):
        arrangement = lives()
        MoneyLineFactory(arrangement=arrangement, part="care_fee", payer="council", amount=Decimal(400))
    return SchemeOverheadFactory(council=council, scheme=scheme)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_the_page_begins_with_the_finding_and_shows_the_tables(page, five, council):
    UnitCostFactory(council=council)

    said = text(page.get(reverse("costs")))

    assert "Shared Lives costs £600 a week for each of 5 people who live in it" in said
    assert "Residential care costs £500 more a week than Shared Lives here, for each person." in said
    assert "Finance, budget book" in said


def test_the_comparison_is_refused_while_the_overhead_is_nought(page, five, council, scheme):
    SchemeOverhead.objects.filter(pk=five.pk).update(amount=0)
    UnitCostFactory(council=council)

    said = text(page.get(reverse("costs")))

    assert f"What running {scheme.name} costs" in said
    assert "is written down as nought: nothing is compared without it." in said
    assert "£500" not in said
    assert "What if people moved?" not in said


def test_what_if_people_moved_stands_in_the_address(page, five, council):
    cost = UnitCostFactory(council=council)

    answer = page.get(reverse("costs"), {"people": 2, "from_key": cost.pk, "to_key": SHARED_LIVES})

    assert "If 2 people move from residential care to Shared Lives, it costs £1,000 less a week" in text(answer)


def test_what_if_says_what_is_wrong(page, five, council):
    UnitCostFactory(council=council)

    assert "Choose two different services." in text(
        page.get(reverse("costs"), {"people": 2, "from_key": SHARED_LIVES, "to_key": SHARED_LIVES})
    )
    assert "The number of people must be 1 or more" in text(page.get(reverse("costs"), {"people": 0}))


@pytest.mark.parametrize(
    ("key", "cell"), [("full-cost", "Full cost,£600"), ("comparison", 'Residential care,"£1,100"')]
)
def test_each_table_is_a_file(page, five, council, key, cell):
    UnitCostFactory(council=council)

    answer = page.get(reverse("costs-csv", args=[key]))

    assert cell in answer.content.decode()
    assert Event.objects.get(verb="figures.downloaded").data == {"key": key}


def test_a_table_that_does_not_exist_is_not_found(page, council):
    assert page.get(reverse("costs-csv", args=["names"])).status_code == 404


def test_a_cost_is_written_down_and_changed(page, council):
    page.post(
        reverse("unit-cost-new"),
        {"service": "home_care", "financial_year": "2026", "amount": "23.56", "per": "hourly", "units": "10",
         "basis": "gross", "with_day": "no", "source": "Contract"},
    )  # fmt: skip
    cost = UnitCost.objects.get()
    assert (cost.council, cost.weekly, cost.with_day) == (council, Decimal("235.60"), False)

    page.post(
        cost.get_absolute_url(),
        {"amount": "24", "per": "hourly", "units": "10", "with_day": "yes", "source": "Contract", "why": "Uplift"},
    )

    cost.refresh_from_db()
    assert (cost.amount, cost.with_day) == (24, True)


def test_what_is_missing_of_a_cost_is_said(page, council):
    answer = page.post(reverse("unit-cost-new"), {"service": "home_care", "per": "hourly", "amount": "5"})

    said = text(answer)
    assert answer.status_code == 422
    assert "Enter how many are planned in a week" in said
    assert "Say where the amount comes from" in said


def test_an_overhead_is_written_down_and_changed(page, council, scheme):
    data = {"scheme": scheme.pk, "financial_year": "2026", "amount": "90000", "source": "Finance"}
    page.post(reverse("overhead-new"), data)
    overhead = SchemeOverhead.objects.get()
    again = page.post(reverse("overhead-new"), data)

    page.post(overhead.get_absolute_url(), {"amount": "95000", "source": "Audit", "why": "Year end"})

    overhead.refresh_from_db()
    assert (overhead.council, overhead.amount, again.status_code) == (council, 95_000, 422)


def test_a_form_begins_with_what_is_there(page, council, scheme):
    cost = UnitCostFactory(council=council)
    overhead = SchemeOverheadFactory(council=council, scheme=scheme)

    assert 'value="1100"' in page.get(cost.get_absolute_url()).content.decode()
    assert 'value="52000"' in page.get(overhead.get_absolute_url()).content.decode()


def test_line_managers_read_the_amounts_and_change_none(sign_in, council):
    UnitCostFactory(council=council)
    client = sign_in(viewer(Role.LINE_MANAGER, organisation=council))

    said = text(client.get(reverse("cost-entries")))

    assert "£1,100 a week" in said
    assert "Change" not in said
    assert client.get(reverse("unit-cost-new")).status_code == 403


def test_a_care_manager_has_the_sheet_and_not_the_comparison(sign_in, five, council):
    client = sign_in(viewer(Role.CARE_MANAGER, organisation=council))

    assert "Support in Shared Lives costs £600 a week here" in text(client.get(reverse("cost-sheet")))
    assert "If you have a personal budget, it can pay for Shared Lives." in text(client.get(reverse("cost-sheet")))
    assert "costs £600 a week here" in words_of(client.get(reverse("cost-sheet-pdf")).content)
    assert client.get(reverse("costs")).status_code == 403


def test_staff_of_a_trust_ask_the_council(sign_in):
    trust = CouncilFactory(kind=OrganisationKind.TRUST)

    assert sign_in(viewer(Role.CARE_MANAGER, organisation=trust)).get(reverse("cost-sheet")).status_code == 403


def test_no_weekly_figure_of_fewer_than_five(page, lives, council, scheme):
    for _ in range(4):
        MoneyLineFactory(arrangement=lives(), part="care_fee", payer="council", amount=Decimal(413))
    SchemeOverheadFactory(council=council, scheme=scheme)

    for name in ("costs", "cost-sheet"):
        assert "413" not in text(page.get(reverse(name)))


@pytest.mark.parametrize(("name", "queries"), [("costs", 8), ("cost-entries", 7), ("cost-sheet", 8)])
@pytest.mark.parametrize("count", [1, 3])
def test_pages_take_the_same_queries_for_one_and_three(
    page, five, council, lives, count, name, queries, django_assert_num_queries
):
    for number in range(count):
        UnitCostFactory(council=council, financial_year=2020 + number)
        SchemeOverheadFactory(council=council, financial_year=2020 + number)
        MoneyLineFactory(arrangement=lives(), part="care_fee", payer="council", amount=Decimal(400))

    with django_assert_num_queries(queries):
        page.get(reverse(name))

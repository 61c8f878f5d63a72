from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from commissioning.costs.choices import Basis, Frequency, Service
from commissioning.services import unit_costs
from people.choices import OrganisationKind, Role
from sharedliving.core.access import Perm
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.costs import SchemeOverheadFactory, UnitCostFactory
from tests.factories.people import CouncilFactory, SchemeOrganisationFactory, viewer

pytestmark = pytest.mark.django_db
COST = {
    "service": Service.HOME_CARE, "basis": Basis.GROSS, "amount": Decimal("23.56"), "per": Frequency.HOURLY,
    "units": Decimal(10), "with_day": False, "financial_year": 2026, "source": " Finance ",
}  # fmt: skip
CHANGE = {"amount": Decimal(1200), "per": Frequency.WEEKLY, "with_day": True, "source": "Audit", "why": "Year end"}


def test_a_cost_is_written_with_source_year_and_event(commissioner, council):
    row = unit_costs.write_cost(by=commissioner, **COST)

    assert (row.council, row.weekly, row.source) == (council, Decimal("235.60"), "Finance")
    event = Event.objects.get(verb="unit_cost.written")
    assert event.text == "Home care, 2026 to 2027: £23.56 an hour"
    assert row.history.get().history_user_id == commissioner.user_id


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"source": "  "}, "Say where the amount comes from"),
        ({"units": None}, "planned in a week"),
        ({"units": Decimal(0)}, "planned in a week"),
    ],
)
def test_a_cost_without_what_it_needs_is_refused(commissioner, changed, words):
    with pytest.raises(Refusal, match=words):
        unit_costs.write_cost(by=commissioner, **COST | changed)


def test_units_are_dropped_where_they_do_not_count(commissioner):
    assert unit_costs.write_cost(by=commissioner, **COST | {"per": Frequency.WEEKLY}).units is None


def test_a_second_cost_of_a_year_is_refused(commissioner):
    unit_costs.write_cost(by=commissioner, **COST)

    with pytest.raises(Refusal, match="already"):
        unit_costs.write_cost(by=commissioner, **COST)


def test_a_change_keeps_what_was_written_before(commissioner, council):
    cost = UnitCostFactory(council=council)

    row = unit_costs.change_cost(cost=cost, by=commissioner, **CHANGE)

    assert row.amount == 1200
    assert [old.amount for old in row.history.all()] == [1200, 1100]
    assert "Year end" in Event.objects.get(verb="unit_cost.changed").text
    with pytest.raises(Refusal, match="Say why"):
        unit_costs.change_cost(cost=cost, by=commissioner, **CHANGE | {"why": " "})


def test_an_overhead_is_written_and_changed(commissioner, scheme):
    row = unit_costs.write_overhead(
        by=commissioner, scheme=scheme, financial_year=2026, amount=Decimal(90_000), source="Finance"
    )

    changed = unit_costs.change_overhead(
        overhead=row, by=commissioner, amount=Decimal(95_000), source="Audit", why="Year end"
    )

    assert (changed.amount, changed.history.count()) == (95_000, 2)
    assert "£90000.00 became £95000" in Event.objects.get(verb="overhead.changed").text
    with pytest.raises(Refusal, match="Say why"):
        unit_costs.change_overhead(overhead=row, by=commissioner, amount=Decimal(1), source="x", why="")
    with pytest.raises(Refusal, match="already"):
        unit_costs.write_overhead(by=commissioner, scheme=scheme, financial_year=2026, amount=Decimal(1), source="x")


def test_only_schemes_that_serve_the_council_have_an_overhead_here(commissioner):
    with pytest.raises(Refusal, match="does not serve your council"):
        unit_costs.write_overhead(
            by=commissioner, scheme=SchemeOrganisationFactory(), financial_year=2026, amount=Decimal(1), source="x"
        )


@pytest.mark.parametrize("role", [role for role in Role if role != Role.COMMISSIONER])
def test_only_commissioners_write_costs(role):
    by = viewer(role, organisation=CouncilFactory())

    with pytest.raises(PermissionDenied):
        unit_costs.write_cost(by=by, **COST)
    with pytest.raises(PermissionDenied):
        unit_costs.change_cost(cost=UnitCostFactory(), by=by, **CHANGE)
    with pytest.raises(PermissionDenied):
        unit_costs.change_overhead(overhead=SchemeOverheadFactory(), by=by, amount=Decimal(1), source="x", why="x")


def test_somebody_of_another_kind_of_organisation_has_no_council():
    trust = viewer(Role.CARE_MANAGER, organisation=CouncilFactory(kind=OrganisationKind.TRUST))

    with pytest.raises(PermissionDenied, match="work for a council"):
        unit_costs.own_council(trust, Perm.SEE_COSTS)

"""The database refuses what the services would."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from commissioning.costs.choices import Frequency
from commissioning.models import CommunityTable, SchemeOverhead, UnitCost
from people.choices import Role
from tests.factories.costs import CommunityTableFactory, SchemeOverheadFactory, UnitCostFactory
from tests.factories.people import CouncilFactory, SchemeOrganisationFactory, viewer

pytestmark = pytest.mark.django_db
FACTORIES = [UnitCostFactory, SchemeOverheadFactory, CommunityTableFactory]

REFUSED = [
    ("unit_cost_is_something", lambda: UnitCostFactory(amount=0)),
    ("unit_cost_says_units_where_they_count", lambda: UnitCostFactory(per=Frequency.HOURLY)),
    ("unit_cost_says_units_where_they_count", lambda: UnitCostFactory(per=Frequency.HOURLY, units=0)),
    ("unit_cost_says_units_where_they_count", lambda: UnitCostFactory(units=3)),
    ("unit_cost_says_its_source", lambda: UnitCostFactory(source="")),
    ("unit_cost_of_a_year", lambda: UnitCostFactory(financial_year=26)),
    ("overhead_is_not_negative", lambda: SchemeOverheadFactory(amount=-1)),
    ("overhead_says_its_source", lambda: SchemeOverheadFactory(source="")),
    ("overhead_of_a_year", lambda: SchemeOverheadFactory(financial_year=26)),
    ("community_of_an_area", lambda: CommunityTableFactory(area_code="Westmere")),
    ("community_has_ethnic_groups", lambda: CommunityTableFactory(counts={"age": {}})),
]


@pytest.mark.parametrize(("name", "make"), REFUSED)
def test_a_constraint_refuses_it(name, make):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


def test_one_cost_of_a_service_and_year():
    first = UnitCostFactory()

    with pytest.raises(IntegrityError, match="one_cost_of_a_service_and_year"), transaction.atomic():
        UnitCostFactory(council=first.council)
    assert UnitCostFactory(council=first.council, basis="net").pk


def test_one_overhead_of_a_scheme_and_year():
    first = SchemeOverheadFactory()

    with pytest.raises(IntegrityError, match="one_overhead_of_a_scheme_and_year"), transaction.atomic():
        SchemeOverheadFactory(council=first.council, scheme=first.scheme)


@pytest.mark.parametrize("factory", FACTORIES)
def test_a_councils_own_people_see_it_and_nobody_else(factory):
    row = factory()
    model = type(row)

    assert list(model.objects.visible_to(viewer(Role.COMMISSIONER, organisation=row.council))) == [row]
    for stranger in (
        viewer(Role.COMMISSIONER, organisation=CouncilFactory()),
        viewer(Role.SCHEME_MANAGER, organisation=SchemeOrganisationFactory()),
    ):
        assert not model.objects.visible_to(stranger).exists()


@pytest.mark.parametrize("factory", FACTORIES)
def test_it_has_history(factory):
    assert factory().history.count() == 1


def test_the_newest_cost_of_each_service_up_to_a_year():
    old = UnitCostFactory(financial_year=2024)
    new = UnitCostFactory(council=old.council, financial_year=2025, amount=1200)
    net = UnitCostFactory(council=old.council, financial_year=2023, basis="net")
    UnitCostFactory(council=old.council, financial_year=2027)
    UnitCostFactory()

    assert set(UnitCost.objects.newest(old.council_id, 2026)) == {new, net}


def test_the_overhead_of_the_year_or_of_the_year_before():
    last = SchemeOverheadFactory(financial_year=2025)
    SchemeOverheadFactory(council=last.council, financial_year=2024)

    assert list(SchemeOverhead.objects.newest(last.council_id, 2026)) == [last]
    now = SchemeOverheadFactory(council=last.council, scheme=last.scheme, financial_year=2026)
    assert list(SchemeOverhead.objects.newest(last.council_id, 2026)) == [now]


def test_the_last_import_of_each_kind():
    first = CommunityTableFactory()
    last = CommunityTableFactory(council=first.council)
    adults = CommunityTableFactory(council=first.council, adults=True)

    assert set(CommunityTable.objects.newest(first.council_id)) == {last, adults}


def test_its_words():
    cost = UnitCostFactory(financial_year=2026, per=Frequency.HOURLY, amount=Decimal("23.50"), units=10)
    overhead = SchemeOverheadFactory(scheme__name="Harbour", financial_year=2026)
    table = CommunityTableFactory()

    assert (str(cost), cost.weekly) == ("Residential care, 2026 to 2027", 235)
    assert str(overhead) == "Harbour, 2026 to 2027"
    assert (str(table), table.people, table.by("age")) == ("Everybody, Census 2021 (TS021)", 1000, {})
    assert str(CommunityTableFactory(adults=True)) == "Adults, 18 and over"

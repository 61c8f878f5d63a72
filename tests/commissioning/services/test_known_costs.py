"""What is known of the cost of Shared Lives, out of money lines, overheads and unit costs."""

from datetime import timedelta
from decimal import Decimal

import pytest

from commissioning.services.known_costs import known_costs
from placements.choices import ArrangementKind, MoneyPart, Payer, Per
from sharedliving.core import dates
from tests.factories.costs import SchemeOverheadFactory, UnitCostFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.people import CouncilFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def costs(lives):
    """costs(number, **fields of the care fee) → that many people who live in Shared Lives for £400 a week each."""

    def made(number, **fields):
        found = []
        for _ in range(number):
            arrangement = lives()
            given = {"part": MoneyPart.CARE_FEE, "payer": Payer.COUNCIL, "amount": Decimal(400)} | fields
            MoneyLineFactory(arrangement=arrangement, starts_on=arrangement.started_on, **given)
            found.append(arrangement)
        return found

    return made


@pytest.fixture
def overhead(council, scheme):
    return SchemeOverheadFactory(council=council, scheme=scheme)


def known(council):
    return known_costs(council.pk, dates.today())


def parts(council):
    return {share.words: share.weekly for share in known(council).full.parts}


def test_care_fee_and_overhead_for_each_person(council, costs, overhead):
    costs(5)

    assert known(council).gate.is_open
    assert parts(council) == {"Care fee": 400, "Running the scheme": 200}


def test_nights_and_sessions_are_multiplied_by_those_of_a_week(council, costs, overhead):
    for arrangement in costs(5):
        MoneyLineFactory(
            arrangement=arrangement, part=MoneyPart.DAY_SERVICE, payer=Payer.COUNCIL, amount=Decimal(35),
            per=Per.SESSION, units=Decimal("2.5"), starts_on=arrangement.started_on,
        )  # fmt: skip

    assert parts(council)["Day services"] == Decimal("87.5")


def test_the_overhead_is_shared_with_everybody_whom_the_scheme_supports(council, costs, overhead, lives):
    costs(5)
    for _ in range(5):
        lives(kind=ArrangementKind.SHORT_BREAK)

    assert parts(council) == {"Care fee": 400, "Running the scheme": 100}


def test_only_what_holds_today_counts(council, costs, overhead):
    for arrangement in costs(5):
        day = arrangement.started_on
        MoneyLineFactory(arrangement=arrangement, part="transport", payer="council", amount=9, starts_on=day, struck_on=day,
                         struck_because="Never so")  # fmt: skip
        MoneyLineFactory(
            arrangement=arrangement, part="other", payer="council", amount=9, starts_on=day + timedelta(days=9)
        )

    assert set(parts(council)) == {"Care fee", "Running the scheme"}


def test_people_without_a_care_fee_are_left_out_and_counted(council, costs, overhead, lives):
    costs(5)
    MoneyLineFactory(arrangement=lives(), part=MoneyPart.RENT, payer=Payer.COUNCIL, amount=Decimal(500))

    found = known(council)

    assert (found.full.people, found.without_fee) == (5, 1)
    assert round(found.full.gross, 2) == Decimal("566.67")


def test_other_councils_and_people_who_have_died_do_not_count(council, costs, overhead):
    arrangements = costs(6)
    person = arrangements[0].person
    person.died_on = dates.today()
    person.save()

    assert known(council).full.people == 5
    assert known(CouncilFactory()).gate.is_open is False


@pytest.mark.parametrize("amount", [None, Decimal(0)])
def test_g14_vfm_3(council, scheme, costs, amount):
    costs(5)
    if amount is not None:
        SchemeOverheadFactory(council=council, scheme=scheme, amount=amount)

    found = known(council)

    assert found.full is None
    assert [missing.rule for missing in found.gate.missing] == ["G14-VFM-3"]
    assert scheme.name in found.gate.missing[0].message


def test_fewer_than_five_people_have_no_weekly_figure(council, costs, overhead):
    costs(4)

    assert known(council).full is None
    assert "Fewer than five people" in known(council).gate.missing[0].message


def test_the_councils_own_newest_unit_costs(council):
    UnitCostFactory()
    mine = UnitCostFactory(council=council)

    assert known(council).services == (mine,)

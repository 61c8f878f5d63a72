"""The full cost of Shared Lives, and the refusals that keep a comparison fair."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commissioning.costs.choices import Basis
from commissioning.costs.full import (
    CONTRIBUTIONS,
    FEE,
    HEALTH,
    HOME_PAID,
    LABELS,
    LESS_TOGETHER,
    OVERHEAD,
    TOGETHER,
    Paid,
    SchemeYear,
    comparison_gate,
    full_cost,
    g14_vfm_3,
    merged,
    moved,
    weekly_cost_of_enough_people,
)
from placements.choices import MoneyPart, Payer


def paid(part, payer, people, weekly):
    return Paid(part, payer, people, Decimal(weekly))


TEN = [
    paid(MoneyPart.CARE_FEE, Payer.COUNCIL, 10, 4000),
    paid(MoneyPart.CARE_FEE, Payer.NHS, 6, 600),
    paid(MoneyPart.MANAGEMENT, Payer.COUNCIL, 10, 900),
    paid(MoneyPart.BREAKS, Payer.COUNCIL, 8, 400),
    paid(MoneyPart.DAY_SERVICE, Payer.COUNCIL, 5, 500),
    paid(MoneyPart.RENT, Payer.BENEFIT, 10, 1000),
    paid(MoneyPart.RENT, Payer.COUNCIL, 5, 100),
    paid(MoneyPart.FOOD, Payer.PERSON, 10, 500),
    paid(MoneyPart.CONTRIBUTION, Payer.PERSON, 9, 700),
]


def test_the_full_cost_has_every_part_and_takes_off_what_others_pay():
    found = full_cost(10, TEN, Decimal(80))

    assert {share.words: share.weekly for share in found.parts} == {
        FEE: 460, LABELS[MoneyPart.BREAKS]: 40, LABELS[MoneyPart.DAY_SERVICE]: 50, HOME_PAID: 10, OVERHEAD: 80,
    }  # fmt: skip
    assert found.gross == 640
    assert {share.words: share.weekly for share in found.less} == {HEALTH: 60, CONTRIBUTIONS: 70}
    assert found.net == 510
    assert (found.on(Basis.GROSS), found.on(Basis.NET)) == (640, 510)


def test_care_that_the_person_pays_for_is_in_the_whole_and_taken_off():
    found = full_cost(5, [paid(MoneyPart.TRANSPORT, Payer.PERSON, 5, 50)], Decimal(80))

    assert (found.gross, found.net) == (90, 80)


def test_a_part_that_few_have_is_put_together_with_the_next():
    lines = [*TEN, paid(MoneyPart.TRANSPORT, Payer.COUNCIL, 1, 250)]

    found = {share.words: share.weekly for share in full_cost(10, lines, Decimal(80)).parts}

    assert found[TOGETHER] == 25 + 50
    assert LABELS[MoneyPart.TRANSPORT] not in found
    assert LABELS[MoneyPart.DAY_SERVICE] not in found


def test_nothing_is_taken_off_where_it_would_tell_about_few():
    found = full_cost(10, [TEN[0], paid(MoneyPart.CONTRIBUTION, Payer.PERSON, 4, 70)], Decimal(80))

    assert (found.less, found.net, found.gross) == (None, None, 480)


def test_few_with_health_money_are_put_together_with_contributions():
    found = full_cost(10, [TEN[0], paid(MoneyPart.OTHER, Payer.NHS, 2, 100), TEN[-1]], Decimal(80))

    assert [(share.words, share.weekly) for share in found.less] == [(LESS_TOGETHER, 80)]


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(1, 30), st.integers(0, 9999)), max_size=6))
def test_no_part_is_ever_of_few_and_nothing_is_lost(given):
    parts = {name: paid("", "", people, weekly) for name, (people, weekly) in given.items()}

    found = merged(parts, "|together|")

    if found is None:
        assert all(line.people < 5 for line in parts.values())
    else:
        assert all(line.people >= 5 for _, line in found)
        assert sum(line.weekly for _, line in found) == sum(line.weekly for line in parts.values())


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (None, "What running Harbour costs in 2026 to 2027 is not written down"),
        (Decimal(0), "is written down as nought"),
    ],
)
def test_g14_vfm_3(amount, words):
    line = g14_vfm_3(SchemeYear("Harbour", 2026, amount), "/there/")

    assert not line.met
    assert words in line.missing.message
    assert (line.missing.rule, line.missing.url) == ("G14-VFM-3", "/there/")
    assert g14_vfm_3(SchemeYear("Harbour", 2026, Decimal("0.01"))).met


@pytest.mark.parametrize(("people", "met"), [(0, False), (4, False), (5, True)])
def test_weekly_cost_of_enough_people(people, met):
    assert weekly_cost_of_enough_people(people).met is met


def test_the_gate_says_everything_that_is_missing():
    gate = comparison_gate(
        [SchemeYear("A", 2026, None), SchemeYear("B", 2026, Decimal(0)), SchemeYear("C", 2026, Decimal(9))], 3
    )

    assert len(gate.missing) == 3
    assert comparison_gate([SchemeYear("C", 2026, Decimal(9))], 5).is_open


def test_what_a_move_changes():
    assert moved(Decimal(1100), Decimal(600), 3) == (-1500, -78000)

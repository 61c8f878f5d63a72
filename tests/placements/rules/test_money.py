from decimal import Decimal

import pytest

from placements.choices import MoneyPart, Payer, Per
from placements.models import FeeBand, MoneyLine
from placements.rules import frozen_rate, money_gate, rate_age_words, weekly_sum, who_pays
from placements.rules.lines import message_of
from placements.rules.money import contribution_within_the_councils_part
from sharedliving.core import dates


def line(part, payer, amount, **fields):
    return MoneyLine(part=part, payer=payer, amount=Decimal(amount), **fields)


def fee(amount=420):
    return line(MoneyPart.CARE_FEE, Payer.COUNCIL, amount)


def rent():
    return line(MoneyPart.RENT, Payer.BENEFIT, 95)


def contribution(amount="62.40"):
    return line(MoneyPart.CONTRIBUTION, Payer.PERSON, amount)


def paid(*lines):
    return {each.payer: each.weekly for each in who_pays(lines)}


def test_weekly_sum_leaves_the_contribution_out():
    assert weekly_sum([fee(), rent(), contribution()]) == 515


def test_a_contribution_is_paid_by_the_person_and_lowers_what_the_council_pays():
    lines = [fee(), rent(), contribution()]

    assert paid(*lines) == {"council": Decimal("357.60"), "person": Decimal("62.40"), "benefit": 95}
    assert sum(each.weekly for each in who_pays(lines)) == weekly_sum(lines)


def test_who_pays_nothing_is_not_named():
    assert paid(rent()) == {"benefit": 95}


def test_a_rate_times_its_units():
    nights = line(MoneyPart.BREAKS, Payer.COUNCIL, "85.10", per=Per.NIGHT, units=Decimal("0.54"))

    assert nights.weekly == Decimal("45.95")


@pytest.mark.parametrize(("amount", "kept"), [("420", True), ("420.01", False)])
def test_contribution_within_the_councils_part(amount, kept):
    found = [each.message for each in money_gate([fee(), contribution(amount)]).missing]

    assert found == ([] if kept else [message_of(contribution_within_the_councils_part)])


def band(months, **fields):
    return FeeBand(valid_from=dates.add_months(dates.today(), -months), **fields)


@pytest.mark.parametrize(
    ("months", "words"), [(0, "0 months"), (1, "1 month"), (23, "23 months"), (24, "2 years"), (75, "6 years")]
)
def test_age_of_a_rate_in_words(months, words):
    assert rate_age_words(band(months), dates.today()) == words


@pytest.mark.parametrize(("months", "is_old"), [(11, False), (12, True), (60, True)])
def test_frozen_rate(months, is_old):
    assert frozen_rate(band(months), dates.today()) == (message_of(frozen_rate) if is_old else "")


def test_a_rate_that_has_ended_is_not_frozen():
    assert frozen_rate(band(60, valid_to=dates.today()), dates.today()) == ""

"""What an application to panel needs, and who may decide it."""

from decimal import Decimal

import pytest

from careplans.choices.funding import FundingState
from careplans.models import FundingLine
from careplans.rules import funding as rules

LINE = FundingLine(units=Decimal("12.5"), unit_cost=Decimal("18.33"))


def test_ca26_indicative_budget():
    assert rules.ca26_indicative_budget([LINE])
    assert not rules.ca26_indicative_budget([])


def test_the_total_is_the_sum_of_the_lines_to_the_penny():
    assert LINE.weekly == Decimal("229.12")
    assert rules.total([LINE, LINE]) == Decimal("458.24")
    assert rules.total([]) == 0


def test_applicant_does_not_decide():
    assert rules.applicant_does_not_decide(1, 2)
    assert rules.applicant_does_not_decide(None, 2)
    assert not rules.applicant_does_not_decide(2, 2)


@pytest.mark.parametrize(("amount", "fits"), [(None, False), (0, False), (1, True), (899, True), (900, False)])
def test_ca26_amount_fits_the_decision(amount, fits):
    asked = Decimal(900)

    assert rules.ca26_amount_fits_the_decision(FundingState.IN_PART, asked, amount) is fits
    assert rules.ca26_amount_fits_the_decision(FundingState.APPROVED, asked, amount)

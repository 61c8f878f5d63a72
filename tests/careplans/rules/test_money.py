from decimal import Decimal

from careplans.rules.money import pounds


def test_pounds():
    assert pounds(Decimal("1234.5")) == "£1,234.50"
    assert pounds(Decimal(0)) == "£0.00"

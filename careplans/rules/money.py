"""Money in words."""

from decimal import Decimal


def pounds(amount: Decimal) -> str:
    """1234.5 → “£1,234.50”."""
    return f"£{amount:,.2f}"

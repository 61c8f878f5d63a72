"""Python values as a template gets them: words, numbers, lists and mappings; dates and money already in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sharedliving.core.documents.text import printable


def ready(value: Any) -> Any:
    """The value for a template.

    A date becomes "3 March 2027", a Decimal is pounds and becomes "£1,204.50", text is cleaned, keys too; bool, int and
    None stay. TypeError for anything else, so that no model row is ever printed by accident.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, Decimal):
        return f"{'-' if value < 0 else ''}£{abs(value):,.2f}"
    if isinstance(value, Mapping):
        return {printable(str(key)): ready(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [ready(item) for item in value]
    raise TypeError(f"A document cannot show a {type(value).__name__}; pass words, dates, money, lists or mappings.")

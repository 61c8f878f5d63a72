from collections import OrderedDict
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from sharedliving.core.documents.values import ready


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("Danny\x00", "Danny"),
        (date(2027, 3, 3), "3 March 2027"),
        (datetime(2027, 3, 3, 9, 30, tzinfo=ZoneInfo("Europe/London")), "3 March 2027"),
        (Decimal("1204.5"), "£1,204.50"),
        (Decimal("-3"), "-£3.00"),
        (("a", "b"), ["a", "b"]),
        (OrderedDict(a=[date(2027, 12, 31)]), {"a": ["31 December 2027"]}),
        ({1: {"x": ()}}, {"1": {"x": []}}),
    ],
)
def test_value_in_words(value, shown):
    assert ready(value) == shown


@pytest.mark.parametrize("value", [1.5, b"bytes", {"a", "b"}, object()])
def test_anything_else_is_refused(value):
    with pytest.raises(TypeError, match="A document cannot show"):
        ready({"needs": [value]})

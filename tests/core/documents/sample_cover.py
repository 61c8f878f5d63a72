"""What every sample document says on top."""

from datetime import date
from typing import Any


def cover(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Care and support plan",
        "reader": "the Shared Lives carer",
        "person_name": "Danny Okafor",
        "reference": "SL-000123",
        "organisation": "Westmere Council",
        "made_on": date(2027, 3, 3),
        "version": "2",
        "left_out": ["the financial assessment"],
    } | changes

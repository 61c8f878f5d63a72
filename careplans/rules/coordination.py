"""Who co-ordinates mental health care, and what the way it is done asks for."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.rules.assessments import at
from careplans.rules.said import says
from sharedliving.core import dates
from sharedliving.core.rules import Line

if TYPE_CHECKING:
    from careplans.models import Assessment, CareCoordination

EVERYWHERE_SINCE = date(1991, 4, 1)
SHIPPED: list[dict[str, object]] = [
    {"name": "None", "valid_from": EVERYWHERE_SINCE, "asks_coordinator": False, "review_months": None, "source": ""},
    {
        "name": "Key worker", "valid_from": EVERYWHERE_SINCE, "asks_coordinator": False, "review_months": None,
        "source": "Community mental health framework",
    },
    {
        "name": "Care Programme Approach (CPA)", "valid_from": EVERYWHERE_SINCE, "asks_coordinator": True,
        "review_months": 12, "source": "Refocusing the Care Programme Approach (2008): reviewed at least once a year",
    },
]  # fmt: skip
"""What is offered everywhere until a council adds its own. A migration makes the rows; administrators keep them."""


def s117_coordinator_is_named(assessment: "Assessment") -> bool:
    """Name the care co-ordinator of {name}: {way} asks for one.

    Source: S117
    """
    way = assessment.care_coordination
    return way is None or not way.asks_coordinator or bool(assessment.care_coordinator.strip())


def coordinator_line(assessment: "Assessment") -> list[Line]:
    """A line of the gate, where a way of co-ordinating care was chosen that asks for somebody by name."""
    way, rule = assessment.care_coordination, s117_coordinator_is_named
    if way is None or not way.asks_coordinator:
        return []
    url, name = at(assessment, "method"), assessment.person.name
    return [says("Care co-ordinator", rule, rule(assessment), url, name=name, way=way.name)]


def review_by(latest: date, way: "CareCoordination | None", since: date) -> date:
    """The latest day of the next review: what the way of co-ordinating care asks for, where that is sooner."""
    if way is None or way.review_months is None:
        return latest
    return min(latest, dates.add_months(since, way.review_months))

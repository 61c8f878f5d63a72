"""One way people fall through the net: a question whose best answer is nobody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from sharedliving.core.viewer import Viewer

LINE_MANAGER = "Line manager"
SCHEME_MANAGER = "Scheme manager"


@dataclass(frozen=True, slots=True)
class NetList:
    """A list of the safety net.

    `rows(viewer, on)` is a queryset, worst first; `person` and `since` are the field paths of the person and of the date
    since when they have been on the list; `owner` that of the user who answers for it. A list about carer households has no
    `person`, and `household` names the path of the household. `failure` is which of the twenty-five failures it shows
    (1 is the worst); a near miss has none. `manager` is who answers for the whole list.
    """

    key: str
    title: str
    sentence: str
    rule: str
    rows: Callable[[Viewer, date], QuerySet]
    person: str
    since: str
    owner: str
    what_to_do: str
    household: str = ""
    failure: int | None = None
    manager: str = LINE_MANAGER

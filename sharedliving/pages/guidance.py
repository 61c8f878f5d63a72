"""The practice points of the guidance, as the guidance page shows them: what is asked, what the system does, where."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.urls import resolve

from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

SHOWN = Path(__file__).with_name("guidance.json")
"""Written by tools.guidance from the source that the documentation is made of."""


@dataclass(frozen=True, slots=True)
class Point:
    """One practice point. `places` are addresses of pages that stand for themselves; whether one may open them is not said."""

    id: str
    point: str
    status: str
    now: str
    later: str
    places: tuple[str, ...]

    def links(self, viewer: Viewer) -> list[Link]:
        """The places that this viewer may open, each with the number of the point, so that no two links sound the same."""
        return [
            Link(words_of(place), place, hidden=f"for {self.id}") for place in self.places if may_open(viewer, place)
        ]


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    title: str
    points: tuple[Point, ...]


@cache
def sections() -> tuple[Section, ...]:
    """Every section with its points, in the order of the guide; read once."""
    found = json.loads(SHOWN.read_text(encoding="utf-8"))
    return tuple(Section(each["key"], each["title"], tuple(map(_point, each["points"]))) for each in found)


def may_open(viewer: Viewer, place: str) -> bool:
    """Whether a page is for the roles of this viewer. A page without a view of ours is for nobody."""
    view = getattr(resolve(place).func, "view_class", None)
    permission = getattr(view, "permission", None)
    return permission is not None and viewer.can(permission)


def words_of(place: str) -> str:
    """An address in words: "/safety-net/" is "Safety net", "/plans/funding/" "Plans: funding"."""
    words = place.strip("/").replace("-", " ").replace("/", ": ")
    return words[:1].upper() + words[1:] if words else "Home"


def _point(given: dict) -> Point:
    return Point(**(given | {"places": tuple(given["places"])}))

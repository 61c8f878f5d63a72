"""How far a home is from where somebody wants to live: by postcode district, never by an exact place."""

import re
from collections.abc import Sequence
from enum import IntEnum

DISTRICT = re.compile(r"([A-Z]{1,2})([0-9]{1,2})[A-Z]?")


class Near(IntEnum):
    """The smaller the nearer."""

    THERE = 0
    NEXT = 1
    SAME_LETTERS = 2
    FAR = 3


def tidy(area: str) -> str:
    """WM3 for " wm3 "."""
    return area.strip().upper()


def next_to(wanted: Sequence[str]) -> list[str]:
    """The districts numbered one lower and one higher, which mostly lie beside each other."""
    found = [DISTRICT.fullmatch(area) for area in wanted]
    return [f"{each[1]}{int(each[2]) + step}" for each in found if each for step in (-1, 1)]


def same_letters(wanted: Sequence[str]) -> list[str]:
    """The letters of the post town: WM for WM3."""
    return sorted({each[1] for area in wanted if (each := DISTRICT.fullmatch(area))})


def nearness(area: str, wanted: Sequence[str]) -> Near:
    """How near a district is to the nearest of those wanted; where nothing is wanted everything is there."""
    here = tidy(area)
    if not wanted or here in wanted:
        return Near.THERE
    if here in next_to(wanted):
        return Near.NEXT
    return Near.SAME_LETTERS if re.match(r"[A-Z]*", here)[0] in same_letters(wanted) else Near.FAR  # type: ignore[index]


def place_words(area: str, wanted: Sequence[str]) -> tuple[str, str]:
    """The reason or the concern that lies in where a home is, in words; both empty where nothing is wanted."""
    here, near, want = tidy(area), nearness(area, wanted), " or ".join(wanted)
    if not wanted:
        return "", ""
    if near == Near.THERE:
        return f"In {here}, where the person wants to live", ""
    if near == Near.NEXT:
        return f"In {here}, the next district to {want}, where the person wants to live", ""
    return "", f"In {here}; the person wants to live in {want}"

"""A chart is drawn from the rows of a table: bars of shares, each with its words, so that it needs no colour."""

from collections.abc import Iterable
from dataclasses import dataclass

ROW, BAR, FULL, WORDS = 44, 14, 300, 90
TITLE = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its words above the bar, where both stand, how long the bar is. Lengths in units of the picture."""

    label: str
    words: str
    label_y: int
    y: int
    width: int

    @property
    def middle(self) -> int:
        return self.y + BAR // 2


@dataclass(frozen=True, slots=True)
class Chart:
    """What the picture is called, its bars and its size."""

    title: str
    bars: tuple[Bar, ...]
    full: int = FULL
    thick: int = BAR
    end: int = FULL + 8
    width: int = FULL + WORDS

    @property
    def height(self) -> int:
        return len(self.bars) * ROW


def bars(title: str, rows: Iterable[tuple[str, str]]) -> Chart:
    """From (label, share like "75%", or words why there is none, which then stand without a bar)."""
    return Chart(title, tuple(_bar(number * ROW, label, share) for number, (label, share) in enumerate(rows)))


def _bar(top: int, label: str, share: str) -> Bar:
    percent = int(share.removesuffix("%")) if share.endswith("%") else 0
    return Bar(label, share, top + TITLE, top + TITLE + 6, round(FULL * percent / 100))

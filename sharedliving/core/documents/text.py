"""Words on their way into a document: everything a font can draw, nothing that could trick a reader."""

import unicodedata
from functools import cache
from pathlib import Path

COVERAGE = Path(__file__).parent / "fonts" / "coverage.txt"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LAYOUT = frozenset("\n\t\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))


@cache
def drawable() -> frozenset[int]:
    """Code points that the fonts of this folder can draw, from ``fonts/coverage.txt``."""
    points: set[int] = set()
    for line in COVERAGE.read_text(encoding="ascii").split():
        first, last = line.split("-")
        points.update(range(int(first, 16), int(last, 16) + 1))
    return frozenset(points)


def printable(text: str) -> str:
    """The text with nothing in it that cannot be printed.

    Control characters and marks that turn the reading direction round (they can make a sentence look like another one)
    go; a character that no font here has becomes U+FFFD, so that its absence shows. Line ends become ``\\n``.
    """
    composed = unicodedata.normalize("NFC", _whole(text).replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_shown(character) for character in composed)


def _whole(text: str) -> str:
    """The text with any half of a surrogate pair replaced: JSON could not carry it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _shown(character: str) -> str:
    if character in LAYOUT:
        return character
    if character in VARIATIONS or unicodedata.category(character) in ("Cc", "Cf"):
        return ""
    return character if ord(character) in drawable() else REPLACEMENT

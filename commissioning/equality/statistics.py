"""A share beside another share, and whether so few people can tell anything."""

from dataclasses import dataclass
from math import sqrt

Z_95 = 1.959963984540054
TOO_FEW = "Too few to tell"
NOTHING = "Nobody to compare with"


@dataclass(frozen=True, slots=True)
class Parity:
    """Share in the scheme over share in the community, with its 95% interval, and what that says."""

    ratio: float | None
    low: float | None
    high: float | None
    words: str

    @property
    def shown(self) -> str:
        """0.52 (0.31 to 0.85)"""
        if self.ratio is None or self.low is None or self.high is None:
            return ""
        return f"{self.ratio:.2f} ({self.low:.2f} to {self.high:.2f})"


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% interval of a share after Wilson: right also for few people and for shares near 0 or 1.

    Raises ValueError unless 0 ≤ part ≤ whole and whole > 0.
    """
    if not 0 <= part <= whole or whole == 0:
        raise ValueError(f"{part} of {whole} is no share.")
    share, z2 = part / whole, Z_95**2
    middle = share + z2 / (2 * whole)
    spread = Z_95 * sqrt(share * (1 - share) / whole + z2 / (4 * whole**2))
    scale = 1 + z2 / whole
    low = 0.0 if part == 0 else (middle - spread) / scale
    high = 1.0 if part == whole else (middle + spread) / scale
    return low, high


def parity(part: int, whole: int, community_part: int, community: int) -> Parity:
    """How the share of a group here compares with its share in the community (G14-LOC-6).

    The community is counted whole, so that the only doubt is in the few people here: their interval over its share.
    """
    if whole == 0 or community == 0 or community_part == 0:
        return Parity(None, None, None, NOTHING)
    there = community_part / community
    low, high = (end / there for end in wilson(part, whole))
    return Parity(part / whole / there, low, high, _words(low, high))


def _words(low: float, high: float) -> str:
    if low <= 1 <= high:
        return TOO_FEW
    return "More than in the community" if low > 1 else "Fewer than in the community"

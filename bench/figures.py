"""Arithmetic of measurements: quantiles, ratios, and whether a target is met."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import ceil


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest measured value that `share` of all values do not exceed (nearest rank). No value: ValueError."""
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    return ordered[max(ceil(share * len(ordered)), 1) - 1]


@dataclass(frozen=True, slots=True)
class Series:
    """Every run of one thing, in milliseconds; none is ever left out."""

    name: str
    people: int
    values: tuple[float, ...]

    @property
    def p50(self) -> float:
        return quantile(self.values, 0.50)

    @property
    def p95(self) -> float:
        return quantile(self.values, 0.95)

    def summary(self) -> dict[str, object]:
        numbers = {"p50": self.p50, "p95": self.p95, "least": min(self.values), "most": max(self.values)}
        rounded = {key: round(value, 3) for key, value in numbers.items()}
        return {"name": self.name, "people": self.people, "runs": len(self.values), "unit": "ms", **rounded}


@dataclass(frozen=True, slots=True)
class Figure:
    """One result. `most`/`least`: the target, where there is one; both None: for information."""

    benchmark: str
    what: str
    people: str
    value: float
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def verdict(self) -> str:
        if self.most is None and self.least is None:
            return ""
        too_much = self.most is not None and self.value > self.most
        too_little = self.least is not None and self.value < self.least
        return "MISSED" if too_much or too_little else "met"

    @property
    def target(self) -> str:
        if self.most is not None:
            return f"≤ {number(self.most)}{_unit(self.unit)}"
        return f"≥ {number(self.least)}{_unit(self.unit)}" if self.least is not None else ""

    @property
    def shown(self) -> str:
        return f"{number(self.value)}{_unit(self.unit)}"

    def record(self) -> dict[str, object]:
        return {**asdict(self), "value": round(self.value, 4), "verdict": self.verdict}


def number(value: float) -> str:
    """Three figures that matter; whole numbers from 100 up, with commas."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.3g}"


def _unit(unit: str) -> str:
    return unit if unit in ("×", "%") else f" {unit}" if unit else ""


def ratio(value: float, base: float) -> float:
    """How many times the base; a base of nothing has no ratio."""
    if base <= 0:
        raise ValueError("a ratio needs a base above zero")
    return value / base

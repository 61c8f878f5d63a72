"""Results as a Markdown table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

from bench.figures import Figure, Series


@dataclass(slots=True)
class Report:
    """All of one run. `seeds`: by number of people, seconds and rows of the seed."""

    on: date
    sizes: list[int]
    machine: dict[str, object]
    figures: list[Figure] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    seeds: dict[int, dict[str, object]] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        return "-".join([self.on.isoformat(), *map(str, self.sizes)])

    def markdown(self) -> str:
        parts = [f"# Benchmarks of {self.on.day} {self.on:%B %Y}", "", _machine(self.machine), ""]
        parts += [_seed(people, facts) for people, facts in self.seeds.items()]
        for name, figures in groupby(self.figures, key=lambda figure: figure.benchmark):
            parts += ["", f"## {name}", "", table(list(figures))]
        parts += ["", f"{_verdict(self.figures)} Every run is in the JSON file's quantiles; none was left out.", ""]
        return "\n".join(parts)

    def record(self) -> dict[str, object]:
        return {
            "on": self.on.isoformat(),
            "people": self.sizes,
            "machine": self.machine,
            "seeds": self.seeds,
            "figures": [figure.record() for figure in self.figures],
            "series": [series.summary() for series in self.series],
        }

    def write(self, folder: Path) -> list[Path]:
        """Both files, replaced when there is one of that day and those sizes."""
        folder.mkdir(parents=True, exist_ok=True)
        words, data = folder / f"{self.stem}.md", folder / f"{self.stem}.json"
        words.write_text(self.markdown(), encoding="utf-8")
        data.write_text(json.dumps(self.record(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return [words, data]


def table(figures: Sequence[Figure]) -> str:
    """A Markdown table with one line a figure, its target beside it."""
    lines = ["| What | People | Measured | Target | |", "| --- | ---: | ---: | ---: | --- |"]
    return "\n".join(lines + [f"| {f.what} | {f.people} | {f.shown} | {f.target} | {f.verdict} |" for f in figures])


def _machine(facts: dict[str, object]) -> str:
    return (
        f"{facts['cores']} cores, {facts['memory_gb']} GB, {facts['system']}, load {facts['load']} at the start; Python "
        f"{facts['python']}, Django {facts['django']}, psycopg {facts['psycopg']}, PostgreSQL {facts['postgresql']}."
    )


def _seed(people: int, facts: dict[str, object]) -> str:
    if facts.get("seconds") is None:
        return f"- {people:,} people: nobody wrote down how long the seed took."
    return f"- {people:,} people: {facts['rows']:,} rows seeded in {facts['seconds']:,} s, indexes and statistics included."


def _verdict(figures: Sequence[Figure]) -> str:
    with_target = [figure for figure in figures if figure.verdict]
    met = sum(figure.verdict == "met" for figure in with_target)
    return f"{met} of {len(with_target)} targets met."

"""docs/GUIDANCE.md, and the points that the guidance page shows, from docs/guidance.toml.

`python -m tools.guidance` writes both, `--check` says what is wrong.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = "docs/guidance.toml"
PAGE = "docs/GUIDANCE.md"
SHOWN = "sharedliving/pages/guidance.json"
"""What the service itself reads: it never reads docs/."""
SHOWN_FIELDS = ("id", "point", "status", "now", "later")
STATES = {"met": "Met", "part": "In part", "planned": "Planned"}
FAILURE_FIELDS = {"number", "failure", "lists", "where", "tests"}
FIELDS = {"id", "point", "from", "status", "now", "later", "where", "tests"}
NOTHING = "–"
INTRODUCTION = """\
# The guidance, point by point

What SCIE Guide 14, *Improving outcomes for service users in adult placement: commissioning and care management* (2006),
asks of councils, schemes and commissioners, in our own words and today's terms, and what this system does about each
point. Points marked † are not in the guide's own lists: they are drawn from what its text describes.

**Met**: all of it works, and a test says so. **In part**: what is described works; what follows "Planned" does not yet.
**Planned**: it does not work yet. Made from `guidance.toml` by `python -m tools.guidance`; change it there.
"""


def sections(root: Path = ROOT) -> list[dict[str, Any]]:
    """The sections of the source, each with `key`, `title` and a list of points under `point`."""
    return tomllib.loads((root / SOURCE).read_text(encoding="utf-8"))["section"]


def points(root: Path = ROOT) -> list[dict[str, Any]]:
    """Every point of every section, in order."""
    return [point for section in sections(root) for point in section["point"]]


def failures(root: Path = ROOT) -> list[dict[str, Any]]:
    """The ways in which people fall through the net: number, words, keys of the lists, where, tests."""
    return tomllib.loads((root / SOURCE).read_text(encoding="utf-8")).get("failure", [])


def page(root: Path = ROOT) -> str:
    """The whole of GUIDANCE.md."""
    everything = sections(root)
    return "\n".join([INTRODUCTION, _tally(everything), *map(_section, everything), *_failures(root)])


def shown(root: Path = ROOT) -> str:
    """The points as the guidance page needs them, with the places that can be opened as they are."""
    found = [
        {
            "key": section["key"],
            "title": section["title"],
            "points": [
                {name: point[name] for name in SHOWN_FIELDS}
                | {"places": [place for place in point["where"] if place.startswith("/") and "<" not in place]}
                for point in section["point"]
            ],
        }
        for section in sections(root)
    ]
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def problems(root: Path = ROOT) -> list[str]:
    """A sentence for each fault of the source; empty when it is sound. Page addresses are checked by the tests."""
    if odd := [point.get("id") for point in points(root) if set(point) != FIELDS]:
        return [f"{name}: has other fields than {', '.join(sorted(FIELDS))}" for name in odd]
    if odd := [failure.get("number") for failure in failures(root) if set(failure) != FAILURE_FIELDS]:
        return [f"failure {number}: has other fields than {', '.join(sorted(FAILURE_FIELDS))}" for number in odd]
    found = [problem for point in points(root) for problem in _faults(point, root)]
    if not (root / PAGE).exists() or (root / PAGE).read_text(encoding="utf-8") != page(root):
        found.append(f"{PAGE} is not what {SOURCE} says: run python -m tools.guidance")
    if (root / SHOWN).parent.is_dir() and (
        not (root / SHOWN).exists() or (root / SHOWN).read_text("utf-8") != shown(root)
    ):
        found.append(f"{SHOWN} is not what {SOURCE} says: run python -m tools.guidance")
    return found + [problem for failure in failures(root) for problem in _failure_faults(failure, root)]


def _tally(everything: list[dict[str, Any]]) -> str:
    states = [point["status"] for section in everything for point in section["point"]]
    counts = ", ".join(f"{states.count(state)} {word.lower()}" for state, word in STATES.items())
    return f"{len(states)} points: {counts}.\n"


def _section(section: dict[str, Any]) -> str:
    head = f"## {section['title']}\n\n| Point | What it asks | State | What the system does | Where | Test |\n"
    return head + "| --- | --- | --- | --- | --- | --- |\n" + "".join(map(_row, section["point"]))


def _failures(root: Path) -> list[str]:
    """The ways people fall through the net, each with the lists that look for it; nothing where the source has none."""
    rows = [
        f"| {each['number']} | {each['failure']} | {_codes(each['lists'])} | {_codes(each['where'])} | {_codes(each['tests'])} |\n"
        for each in failures(root)
    ]
    head = "## Failures 1–25\n\nEach is looked for, live, by the lists of the safety net (`/safety-net/`).\n\n"
    columns = "| | How people fall through the net | Lists | Rule | Test |\n| --- | --- | --- | --- | --- |\n"
    return [head + columns + "".join(rows)] if rows else []


def _failure_faults(failure: dict[str, Any], root: Path) -> list[str]:
    named = [name for name in failure["where"] + failure["tests"] if not exists(name, root)]
    faults = [f"{name} does not exist" for name in named]
    faults += [f"names no {field}" for field in ("lists", "where", "tests") if not failure[field]]
    return [f"failure {failure['number']}: {fault}" for fault in faults]


def _row(point: dict[str, Any]) -> str:
    name = point["id"] + ("" if point["from"] == "guide" else " †")
    cells = [
        name,
        point["point"],
        STATES[point["status"]],
        _does(point),
        _codes(point["where"]),
        _codes(point["tests"]),
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _does(point: dict[str, Any]) -> str:
    if point["status"] == "planned":
        return f"Planned: {' '.join(filter(None, [point['now'], point['later']]))}"
    return point["now"] + (f" Planned: {point['later']}" if point["later"] else "")


def _codes(names: list[str]) -> str:
    return "<br>".join(f"`{name}`" for name in names) or NOTHING


def _faults(point: dict[str, Any], root: Path) -> list[str]:
    claims = [
        (point["status"] in STATES, f"status is not one of {', '.join(STATES)}"),
        (point["from"] in ("guide", "discussion"), "from is neither guide nor discussion"),
        (point["status"] == "planned" or point["where"], "says it is there but not where"),
        (point["status"] == "planned" or point["now"], "says it is there but not what it does"),
        (point["status"] != "met" or point["tests"], "says it is met but names no test"),
        (point["status"] != "met" or not point["later"], "says it is met but plans more"),
        (point["now"] or point["later"], "says nothing"),
    ]
    named = [place for place in point["where"] + point["tests"] if not place.startswith("/")]
    faults = [text for holds, text in claims if not holds]
    return [
        f"{point['id']}: {text}"
        for text in faults + [f"{name} does not exist" for name in named if not exists(name, root)]
    ]


def exists(name: str, root: Path = ROOT) -> bool:
    """Whether "path" is a file, or "path::name" a function, class or value at the top of that file."""
    path, _, inside = name.partition("::")
    return (root / path).is_file() and (not inside or inside in _names(root / path))


@cache
def _names(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found.update(target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
    return frozenset(found)


def addresses(root: Path = ROOT) -> set[str]:
    """The page addresses the source names, like "/people/<reference>/"."""
    return {place for point in points(root) for place in point["where"] if place.startswith("/")}


def address_of(route: str) -> str:
    """A route of the URLconf as it is written in the source: "people/<str:reference>/" is "/people/<reference>/"."""
    return "/" + re.sub(r"<\w+:(\w+)>", r"<\1>", route)


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say what is wrong; 1 when something is."""
    if "--check" not in arguments:
        (ROOT / PAGE).write_text(page(), encoding="utf-8")
        if (ROOT / SHOWN).parent.is_dir():
            (ROOT / SHOWN).write_text(shown(), encoding="utf-8")
    found = problems()
    print("\n".join(found) or f"{PAGE} is what {SOURCE} says: {len(points())} points.")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

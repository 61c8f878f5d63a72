"""Which column says what: the line of headings, what each of them means, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sharedliving.pages.importing.fields import BY_KEY, heading, meaning
from sharedliving.pages.importing.grid import Grid, Line, shown
from sharedliving.pages.importing.problems import FileProblem

LOOK_AT = 30
LEAVE_OUT = "-"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file: its place (from 0), its heading, and the key of our field ("" unknown, "-" left out)."""

    index: int
    heading: str
    key: str

    @property
    def label(self) -> str:
        return BY_KEY[self.key].label if self.key in BY_KEY else ""


@dataclass(slots=True)
class Columns:
    """All columns of a file, on which line their headings are, and what stands in the way of reading on."""

    line: int
    columns: list[Column]
    problems: list[str] = field(default_factory=list)

    def place(self, key: str) -> int | None:
        """Where our field is in a line; None when the file does not have it."""
        return next((column.index for column in self.columns if column.key == key), None)

    def called(self, key: str) -> str:
        """The file's own heading of our field, or our name for it."""
        return next((column.heading for column in self.columns if column.key == key), BY_KEY[key].label)

    def has(self, *keys: str) -> bool:
        return any(column.key in keys for column in self.columns)

    @property
    def known(self) -> list[Column]:
        return [column for column in self.columns if column.key in BY_KEY]

    @property
    def unknown(self) -> list[Column]:
        return [column for column in self.columns if column.key == ""]


def understand(grid: Grid, mapping: Mapping[str, str] | None = None) -> Columns:
    """Find the headings and say what each column means. `mapping`: {their heading: key of our field, or "-"}.

    Raises FileProblem when no line looks like headings.
    """
    given = {heading(theirs): key for theirs, key in (mapping or {}).items()}
    line = _heading_line(grid.lines[:LOOK_AT], given)
    columns, problems = _columns(line, given)
    found = Columns(line.number, columns, problems)
    found.problems += _missing(found) + _not_there(found, mapping or {})
    return found


def _heading_line(lines: Sequence[Line], given: Mapping[str, str]) -> Line:
    """The line with most headings that we know; else the first that is nothing but words."""
    best = max(lines, key=lambda line: (_known(line, given), -line.number))
    if _known(best, given) >= 2:
        return best
    for line in lines:
        words = [cell for cell in line.cells if cell is not None and shown(cell)]
        if len(words) >= 3 and all(isinstance(word, str) and not any(map(str.isdigit, word)) for word in words):
            return line
    raise FileProblem(
        "No line of this file looks like headings. Put one line above the list that says what each column is, like"
        " Name, Date of birth, Carer, Start date."
    )


def _known(line: Line, given: Mapping[str, str]) -> int:
    texts = [cell for cell in line.cells if isinstance(cell, str)]
    return len({given.get(heading(text)) or meaning(text) for text in texts} - {""})


def _columns(line: Line, given: Mapping[str, str]) -> tuple[list[Column], list[str]]:
    columns: list[Column] = []
    problems: list[str] = []
    taken: dict[str, str] = {}
    for index, cell in enumerate(line.cells):
        text = shown(cell)
        if not text:
            continue
        key = given.get(heading(text), meaning(text))
        if key in taken:
            problems.append(
                f"Both “{taken[key]}” and “{text}” look like {BY_KEY[key].label.lower()}. Say which one it is, and leave"
                " the other out."
            )
            key = ""
        elif key in BY_KEY:
            taken[key] = text
        columns.append(Column(index, text, key))
    return columns, problems


def _missing(columns: Columns) -> list[str]:
    """What no list can do without: who, with whom, since when."""
    lacking = []
    if not columns.has("name") and not (columns.has("given_name") and columns.has("family_name")):
        lacking.append("the person's name (one column, or first name and last name)")
    lacking += [
        words
        for key, words in (("household", "the carer household's name"), ("started", "the start date"))
        if not columns.has(key)
    ]
    if not lacking:
        return []
    return [f"No column says {', or '.join(lacking)}. Say which column it is, or add it to the file."]


def _not_there(columns: Columns, mapping: Mapping[str, str]) -> list[str]:
    there = {heading(column.heading) for column in columns.columns}
    return [
        f"The file has no column “{theirs}”. Its columns are: {', '.join(c.heading for c in columns.columns)}."
        for theirs in mapping
        if heading(theirs) not in there
    ]

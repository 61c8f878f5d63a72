"""People and carers of a council's schemes beside its community, as a commissioner reads it (G14-LOC-6)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from commissioning.choices import BROAD_GROUPS, broad_group
from commissioning.equality.census import AGES
from commissioning.equality.statistics import NOTHING, TOO_FEW, Parity, parity
from commissioning.models import CommunityTable
from commissioning.rules import Safe, few_are_not_counted, share
from commissioning.services import counts as shared_counts
from commissioning.services import equality_counts as counts
from commissioning.services import planning_counts
from commissioning.services.equality_pairs import pairs_figure
from commissioning.services.planning import REASONS, reason_name
from commissioning.services.shapes import TOTAL, Figure, grouped
from sharedliving.core import dates

EVERYBODY, ADULTS = "everybody here", "adults here"
NOT_RECORDED = BROAD_GROUPS[-1]
GROUPS: dict[str, tuple[str, ...]] = {
    counts.ETHNIC: BROAD_GROUPS,
    counts.AGE: (counts.YOUNGER, *AGES, counts.NO_AGE),
    counts.REASON: tuple(REASONS),
}
NAMES = {counts.ETHNIC: "Ethnic group", counts.AGE: "Age", counts.REASON: "Primary support reason"}
UNKNOWN = {counts.ETHNIC: NOT_RECORDED, counts.AGE: counts.NO_AGE, counts.REASON: reason_name("")}
HOW = (
    "Beside: the share here over the share there, with its 95% interval. 1 is the same share; where the interval holds 1, "
    "there are too few people to tell. Shares are of those whose group is recorded, where that number may be shown."
)
NO_TABLE = "no table of the community has been imported"
NOT_COMPARED = {counts.REASON: "too few people with long-term support in some group"}
Communities = Sequence[tuple[str, Mapping[str, int]]]


def equality_figures(council_id: int, on: date, tables: Mapping[str, CommunityTable]) -> list[Figure]:
    """Everything beside `communities`, in the same few statements always."""
    here = counts.supported(council_id, on)
    homes = grouped(shared_counts.carers(council_id), broad_group)
    ethnic = [(name, table.by("ethnicity")) for name, table in tables.items()]
    ages = [(name, table.by("age")) for name, table in tables.items() if table.by("age")]
    known = grouped(planning_counts.long_term(council_id), reason_name)
    shown_known = few_are_not_counted([known[name] for name in REASONS])
    supported = [("everybody with long-term support", _only_shown(tuple(REASONS), shown_known))]
    waits = counts.waiting(council_id, on)
    year = [(title, count(council_id, on)) for title, count in counts.OUTCOMES]
    return [
        beside_figure("people-ethnicity", "People", counts.ETHNIC, here.people.by[counts.ETHNIC], ethnic),
        beside_figure("carers-ethnicity", "Carer households", counts.ETHNIC, homes, ethnic),
        pairs_figure(here, homes),
        beside_figure("people-age", "People", counts.AGE, here.people.by[counts.AGE], ages),
        beside_figure("people-reason", "People", counts.REASON, here.people.by[counts.REASON], supported),
        *(outcome_figure(dimension, waits, year) for dimension in GROUPS),
    ]


def communities(council_id: int) -> dict[str, CommunityTable]:
    """The newest table of each kind: everybody first."""
    rows = CommunityTable.objects.newest(council_id)
    return {ADULTS if row.adults else EVERYBODY: row for row in rows}


def beside_figure(key: str, who: str, dimension: str, numbers: Counter[str], there: Communities) -> Figure:
    """Each group's number and share, and for each community its share there and what the two together say."""
    names = GROUPS[dimension]
    safe = few_are_not_counted([numbers[name] for name in names])
    whole = known_whole(names, safe, UNKNOWN[dimension])
    found = {
        name: [_parity(cell, whole, name, people) for _, people in there]
        for name, cell in zip(names, safe.cells, strict=True)
    }
    rows = [
        (name, cell, "" if name == UNKNOWN[dimension] else share(cell, whole), *_beside_cells(name, found[name], there))
        for name, cell in zip(names, safe.cells, strict=True)
    ]
    heads = [words for name, _ in there for words in (f"Share of {name}", f"Beside {name}")]
    return Figure(
        key, f"{who}: {NAMES[dimension].lower()}", _finding(who, dimension, safe, found, there),
        (NAMES[dimension], who, "Share", *heads), (*rows, (TOTAL, safe.total, "", *("" for _ in heads))), note=HOW,
    )  # fmt: skip


def outcome_figure(dimension: str, waits: counts.Waits, year: Sequence[tuple[str, counts.Tally]]) -> Figure:
    """Waits, moves, breakdowns and emergencies by group: each column a whole of its own."""
    names = GROUPS[dimension]
    columns = [few_are_not_counted([tally.by[dimension][name] for name in names]) for tally in _tallies(waits, year)]
    waiting, *others = columns
    weeks = [_weeks(waits, dimension, name, cell) for name, cell in zip(names, waiting.cells, strict=True)]
    rows = zip(names, waiting.cells, weeks, *(safe.cells for safe in others), strict=True)
    titles = ("Waiting", *(title for title, _ in year))
    said = [f"{title.lower()}: {str(safe.total).lower()}" for title, safe in zip(titles, columns, strict=True)]
    return Figure(
        f"outcomes-{dimension}", f"Waits, matches, breakdowns and emergencies by {NAMES[dimension].lower()}",
        f"People, altogether: {'; '.join(said)}.", (NAMES[dimension], "Waiting", "Typical wait in weeks", *titles[1:]),
        (*rows, (TOTAL, waiting.total, "", *(safe.total for safe in others))),
        note="Waiting: people referred and in no arrangement yet, today; half of them have waited longer than the typical "
        "wait. The others: people in the last year, each once in a column.",
    )  # fmt: skip


def _tallies(waits: counts.Waits, year: Sequence[tuple[str, counts.Tally]]) -> list[counts.Tally]:
    return [waits, *(tally for _, tally in year)]


def _weeks(waits: counts.Waits, dimension: str, name: str, cell: int | str) -> int | str:
    """Of five people or more only: of fewer it would tell how long one has waited."""
    typical = waits.typical(dimension, name)
    return typical if isinstance(cell, int) and cell and typical is not None else ""


def known_whole(names: Sequence[str], safe: Safe, unknown: str) -> int | str:
    """Those whose group is recorded, where both numbers are shown; else all, so that nothing is given away."""
    missing = safe.cells[names.index(unknown)]
    if isinstance(safe.total, int) and isinstance(missing, int):
        return safe.total - missing
    return safe.total


def _only_shown(names: Sequence[str], safe: Safe) -> dict[str, int]:
    """A community that is itself counted here: nothing of it unless every cell may be shown."""
    if all(isinstance(cell, int) for cell in safe.cells):
        return {name: int(cell) for name, cell in zip(names, safe.cells, strict=True)}
    return {}


def _parity(cell: int | str, whole: int | str, name: str, there: Mapping[str, int]) -> Parity:
    if not isinstance(cell, int) or not isinstance(whole, int):
        return Parity(None, None, None, TOO_FEW)
    if name not in there or cell > whole:
        return Parity(None, None, None, NOTHING)
    return parity(cell, whole, there[name], sum(there.values()))


def _beside_cells(name: str, found: Sequence[Parity], there: Communities) -> list[str]:
    cells = []
    for each, (_, people) in zip(found, there, strict=True):
        of = share(people.get(name, 0), sum(people.values())) if name in people else ""
        words = "" if each.words == NOTHING else f"{each.shown} {each.words}".strip()
        cells += [of, words]
    return cells


def _finding(
    who: str, dimension: str, safe: Safe, found: Mapping[str, Sequence[Parity]], there: Communities
) -> str:  # fmt: skip
    """What can be told, in a sentence; and how many have no group recorded."""
    missing = safe.cells[GROUPS[dimension].index(UNKNOWN[dimension])]
    recorded = f" Not recorded: {str(missing).lower()}."
    if not there or not any(people for _, people in there):
        return f"{who} are not compared: {NOT_COMPARED.get(dimension, NO_TABLE)}.{recorded}"
    against, told = there[-1][0], []
    for name, parities in found.items():
        words = parities[-1].words
        if words not in (TOO_FEW, NOTHING):
            told.append(f"{name} ({words.split()[0].lower()})")
    if not told:
        return f"{who} beside {against}: too few to tell of any group.{recorded}"
    return f"{who} beside {against}, where a difference can be told: {', '.join(told)}.{recorded}"


def as_of(tables: Mapping[str, CommunityTable]) -> list[str]:
    """Which tables stand behind the comparison, in sentences."""
    return [
        f"{row.name}: {row.people:,} people of {row.area_name or row.area_code}, imported on "
        f"{dates.uk_date(row.imported_at.date())}."
        for row in tables.values()
    ]

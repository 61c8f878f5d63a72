"""What is asked for beside what is there; whom to recruit; where people want to move on to (G14-LOC-2, G14-LOC-7)."""

from collections import Counter
from collections.abc import Iterable, Sequence

from commissioning.models import RecruitmentTarget
from commissioning.needs.choices import TargetState
from commissioning.needs.shown import shown
from commissioning.needs.supply import ASKED, EVERYBODY, Places
from commissioning.needs.tables import stands
from commissioning.rules import Shown, few_are_not_counted
from commissioning.services.shapes import TOTAL, Figure, number_words
from placements.choices import Blocker, HomeKind, Trait
from sharedliving.core import dates

NONE_FREE = "No free place"
ENOUGH = "Enough"


def skills_figure(people: Places, places: Places) -> Figure:
    """People who wait beside free places, by area and what is asked for: where carers have to be found."""
    areas = sorted({area for area, _ in (*people, *places)})
    rows = [row for area in areas for row in _of_area(area, people, places)]
    rows.sort(key=lambda row: (-_short(row), row[0], row[1]))
    return Figure(
        "skills", "What is asked for, and what is there", _skills_finding(rows),
        ("Area", "Skill, faith, diet or access", "People waiting", "Free places with it", "What is missing"), tuple(rows),
        note="Only what somebody asks for. Who asks for two things stands in two rows. "
        "A free place: with carers who could take somebody today.",
    )  # fmt: skip


def region_figure(rows: Sequence[tuple[str, str, bool, int]]) -> Figure:
    """Where there is room today over the schemes of the region; homes, not people (G14-LOC-5)."""
    places = sum(row[-1] for row in rows)
    schemes = len({row[0] for row in rows})
    finding = f"{places} free {'place' if places == 1 else 'places'} today, with {schemes} Shared Lives schemes of the region."
    if schemes == 1:
        finding = f"{places} free {'place' if places == 1 else 'places'} today, all with {rows[0][0]}."
    return Figure(
        "region", "Free places in the region", finding if rows else "No scheme of the region has a free place today.",
        ("Scheme", "Area", "Home", "Free places"),
        tuple((scheme, area, access_words(access), number) for scheme, area, access, number in rows),
        note="Carers who are approved, whose checks are in date, and who could take somebody today.",
    )  # fmt: skip


def access_words(access: bool) -> str:
    return "With wheelchair access" if access else "Without wheelchair access"


def housing_figure(kinds: Counter[str]) -> Figure:
    """Which homes people want next, who live with carers now (G14-LOC-7)."""
    safe = few_are_not_counted([kinds[kind] for kind in HomeKind.values])
    rows = tuple(zip((str(label) for label in HomeKind.labels), safe.cells, strict=True))
    finding = f"{number_words(safe.total)} people want to move on to another home."
    return Figure(
        "housing", "Homes that people want to move on to", finding, ("Kind of home", "People"),
        (*rows, (TOTAL, safe.total)),
    )  # fmt: skip


def blockers_figure(blockers: Counter[str], kinds: Counter[str]) -> Figure:
    """What stands between people and the home that they want."""
    cells = shown({kind: blockers[kind] for kind in Blocker.values}, kinds.total())
    rows = tuple((str(Blocker(kind).label), cell) for kind, cell in cells.items())
    named = [(cell, label) for label, cell in rows if isinstance(cell, int) and cell]
    finding = "Too little is known of what stands in the way to say more."
    if named:
        number, label = max(named)
        finding = f"What stands in the way most: {label[:1].lower()}{label[1:]} ({number} people)."
    return Figure(
        "blockers", "What stands in the way of moving on", finding, ("What stands in the way", "People"), rows,
        note="Somebody may have more than one thing in the way.",
    )  # fmt: skip


def targets_figure(targets: Iterable[RecruitmentTarget]) -> Figure:
    """Whom to recruit, as agreed with each scheme, and how many are approved. Households are no people who are supported."""
    rows = [
        (row.scheme.name, row.wanted, row.number, row.approved, dates.uk_date(row.by_when), stands(row))  # type: ignore[attr-defined]
        for row in targets
    ]
    agreed = [row for row in rows if row[-1] == TargetState.AGREED.label]
    wanted, approved = sum(row[2] for row in agreed), sum(min(row[2], row[3]) for row in agreed)
    finding = f"{approved} of {wanted} carer households that were agreed on are approved."
    return Figure(
        "targets", "Recruitment targets", finding if agreed else "No recruitment target is agreed on.",
        ("Scheme", "Carers wanted", "Wanted", "Approved", "By when", "How it stands"), tuple(rows),
    )  # fmt: skip


def _of_area(area: str, people: Places, places: Places) -> list[tuple[Shown, ...]]:
    asked = {trait.value: people[area, trait] for trait in ASKED}
    cells = shown(asked, people[area, EVERYBODY])
    return [
        (area, str(Trait(trait).label), cells[trait], places[area, trait], _missing(cells[trait], places[area, trait]))
        for trait in asked
        if asked[trait]
    ]


def _missing(people: Shown, free: int) -> str:
    """In words that give no small number away: how many places are short is said only of a number that is shown."""
    if people == 0:
        return ENOUGH
    if free == 0:
        return NONE_FREE
    if isinstance(people, int):
        return ENOUGH if free >= people else f"{people - free} places short"
    return ""


def _short(row: tuple[Shown, ...]) -> int:
    """The worst first: by the places that are short, then those with none free."""
    people, free = row[2], row[3]
    if isinstance(people, int) and isinstance(free, int):
        return people - free
    return 1 if row[4] == NONE_FREE else 0


def _skills_finding(rows: list[tuple[Shown, ...]]) -> str:
    short = [row for row in rows if isinstance(row[2], int) and row[2] > 0 and _short(row) > 0]
    if not short:
        return "Nothing that is asked for can be shown to be missing."
    area, skill, people, free, _ = short[0]
    where = f"in {area}" if str(area)[-1:].isdigit() else f"({str(area).lower()})"
    return f"Most carers are missing {where} for: {str(skill).lower()} ({people} people wait, {free} free places)."

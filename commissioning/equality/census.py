"""Published tables of the community, as a council downloads them: understood whole, or refused in words.

Three shapes are known: ONS TS021 with a column for each group, ONS TS021 with a line for each group, and the table of
adults that the Department publishes with its quarterly figures. Nothing is guessed and no line is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from commissioning.choices import BROAD_GROUPS, broad_group
from commissioning.equality.census_lines import (
    Line,
    Problems,
    check_columns,
    check_sum,
    count_of,
    lines_of,
    named,
    plain_heading,
    whole_lines,
)
from sharedliving.core.rules import Refusal

Counts = dict[str, dict[str, int]]
CODE = re.compile(r"[EW]\d{8}")
ETHNICITY, AGE, SEX = "ethnicity", "age", "sex"
GROUPS = BROAD_GROUPS[:-1]
CODE_COLUMNS = {"utla", "ltla", "area code", "area_code", "geography code", "mnemonic"}
NAME_COLUMNS = {"area name", "area_name", "geography", "date"}
TOTAL_COLUMNS = {"total", "total: all usual residents"}
BY_LINE = "Ethnic group (20 categories)"
LINE_COUNT = "Observation"
ADULTS = ("area_code", "area_name", "area_unit", "dimension", "dimension_value", "population_base", "population")
PUBLISHED, ALL = "published", "All"
AGES = ("18 to 24", "25 to 44", "45 to 64", "65 to 74", "75 to 84", "85 and above")
DIMENSIONS = {"ethnicity": ETHNICITY, "age_group": AGE, "gender": SEX}
TS021 = (
    "Asian, Asian British or Asian Welsh: Bangladeshi",
    "Asian, Asian British or Asian Welsh: Chinese",
    "Asian, Asian British or Asian Welsh: Indian",
    "Asian, Asian British or Asian Welsh: Pakistani",
    "Asian, Asian British or Asian Welsh: Other Asian",
    "Black, Black British, Black Welsh, Caribbean or African: African",
    "Black, Black British, Black Welsh, Caribbean or African: Caribbean",
    "Black, Black British, Black Welsh, Caribbean or African: Other Black",
    "Mixed or Multiple ethnic groups: White and Asian",
    "Mixed or Multiple ethnic groups: White and Black African",
    "Mixed or Multiple ethnic groups: White and Black Caribbean",
    "Mixed or Multiple ethnic groups: Other Mixed or Multiple ethnic groups",
    "White: English, Welsh, Scottish, Northern Irish or British",
    "White: Irish",
    "White: Gypsy or Irish Traveller",
    "White: Roma",
    "White: Other White",
    "Other ethnic group: Arab",
    "Other ethnic group: Any other ethnic group",
)


@dataclass(slots=True)
class CensusTable:
    """What a file says: for each area its counts by dimension. `adults` when only people of 18 and over are counted."""

    adults: bool
    areas: dict[str, Counts] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def total(self, area: str) -> int:
        return sum(self.areas[area][ETHNICITY].values())


def read_census(content: bytes) -> CensusTable:
    """The table in a file. Raises Refusal, naming columns and lines, for any file that is not wholly understood."""
    lines = lines_of(content)
    head = [plain_heading(cell) for cell in next(lines, (0, []))[1]]
    if {"dimension", "population"} <= set(head):
        return _adults(head, lines)
    if LINE_COUNT in head or BY_LINE in head:
        return _by_line(head, lines)
    if set(head) & set(TS021):
        return _by_column(head, lines)
    raise Refusal(
        f"This is not a table that is known here. Its columns are: {named(head)}. Choose ONS table TS021 (a column or a "
        "line for each ethnic group), or the Department’s table of adults."
    )


def _by_column(head: list[str], lines: Iterator[Line]) -> CensusTable:
    low = [cell.lower() for cell in head]
    code = next((index for index, cell in enumerate(low) if cell in CODE_COLUMNS), None)
    total = next((index for index, cell in enumerate(low) if cell in TOTAL_COLUMNS), None)
    known = {*TS021, *(cell for cell in head if cell.lower() in CODE_COLUMNS | NAME_COLUMNS | TOTAL_COLUMNS)}
    check_columns(head, [*TS021, *([] if code is not None else ["area code"])], known)
    table, problems = CensusTable(adults=False), Problems()
    places = [(head.index(group), group) for group in TS021]
    for number, row in whole_lines(lines, len(head), problems):
        area = row[code or 0].strip()
        if not _is_new(area, table, number, problems):
            continue
        numbers = [count_of(row[place], number, group, problems) for place, group in places]
        counts = dict.fromkeys(GROUPS, 0)
        for (_, group), people in zip(places, numbers, strict=True):
            counts[broad_group(group)] += people
        table.areas[area] = {ETHNICITY: counts}
        if total is not None:
            check_sum(
                area, sum(numbers), count_of(row[total], number, head[total], problems), "ethnic groups", problems
            )
    return _done(table, problems)


def _by_line(head: list[str], lines: Iterator[Line]) -> CensusTable:
    code = next((cell for cell in head if cell.lower().endswith("authorities code")), "")
    needed = [BY_LINE, LINE_COUNT, *([] if code else ["Upper tier local authorities Code"])]
    check_columns(head, needed, set(head))
    table, problems, seen = CensusTable(adults=False), Problems(), set()
    places = [head.index(name) for name in (code, BY_LINE, LINE_COUNT)]
    name_of = head.index(code.removesuffix(" Code")) if code.removesuffix(" Code") in head else places[0]
    for number, row in whole_lines(lines, len(head), problems):
        area, group, people = (row[place].strip() for place in places)
        if group == "Does not apply":
            continue
        if group not in TS021 or (area, group) in seen or not CODE.fullmatch(area):
            problems.say(f"Line {number}: “{area}”, “{group}” is not known, or stands there twice.")
            continue
        seen.add((area, group))
        table.names[area] = row[name_of].strip()
        counts = table.areas.setdefault(area, {ETHNICITY: dict.fromkeys(GROUPS, 0)})[ETHNICITY]
        counts[broad_group(group)] += count_of(people, number, LINE_COUNT, problems)
    for area in table.areas:
        missing = [group for group in TS021 if (area, group) not in seen]
        if missing:
            problems.say(f"{area} has no line for {named(missing)}.")
    return _done(table, problems)


def _adults(head: list[str], lines: Iterator[Line]) -> CensusTable:
    check_columns(head, list(ADULTS), set(ADULTS))
    table, problems = CensusTable(adults=True), Problems()
    totals: dict[tuple[str, str], int] = {}
    places = {name: head.index(name) for name in ADULTS}
    for number, row in whole_lines(lines, len(head), problems):
        cell = {name: row[place].strip() for name, place in places.items()}
        dimension = DIMENSIONS.get(cell["dimension"])
        if (
            cell["population_base"] != PUBLISHED
            or dimension is None
            or cell["dimension_value"] in ("18 to 64", "65 and above")
        ):
            continue
        if not CODE.fullmatch(cell["area_code"]):
            problems.say(f"Line {number}: “{cell['area_code']}” is no ONS code, like E06000001.")
            continue
        people = count_of(cell["population"], number, "population", problems)
        _add(table, totals, cell, dimension, people, number, problems)
    _check_adults(table, totals, problems)
    return _done(table, problems)


def _add(
    table: CensusTable, totals: dict[tuple[str, str], int], cell: dict[str, str], dimension: str, people: int, number: int,
    problems: Problems,
) -> None:  # fmt: skip
    area, value = cell["area_code"], cell["dimension_value"]
    table.names[area] = cell["area_name"]
    counts = table.areas.setdefault(area, {}).setdefault(dimension, {})
    if value == ALL:
        totals[area, dimension] = people
        return
    value = broad_group(value) if dimension == ETHNICITY else value
    if value in counts:
        problems.say(f"Line {number}: {area}, “{cell['dimension_value']}” stands there twice.")
    counts[value] = people


def _check_adults(table: CensusTable, totals: dict[tuple[str, str], int], problems: Problems) -> None:
    wanted = {ETHNICITY: set(GROUPS), AGE: set(AGES)}
    for area, dimensions in table.areas.items():
        missing = sorted(set(GROUPS) - set(dimensions.get(ETHNICITY, {})))
        if missing:
            problems.say(f"{area} has no line for the ethnic groups {named(missing)}.")
        for dimension, counts in dimensions.items():
            others = sorted(set(counts) - wanted.get(dimension, set(counts)))
            if others:
                problems.say(f"{area}: {named(others)} is not known among the groups by {dimension}.")
            if (area, dimension) not in totals:
                problems.say(f"{area} has no line “{ALL}” for {dimension}, to check its sum against.")
            else:
                check_sum(area, sum(counts.values()), totals[area, dimension], f"groups by {dimension}", problems)


def _is_new(area: str, table: CensusTable, number: int, problems: Problems) -> bool:
    if not CODE.fullmatch(area):
        problems.say(f"Line {number}: “{area[:40]}” is no ONS code, like E06000001.")
        return False
    if area in table.areas:
        problems.say(f"Line {number}: {area} stands there twice.")
        return False
    return True


def _done(table: CensusTable, problems: Problems) -> CensusTable:
    for area in table.areas:
        if ETHNICITY in table.areas[area] and not table.total(area):
            problems.say(f"{area} has no people at all.")
    if not table.areas and not problems.said:
        problems.say("There is no area in the file.")
    problems.refuse()
    return table

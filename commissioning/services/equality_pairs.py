"""Who lives with whom: people and carers of the same broad ethnic group, or not (G14-LOC-6)."""

from collections import Counter

from commissioning.choices import BROAD_GROUPS
from commissioning.rules import few_are_not_counted, share
from commissioning.services.equality_counts import ETHNIC, Supported
from commissioning.services.shapes import TOTAL, Figure, number_words

NOT_RECORDED = BROAD_GROUPS[-1]
SAME, OTHER, NO_HOME = "Carers of the same group", "Carers of another group", "Carers’ group not recorded"
HEADERS = ("They live with", "People", "Share")


def pairs_figure(here: Supported, homes: Counter[str]) -> Figure:
    """Pairs of those whose own group is recorded; and what chance alone would give.

    Nothing is shown where the number of people without a group is hidden: the total here would give it away.
    """
    people = few_are_not_counted([here.people.by[ETHNIC][group] for group in BROAD_GROUPS])
    caption = "Who lives with whom: ethnic group of people and of their carers"
    if not isinstance(people.cells[-1], int):
        return Figure("pairs", caption, "Too few people have no group recorded for this to be shown.", HEADERS, ())
    numbers = pair_numbers(here.pairs)
    safe = few_are_not_counted([numbers[name] for name in (SAME, OTHER, NO_HOME)])
    rows = [
        (name, cell, share(cell, safe.total)) for name, cell in zip((SAME, OTHER, NO_HOME), safe.cells, strict=True)
    ]
    same, of = number_words(safe.cells[0]), f" of {safe.total}" if isinstance(safe.total, int) else ""
    finding = f"{same}{of} people live with carers of their own broad group.{_by_chance(here.people.by[ETHNIC], homes)}"
    return Figure(
        "pairs", caption, finding, HEADERS, (*rows, (TOTAL, safe.total, "")),
        note="People whose own ethnic group is recorded, by broad group of the census.",
    )  # fmt: skip


def pair_numbers(pairs: Counter[tuple[str, str]]) -> Counter[str]:
    """Pairs of people whose own group is recorded."""
    found: Counter[str] = Counter()
    for (person, home), number in pairs.items():
        if person != NOT_RECORDED:
            found[NO_HOME if home == NOT_RECORDED else SAME if person == home else OTHER] += number
    return found


def chance(people: Counter[str], homes: Counter[str]) -> float | None:
    """The share of people who would live with carers of their group if homes were chosen by chance."""
    known = [group for group in BROAD_GROUPS if group != NOT_RECORDED]
    persons, places = sum(people[group] for group in known), sum(homes[group] for group in known)
    if not persons or not places:
        return None
    return sum(people[group] * homes[group] for group in known) / (persons * places)


def _by_chance(people: Counter[str], homes: Counter[str]) -> str:
    """Only where every number that it is made of may be shown."""
    whole = [few_are_not_counted([numbers[group] for group in BROAD_GROUPS]) for numbers in (people, homes)]
    expected = chance(people, homes)
    if expected is None or not all(isinstance(cell, int) for safe in whole for cell in safe.cells):
        return ""
    return f" By chance alone it would be {round(100 * expected)}%."

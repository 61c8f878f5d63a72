"""Local needs as a commissioner reads them (G14-LOC-2 to 4): no name, no free text, no number of people below five."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from commissioning.choices import BROAD_GROUPS, broad_group
from commissioning.needs import counts
from commissioning.needs.choices import Faith, LocalNeed, NotBecause, Outcome
from commissioning.needs.shown import shown, without_what_differs_by_few
from commissioning.needs.supply_figures import access_words
from commissioning.rules import WITHHELD, Shown, area_name, few_are_not_counted
from commissioning.services.planning import reason_name
from commissioning.services.shapes import TOTAL, Figure, number_words
from people.choices import SupportReason
from placements.choices import CameToNothing, DeclineReason, OtherOption

OUTCOMES = tuple(Outcome)
BANDS = ((28, "Up to 4 weeks"), (56, "4 to 8 weeks"), (91, "8 to 13 weeks"), (182, "13 to 26 weeks"))
LONGER = "Longer than 26 weeks"
NOTE = "Everybody thought of for Shared Lives in the last year, once each, by what came last; emergencies are left out."
ONE_KIND = ("short_stays", "floating", "recuperation", "transition", "moving_on")
LEAVES = ("discharge", "mental_hospital")
APART = (ONE_KIND, LEAVES)
Names = Callable[[str], str]


def needs_figure(found: counts.Found, people: Counter[Outcome]) -> Figure:
    """Each need of the guidance's list and of others: met, waiting, come to nothing, never referred."""
    columns = [_column(found, outcome, people[outcome]) for outcome in OUTCOMES]
    rows = [(str(LocalNeed(need).label), *(column[need] for column in columns)) for need in LocalNeed.values]
    return Figure(
        "needs", "What people need, and what became of it", _largest(rows), ("Need", *OUTCOMES_WORDS), tuple(rows),
        note=f"{NOTE} Somebody with two needs stands in two rows.",
    )  # fmt: skip


def outcome_figure(people: Counter[Outcome]) -> Figure:
    """Everybody, by what became of it."""
    safe = few_are_not_counted([people[outcome] for outcome in OUTCOMES])
    unmet = few_are_not_counted([people[Outcome.NOTHING] + people[Outcome.NEVER]]).total
    finding = f"{number_words(unmet)} people were thought of for Shared Lives in the last year and found none."
    if not all(isinstance(cell, int) for cell in safe.cells):
        finding = f"{number_words(safe.total)} people were thought of for Shared Lives in the last year."
    rows = tuple(zip(OUTCOMES_WORDS, safe.cells, strict=True))
    return Figure(
        "outcomes", "People thought of for Shared Lives", finding, ("What became of it", "People"),
        (*rows, (TOTAL, safe.total)), note=NOTE,
    )  # fmt: skip


def dimension_figures(found: Mapping[str, counts.Found]) -> list[Figure]:
    """The same by area, urgency, access, faith, language, ethnic group and main reason for support."""
    return [
        _dimension("area", "By area", "Area", found["area"], area_name),
        _dimension("urgent", "By urgency", "Urgency", found["urgent"], _urgency),
        _dimension("access", "By access", "Home", found["access"], _access),
        _dimension("faith", "By faith asked for", "Faith", found["faith"], _faith),
        _dimension("language", "By language", "Language", found["language"], counts.language_name),
        _dimension("ethnic-group", "By ethnic group", "Ethnic group", found["ethnic_group"], broad_group, BROAD_GROUPS),
        _dimension(
            "reason", "By main reason for support", "Primary support reason", found["reason"], reason_name,
            tuple(str(label) for label in SupportReason.labels),
        ),
    ]  # fmt: skip


def why_figure(found: Counter[tuple[str, str]]) -> Figure:
    """Why it came to nothing, in the schemes' words and in those of care managers who asked nobody."""
    ways = [way for way, _ in found.most_common()]
    safe = few_are_not_counted([found[way] for way in ways])
    rows = tuple((*_way_words(*way), cell) for way, cell in zip(ways, safe.cells, strict=True))
    named = [(row[2], row[0], row[1]) for row in rows if isinstance(row[2], int)]
    finding = f"{number_words(safe.total)} people found no home with Shared Lives carers in the last year."
    if named:
        number, how, why = named[0]
        finding = f"The most frequent reason: {how[:1].lower()}{how[1:]}: {why[:1].lower()}{why[1:]} ({number} people)."
    return Figure(
        "why-not", "Why it came to nothing", finding, ("How it ended", "Why", "People"),
        (*rows, (TOTAL, "", safe.total)) if rows else (), note=NOTE,
    )  # fmt: skip


def waits_figure(sent: Counter[date], on: date) -> Figure:
    """How long people have waited whose referral is with a scheme and who live nowhere yet."""
    bands = Counter[str]()
    for day, number in sent.items():
        bands[_band((on - day).days)] += number
    names = [*(name for _, name in BANDS), LONGER]
    safe = few_are_not_counted([bands[name] for name in names])
    long = bands[LONGER] + bands[BANDS[-1][1]]
    words = str(long) if all(isinstance(cell, int) for cell in safe.cells) else number_words(WITHHELD)
    finding = f"{words if long else 'No'} people have waited longer than 13 weeks since they were referred."
    rows = tuple(zip(names, safe.cells, strict=True))
    return Figure(
        "waits", "How long people wait", finding, ("Since they were referred", "People"), (*rows, (TOTAL, safe.total))
    )


OUTCOMES_WORDS = tuple(str(outcome.label) for outcome in OUTCOMES)


def _column(found: counts.Found, outcome: Outcome, people: int) -> dict[str, Shown]:
    """One outcome, need by need. Who was never referred may have several needs that exclude each other in a referral."""
    numbers = {need: found[need, outcome] for need in LocalNeed.values}
    never = outcome == Outcome.NEVER
    cells = shown(numbers, people, apart=() if never else APART)
    return cells if never else without_what_differs_by_few(cells, numbers, "mental_hospital", "mental_health")


def _dimension(
    key: str, caption: str, head: str, found: counts.Found, name: Names, names: tuple[str, ...] = ()
) -> Figure:
    """Each column is a whole of its own, whose sum stands in the table of everybody."""
    numbers: Counter[tuple[str, Outcome]] = Counter()
    for (value, outcome), number in found.items():
        numbers[name(value), outcome] += number
    every = names or tuple(sorted({label for label, _ in numbers}))
    columns = [few_are_not_counted([numbers[label, outcome] for label in every]).cells for outcome in OUTCOMES]
    rows = tuple(zip(every, *columns, strict=True)) if numbers else ()
    return Figure(key, caption, _largest(rows), (head, *OUTCOMES_WORDS), rows, note=NOTE)


def _largest(rows: object) -> str:
    """The row that most people who found nothing stand in, as far as it may be said."""
    named = [(cell, str(row[0])) for row in rows for cell in row[3:] if isinstance(cell, int) and cell]  # type: ignore[attr-defined]
    if not named:
        return "Too few people found nothing to say which need is missed most."
    number, label = max(named, key=lambda each: each[0])
    return f"Missed most: {label[:1].lower() if label[1:2].islower() else label[:1]}{label[1:]} ({number} people)."


def _way_words(how: str, why: str) -> tuple[str, str]:
    if how == Outcome.NEVER:
        return str(Outcome.NEVER.label), str(NotBecause(why).label)
    reasons = {"declined": DeclineReason, "recommended": OtherOption}
    label = str(CameToNothing(how).label)
    return label, str(reasons[how](why).label) if how in reasons and why in reasons[how].values else "–"


def _band(days: int) -> str:
    return next((name for most, name in BANDS if days <= most), LONGER)


def _urgency(value: str) -> str:
    return "In a hurry" if value == "urgent" else "No hurry"


def _access(value: str) -> str:
    return access_words(value == "True")


def _faith(value: str) -> str:
    return str(Faith(value).label) if value in Faith.values else "None asked for"

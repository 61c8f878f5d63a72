"""Whether Shared Lives is thought of, and for whom, as a commissioner and a line manager may read it."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from commissioning.rules import Safe, few_are_not_counted, known_name, share
from commissioning.services import planning_counts as counts
from commissioning.services.shapes import TOTAL, Figure, grouped, number_words
from people.choices import SupportReason
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer

REASONS = {str(label): str(label) for label in SupportReason.labels}
NO_TEAM = "In no team"
YES_NO = ("Considered", "Not considered", "Share considered")


def planning_figures(viewer: Viewer, council_id: int, on: date, arrangements: Counter[str]) -> list[Figure]:
    """Considered by reason for support; by team for line managers alone; and who is in Shared Lives beside everybody."""
    by_reason, by_team = counts.considered(council_id, on)
    figures = [considered_figure(by_reason)]
    if viewer.can(Perm.SEE_WORKLOAD):
        figures.append(considered_by_team_figure(by_team))
    everybody, referred = counts.long_term(council_id), counts.referred(council_id, on)
    return [*figures, long_term_figure(everybody, referred, arrangements)]


def considered_figure(plans: Counter[tuple[str, bool]]) -> Figure:
    """How often Shared Lives was considered, by support reason (G14-PRO-3)."""
    of = {answer: grouped(_only(plans, answer), reason_name) for answer in (True, False)}
    return _considered(
        "considered", "Was Shared Lives considered?", "Primary support reason", list(REASONS), of,
    )  # fmt: skip


def considered_by_team_figure(plans: Counter[tuple[str, bool]]) -> Figure:
    """The same by team: for line managers, who can do something about it (G14-PRO-3)."""
    of = {answer: grouped(_only(plans, answer), lambda name: name or NO_TEAM) for answer in (True, False)}
    teams = sorted({*of[True], *of[False]})
    return _considered("considered-by-team", "Was Shared Lives considered, by team?", "Team", teams, of)


def long_term_figure(everybody: Counter[str], referred: Counter[str], arrangements: Counter[str]) -> Figure:
    """Who is referred and who lives in Shared Lives, beside everybody with long-term support (G14-PRO-4)."""
    columns = [_safe(grouped(numbers, reason_name)) for numbers in (everybody, referred, arrangements)]
    rows = zip(REASONS, *(safe.cells for safe in columns), strict=True)
    shown = tuple((name, *cells, share(cells[2], cells[0])) for name, *cells in rows)
    return Figure(
        "long-term", "For whom is Shared Lives used?", _long_term_finding(columns[0], columns[2]),
        ("Primary support reason", "Everybody with long-term support", "Referred in a year", "In an arrangement", "Of everybody"),
        (*shown, (TOTAL, *(safe.total for safe in columns), share(columns[2].total, columns[0].total))),
        note="Long-term support: people with a plan in force or in an arrangement. Referred: to a scheme in the last year.",
    )  # fmt: skip


def reason_name(value: str) -> str:
    """The label of a support reason; whatever else was typed is not recorded."""
    return known_name(value, dict(SupportReason.choices), str(SupportReason.UNKNOWN.label))


def _considered(key: str, caption: str, head: str, names: list[str], of: Mapping[bool, Counter[str]]) -> Figure:
    """Two wholes, each with its own total, so that a small number of either can be worked out from nothing shown."""
    yes, no = (few_are_not_counted([of[answer][name] for name in names]) for answer in (True, False))
    rows = [(name, *both, _of(*both)) for name, both in zip(names, zip(yes.cells, no.cells, strict=True), strict=True)]
    return Figure(
        key, caption, _considered_finding(yes, no), (head, *YES_NO),
        (*rows, (TOTAL, yes.total, no.total, _of(yes.total, no.total))),
        note="Care and support plans signed off in the last year. None is signed off before it says so, and why not.",
    )  # fmt: skip


def _of(yes: int | str, no: int | str) -> str:
    both = isinstance(yes, int) and isinstance(no, int)
    return share(yes, yes + no) if both else ""  # type: ignore[operator]


def _considered_finding(yes: Safe, no: Safe) -> str:
    if not yes.total and not no.total:
        return "No plan was signed off in the last year."
    percent = _of(yes.total, no.total)
    of = f" of {yes.total + no.total}" if percent else ""  # type: ignore[operator]
    bracket = f" ({percent})" if percent else ""
    return f"Shared Lives was considered in {number_words(yes.total).lower()}{of} plans of the last year{bracket}."


def _long_term_finding(everybody: Safe, arrangements: Safe) -> str:
    """The reason that most people in arrangements have, and how much of everybody has it."""
    rows = zip(REASONS, everybody.cells, arrangements.cells, strict=True)
    named = [(there, name, every) for name, every, there in rows if isinstance(there, int) and isinstance(every, int)]
    number, name, every = max(named, default=(0, "", 0))
    in_homes, of_all = share(number, arrangements.total), share(every, everybody.total)
    if not number or not in_homes or not of_all:
        return f"{number_words(everybody.total)} people have long-term support."
    words = f"{name[:1].lower()}{name[1:]}"
    return f"{in_homes} of people in arrangements have {words} as their main reason, and {of_all} of everybody has."


def _safe(numbers: Counter[str]) -> Safe:
    return few_are_not_counted([numbers[name] for name in REASONS])


def _only(plans: Counter[tuple[str, bool]], answer: bool) -> Counter[str]:
    return Counter({name: number for (name, yes), number in plans.items() if yes == answer})

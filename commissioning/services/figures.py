"""The figures of a council as a commissioner reads them: no name, no free text, no number of people below five."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied

from commissioning.choices import BROAD_GROUPS, broad_group
from commissioning.rules import WITHHELD, Safe, Shown, few_are_not_counted, share
from commissioning.services import counts
from commissioning.services.measuring.causes import cause_figure, causes
from commissioning.services.planning import planning_figures, reason_name
from commissioning.services.shapes import TOTAL, Figure, grouped, number_words
from people.choices import OrganisationKind, SupportReason
from placements.choices import ArrangementKind
from sharedliving.core import events
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer

REVIEWS = {counts.OVERDUE: "Review overdue", counts.AHEAD: "Review ahead", counts.NO_DATE: "No review arranged"}
ASSESSMENTS = {True: "Longer than 28 days", False: "Up to 28 days"}


def figures_for(viewer: Viewer, on: date) -> list[Figure]:
    """Every figure of the reader's own council and the schemes that serve it, in the same few statements always."""
    council_id = council_of(viewer)
    people = counts.supported(council_id, on)
    return [
        waiting_figure(counts.waiting(council_id), counts.vacancies(council_id)),
        review_figure(people.reviews),
        assessment_figure(counts.awaiting_assessment(council_id, on)),
        kind_figure(people.kinds),
        reason_figure(people.reasons),
        *planning_figures(viewer, council_id, on, people.reasons),
        ethnicity_figure(people.ethnic_groups, counts.carers(council_id)),
        cause_figure(causes(council_id, on)),
    ]


def council_of(viewer: Viewer) -> int:
    """The viewer's council. Raises PermissionDenied for anybody who is no commissioner or line manager of one."""
    require(viewer, Perm.SEE_FIGURES)
    if viewer.organisation_kind != OrganisationKind.COUNCIL or viewer.organisation_id is None:
        raise PermissionDenied("Figures are for the commissioners and line managers of a council.")
    return viewer.organisation_id


def downloaded(*, by: Viewer, figure: Figure) -> None:
    """Record that somebody took a table away."""
    events.record("figures.downloaded", by=by, text=figure.caption, key=figure.key)


def waiting_figure(people: Counter[counts.Place], places: Counter[counts.Place]) -> Figure:
    """Who waits for which home where, beside the vacancies in such homes."""
    wanted = sorted({*people, *places}, key=lambda place: (-people[place], -places[place], place))
    safe = few_are_not_counted([people[place] for place in wanted], keep_parts=True)
    rows = [(*_place_words(place), shown, places[place]) for place, shown in zip(wanted, safe.cells, strict=True)]
    return Figure(
        key="waiting",
        caption="People who wait for a home, and vacancies",
        finding=_waiting_finding(dict(zip(wanted, safe.cells, strict=True)), safe, places),
        headers=("Area", "Home", "People waiting", "Vacancies in such homes"),
        rows=(*rows, (TOTAL, "", safe.total, sum(places.values()))) if rows else (),
        note="People referred to a scheme who are in no arrangement yet. Vacancies are free places of approved households.",
    )


def review_figure(reviews: Counter[str]) -> Figure:
    safe = few_are_not_counted([reviews[key] for key in REVIEWS])
    late = safe.cells[0]
    of = f" of {safe.total}" if isinstance(safe.total, int) and isinstance(late, int) else ""
    finding = f"{number_words(late)}{of} people in arrangements{_bracket(share(late, safe.total))} have a review that is overdue."
    headers = ("Review", "People", "Share")
    return Figure("reviews", "Reviews of people in arrangements", finding, headers, _with_shares(REVIEWS, safe))


def assessment_figure(people: Counter[bool]) -> Figure:
    safe = few_are_not_counted([people[key] for key in ASSESSMENTS])
    finding = f"{number_words(safe.cells[0])} people have waited longer than 28 days for their assessment."
    headers = ("Since first contact", "People", "Share")
    return Figure("assessments", "People who wait for an assessment", finding, headers, _with_shares(ASSESSMENTS, safe))


def kind_figure(kinds: Counter[str]) -> Figure:
    names = dict(ArrangementKind.choices)
    safe = few_are_not_counted([kinds[key] for key in names])
    finding = f"{number_words(safe.total)} people are in a Shared Lives arrangement."
    return Figure(
        "arrangements", "People in arrangements", finding, ("Kind", "People", "Share"), _with_shares(names, safe),
        note="Each person is counted once, by the arrangement that began first.",
    )  # fmt: skip


def reason_figure(reasons: Counter[str]) -> Figure:
    names = dict(SupportReason.choices)
    found = grouped(reasons, reason_name)
    labels = {label: label for label in names.values()}
    safe = few_are_not_counted([found[label] for label in labels])
    return Figure(
        "reasons", "Primary support reason of people in arrangements", _largest(labels, safe, "have as their main reason"),
        ("Primary support reason", "People", "Share"), _with_shares(labels, safe),
    )  # fmt: skip


def ethnicity_figure(people: Counter[str], homes: Counter[str]) -> Figure:
    """People in arrangements beside carer households (G14-LOC-6)."""
    of_people = few_are_not_counted([grouped(people, broad_group)[group] for group in BROAD_GROUPS])
    of_homes = few_are_not_counted([grouped(homes, broad_group)[group] for group in BROAD_GROUPS])
    rows = list(zip(BROAD_GROUPS, of_people.cells, of_homes.cells, strict=True))
    finding = (
        f"{number_words(of_people.cells[-1])} people in arrangements and {number_words(of_homes.cells[-1]).lower()} carer "
        "households have no ethnic group recorded."
    )
    return Figure(
        "ethnicity", "Ethnic group of people in arrangements and of carer households", finding,
        ("Ethnic group", "People", "Carer households"), (*rows, (TOTAL, of_people.total, of_homes.total)),
    )  # fmt: skip


def _waiting_finding(shown: Mapping[counts.Place, Shown], safe: Safe, places: Counter[counts.Place]) -> str:
    """The largest group that may be named, with the vacancies in such homes; else all who wait."""
    named = [(number, place) for place, number in shown.items() if isinstance(number, int) and number]
    if not named:
        everybody = "5 or more" if safe.total == WITHHELD else number_words(safe.total)
        return f"{everybody} people wait for a home; {_vacancies(sum(places.values()))}."
    number, place = max(named, key=lambda found: found[0])
    where, home = _place_words(place)
    area = "in any area" if where == "Any area" else "elsewhere" if where == "Another area" else f"in {where}"
    return f"{number} people wait for {_homes(home)} {area}; {_vacancies(places[place])}."


def _place_words(place: counts.Place) -> tuple[str, str]:
    area, access = place
    return area, "With wheelchair access" if access else "Without wheelchair access"


def _homes(home: str) -> str:
    return "wheelchair-accessible homes" if home.startswith("With ") else "homes without a need for wheelchair access"


def _vacancies(number: int) -> str:
    return "1 vacancy" if number == 1 else f"{number} vacancies"


def _largest(labels: Mapping[str, str], safe: Safe, verb: str) -> str:
    named = [(number, label) for label, number in zip(labels, safe.cells, strict=True) if isinstance(number, int)]
    number, label = max(named, default=(0, ""), key=lambda found: found[0])
    if not number:
        return f"{number_words(safe.total)} people in arrangements have a main reason for support."
    return (
        f"{number} people in arrangements{_bracket(share(number, safe.total))} {verb} {label[:1].lower()}{label[1:]}."
    )


def _with_shares(names: Mapping[str, str] | Mapping[bool, str], safe: Safe) -> tuple[tuple[Shown, ...], ...]:
    rows = [(name, shown, share(shown, safe.total)) for name, shown in zip(names.values(), safe.cells, strict=True)]
    return (*rows, (TOTAL, safe.total, ""))


def _bracket(words: str) -> str:
    return f" ({words})" if words else ""

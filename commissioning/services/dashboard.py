"""The commissioner's page: what to do next in three sentences, then a page for each theme."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from commissioning.services import counts
from commissioning.services.figures import council_of, figures_for, waiting_figure
from commissioning.services.measuring.findings import worst
from commissioning.services.measuring.registry import MEASURES
from commissioning.services.measuring.shape import Measure, Theme
from commissioning.services.measuring.trend import Day
from commissioning.services.shapes import Figure
from sharedliving.core.viewer import Viewer

FINDINGS = 3


@dataclass(frozen=True, slots=True)
class ThemePage:
    """What a theme is called, what it answers, and which of the tables stand on its page."""

    title: str
    question: str
    figures: tuple[str, ...] = ()


THEMES: dict[str, ThemePage] = {
    Theme.HOMES: ThemePage(
        "Homes and carers", "Who waits for which home, how full the homes are, which carers come and go.", ("waiting",)
    ),
    Theme.PEOPLE: ThemePage(
        "People", "For whom Shared Lives is used and considered, beside everybody with long-term support.",
        ("arrangements", "reasons", "considered", "considered-by-team", "long-term", "ethnicity"),
    ),
    Theme.TIME: ThemePage(
        "In time", "Whether assessments, reviews and contact come when they should.", ("reviews", "assessments")
    ),
    Theme.RESPONSIBLE: ThemePage("Responsible", "Whether somebody is responsible, stays so, and there is a plan."),
    Theme.TOGETHER: ThemePage(
        "Together", "Whether council and scheme assess together, and who comes to reviews."
    ),
    Theme.LASTING: ThemePage(
        "Lasting", "Emergencies, ends that nobody had planned and their causes, and where people go.", ("causes",)
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence with its figures, and the page behind it."""

    text: str
    address: str


def findings(viewer: Viewer, day: Day) -> list[Finding]:
    """Who waits for a home, and the measures that are furthest from what law and guidance expect.

    That nobody waits comes last: it is nothing to do.
    """
    council_id = council_of(viewer)
    people = counts.waiting(council_id)
    text = waiting_figure(people, counts.vacancies(council_id)).finding
    waits = [Finding(text, f"{reverse('commissioning-theme', args=[Theme.HOMES])}#waiting")]
    found = worst(day, FINDINGS - 1)
    others = [Finding(text, reverse("measure", args=[measure.key])) for measure, text in found]
    return waits + others if any(people.values()) else others + waits


def measures_of(theme: str) -> list[Measure]:
    return [measure for measure in MEASURES.values() if measure.theme == theme]


def figures_of(viewer: Viewer, theme: str, on: date) -> list[Figure]:
    """The tables of one theme."""
    wanted = THEMES[theme].figures
    return [figure for figure in figures_for(viewer, on) if figure.key in wanted] if wanted else []

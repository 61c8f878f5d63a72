"""A person's record, gathered from what every app offers about them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from people.models import Person
from sharedliving.core import dates
from sharedliving.core.components import Due, Link
from sharedliving.core.panels import NextStep, Part, PathwayStep, Section, TimelineEntry
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer
from sharedliving.pages.due_list import next_about
from sharedliving.pages.sources import PANELS

PATHWAY_ORDER = ("request", "assessment", "plan", "referral", "match", "agreement", "arrangement", "review")
NO_DATE = date.max


@dataclass(frozen=True, slots=True)
class Record:
    """What the first page of a record shows of one person to one viewer."""

    pathway: list[PathwayStep]
    next_steps: list[NextStep]
    missing: list[Missing]


def record_of(viewer: Viewer, person: Person) -> Record:
    """Everything the apps say about a person, in the order of the pathway; next steps earliest first."""
    steps = [step for app in PANELS for step in app.pathway(viewer, person)]
    return Record(
        pathway=sorted(steps, key=lambda step: PATHWAY_ORDER.index(step.key)),
        next_steps=next_steps_of(viewer, person),
        missing=[item for app in PANELS for item in app.missing(viewer, person)],
    )


def next_steps_of(viewer: Viewer, person: Person) -> list[NextStep]:
    """What the apps say can be done next, earliest first."""
    steps = (step for app in PANELS for step in app.next_steps(viewer, person))
    return sorted(steps, key=lambda step: step.due_on or NO_DATE)


def first_step(viewer: Viewer, person: Person) -> NextStep | None:
    """What the viewer does next for the person, or else whose turn it is."""
    steps = next_steps_of(viewer, person)
    return steps[0] if steps else whose_turn(viewer, person)


def sections_of(viewer: Viewer, person: Person, part: Part) -> list[Section]:
    """What the apps show on one part of the record, in their order."""
    return [section for app in PANELS for section in app.sections(viewer, person, part)]


def menu_of(person: Person, here: str) -> list[dict[str, Any]]:
    """The pages of a record as the side menu takes them; `here` is the address of the one that is open."""
    pages = [
        ("Overview", person.get_absolute_url()),
        *((part.label, person.part_url(part)) for part in Part),
        ("Timeline", reverse("person-timeline", args=[person.reference])),
    ]
    return [{"text": text, "href": href, "current": href == here} for text, href in pages]


def whose_turn(viewer: Viewer, person: Person) -> NextStep | None:
    """What is due first when it is somebody else's to do: “Tom Hadley: answer the referral”."""
    if person.died_on or person.closed_at:
        return None
    item = next_about(viewer, person)
    if item is None or item.owner is None:
        return None
    return NextStep(f"{item.owner.name}: {item.kind.action.lower()}", "", item.due_on, item.kind.why)


def timeline_of(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """The newest entries of every app before a moment, newest first."""
    entries = [entry for app in PANELS for entry in app.timeline(viewer, person, before, limit)]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)[:limit]


def timeline_page(
    viewer: Viewer, person: Person, before: datetime, size: int
) -> tuple[list[TimelineEntry], datetime | None]:
    """At most `size` entries and the moment to go on before (None at the end); what shares a moment stays together."""
    limit = size + 1
    while len(entries := timeline_of(viewer, person, before, limit)) == limit:
        shown = [entry for entry in entries if entry.at > entries[-1].at]
        if shown:
            return shown, shown[-1].at
        limit *= 2
    return entries, None


def banner_of(viewer: Viewer, person: Person, next_step: NextStep | None) -> dict[str, Any]:
    """Who they are, how to talk with them, who owns the case and what is next: the head of the record."""
    return {
        "name": person.name,
        "age": dates.age_on(person.date_of_birth, person.died_on) if person.date_of_birth else None,
        "reference": person.reference,
        "communication": person.communication,
        "alerts": alerts_of(viewer, person),
        "owner": _owner(viewer, person),
        "next": _next(viewer, person, next_step),
        "died_on": person.died_on,
    }


def alerts_of(viewer: Viewer, person: Person) -> list[str]:
    """What everybody must know who opens the record: what was written down, then what the apps find overdue."""
    written = [person.alerts] if person.alerts else []
    if person.died_on or person.closed_at:
        return written
    return [*written, *(alert for app in PANELS if hasattr(app, "alerts") for alert in app.alerts(viewer, person))]


def timeline_cells(entries: list[TimelineEntry]) -> list[dict[str, Any]]:
    """Entries as the timeline component takes them."""
    return [
        {
            "when": e.at,
            "title": e.title,
            "who": e.who,
            "text": e.text,
            "kind": e.kind,
            "written": e.written_at,
            "href": e.url,
        }
        for e in entries
    ]


def pathway_cells(steps: list[PathwayStep]) -> list[dict[str, Any]]:
    """Steps as the pathway component takes them."""
    return [
        {"name": s.label, "state": s.state, "on": s.on, "text": s.why if s.state != "blocked" else "",
         "reason": s.why if s.state == "blocked" else "", "href": s.url}
        for s in steps
    ]  # fmt: skip


def next_rows(steps: list[NextStep]) -> list[list[Any]]:
    """Next steps as rows of a table: what, by when, why."""
    return [[Link(step.text, step.url), Due(step.due_on) if step.due_on else "", step.why] for step in steps]


def _owner(viewer: Viewer, person: Person) -> str:
    if person.owner is None:
        return ""
    if person.with_duty_since:
        return f"{person.owner.name}, on duty since {dates.uk_date(person.with_duty_since)}"
    away_until, cover = getattr(person, "away_until", None), getattr(person, "cover_name", None)
    if away_until and viewer.in_council:
        return f"{person.owner.name}, away until {dates.uk_date(away_until)}; {cover} covers"
    return person.owner.name


def _next(viewer: Viewer, person: Person, step: NextStep | None) -> dict[str, Any] | None:
    if person.died_on:
        return None
    if person.closed_at:
        return {"text": "Nothing: this record is closed", "on": None, "href": ""}
    if step is None:
        return {"text": f"Nothing that you can see. Ask {_owner(viewer, person)}", "on": None, "href": ""}
    return {"text": step.text, "on": step.due_on, "href": step.url}

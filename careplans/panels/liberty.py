"""Liberty on a person's record and on the pages of a screen."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from careplans.choices.liberty import LibertyDecision
from careplans.models import (
    CourtAuthorisation,
    LibertyEvidence,
    LibertyFramework,
    LibertyObjection,
    LibertyScreen,
    Restriction,
)
from careplans.panels.liberty_standing import Liberty, liberty_of
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.panels import NextStep, Section
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

Rows = list[tuple[str, Any]]
SEEN_HEADERS = ["Seen on", "Who saw it", "What", "It shows"]
OBJECTION_HEADERS = ["Recorded", "What", "State"]
RESTRICTION_HEADERS = ["Kept from", "Since", "Why"]
ORDER_HEADERS = ["Case", "State", "Until", "Court looks at it"]


def section(viewer: Viewer, person: Person) -> list[Section]:
    """The council: screen, objections and orders. A scheme: the conditions of the order in force, if there is one."""
    now = liberty_of(viewer, person)
    if not viewer.in_council:
        return [_for_scheme(now)] if now.order else []
    context = {
        "rows": _rows(now),
        "old_law": old_law(now.standing, dates.today()) if now.standing else "",
        "order_headers": ORDER_HEADERS,
        "order_rows": [order_row(order) for order in now.orders],
        **_links(viewer, person, now),
    }
    return [Section("liberty", "Liberty", "careplans/panel_liberty.html", context)]


def _for_scheme(now: Liberty) -> Section:
    order = now.order
    rows: Rows = [("Court order until", order.ends_on), ("Conditions", order.conditions or "None")]
    return Section("liberty", "Liberty", "careplans/panel_liberty.html", {"rows": rows})


def _links(viewer: Viewer, person: Person, now: Liberty) -> dict[str, str]:
    may = viewer.can(Perm.WRITE_LIBERTY) and person.closed_at is None and person.died_on is None
    return {
        "new_href": reverse("liberty-new", args=[person.reference]) if may and not now.draft else "",
        "order_href": reverse("court-order-new", args=[person.reference]) if may and not now.order else "",
        "register_href": reverse("court-orders"),
    }


def _rows(now: Liberty) -> Rows:
    rows: Rows = []
    if now.draft:
        rows.append(
            ("Being written", [Link("Open the liberty screen", now.draft.get_absolute_url()), Due(now.draft.due_on)])
        )
    screen = now.standing
    if screen:
        link = Link("Open the completed screen", screen.get_absolute_url())
        rows += [
            ("Last screened", [screen.completed_on, link]),
            ("Decision", screen.get_decision_display()),
            ("Priority", screen.get_priority_display()),
            ("Screen again", Due(screen.due_on)),
        ]
    if now.application_id:
        rows.append(("Court application", Link("Open the application", reverse("court", args=[now.application_id]))))
    return rows


def order_row(order: CourtAuthorisation) -> list[Any]:
    """One case of the register."""
    return [
        Link(f"Case {order.case_number}", order.get_absolute_url()),
        Tag(order.state, order.get_state_display()),
        Due(order.ends_on) if order.is_open and order.ends_on else order.ends_on,
        order.reviewed_by_court_on,
    ]


def alerts(viewer: Viewer, person: Person) -> list[str]:
    """What stands at the head of the record: an objection that nobody has answered yet."""
    if not viewer.in_council:
        return []
    raised = liberty_of(viewer, person).objection_on
    day = dates.uk_date(raised)
    return [f"An objection to how they live was recorded on {day}: act today, take legal advice"] if raised else []


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """Continue the screen, screen again when it is due."""
    if not viewer.in_council or not viewer.can(Perm.WRITE_LIBERTY) or person.died_on:
        return []
    now = liberty_of(viewer, person)
    return [*_answer_objection(now), *_screen(person, now)]


def _answer_objection(now: Liberty) -> list[NextStep]:
    if now.objection_id is None:
        return []
    url = reverse("liberty-objection", args=[now.objection_id])
    return [NextStep("Act on the objection", url, now.objection_on, "Somebody objects to how they live")]


def _screen(person: Person, now: Liberty) -> list[NextStep]:
    if now.draft:
        return [NextStep("Continue the liberty screen", now.draft.get_absolute_url(), now.draft.due_on)]
    if now.standing and now.standing.due_on and now.standing.due_on <= dates.today():
        return [
            NextStep("Screen for liberty again", reverse("liberty-new", args=[person.reference]), now.standing.due_on)
        ]
    return []


def missing(viewer: Viewer, person: Person) -> list[Missing]:
    """A screen that rests on a law that is no longer in force."""
    if not viewer.in_council:
        return []
    screen = liberty_of(viewer, person).standing
    words = old_law(screen, dates.today()) if screen else ""
    return [Missing(words, screen.get_absolute_url(), "LLG-AGNI")] if screen and words else []


def old_law(screen: LibertyScreen, on: date) -> str:
    """Says that a screen that stands was made under a law no longer in force; "" otherwise."""
    ended = screen.framework.in_force_until
    if not screen.stands or ended is None or ended >= on:
        return ""
    return f"Made under the law before {dates.uk_date(dates.add_days(ended, 1))}: screen again"


def law_in_words(viewer: Viewer, on: date) -> str:
    """The framework of a day, its title and its introduction."""
    framework = LibertyFramework.objects.visible_to(viewer).in_force(on).first()
    return f"{framework.title}. {framework.introduction}" if framework else ""


def screen_rows(screen: LibertyScreen) -> Rows:
    """Law, reasons for the screen and what came of it."""
    rows: Rows = [("Law", screen.framework.title)]
    if screen.begun_because:
        rows.append(("Why it was begun", screen.begun_because))
    if not screen.is_draft and screen.decision:
        rows += [
            ("Decision", screen.get_decision_display() if screen.decision in LibertyDecision.values else None),
            ("Priority", screen.get_priority_display()),
            ("Priority the tool proposed", screen.get_proposed_priority_display()),
        ]
    return rows


def seen_rows(rows: Iterable[LibertyEvidence], *, may_correct: bool = False) -> list[list[Any]]:
    """What was seen, newest first; what was corrected says when and why."""
    return [[*_seen(row), *([_correct(row)] if may_correct else [])] for row in rows]


def _seen(row: LibertyEvidence) -> list[Any]:
    shows: Any = Tag(row.shows, row.get_shows_display())
    if row.corrected_on:
        shows = [shows, f"Corrected on {dates.uk_date(row.corrected_on)}: {row.corrected_because}"]
    return [row.seen_on, row.observer, Quote(row.what), shows]


def _correct(row: LibertyEvidence) -> Link:
    url = reverse("liberty-evidence-correct", args=[row.screen_id, row.pk])
    return Link("Put right", url, hidden=f"what {row.observer} saw on {dates.uk_date(row.seen_on)} ({row.pk})")


def objection_rows(rows: Iterable[LibertyObjection]) -> list[list[Any]]:
    """Objections, each with a link to its page."""
    return [
        [
            Link(f"Objection of {dates.uk_date(row.recorded_on)}", row.get_absolute_url(), hidden=f"number {row.pk}"),
            Quote(row.what),
            Tag("open" if row.is_open else "completed", "Act today" if row.is_open else "Answered"),
        ]
        for row in rows
    ]


def restriction_rows(viewer: Viewer, person: Person) -> list[list[Any]]:
    """The restrictions on record, which a screen has to weigh."""
    rows = Restriction.objects.visible_to(viewer).filter(person=person).in_place()
    return [[Link(row.what, row.get_absolute_url()), row.since, row.why] for row in rows[:50]]


def objection_lines(row: LibertyObjection) -> Rows:
    """When it was recorded, with whom it is and what was done."""
    lines: Rows = [("Recorded on", row.recorded_on), ("With", row.owner.name if row.owner else None)]
    return [*lines, ("Due", Due(row.due_on)) if row.due_on else ("What was done", row.answer)]

"""Yearly reviews with carers as lists, task lists and summaries."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.models import CarerReview, CarerReviewAction
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.rules import Gate

NO = "–"
REVIEW_HEADERS = ["Review", "Where it stands", "Held on", "Recommendation", "Next review"]
REVIEW_ACTION_HEADERS = ["What", "Who", "By when", "Where it stands"]
TITLES = {
    "agenda": "What the carers want to raise",
    "meeting": "When, where and who",
    "training": "Training",
    "wellbeing": "How they are, and breaks",
    "home": "The home and who lives there",
    "checks": "Checks and insurance",
    "support": "Support from the scheme",
    "arrangements": "How it goes with everybody",
    "people": "What those who are supported say",
    "health": "Their health",
    "fitness": "Whether they can go on",
    "recommendation": "Recommendation and next review",
}
ANSWERS: dict[str, list[tuple[str, str]]] = {
    "agenda": [
        ("agenda_asked_on", "Asked on"), ("agenda_raised", "Do they raise something?"), ("agenda", "In their words"),
        ("agenda_answer", "What was said and agreed"),
    ],
    "meeting": [
        ("held_on", "Held on"), ("place", "Where"), ("present", "Who was there"),
        ("knows_privately", "The reviewer knows them privately"),
    ],
    "training": [("training", "Training")],
    "wellbeing": [("wellbeing", "How they are"), ("wellbeing_words", "What they say"), ("breaks", "Breaks")],
    "home": [("at_home", "What has changed")],
    "checks": [("checks", "What is done about checks")],
    "support": [("support", "What they say of the scheme")],
    "people": [("people_say", "What those who are supported say")],
    "health": [("health", "Health")],
    "fitness": [("fitness", "Can they go on?"), ("fitness_words", "What shows it")],
    "recommendation": [
        ("recommendation", "Recommendation"), ("reasons", "Why"), ("carers_say", "What the carers say of it"),
        ("next_due_on", "Next review"),
    ],
}  # fmt: skip


def section_address(review: CarerReview, section: str) -> str:
    return reverse("carer-review-section", args=[review.pk, section])


def answer(review: CarerReview, name: str) -> Any:
    """As it is read: a choice in words, nothing as nothing."""
    value = getattr(review, name)
    if isinstance(value, bool):
        return "Yes" if value else "No, nothing" if name == "agenda_raised" else "No"
    shown = getattr(review, f"get_{name}_display", None)
    return (shown() if shown else value) or None


def answer_rows(review: CarerReview, section: str) -> list[tuple[str, Any]]:
    if section == "arrangements":
        return [(each.arrangement.person.name, each.words) for each in review.views.all()]
    return [(label, answer(review, name)) for name, label in ANSWERS[section]]


def cards(review: CarerReview) -> list[dict[str, Any]]:
    """Every section with its answers, the carers' own first."""
    return [{"title": title, "rows": answer_rows(review, section)} for section, title in TITLES.items()]


def tasks(review: CarerReview, gate: Gate) -> list[dict[str, Any]]:
    """The review as a task list: nothing of the scheme's can be started before the carers were asked (G8-CAR)."""
    missing = {each.url for each in gate.missing}
    return [_task(review, section, missing) for section in TITLES]


def _task(review: CarerReview, section: str, missing: set[str]) -> dict[str, Any]:
    href = section_address(review, section)
    if section != "agenda" and not review.agenda_asked:
        return {"title": TITLES[section], "status": "cannot_start", "hint": ""}
    begun = any(value for _, value in answer_rows(review, section))
    status = "done" if href not in missing else "in_progress" if begun else "not_started"
    return {"title": TITLES[section], "href": href, "status": status, "hint": ""}


def review_rows(rows: Iterable[CarerReview]) -> list[list[Any]]:
    return [
        [
            Link(f"Review begun on {row.begun_on:%-d %B %Y}", row.get_absolute_url(), hidden=f"number {row.pk}"),
            Tag(row.state, row.get_state_display()),
            row.held_on or NO,
            row.get_recommendation_display() or NO,
            row.next_due_on or NO,
        ]
        for row in rows
    ]


def action_rows(rows: Iterable[CarerReviewAction]) -> list[list[Any]]:
    return [
        [
            Link(row.what, row.get_absolute_url(), hidden=f"number {row.pk}"),
            row.owner.name if row.owner else "",
            Due(row.due_on) if row.due_on else NO,
            row.get_end_display() or "To be done",
        ]
        for row in rows
    ]

"""A review in words that a template can show as they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careplans.models import PlanNeed
from reviews.choices import ActionKind, Progress, ReviewSubject, ViewFormat
from reviews.models import Review, ReviewOutcome
from reviews.services.facts import addresses, plan_of
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.rules import Gate

HELP = "Help to take part"
TITLES = {
    "views": "The person's views and agenda",
    "people": "Who came",
    "meeting": "How it was held",
    "outcomes": "The outcomes, one by one",
    "working": "What works and what does not",
    "moving": "Staying or moving on",
    "subjects": "Which reviews this is",
    "decision": "Decision",
    "next": "Next review",
}
ANSWERS: dict[str, tuple[tuple[str, str], ...]] = {
    "views": (
        ("person_view", "What they say"),
        ("view_formats", "How they said or showed it"),
        ("person_agenda", "What they want to talk about"),
        ("view_not_obtained", "Why their view could not be had"),
        ("communication_checked", "Communication needs checked again"),
        ("communication_words", "What has changed, or why not checked"),
    ),
    "meeting": (
        ("held_on", "Held on"),
        ("get_method_display", "How"),
        ("place", "Where"),
        ("get_reviewer_kind_display", "Led by"),
    ),
    "working": (
        ("working_well", "What is working well"),
        ("not_working", "What is not working"),
        ("house_rules", "House rules and restrictions"),
    ),
    "moving": (("wants_to_move_on", "Staying or moving on"), ("independence", "More by themselves")),
    "subjects": (
        ("subjects", "Which reviews"),
        ("combined_wanted", "They prefer one meeting"),
        ("plan_finding", "Care and support plan review"),
        ("arrangement_finding", "Arrangement review"),
        ("monitoring_finding", "Scheme monitoring"),
    ),
    "decision": (
        ("views_differ", "Somebody wants something else for them"),
        ("advocate_words", "Why there is no advocate"),
        ("chc_considered", "NHS Continuing Healthcare considered"),
        ("chc_words", "What it came to, or why not"),
        ("get_decision_display", "What happens now"),
        ("decision_reasons", "Why"),
        ("opens", "Needs a new version"),
    ),
    "next": (("next_due_on", "Next review due"),),
}
PROGRESS_TAGS = {
    Progress.ACHIEVED: "done",
    Progress.BETTER: "in_progress",
    Progress.SAME: "not_yet",
    Progress.WORSE: "warning",
}
CHOSEN = {"view_formats": ViewFormat, "subjects": ReviewSubject, "opens": ActionKind}
"""Answers that are several of a list."""
LIST_HEADERS = ["Person", "Review", "What it looks at", "Due", "Owner", "Where it stands"]


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One outcome of the plan: what was found this time, and at the review before."""

    need: PlanNeed
    now: ReviewOutcome | None
    last: ReviewOutcome | None


def outcome_lines(review: Review, last: Review | None) -> list[OutcomeLine]:
    """Each need of the plan; last time's finding is that of the same need, or of the same area of an older plan."""
    plan = plan_of(review)
    if plan is None:
        return []
    now = {found.need_id: found for found in review.outcomes.all()}
    before = list(last.outcomes.select_related("need")) if last else []
    by_area = {found.need.area: found for found in before}
    by_need = {found.need_id: found for found in before}
    return [
        OutcomeLine(need, now.get(need.pk), by_need.get(need.pk) or by_area.get(need.area)) for need in plan.needs.all()
    ]


def answer_rows(review: Review, section: str) -> list[tuple[str, Any]]:
    """(question, answer) of one section."""
    return [(label, _answer(review, name)) for name, label in ANSWERS[section]]


def cards(review: Review, *, change: bool) -> list[dict[str, Any]]:
    """Every section that is a list of answers, in the order of the review; with its address when it may be changed."""
    return [
        {
            "title": TITLES[section],
            "rows": answer_rows(review, section),
            "href": reverse("review-section", args=[review.pk, section]) if change else "",
        }
        for section in ANSWERS
    ]


def outcome_rows(lines: Iterable[OutcomeLine]) -> list[list[Any]]:
    """Outcome, this time, what shows it, last time."""
    return [[_outcome(line.need), _progress(line.now), _notes(line.now), _progress(line.last)] for line in lines]


def outcome_tasks(review: Review, lines: Iterable[OutcomeLine]) -> list[dict[str, Any]]:
    return [
        {
            "title": f"{line.need.get_area_display()}: {line.need.outcome}",
            "href": reverse("review-outcome", args=[review.pk, line.need.pk]),
            "status": "done" if line.now else "not_started",
            "text": line.now.get_progress_display() if line.now else "",
            "hint": f"Last time: {line.last.get_progress_display()}" if line.last else "",
        }
        for line in lines
    ]


def tasks(review: Review, gate: Gate, lines: list[OutcomeLine]) -> list[dict[str, Any]]:
    """The review as a task list: a section is done when the gate misses nothing in it."""
    missing = {m.url for m in gate.missing}
    found = [_task(review, section, missing) for section in TITLES]
    looked_at = sum(1 for line in lines if line.now)
    hint = f"{looked_at} of {len(lines)} looked at" if lines else "There is no plan in force with outcomes to look at"
    outcomes = found[list(TITLES).index("outcomes")]
    outcomes["hint"] = hint
    if 0 < looked_at < len(lines):
        outcomes["status"] = "in_progress"
    return [*found[:1], _helped(review, missing), *found[1:]]


def _helped(review: Review, missing: set[str]) -> dict[str, Any]:
    """Who helps the person to take part is decided on a page of its own, for a plan and a review alike."""
    href = addresses(review)["taking-part"]
    return {"title": HELP, "href": href, "status": "not_started" if href in missing else "done", "hint": ""}


def list_rows(reviews: Iterable[Review]) -> list[list[Any]]:
    return [
        [
            Link(
                review.person.name, review.get_absolute_url(), hidden=f"{review.person.reference}, review {review.pk}"
            ),
            review.get_kind_display(),
            review.about,
            Due(review.due_on) if review.due_on else review.held_on,
            review.owner.name if review.owner else "",
            Tag(review.state, review.get_state_display()),
        ]
        for review in reviews
    ]


def _task(review: Review, section: str, missing: set[str]) -> dict[str, Any]:
    name = {"outcomes": "review-outcomes", "people": "review-people"}.get(section, "review-section")
    href = reverse(name, args=[review.pk] if name != "review-section" else [review.pk, section])
    begun = section in ANSWERS and any(_answer(review, name) for name, _ in ANSWERS[section] if name != "subjects")
    status = "done" if href not in missing else "in_progress" if begun else "not_started"
    return {"title": TITLES[section], "href": href, "status": status, "hint": ""}


def _answer(review: Review, name: str) -> Any:
    value = getattr(review, name)
    if name in CHOSEN:
        return ", ".join(CHOSEN[name](each).label for each in value)
    return value() if callable(value) else value


def _outcome(need: PlanNeed) -> str:
    return f"{need.get_area_display()}: {need.outcome}"


def _progress(found: ReviewOutcome | None) -> Any:
    if found is None:
        return "Not looked at"
    return Tag(PROGRESS_TAGS[Progress(found.progress)], found.get_progress_display())


def _notes(found: ReviewOutcome | None) -> str:
    return found.notes if found else ""

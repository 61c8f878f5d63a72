"""What reviews and case notes say on a person's record."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from people.models import Person
from placements.models import Arrangement
from reviews import change_panel, incident_rows, visit_panel
from reviews.choices import ReviewState
from reviews.meeting_tables import ACTION_HEADERS, action_rows
from reviews.models import CaseNote, NoteCopy, Review, ReviewAction, ReviewRequest
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import NextStep, Part, PathwayStep, Section, TimelineEntry
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

SOON = timedelta(weeks=8)
SHOWN = 5


def pathway(viewer: Viewer, person: Person) -> list[PathwayStep]:
    """The last of the eight steps: now while a review is near or late, done between two, not yet before the first."""
    waiting, held = _open_and_held(viewer, person)
    return [_step(waiting, held)]


def next_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """The review to hold, for those who hold reviews; and what a change in their life asks for."""
    after = change_panel.next_steps(viewer, person)
    if not viewer.can(Perm.HOLD_REVIEW) or person.died_on:
        return after
    rows = Review.objects.visible_to(viewer).open().filter(person=person).order_by("due_on", "pk")
    return [
        NextStep(_hold(row), row.get_absolute_url(), row.due_on, "The person's views and agenda come first")
        for row in rows[:SHOWN]
    ] + after


def missing(viewer: Viewer, person: Person) -> list[Missing]:
    """A live arrangement with no review ahead."""
    if not viewer.can(Perm.HOLD_REVIEW) or person.died_on:
        return []
    if Review.objects.visible_to(viewer).open().filter(person=person).exists():
        return []
    if not Arrangement.objects.visible_to(viewer).live().filter(person=person).exists():
        return []
    return [
        Missing("No review is arranged. Arrange one", url=reverse("review-new", args=[person.reference]), rule="CA27")
    ]


def sections(viewer: Viewer, person: Person, part: Part) -> list[Section]:
    """The reviews of a person, and the way to their notes."""
    if part != Part.REVIEWS or not viewer.can(Perm.SEE_REVIEWS):
        return []
    reviews = Review.objects.visible_to(viewer).filter(person=person).order_by("-pk")[:SHOWN]
    context: dict[str, Any] = {
        "action_headers": ACTION_HEADERS,
        "actions": action_rows(_actions(viewer, person)),
        "asked_headers": ["Who asks", "Asked", "Decision"],
        "asked": [_asked(row) for row in ReviewRequest.objects.visible_to(viewer).filter(person=person)[:SHOWN]],
        "asked_url": reverse("review-request-new", args=[person.reference]) if viewer.can(Perm.HOLD_REVIEW) else "",
        "headers": ["Review", "What it looks at", "Due", "Where it stands", "Held"],
        "rows": [_row(review) for review in reviews],
        "notes_url": reverse("notes", args=[person.reference]),
        "new_url": reverse("review-new", args=[person.reference]) if viewer.can(Perm.HOLD_REVIEW) else "",
    }
    return [Section("reviews", "Reviews", "reviews/_section.html", context),
            visit_panel.section(viewer, person), change_panel.section(viewer, person),
            incident_rows.section(viewer, person)]  # fmt: skip


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """Notes, changes and reviews that were held, newest first, by when they happened."""
    notes = CaseNote.objects.visible_to(viewer).filter(person=person, happened_at__lt=before)
    held = Review.objects.visible_to(viewer).completed().filter(person=person, held_on__lte=timezone.localdate(before))
    entries = [note_entry(note) for note in notes.for_list().with_copies(viewer)[:limit]]
    entries += [_review_entry(review) for review in held.for_list().order_by("-held_on", "-pk")[:limit]]
    entries += change_panel.timeline(viewer, person, before, limit)
    entries += incident_rows.timeline(viewer, person, before, limit)
    return sorted((e for e in entries if e.at < before), key=lambda entry: entry.at, reverse=True)[:limit]


def copy_words(copy: NoteCopy) -> str:
    """Whether one of the two workers has seen a note."""
    name = copy.owner.name if copy.owner else copy.organisation.name
    return f"{name} saw it on {dates.uk_date(copy.seen_on)}" if copy.seen_on else f"{name} has not seen it yet"


def note_entry(note: CaseNote) -> TimelineEntry:
    """A note (with `told`) as an entry: when it happened, when it was written down, and who has seen it."""
    author = f"{note.author.name if note.author else 'Imported'}, {note.organisation.name}"
    who = ". ".join([author, *(copy_words(copy) for copy in note.told)])  # type: ignore[attr-defined]
    title = f"{note.get_kind_display()} with {note.person.name}" if note.with_person else note.get_kind_display()
    kind = f"Case note · {note.get_audience_display()}"
    return TimelineEntry(note.happened_at, kind, title, who=who, text=note.text, written_at=note.created_at)


def _review_entry(review: Review) -> TimelineEntry:
    at = timezone.make_aware(datetime.combine(review.held_on or date.min, time(12)))
    title = f"{review.get_kind_display()}: {review.get_decision_display().lower()}"
    owner = review.owner.name if review.owner else ""
    return TimelineEntry(at, "Review", title, who=owner, text=review.decision_reasons, url=review.get_absolute_url())


def _open_and_held(viewer: Viewer, person: Person) -> tuple[Review | None, Review | None]:
    states = [ReviewState.DUE, ReviewState.IN_PROGRESS, ReviewState.COMPLETED]
    rows = Review.objects.visible_to(viewer).filter(person=person, state__in=states).order_by("-pk")[:20]
    waiting = min((row for row in rows if row.is_open), key=lambda row: row.due_on, default=None)
    held = max((row for row in rows if not row.is_open), key=lambda row: row.held_on, default=None)
    return waiting, held


def _step(waiting: Review | None, held: Review | None) -> PathwayStep:
    if waiting is None or waiting.due_on is None:
        state, on = ("done", held.held_on) if held else ("not_yet", None)
        return PathwayStep("review", "Review", state, on=on, url=held.get_absolute_url() if held else "")
    days = dates.uk_date(waiting.due_on)
    if held and waiting.due_on > dates.today() + SOON:
        return PathwayStep("review", "Review", "done", held.held_on, why=f"Next {days}", url=held.get_absolute_url())
    why = f"Overdue since {days}" if waiting.due_on < dates.today() else f"Due {days}"
    return PathwayStep("review", "Review", "now", why=why, url=waiting.get_absolute_url())


def _hold(review: Review) -> str:
    return (
        f"{'Go on with' if review.state == ReviewState.IN_PROGRESS else 'Hold'} the {review.get_kind_display().lower()}"
    )


def _row(review: Review) -> list[Any]:
    link = Link(review.get_kind_display(), review.get_absolute_url(), hidden=f"number {review.pk}")
    due = Due(review.due_on) if review.due_on else "–"
    return [link, review.about, due, Tag(review.state, review.get_state_display()), review.held_on or "–"]


def _actions(viewer: Viewer, person: Person) -> list[ReviewAction]:
    rows = ReviewAction.objects.visible_to(viewer).open().filter(person=person).select_related("owner")
    return list(rows.order_by("due_on", "pk")[:SHOWN])


def _asked(row: ReviewRequest) -> list[Any]:
    link = Link(row.asked_by, row.get_absolute_url(), hidden=f"request {row.pk}")
    return [link, row.asked_on, row.get_decision_display() if row.decision else "Not decided"]

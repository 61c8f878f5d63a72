"""The lists of reviews, contact and changes."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone

from careplans.models import CarePlan
from people.clocks import DEFAULTS
from people.models import Organisation, Timescale
from placements.models import (
    Arrangement,
    CarerHousehold,
    CarerHouseholdChange,
    HouseholdMember,
    HouseholdNotice,
    UnderNotice,
)
from reviews.models import (
    Attendee,
    CaseNote,
    ChangeEvent,
    ChangeTask,
    Review,
    ReviewAction,
    ReviewInvitation,
    ReviewPack,
)
from reviews.rules.known_changes import SAME_CHANGE
from tests.pages.net_counts.of_homes import live
from tests.pages.net_counts.rows import Count, Rows, late_alive, who

STOPPED = ("suspended", "ended")


def never_again(day: Rows) -> list[int]:
    ahead = {row.person_id for row in day.all(Review) if row.closed_at is None}
    return who(row for row in live(day) if row.person_id not in ahead)


def held(day: Rows) -> list[Review]:
    return [row for row in day.all(Review) if row.state == "completed"]


def old_plans(day: Rows) -> list[int]:
    reviewed = {row.person_id for row in held(day) if row.held_on >= day.year_ago}
    old = [row for row in day.here(CarePlan) if row.state == "in_force" and row.signed_off_on < day.year_ago]
    return who(row for row in old if row.person_id not in reviewed)


def absent(day: Rows) -> list[int]:
    """The last review of the year was held without them."""
    there = {row.review_id for row in day.all(Attendee) if row.role == "person"}
    last: dict[int, date] = {}
    for row in held(day):
        last[row.person_id] = max(row.held_on, last.get(row.person_id, row.held_on))
    rows = [row for row in day.here(Review) if row.state == "completed" and row.held_on == last[row.person_id]]
    return who(row for row in rows if row.held_on >= day.year_ago and row.pk not in there)


def uninvited(day: Rows) -> list[int]:
    invited = {row.review_id for row in day.all(ReviewInvitation) if row.sent_on}
    near = [r for r in day.alive(Review) if r.state == "due" and r.due_on - timedelta(days=14) <= day.on]
    return who(row for row in near if row.pk not in invited)


def facts(day: Rows, row: Arrangement) -> Iterator[date]:
    """The days of what is known elsewhere about the carers of an arrangement."""
    notices = [r for r in day.all(UnderNotice) if r.arrangement_id == row.pk and r.closed_at is None]
    yield from (day.one(HouseholdNotice, notice.notice_id).given_on for notice in notices)
    if day.one(CarerHousehold, row.household_id).state in STOPPED:
        moves = [r for r in day.all(CarerHouseholdChange) if r.row_id == row.household_id]
        yield from (timezone.localdate(move.at) for move in moves if move.to_state in STOPPED)
    members = [r for r in day.all(HouseholdMember) if r.household_id == row.household_id]
    days = [each for member in members for each in (member.since, member.until) if each]
    yield from (each for each in days if day.on - timedelta(days=90) <= each <= day.on)


def is_about(event: ChangeEvent, fact_on: date) -> bool:
    """It was written down since, or says that it happened at about that time."""
    return timezone.localdate(event.created_at) >= fact_on or event.happened_on >= fact_on - SAME_CHANGE


def not_recorded(day: Rows) -> list[int]:
    found = []
    for row in live(day):
        latest = max(facts(day, row), default=None)
        events = [r for r in day.all(ChangeEvent) if r.arrangement_id == row.pk]
        if latest and not any(is_about(event, latest) for event in events):
            found.append(row)
    return who(found)


def interval(day: Rows, row: Arrangement) -> int:
    """How many days may pass between two contacts: agreed, else the council's, else everybody's, else what is shipped."""
    if row.contact_days is not None:
        return row.contact_days
    scales = [r for r in day.all(Timescale) if r.clock == "contact" and r.valid_from <= day.on]
    for council in (row.council_id, None):
        mine = sorted((r for r in scales if r.council_id == council), key=lambda scale: scale.valid_from)
        if mine:
            return mine[-1].days * 7 // 5 if mine[-1].working_days else mine[-1].days
    return DEFAULTS["contact"][0]


def without_contact(day: Rows, row: Arrangement) -> int:
    """Days since the council was last in touch with the person, or since they moved in."""
    notes = [note for note in day.all(CaseNote) if note.person_id == row.person_id and note.with_person]
    council = [note for note in notes if day.one(Organisation, note.organisation_id).kind != "scheme"]
    there = {row.review_id for row in day.all(Attendee) if row.role == "person"}
    met = [review.held_on for review in held(day) if review.person_id == row.person_id and review.pk in there]
    days = [*met, *(timezone.localdate(note.happened_at) for note in council)]
    return (day.on - max([row.started_on, *(each for each in days if each <= day.on)])).days


def contact(day: Rows, *, lost: bool) -> list[int]:
    here = {row.pk for row in day.here(Arrangement)}
    found = []
    for row in live(day):
        days, every = without_contact(day, row), interval(day, row)
        far = days > every * 2 if lost else every * 3 // 2 < days <= every * 2
        if far and row.pk in here and row.started_on <= day.on:
            found.append(row)
    return who(found)


COUNTS: dict[str, Count] = {
    "review-overdue": late_alive(Review),
    "review-none": never_again,
    "plan-old": old_plans,
    "review-without-person": absent,
    "review-action-overdue": late_alive(ReviewAction),
    "review-uninvited": uninvited,
    "review-papers-late": late_alive(ReviewPack),
    "change-undone": late_alive(ChangeTask),
    "change-not-recorded": not_recorded,
    "contact-lost": lambda day: contact(day, lost=True),
    "contact-drifting": lambda day: contact(day, lost=False),
}

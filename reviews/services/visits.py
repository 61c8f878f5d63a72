"""Visits: written down once, told to both workers, and counted as the contact that they are."""

from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.models import User
from placements.choices import ArrangementState
from placements.models import Arrangement
from placements.services import arrangements
from reviews.choices import Audience, ChangeSide, NoteKind, Seen
from reviews.models import CaseNote, Visit
from reviews.rules import monitoring
from reviews.rules import visits as rules
from reviews.services import actions, notes
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

WORDS = (
    "not_alone_because", "person_words", "carer_words", "medication_words", "money_words", "records_words", "home_words",
    "follows",
)  # fmt: skip


@transaction.atomic
def record(
    *, arrangement: Arrangement, by: Viewer, on: date, follows_owner: User | None = None, follows_by: date | None = None,
    **answers: Any,
) -> Visit:  # fmt: skip
    """The visit, with a shared note of it. A visit of the owner moves the next contact on, one of the scheme its next visit.
    What is to follow is chased until it is done. The scheme's is its monitoring of the quarter: it moves the next on where
    nothing was left out (GLOS-MON).

    Raises Refusal with all that is missing, and WrongState where the arrangement has ended.
    """
    require(by, Perm.WRITE_NOTE)
    assert by.organisation_id is not None, "a visit belongs to the organisation of whoever visits"
    fresh: Arrangement = states.lock(arrangement)
    if fresh.state != ArrangementState.LIVE:
        raise states.WrongState(f"This arrangement ended on {dates.uk_date(fresh.ended_on)}.")
    visit = Visit(
        arrangement=fresh, person_id=fresh.person_id, organisation_id=by.organisation_id, visitor_id=by.user_id,
        side=ChangeSide.SCHEME if by.in_scheme else ChangeSide.COUNCIL, visited_on=on,
        **answers | {name: answers.get(name, "").strip() for name in WORDS},
    )  # fmt: skip
    reasons = [
        *_reasons(visit),
        *rules.what_follows_has_owner_and_date(visit.follows, follows_owner is not None, follows_by),
    ]
    if reasons:
        raise Refusal(*reasons)
    if by.in_scheme:
        arrangements.record_visit(arrangement=fresh, on=on, by=by, is_whole=not monitoring.left_out(visit))
    visit.note = _note(visit, by)
    history.save(visit, by=by)
    if visit.follows and follows_owner and follows_by:
        actions.add_to_visit(visit=visit, by=by, what=visit.follows, owner=follows_owner, due_on=follows_by)
    events.record("visit.recorded", visit, by=by, text=f"{visit} on {dates.uk_date(on)}", seen=visit.seen)
    return visit


def _reasons(visit: Visit) -> list[Any]:
    return [
        *rules.visit_has_been(visit.visited_on, visit.arrangement.started_on, dates.today()),
        *rules.person_seen_alone_or_why_not(visit.seen, visit.not_alone_because),
        *rules.never_only_the_carers_words(visit.seen, visit.person_words),
        *rules.medication_and_money_in_words(
            (visit.medication, visit.medication_words), (visit.money, visit.money_words)
        ),
        *rules.strained_carers_are_not_left_so(visit.wellbeing, visit.follows),
        *(_of_the_scheme(visit) if visit.side == ChangeSide.SCHEME else []),
    ]


def _of_the_scheme(visit: Visit) -> list[Any]:
    return [
        *monitoring.scheme_looks_at_everything(visit),
        *monitoring.records_and_home_in_words(visit),
        *monitoring.what_is_right_follows_up(visit),
    ]


def _note(visit: Visit, by: Viewer) -> CaseNote:
    """Both workers are told (G14-CMS-8). What the carers said stays in the visit, which no other scheme reads."""
    midday = timezone.make_aware(datetime.combine(visit.visited_on, time(12)))
    return notes.write(
        person=visit.person, by=by, kind=NoteKind.VISIT, happened_at=min(midday, timezone.now()), text=_text(visit),
        audience=Audience.SHARED, with_person=visit.seen != Seen.NOT_SEEN, with_carers=by.in_council,
    )  # fmt: skip


def _text(visit: Visit) -> str:
    alone = visit.not_alone_because and f" ({visit.not_alone_because})"
    lines = [
        f"{visit}. Was the person seen? {visit.get_seen_display()}{alone}",
        visit.person_words,
        f"Medication: {visit.get_medication_display().lower()}. Money: {visit.get_money_display().lower()}.",
        visit.side == ChangeSide.SCHEME
        and f"Records: {visit.get_records_display().lower()}. The home: {visit.get_home_display().lower()}.",
        visit.follows and f"To follow: {visit.follows}",
    ]
    return "\n".join(line for line in lines if line)

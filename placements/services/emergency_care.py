"""While an emergency lasts: planning meeting, reviews, options, longer or over (GLOS-EMG, G14-EMG-3)."""

from datetime import date

from django.db import transaction

from placements.choices import END_REASONS, EmergencyOutcome, EmergencyState
from placements.models import Emergency, EmergencyExtension, EmergencyReview, OptionsReview
from placements.rules import care_gate, extension_gate, review_gate
from placements.services import arrangements, emergency_ends
from placements.services.emergency_dates import put_next
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record_meeting(*, emergency: Emergency, on: date, who: str, decided: str, by: Viewer) -> Emergency:
    """The planning meeting was held: who came and what was decided. Within ten working days of the start."""
    require(by, Perm.TAKE_EMERGENCY)
    fresh = _live(emergency)
    care_gate(fresh, on).refuse()
    _words(who, decided, need="Say who came and what was decided.")
    fresh.meeting_on, fresh.meeting_who, fresh.meeting_decided = on, who.strip(), decided.strip()
    put_next(fresh)
    history.save(fresh, by=by)
    events.record("emergency.met", fresh, by=by, text=f"Planning meeting on {dates.uk_date(on)}: {decided}")
    return fresh


@transaction.atomic
def record_review(
    *, emergency: Emergency, on: date, face_to_face: bool, who_came: str, person_view: str, found: str, by: Viewer
) -> EmergencyReview:  # fmt: skip
    """One of the four-weekly reviews; the next is due four weeks later. Raises Refusal."""
    require(by, Perm.HOLD_REVIEW)
    fresh = _live(emergency)
    review_gate(fresh, on, face_to_face=face_to_face).refuse()
    _words(who_came, person_view, found, need="Say who came, what the person says and what was found.")
    row = EmergencyReview(
        emergency=fresh, person_id=fresh.person_id, on=on, face_to_face=face_to_face, who_came=who_came,
        person_view=person_view, found=found,
    )  # fmt: skip
    history.save(row, by=by)
    put_next(fresh)
    history.save(fresh, by=by, why="Reviewed")
    events.record("emergency.reviewed", fresh, by=by, text=f"Emergency reviewed on {dates.uk_date(on)}: {found}")
    return row


@transaction.atomic
def review_options(
    *, emergency: Emergency, on: date, who_came: str, options: str, person_view: str, came_to: str, by: Viewer
) -> OptionsReview:  # fmt: skip
    """Where they could live from here, with their own view: without it nothing becomes long-term (G14-EMG-3)."""
    require(by, Perm.HOLD_REVIEW)
    fresh = _live(emergency)
    care_gate(fresh, on).refuse()
    _words(
        who_came,
        options,
        person_view,
        came_to,
        need="Say who came, which options, what the person says, what it came to.",
    )
    row = OptionsReview(
        emergency=fresh, person_id=fresh.person_id, on=on, who_came=who_came, options=options, person_view=person_view,
        came_to=came_to,
    )  # fmt: skip
    history.save(row, by=by)
    events.record(
        "emergency.options_reviewed", fresh, by=by, text=f"Options looked at on {dates.uk_date(on)}: {came_to}"
    )
    return row


@transaction.atomic
def ask_for_longer(*, emergency: Emergency, until: date, why: str, by: Viewer) -> EmergencyExtension:
    """Ask that it may last longer, after an options review. Whoever asks as a manager decides for their side with it."""
    require(by, Perm.EXTEND_EMERGENCY)
    fresh = _live(emergency)
    _words(why, need="Say why it has to last longer.")
    extension_gate(fresh, until).refuse()
    newest = fresh.options_reviews.first()
    row = EmergencyExtension(emergency=fresh, options_review=newest, until=until, why=why.strip())
    _decide(row, by)
    history.save(row, by=by)
    events.record("emergency.longer_asked", fresh, by=by, text=f"Longer asked for, until {dates.uk_date(until)}: {why}")
    return row


@transaction.atomic
def decide_longer(*, extension: EmergencyExtension, agrees: bool, words: str, by: Viewer) -> EmergencyExtension:
    """The other side's manager says yes, and the limit moves; or no, and it stays. Raises Refusal."""
    require(by, Perm.EXTEND_EMERGENCY)
    fresh = _live(extension.emergency)
    row: EmergencyExtension = states.lock(extension)
    if row.is_decided or row.refused_on:
        raise states.WrongState("This was decided already.")
    _words(words, need="Say why you decide so.")
    _once_a_side(row, by)
    if agrees:
        _decide(row, by)
    else:
        row.refused_on, row.refused_by, row.refused_words = dates.today(), by.name, words.strip()
    history.save(row, by=by, why=words)
    if row.is_decided:
        fresh.limit_on = row.until
        put_next(fresh)
        history.save(fresh, by=by, why=words)
    text = f"Longer until {dates.uk_date(row.until)}: {by.name} says {'yes' if agrees else 'no'}: {words}"
    events.record("emergency.longer_decided", fresh, by=by, text=text, agrees=agrees)
    return row


def _once_a_side(row: EmergencyExtension, by: Viewer) -> None:
    if row.scheme_manager_on and by.in_scheme:
        raise Refusal("Your side has decided already; the council’s line manager decides next.")
    if row.line_manager_on and not by.in_scheme:
        raise Refusal("Your side has decided already; the scheme’s manager decides next.")


def _decide(row: EmergencyExtension, by: Viewer) -> None:
    """Each side decides once: the line manager for the council, the scheme manager for the scheme."""
    if by.in_scheme:
        row.scheme_manager_id, row.scheme_manager_on = by.user_id, dates.today()
    else:
        row.line_manager_id, row.line_manager_on = by.user_id, dates.today()


@transaction.atomic
def end(*, emergency: Emergency, on: date, outcome: str, why: str, by: Viewer) -> Emergency:
    """The person leaves: the arrangement ends with the emergency, and the place is free. Raises Refusal."""
    require(by, Perm.START_ARRANGEMENT)
    if outcome not in EmergencyOutcome.values:
        raise Refusal("Select where the person went.")
    _words(why, need="Say what happened.")
    fresh = _live(emergency)
    over = emergency_ends.end(fresh, outcome=outcome, on=on, by=by, why=why)
    assert over.arrangement is not None
    arrangements.end(arrangement=over.arrangement, on=on, reason=END_REASONS[outcome], by=by, why=why)
    return over


def _live(emergency: Emergency) -> Emergency:
    fresh: Emergency = states.lock(emergency)
    if fresh.state != EmergencyState.LIVE:
        raise states.WrongState(f"This emergency is “{fresh.get_state_display()}”; nobody lives there because of it.")
    return fresh


def _words(*words: str, need: str) -> None:
    if not all(each.strip() for each in words):
        raise Refusal(need)

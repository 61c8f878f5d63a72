"""The yearly review with carers: begun, written section by section, completed into the next one (G8-CAR, GLOS-MON)."""

from datetime import date
from typing import Any

from django.db import transaction

from people.choices import Clock
from people.clocks import due_on
from placements.choices import (
    CARER_REVIEW_MOVES,
    GOES_ON,
    CareKind,
    CarerRecommendation,
    CarerReviewState,
    CheckKind,
    HouseholdState,
)
from placements.models import Arrangement, CarerHousehold, CarerReview, CarersView
from placements.rules.carer_review import scheme_asks_after_the_carers
from placements.services import carer_review_actions, household_care, households
from placements.services.carer_review_facts import gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

AGENDA = frozenset({"agenda_asked_on", "agenda_raised", "agenda", "agenda_answer"})
MEETING = frozenset({"held_on", "place", "present", "knows_privately"})
TOPICS = frozenset(
    {"training", "wellbeing", "wellbeing_words", "breaks", "at_home", "checks", "support", "health", "people_say", "fitness",
     "fitness_words", "recommendation", "reasons", "carers_say", "next_due_on"}
)  # fmt: skip
FOLLOWS = {
    CarerRecommendation.TERMS: "Change what they are approved for, as the review recommends",
    CarerRecommendation.PANEL: "Take the approval back to panel, as the review recommends",
}


@transaction.atomic
def begin(*, household: CarerHousehold, by: Viewer) -> CarerReview:
    """Begin the review that is owed. Raises Refusal where one is being written, or they are not approved carers."""
    require(by, Perm.WRITE_CARER)
    fresh: CarerHousehold = states.lock(household)
    if fresh.state not in (HouseholdState.APPROVED, HouseholdState.SUSPENDED):
        raise Refusal(f"{fresh.name} are not approved carers. The yearly review is of an approval.")
    if CarerReview.objects.open().filter(household=fresh).exists():
        raise Refusal("A yearly review is being written already. Open it.")
    assert by.user_id is not None, "somebody reviews"
    row = CarerReview(household=fresh, reviewer_id=by.user_id, begun_on=dates.today())
    history.save(row, by=by)
    events.record("carer_review.begun", fresh, by=by, text=f"Yearly review with {fresh.name} begun", review=row.pk)
    return row


@transaction.atomic
def save(*, review: CarerReview, by: Viewer, version: int, **fields: Any) -> CarerReview:
    """Write some answers. The scheme's topics wait until the carers were asked what they want to raise (G8-CAR).

    Raises Refusal when it is finished, or somebody else saved since `version` was read.
    """
    require(by, Perm.WRITE_CARER)
    if unknown := set(fields) - AGENDA - MEETING - TOPICS:
        raise TypeError(f"A review with carers has no answers called {', '.join(sorted(unknown))}")
    fresh = open_review(review)
    if fresh.version != version:
        raise Refusal("Somebody else changed this review meanwhile. Check what they wrote, then save again.")
    for name, value in fields.items():
        setattr(fresh, name, value)
    _check_agenda(fresh, fields)
    fresh.version = version + 1
    history.save(fresh, by=by)
    text = f"Wrote in the yearly review with {fresh.household.name}"
    events.record("carer_review.saved", fresh.household, by=by, text=text, review=fresh.pk, answers=sorted(fields))
    return fresh


def _check_agenda(row: CarerReview, fields: dict[str, Any]) -> None:
    """The answers fit each other, and nothing of the scheme's comes before them."""
    if row.agenda_raised and not row.agenda.strip():
        raise Refusal("Write down what the carers want to raise, in their words.")
    if row.agenda_asked_on is not None and row.agenda_asked_on > dates.today():
        raise Refusal("The carers were asked today or earlier: the date is in the future.")
    if not row.agenda_raised:
        row.agenda = row.agenda_answer = ""
    if AGENDA.isdisjoint(fields) or any(getattr(row, name) for name in TOPICS):
        Gate([scheme_asks_after_the_carers(row)]).refuse()


@transaction.atomic
def hear(*, review: CarerReview, by: Viewer, arrangement: Arrangement, words: str) -> CarersView:
    """What the carers say of one arrangement of theirs; written again, it is replaced, and the history keeps both."""
    require(by, Perm.WRITE_CARER)
    fresh = open_review(review)
    Gate([scheme_asks_after_the_carers(fresh)]).refuse()
    if arrangement.household_id != fresh.household_id:
        raise Refusal("This person is not supported by these carers.")
    if not words.strip():
        raise Refusal("Write down what the carers say of it.")
    row = CarersView.objects.filter(review=fresh, arrangement=arrangement).first()
    row = row or CarersView(review=fresh, arrangement=arrangement)
    row.words = words.strip()
    history.save(row, by=by)
    text = "The carers were asked how an arrangement goes"
    events.record("carer_review.heard", fresh.household, by=by, text=text, review=fresh.pk, arrangement=arrangement.pk)
    return row


@transaction.atomic
def complete(*, review: CarerReview, by: Viewer) -> CarerReview:
    """Complete it: the next one is owed by its date, and the approval is renewed where it goes on as it is.

    Raises Refusal with all that is missing.
    """
    require(by, Perm.WRITE_CARER)
    fresh = open_review(review)
    gate(fresh).refuse()
    assert fresh.held_on is not None and fresh.next_due_on is not None, "the gate asks for both"
    row: CarerReview = states.move(
        fresh, CarerReviewState.COMPLETED, moves=CARER_REVIEW_MOVES, by=by, completed_on=dates.today()
    )
    household_care.owe_by(household=row.household, kind=CareKind.REVIEW, on=fresh.next_due_on, by=by)
    _renew(row, fresh.held_on, fresh.next_due_on, by)
    told = inside(CarerRecommendation(row.recommendation).label)
    text = f"Yearly review with {row.household.name} completed: {told}"
    events.record("carer_review.completed", row.household, by=by, text=text, review=row.pk, raised=row.agenda_raised)
    return row


def _renew(row: CarerReview, held: date, until: date, by: Viewer) -> None:
    """Where the carers go on as approved, that is the check of their approval; else somebody brings the change about."""
    if row.recommendation in GOES_ON:
        households.record_check(
            household=row.household, by=by, kind=CheckKind.APPROVAL, done_on=held, valid_until=until
        )  # fmt: skip
        return
    what, owner = FOLLOWS[CarerRecommendation(row.recommendation)], row.household.owner_id or row.reviewer_id
    due = due_on(Clock.REVIEW_ACTION, dates.today(), None)
    carer_review_actions.open_row(review=row, by=by, what=what, owner_id=owner, due=due)


@transaction.atomic
def stop(*, review: CarerReview, by: Viewer, why: str) -> CarerReview:
    """It is not held after all, and why. It is owed by the same day as before."""
    require(by, Perm.WRITE_CARER)
    fresh = open_review(review)
    if not why.strip():
        raise Refusal("Say why the review is not held.")
    row: CarerReview = states.move(fresh, CarerReviewState.STOPPED, moves=CARER_REVIEW_MOVES, by=by, why=why.strip())
    text = f"Yearly review with {row.household.name} not held: {why.strip()}"
    events.record("carer_review.stopped", row.household, by=by, text=text, review=row.pk)
    return row


def open_review(review: CarerReview) -> CarerReview:
    """The row, locked; raises WrongState when it is finished."""
    fresh: CarerReview = states.lock(review)
    if not fresh.is_open:
        raise states.WrongState("This review is finished. What was written is a record.")
    return fresh

"""A change in somebody's life, and what it opens (G14-REV-6)."""

from datetime import date

from django.db import transaction

from people.clocks import due_on
from people.models import Person, User
from people.rules import check, person_is_open
from placements.models import Arrangement
from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind
from reviews.models import ChangeEvent, ChangeTask, Review
from reviews.rules import changes as rules
from reviews.rules.known_changes import SAME_CHANGE, called
from reviews.services import reviews
from reviews.services.change_answers import records_for
from reviews.services.change_closing import close
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record(
    *, person: Person, by: Viewer, kind: str, happened_on: date, what: str, arrangement: Arrangement | None = None
) -> ChangeEvent:
    """Write down the change and open what it asks for; an unplanned review is arranged at once. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    assert by.organisation_id is not None, "a change belongs to the organisation of whoever records it"
    check(person_is_open, states.lock(person))
    reasons = [
        *rules.change_says_what(what),
        *rules.change_has_happened(happened_on, dates.today()),
        *rules.change_of_ones_own_arrangement(arrangement is not None, by.in_scheme),
    ]
    if reasons:
        raise Refusal(*reasons)
    event = ChangeEvent(
        person=person, arrangement=arrangement, organisation_id=by.organisation_id, kind=ChangeKind(kind),
        happened_on=happened_on, what=what.strip(), recorded_by_id=by.user_id,
    )  # fmt: skip
    history.save(event, by=by)
    opened = [open_task(event, task, by) for task in _still_to_open(event)]
    text = f"Recorded a change: {event.get_kind_display()}"
    events.record("change.recorded", event, by=by, text=text, opened=[task.kind for task in opened])
    return event


@transaction.atomic
def answer(*, task: ChangeTask, by: Viewer, outcome: str, words: str = "", answer_id: int | None = None) -> ChangeTask:
    """What a change opened is done, by a record of its own or elsewhere; or not needed, with the reason. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    fresh: ChangeTask = states.lock(task)
    own = ChangeTask.objects.visible_to(by).of_side(by).filter(pk=fresh.pk).exists()
    has_record = outcome == ChangeOutcome.DONE and answer_id is not None
    reasons = [
        *rules.answered_by_its_own_side(own),
        *rules.answer_is_known(outcome),
        *rules.answer_says_why(has_record, words),
    ]
    if reasons:
        raise Refusal(*reasons)
    if not fresh.is_open:
        raise states.WrongState("Somebody has answered this already. Open it again to see what they said.")
    rows = records_for(fresh, by)
    if has_record and (rows is None or not rows.filter(pk=answer_id).exists()):
        raise Refusal("Select a record of this person that was made after the change.")
    return close(fresh, by, outcome, words.strip(), answer_id if has_record else None)


def _still_to_open(event: ChangeEvent) -> list[ChangeTaskKind]:
    """But for what stands open since the system knew of this same change by itself."""
    near = event.happened_on - SAME_CHANGE, event.happened_on + SAME_CHANGE
    known = ChangeEvent.objects.exclude(source="").filter(
        person=event.person, kind__in=called(event.kind), happened_on__range=near
    )
    asked = set(ChangeTask.objects.open().filter(event__in=known).values_list("kind", flat=True))
    wanted = rules.g14_rev_6_what_a_change_opens(event.kind, event.arrangement is not None)
    return [kind for kind in wanted if kind not in asked]


def open_task(event: ChangeEvent, kind: ChangeTaskKind, by: Viewer) -> ChangeTask:
    """One thing that the change asks for, of its side, by its clock. Inside a transaction. Raises Refusal."""
    side = rules.g14_rev_6_whose_it_is(kind)
    due = due_on(rules.CLOCKS[kind], dates.today(), event.person.council_id)
    task = ChangeTask(event=event, person=event.person, kind=kind, side=side, owner=_owner(event, side), due_on=due)
    history.save(task, by=by)
    if kind == ChangeTaskKind.REVIEW:
        _arrange(event, due, by)
    return task


def _arrange(event: ChangeEvent, due: date, by: Viewer) -> None:
    """A review by the day that the change asks for, unless one is due before it."""
    if not Review.objects.open().filter(person=event.person, due_on__lte=due).exists():
        reviews.ask_for(person=event.person, by=by, on=due, why=f"{event.get_kind_display()}.\n\n{event.what}")


def _owner(event: ChangeEvent, side: ChangeSide) -> User:
    """The scheme worker, or whoever owns the person, or the council's duty manager; of a restricted record who may open it."""
    person, arrangement = event.person, event.arrangement
    worker = arrangement.owner if arrangement and side == ChangeSide.SCHEME else None
    if worker and (not person.is_restricted or worker.pk in person.may_open):
        return worker
    owner = person.owner or person.council.duty_manager
    if owner is None:
        raise Refusal(f"{person} has no owner. Give them one before a change is recorded.")
    return owner

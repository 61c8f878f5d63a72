"""The steps of a young person into adulthood: set down, taken, not needed (SLP-YP, SLP-FC)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from people.models import Person
from placements.choices import StepState, TransitionKind
from placements.models import TransitionStep
from placements.rules import adult_step_gate, steps_into_adulthood, transition_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


@transaction.atomic
def begin(*, person: Person, by: Viewer) -> list[TransitionStep]:
    """Set down every step with its day, and set the open ones anew where the birth date was put right. Raises Refusal."""
    require(by, Perm.WRITE_REFERRAL)
    fresh = states.lock(person)
    transition_gate(fresh).refuse()
    return set_down(fresh, by)


def begin_if_young(person: Person, by: Viewer) -> None:
    """With a referral of somebody under 18 the steps begin by themselves. Inside a transaction."""
    if transition_gate(person).is_open:
        set_down(person, by)


def set_down(person: Person, by: Viewer) -> list[TransitionStep]:
    """A step whose day is gone falls due today. Inside a transaction."""
    born, today = person.date_of_birth, dates.today()
    assert born is not None
    owner_id = person.owner_id or by.user_id
    known = {step.kind: step for step in TransitionStep.objects.filter(person=person)}
    for kind, day in steps_into_adulthood(born):
        step = known.get(kind) or TransitionStep(person=person, kind=kind, owner_id=owner_id)
        if step.state == StepState.OPEN and (step.pk is None or (step.due_on != day and day >= today)):
            step.due_on = max(day, today)
            history.save(step, by=by)
            known[kind] = step
    text = f"Steps into adulthood set down; 18 on {dates.uk_date(dates.add_months(born, 18 * 12))}"
    events.record("transition.begun", person, by=by, person_id=person.pk, text=text)
    return [known[kind] for kind in TransitionKind]


@transaction.atomic
def close(*, step: TransitionStep, needed: bool, on: date, words: str, by: Viewer) -> TransitionStep:
    """The step was taken, or is not needed, and why. Raises Refusal."""
    require(by, Perm.WRITE_REFERRAL)
    fresh: TransitionStep = states.lock(step)
    adult_step_gate(fresh, words).refuse()
    if on > dates.today():
        raise Refusal("Enter the day on which it was done, today or earlier.")
    fresh.state = StepState.DONE if needed else StepState.NOT_NEEDED
    fresh.done_on, fresh.words, fresh.closed_at, fresh.due_on = on, words.strip(), timezone.now(), None
    history.save(fresh, by=by)
    text = f"{fresh.get_kind_display()}: {inside(fresh.get_state_display())}. {words.strip()}"
    events.record("transition.step_closed", fresh, by=by, text=text, kind=fresh.kind, needed=needed)
    return fresh

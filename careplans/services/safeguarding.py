"""Safeguarding: a concern is raised, somebody decides about an enquiry, protects, and closes it with what came of it."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from careplans.choices.safeguarding import CONCERN_MOVES, ConcernState, EnquiryKind
from careplans.models import ProtectionStep, SafeguardingConcern
from careplans.rules import safeguarding as rules
from careplans.rules.said import missing
from careplans.services import records
from careplans.services.safeguarding_kind import CONCERN, closing_gate, refuse_unhelped
from people.choices import Clock
from people.clocks import due_on
from people.models import Person, User
from people.viewers import viewer_for
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

FIRST = frozenset(name for key in rules.AT_THE_START for name in rules.SECTIONS[key])
OF_THE_ENQUIRY = frozenset(rules.SECTIONS["enquiry"])


@transaction.atomic
def raise_concern(
    *,
    person: Person,
    by: Viewer,
    source: str,
    raised_on: date | None = None,
    household_id: int | None = None,
    **words: Any,
) -> SafeguardingConcern:
    """Somebody may be coming to harm. The line manager decides within two working days; who raised it need not wait."""
    require(by, Perm.RAISE_CONCERN)
    person = states.lock(person)
    decider = decider_for(person)
    on = raised_on or dates.today()
    concern = SafeguardingConcern(
        person=person, raised_on=on, raised_by_id=by.user_id, raised_by_name=by.name, source=source, owner=decider,
        carer_household_id=household_id, may_open=_first_readers(person, by),
        due_on=due_on(Clock.SAFEGUARDING_DECISION, on, person.council_id),
    )  # fmt: skip
    records.put_answers(concern, words, FIRST)
    _refuse_dates(concern)
    history.save(concern, by=by, why="Raised")
    events.record("safeguarding.raised", concern, by=by, text=f"Safeguarding concern raised; {decider.name} decides")
    return concern


def _first_readers(person: Person, by: Viewer) -> list[int]:
    readers = {person.owner_id, by.user_id if by.in_council else None}
    return sorted(reader for reader in readers if reader)


def decider_for(person: Person) -> User:
    """Who decides about a concern: the manager of the person's team, else the council's duty manager."""
    named = [person.team.manager if person.team else None, person.council.duty_manager]
    for user in filter(None, named):
        if user.is_active:
            return user
    raise Refusal(f"Nobody decides about concerns for {person.council.name}. Ring the duty manager now.")


def _refuse_dates(concern: SafeguardingConcern) -> None:
    if concern.raised_on > dates.today():
        raise Refusal("The concern cannot have been raised in the future.")
    if concern.happened_on and concern.happened_on > concern.raised_on:
        raise Refusal("It cannot have happened after it was raised.")


@transaction.atomic
def save_section(
    *, concern: SafeguardingConcern, by: Viewer, version: int | None, **fields: Any
) -> SafeguardingConcern:
    """Save some answers; of an enquiry past its start only once it is decided who helps (CA68).

    Raises ChangedMeanwhile, Refusal.
    """
    fresh = records.writable(concern, version)
    records.put_answers(fresh, fields, CONCERN.names)
    _refuse_dates(fresh)
    if set(fields) & OF_THE_ENQUIRY or (fresh.enquiry and set(fields) - FIRST):
        refuse_unhelped(fresh)
    fresh.version += 1
    history.save(fresh, by=by)
    text = "Safeguarding concern saved"
    events.record("safeguarding.saved", fresh, by=by, text=text, fields=sorted(fields))
    return fresh


@transaction.atomic
def decide(
    *,
    concern: SafeguardingConcern,
    by: Viewer,
    has_needs: bool,
    is_at_risk: bool,
    cannot_protect: bool,
    enquiry: str,
    reasons: str,
    enquirer: User | None = None,
) -> SafeguardingConcern:
    """The three-part test and what follows (CA42): an enquiry with somebody who makes it, or none with the reasons."""
    require(by, Perm.DECIDE_CONCERN)
    fresh = states.lock(concern)
    rules.decision_gate(fresh).refuse()
    parts = {"has_needs": has_needs, "is_at_risk": is_at_risk, "cannot_protect": cannot_protect}
    if not rules.ca42_three_part_test(has_needs, is_at_risk, cannot_protect, enquiry):
        raise Refusal(missing(rules.ca42_three_part_test))
    if not reasons.strip():
        raise Refusal("Write the reasons for the decision.")
    decided: dict[str, Any] = {
        **parts, "enquiry": enquiry, "decided_on": dates.today(), "decided_by_id": by.user_id,
        "answers": fresh.answers | {"decision_reasons": reasons}, "version": fresh.version + 1,
    }  # fmt: skip
    if enquiry == EnquiryKind.NONE:
        return _end_without_enquiry(fresh, by, reasons, decided)
    return _begin_enquiry(fresh, by, reasons, enquirer, decided)


def _end_without_enquiry(
    concern: SafeguardingConcern, by: Viewer, reasons: str, decided: dict[str, Any]
) -> SafeguardingConcern:
    decided["answers"] |= {"conclusion": reasons}
    closing = {"closed_at": timezone.now(), "closed_on": dates.today(), "due_on": None}
    closed = states.move(concern, ConcernState.CLOSED, moves=CONCERN_MOVES, by=by, why=reasons, **decided | closing)
    events.record("safeguarding.decided", closed, by=by, text="Decided: no safeguarding enquiry")
    return closed


def _begin_enquiry(
    concern: SafeguardingConcern, by: Viewer, reasons: str, enquirer: User | None, decided: dict[str, Any]
) -> SafeguardingConcern:
    if enquirer is None or not enquirer.is_active:
        raise Refusal("Choose who makes the enquiry.")
    if not Person.objects.visible_to(viewer_for(enquirer)).filter(pk=concern.person_id).exists():
        raise Refusal(f"{enquirer.name} cannot open this person’s record. Choose somebody of their department.")
    due = due_on(Clock.ENQUIRY, dates.today(), concern.person.council_id)
    readers = sorted({*concern.may_open, enquirer.pk})
    decided["answers"] |= {"enquirer": enquirer.name}
    begun = states.move(
        concern, ConcernState.ENQUIRY, moves=CONCERN_MOVES, by=by, why=reasons, owner=enquirer, may_open=readers,
        due_on=due, **decided,
    )  # fmt: skip
    text = f"Decided: {begun.get_enquiry_display().lower()}, by {enquirer.name}"
    events.record("safeguarding.decided", begun, by=by, text=text)
    return begun


@transaction.atomic
def add_step(*, concern: SafeguardingConcern, by: Viewer, what: str, who: str, by_when: date) -> ProtectionStep:
    """Add a step to the protection plan."""
    fresh = records.writable(concern, None)
    if fresh.state == ConcernState.RAISED:
        raise Refusal("Decide about the enquiry first: what is done at once stands under “Safe now”.")
    step = ProtectionStep(concern=fresh, what=what, who=who, by_when=by_when)
    history.save(step, by=by)
    events.record("safeguarding.step_added", step, by=by, person_id=fresh.person_id, text="Protection plan: step added")
    return step


@transaction.atomic
def finish_step(*, step: ProtectionStep, by: Viewer, done_on: date | None = None) -> ProtectionStep:
    """A step of the protection plan is done."""
    records.writable(step.concern, None)
    fresh = states.lock(step)
    fresh.done_on = done_on or dates.today()
    history.save(fresh, by=by, why="Done")
    person_id = step.concern.person_id
    events.record("safeguarding.step_done", fresh, by=by, person_id=person_id, text="Protection plan: step done")
    return fresh


@transaction.atomic
def put_protection_in_place(*, concern: SafeguardingConcern, by: Viewer) -> SafeguardingConcern:
    """The enquiry goes over into a protection plan, which is looked at again by its date (CA42)."""
    fresh = states.lock(concern)
    if not rules.protection_has_steps(list(fresh.steps.all())):
        raise Refusal(missing(rules.protection_has_steps))
    refuse_unhelped(fresh)
    due = due_on(Clock.PROTECTION_REVIEW, dates.today(), fresh.person.council_id)
    moved = states.move(
        fresh, ConcernState.PROTECTION, moves=CONCERN_MOVES, by=by, why="Protection plan in place", due_on=due
    )
    events.record("safeguarding.protected", moved, by=by, text="Protection plan in place")
    return moved


@transaction.atomic
def look_again(*, concern: SafeguardingConcern, by: Viewer, what: str) -> SafeguardingConcern:
    """The protection plan was looked at again and goes on; the next look falls due."""
    fresh = records.writable(concern, None)
    if fresh.state != ConcernState.PROTECTION:
        raise Refusal("There is no protection plan in place to look at.")
    if not what.strip():
        raise Refusal("Write what you found and what changes.")
    fresh.due_on = due_on(Clock.PROTECTION_REVIEW, dates.today(), fresh.person.council_id)
    looks = [*fresh.answers.get("looks", []), {"on": dates.today().isoformat(), "by": by.name, "what": what}]
    fresh.answers["looks"], fresh.version = looks, fresh.version + 1
    history.save(fresh, by=by, why="Protection plan looked at")
    events.record("safeguarding.looked_at", fresh, by=by, text="Protection plan looked at again")
    return fresh


@transaction.atomic
def close(*, concern: SafeguardingConcern, by: Viewer) -> SafeguardingConcern:
    """Close it, with everything that is missing at once when something is (MSP, CA42)."""
    fresh = states.lock(concern)
    closing_gate(fresh).refuse()
    closed = states.move(
        fresh, ConcernState.CLOSED, moves=CONCERN_MOVES, by=by, why="Closed", closed_at=timezone.now(),
        closed_on=dates.today(), due_on=None, version=fresh.version + 1,
    )  # fmt: skip
    events.record("safeguarding.closed", closed, by=by, text="Safeguarding concern closed")
    return closed


@transaction.atomic
def name_household(*, concern: SafeguardingConcern, by: Viewer, household_id: int | None) -> SafeguardingConcern:
    """Which carer household the concern names; what that means for the household is done by the floor above."""
    fresh = records.writable(concern, None)
    fresh.carer_household_id = household_id
    history.save(fresh, by=by, why="Names a carer household" if household_id else "Names no carer household")
    events.record("safeguarding.names_carer", fresh, by=by, text="Safeguarding concern: who it names was changed")
    return fresh


@transaction.atomic
def let_open(*, concern: SafeguardingConcern, by: Viewer, user: User) -> SafeguardingConcern:
    """Put somebody of the department on the list of those who may open it."""
    fresh = records.writable(concern, None)
    if not Person.objects.visible_to(viewer_for(user)).filter(pk=fresh.person_id).exists():
        raise Refusal(f"{user.name} cannot open this person’s record. Choose somebody of their department.")
    fresh.may_open = sorted({*fresh.may_open, user.pk})
    history.save(fresh, by=by, why=f"{user.name} may open it")
    events.record("safeguarding.opened_to", fresh, by=by, text=f"{user.name} may open a safeguarding concern")
    return fresh

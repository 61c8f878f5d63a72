"""Asking for an advocate, and what becomes of it: allocated, refused, no longer asked for, ended (G14-ADV-4)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices import ADVOCATE_MOVES, AdvocateKind, AdvocateState
from careplans.models import AdvocateReferral
from careplans.rules import advocates as rules
from careplans.rules.said import Rule, missing
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from people.services.independence import is_paid_around, is_staff
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def ask(
    *,
    person: Person,
    by: Viewer,
    about: str,
    asked_on: date,
    kind: str = AdvocateKind.CARE_ACT,
    service: str = "",
    why: str = "",
) -> AdvocateReferral:
    """Ask for an advocate; due by the council's timescale from the day of asking. Raises Refusal."""
    states.lock(person)
    waiting = AdvocateReferral.objects.waiting().filter(person=person, kind=kind).count()
    _refuse(
        person,
        (rules.g14_adv_4_asked_on_a_past_day, rules.g14_adv_4_asked_on_a_past_day(asked_on, dates.today())),
        (rules.g14_adv_4_one_referral_at_a_time, rules.g14_adv_4_one_referral_at_a_time(waiting)),
    )
    row = AdvocateReferral(
        person=person, kind=kind, about=about, asked_on=asked_on, service=service, why=why,
        owner_id=by.user_id or person.owner_id, due_on=due_on(Clock.ADVOCATE, asked_on, person.council_id),
    )  # fmt: skip
    history.save(row, by=by, why="Asked for")
    text = f"{row.get_kind_display()} asked for on {dates.uk_date(asked_on)}"
    events.record("advocate.asked_for", row, by=by, text=text, about=about)
    return row


def ensure(*, person: Person, by: Viewer, about: str, asked_on: date) -> AdvocateReferral:
    """The Care Act advocate whom the person waits for or has; asked for when there is none."""
    helping = AdvocateReferral.objects.helping().filter(person=person, kind=AdvocateKind.CARE_ACT).first()
    return helping or ask(person=person, by=by, about=about, asked_on=asked_on)


@transaction.atomic
def allocate(*, referral: AdvocateReferral, by: Viewer, on: date, name: str, contact: str = "") -> AdvocateReferral:
    """The service named an advocate: independent, so neither paid to support the person nor staff (G14-ADV-2)."""
    person = referral.person
    in_time = rules.g14_adv_4_allocated_after_asked(referral.asked_on, on, dates.today())
    paid, staff = is_paid_around(person, name), is_staff(person, name)
    _refuse(
        person,
        (rules.g14_adv_4_allocated_after_asked, in_time),
        (rules.g14_adv_2_advocate_is_not_paid_to_support, rules.g14_adv_2_advocate_is_not_paid_to_support(paid)),
        (rules.g14_adv_2_advocate_is_not_staff, rules.g14_adv_2_advocate_is_not_staff(staff)),
    )
    row = states.move(
        referral, AdvocateState.ALLOCATED, moves=ADVOCATE_MOVES, by=by, why="Allocated", allocated_on=on,
        advocate_name=name, advocate_contact=contact, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    days = (on - row.asked_on).days
    events.record("advocate.allocated", row, by=by, text=f"{name} allocated as advocate after {days} days", days=days)
    return row


@transaction.atomic
def refuse(*, referral: AdvocateReferral, by: Viewer, why: str) -> AdvocateReferral:
    """The service refused, and why; the duty to have an advocate stays."""
    _refuse(referral.person, (rules.g14_adv_4_refused_with_reason, rules.g14_adv_4_refused_with_reason(why)))
    row = states.move(
        referral, AdvocateState.REFUSED, moves=ADVOCATE_MOVES, by=by, why=why, refused_on=dates.today(),
        refused_reason=why, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record("advocate.refused", row, by=by, text=f"{row.get_kind_display()} refused: {why}")
    return row


@transaction.atomic
def withdraw(*, referral: AdvocateReferral, by: Viewer, why: str) -> AdvocateReferral:
    """No longer asked for: the person does not want one, or somebody else helps them."""
    if not why.strip():
        raise Refusal("Say why an advocate is no longer asked for.")
    row = states.move(
        referral, AdvocateState.WITHDRAWN, moves=ADVOCATE_MOVES, by=by, why=why, ended_on=dates.today(),
        ended_because=why, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    events.record("advocate.withdrawn", row, by=by, text=f"{row.get_kind_display()} no longer asked for: {why}")
    return row


@transaction.atomic
def end(*, referral: AdvocateReferral, by: Viewer, why: str) -> AdvocateReferral:
    """The advocate's work has ended."""
    if not why.strip():
        raise Refusal("Say why the advocate’s work has ended.")
    row = states.move(
        referral, AdvocateState.ENDED, moves=ADVOCATE_MOVES, by=by, why=why, ended_on=dates.today(), ended_because=why
    )
    events.record("advocate.ended", row, by=by, text=f"{row.advocate_name} no longer acts as advocate: {why}")
    return row


@transaction.atomic
def note_representations(
    *, referral: AdvocateReferral, by: Viewer, representations: str, council_response: str = ""
) -> AdvocateReferral:
    """What the advocate said for the person, and what the council answered (CA67)."""
    row = states.lock(referral)
    if row.state not in (AdvocateState.ALLOCATED, AdvocateState.ENDED):
        raise states.WrongState("No advocate has been allocated yet. Record that first.")
    if not representations.strip():
        raise Refusal("Write down what the advocate said.")
    answered = council_response.strip() and council_response != row.council_response
    row.representations, row.council_response = representations, council_response
    row.responded_on = dates.today() if answered else row.responded_on
    history.save(row, by=by, why="Representations")
    text = "The advocate’s words were answered" if answered else "The advocate’s words were written down"
    events.record("advocate.said", row, by=by, text=text)
    return row


def _refuse(person: Person, *checks: tuple[Rule, bool]) -> None:
    """Every broken rule at once."""
    reasons = [missing(rule, name=person.name) for rule, kept in checks if not kept]
    if reasons:
        raise Refusal(*reasons)

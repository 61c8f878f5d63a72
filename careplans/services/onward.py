"""Referrals to other services: sent, chased, answered, finished. Each step sets the day by which something is due next."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.onward import ONWARD_MOVES, OnwardState
from careplans.models import CarePlan, OnwardChase, OnwardReferral, PlanNeed
from careplans.rules import onward as rules
from careplans.rules.said import Rule, missing
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def refer(
    *,
    person: Person,
    by: Viewer,
    kind: str,
    service: str,
    what_for: str,
    sent_what: str,
    basis: str,
    basis_reason: str,
    sent_on: date,
    contact: str = "",
    plan: CarePlan | None = None,
    need: PlanNeed | None = None,
) -> OnwardReferral:
    """Record a referral that went out. Refused without agreement or a legal basis; raises Refusal with every reason."""
    plan = plan or (need.plan if need else None)
    _refuse(
        person,
        (rules.onward_says_what_for, rules.onward_says_what_for(what_for)),
        (rules.dpa_what_was_sent_is_recorded, rules.dpa_what_was_sent_is_recorded(sent_what)),
        (rules.dpa_sharing_has_a_basis, rules.dpa_sharing_has_a_basis(basis, basis_reason)),
        (
            rules.dpa_without_consent_only_to_prevent_harm,
            rules.dpa_without_consent_only_to_prevent_harm(basis, kind),
        ),
        (rules.onward_day_is_past, rules.onward_day_is_past(sent_on, dates.today())),
        (rules.onward_need_is_of_the_plan, _belongs(person, plan, need)),
    )
    row = OnwardReferral(
        person=person, plan=plan, need=need, kind=kind, service=service, contact=contact, what_for=what_for,
        sent_what=sent_what, basis=basis, basis_reason=basis_reason, sent_on=sent_on,
        owner_id=by.user_id or person.owner_id, due_on=_due(person, sent_on),
    )  # fmt: skip
    history.save(row, by=by, why="Sent")
    text = f"Referred to {service}; answer due {dates.uk_date(row.due_on)}"
    events.record("onward.sent", row, by=by, text=text, kind=kind, basis=basis)
    return row


def _belongs(person: Person, plan: CarePlan | None, need: PlanNeed | None) -> bool:
    """Plan and need are of this person, and of one another."""
    of_plan = rules.onward_need_is_of_the_plan(need.plan_id if need else None, plan.pk if plan else None)
    return of_plan and (plan is None or plan.person_id == person.pk)


@transaction.atomic
def chase(*, referral: OnwardReferral, by: Viewer, on: date, note: str) -> OnwardChase:
    """Asked again: the answer is due one timescale after the chase."""
    row = _open(referral)
    _refuse(
        row.person,
        (rules.onward_chase_says_something, rules.onward_chase_says_something(note)),
        (rules.onward_day_is_past, rules.onward_day_is_past(on, dates.today())),
        (rules.onward_day_follows_sending, rules.onward_day_follows_sending(on, row.sent_on)),
    )
    chased = history.save(OnwardChase(referral=row, on=on, note=note, by_name=by.name), by=by, why="Asked again")
    row.due_on = max(row.due_on or on, _due(row.person, on))
    history.save(row, by=by, why="Asked again")
    text = f"{row.service} asked again; answer due {dates.uk_date(row.due_on)}"
    events.record("onward.chased", row, by=by, text=text)
    return chased


@transaction.atomic
def answer(
    *, referral: OnwardReferral, by: Viewer, state: str, on: date, answer: str = "", outcome: str = ""
) -> OnwardReferral:
    """What the service answered. A refusal ends it, with what happens instead; anything else stays due."""
    person = referral.person
    _refuse(
        person,
        (rules.onward_day_is_past, rules.onward_day_is_past(on, dates.today())),
        (rules.onward_day_follows_sending, rules.onward_day_follows_sending(on, referral.sent_on)),
        (rules.onward_declined_says_what_instead, rules.onward_declined_says_what_instead(state, outcome)),
    )
    is_over = state == OnwardState.DECLINED
    row = states.move(
        referral, state, moves=ONWARD_MOVES, by=by, why=answer, answered_on=on, answer=answer,
        outcome=outcome if is_over else referral.outcome, closed_at=timezone.now() if is_over else None,
        due_on=None if is_over else _due(person, on),
    )  # fmt: skip
    text = f"{row.service}: {row.get_state_display().lower()}"
    events.record("onward.answered", row, by=by, text=text, answer=state)
    return row


@transaction.atomic
def send_more(*, referral: OnwardReferral, by: Viewer, more: str) -> OnwardReferral:
    """What they wanted to know went to them; the answer is due again."""
    person = referral.person
    _refuse(person, (rules.dpa_what_was_sent_is_recorded, rules.dpa_what_was_sent_is_recorded(more)))
    sent = f"{referral.sent_what}\n{dates.uk_date(dates.today())}: {more}"
    row = states.move(
        referral,
        OnwardState.SENT,
        moves=ONWARD_MOVES,
        by=by,
        why=more,
        sent_what=sent,
        due_on=_due(person, dates.today()),
    )
    events.record("onward.more_sent", row, by=by, text=f"More information went to {row.service}")
    return row


@transaction.atomic
def close(*, referral: OnwardReferral, by: Viewer, outcome: str) -> OnwardReferral:
    """It is known what came of it."""
    _refuse(
        referral.person,
        (rules.onward_ends_with_what_came_of_it, rules.onward_ends_with_what_came_of_it(outcome)),
    )
    row = states.move(
        referral, OnwardState.CLOSED, moves=ONWARD_MOVES, by=by, why=outcome, outcome=outcome, closed_at=timezone.now(),
        due_on=None,
    )  # fmt: skip
    events.record("onward.closed", row, by=by, text=f"{row.service}: {outcome}"[:500])
    return row


def _open(referral: OnwardReferral) -> OnwardReferral:
    row = states.lock(referral)
    if not row.is_open:
        raise states.WrongState(f"This is “{row.get_state_display().lower()}” and can no longer be changed.")
    return row


def _due(person: Person, on: date) -> date:
    return due_on(Clock.ONWARD_ANSWER, on, person.council_id)


def _refuse(person: Person, *checks: tuple[Rule, bool]) -> None:
    """Every broken rule at once."""
    reasons = [missing(rule, name=person.name) for rule, kept in checks if not kept]
    if reasons:
        raise Refusal(*reasons)

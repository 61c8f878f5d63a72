"""Giving a plan to a scheme, which says that it has it, and to others, for whom somebody writes it down (G14-PLAN-1)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from careplans.choices.releases import Holder
from careplans.models import CarePlan, PlanRelease
from careplans.services.holding import Holding, hand, receiver_of, refuse_release
from people.models import Organisation
from people.services import sharing
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

__all__ = ["acknowledge", "give", "receiver_of", "record_receipt", "release"]


@transaction.atomic
def release(
    *, plan: CarePlan, scheme: Organisation, consent: str, by: Viewer, consent_lasts: bool = False
) -> PlanRelease:
    """Give a plan in force to a scheme, with how the person agreed. The scheme's duty manager owns it until acknowledged."""
    states.lock(plan.person)
    row = states.lock(plan)
    to = Holding(Holder.SCHEME, scheme=scheme)
    refuse_release(row, to, consent)
    sharing.share(person=row.person, organisation=scheme, why="Care and support plan released", by=by)
    return hand(plan=row, to=to, consent=consent, lasts=consent_lasts, by=by, why="Released")


@transaction.atomic
def give(*, plan: CarePlan, to: Holding, consent: str, by: Viewer, consent_lasts: bool = False) -> PlanRelease:
    """Give a plan in force to somebody other than a scheme, at a level (G14-PLAN-7)."""
    if to.holder == Holder.SCHEME:
        raise Refusal("A scheme is given the plan by releasing it to the scheme.")
    if to.holder == Holder.PERSON:
        raise Refusal("The person’s own copy is written down when they have it.")
    states.lock(plan.person)
    row = states.lock(plan)
    refuse_release(row, to, consent)
    return hand(plan=row, to=to, consent=consent, lasts=consent_lasts, by=by, why="Given")


@transaction.atomic
def acknowledge(*, release: PlanRelease, by: Viewer) -> PlanRelease:
    """The scheme says that it holds the plan and has read it."""
    row = states.lock(release)
    if row.scheme_id is None or by.organisation_id != row.scheme_id:
        raise Refusal("Only the scheme that the plan was released to can acknowledge it.")
    return _acknowledged(row, on=dates.today(), how="", by=by)


@transaction.atomic
def record_receipt(*, release: PlanRelease, on: date, how: str, by: Viewer) -> PlanRelease:
    """Write down that somebody without an account has their copy and has read it, or had it read to them.

    A scheme writes it down for its carers, the council for those around the person as well.
    """
    row = states.lock(release)
    if row.holder == Holder.SCHEME:
        raise Refusal("A scheme acknowledges the plan itself.")
    if row.holder == Holder.PERSON or row.released_on is None:
        raise Refusal("The person’s own copy is written down when they have it.")
    if by.in_scheme and by.organisation_id != row.through_id:
        raise Refusal("Only the scheme that the carer belongs to, or the council, can write this down.")
    if not how.strip():
        raise Refusal("Say how they said so, and who took it.")
    if not row.released_on <= on <= dates.today():
        raise Refusal("The date must be between the day it was given and today.")
    return _acknowledged(row, on=on, how=how, by=by)


def _acknowledged(row: PlanRelease, *, on: date, how: str, by: Viewer) -> PlanRelease:
    if not row.is_waiting:
        raise Refusal("This plan has already been acknowledged, or a newer one has replaced it.")
    row.acknowledged_on, row.acknowledged_by_id, row.acknowledged_how = on, by.user_id, how
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Acknowledged")
    text = f"{row.to_whom} acknowledged care and support plan {row.plan.number}"
    events.record("plan.acknowledged", row, by=by, text=text, plan_id=row.plan_id)
    return row

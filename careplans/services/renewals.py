"""A new version asks every holder of the plan before to acknowledge again; consent that is withdrawn ends a release."""

from django.db import transaction
from django.db.models import Q

from careplans.choices.releases import Holder
from careplans.models import CarePlan, PlanRelease
from careplans.rules.releases import ca25_owed_copy_is_not_ended, g14_pcp_3_may_be_told
from careplans.rules.said import missing
from careplans.services.holding import Holding, close, hand, refuse_release
from people.choices import Clock
from people.clocks import due_on
from people.models import Share
from people.services import sharing
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def renew(*, before: CarePlan, after: CarePlan, by: Viewer) -> list[PlanRelease]:
    """Give the new plan to every holder of the one before whose consent covers new versions, schemes first.

    The others' releases open again: the person's owner gives them the new plan, or says why not. The person's own copy is
    owed anew (own_copies).
    """
    held = PlanRelease.objects.held().exclude(holder=Holder.PERSON).filter(plan=before, replaced_on__isnull=True)
    answered = held.filter(Q(closed_at__isnull=True) | Q(acknowledged_on__isnull=False))  # others were taken back
    rows = sorted(answered.select_for_update(of=("self",)), key=lambda row: (row.holder != Holder.SCHEME, row.pk))
    renewed = [given for row in rows if (given := _renewed(row, after, by))]
    text = f"{len(renewed)} of {len(rows)} holders of plan {before.number} given plan {after.number}"
    events.record("plan.renewed", after, by=by, text=text, plan_id=after.pk)
    return renewed


def _renewed(row: PlanRelease, after: CarePlan, by: Viewer) -> PlanRelease | None:
    row.replaced_on = dates.today()
    given = _given_again(row, after, by) if _consent_stands(row, after) else None
    if given is None and _is_shared(row):
        _ask_again(row, after, by)
    else:
        close(row, by=by, why=f"Replaced by plan {after.number}")
    return given


def _is_shared(row: PlanRelease) -> bool:
    """A scheme that no longer supports the person sees nothing of them, so nobody is asked about it or its carers."""
    scheme = row.scheme_id or row.through_id
    if scheme is None:
        return True
    return Share.objects.filter(person=row.person_id, organisation=scheme, until__isnull=True).exists()


def _consent_stands(row: PlanRelease, after: CarePlan) -> bool:
    """It covers new versions, and nothing that it rests on has gone since."""
    if not row.consent_lasts or not g14_pcp_3_may_be_told(row.holder, row.member) or not _is_shared(row):
        return False
    if row.holder == Holder.CARER:
        return PlanRelease.objects.held().filter(plan=after, scheme_id=row.through_id).exists()
    return True


def _given_again(row: PlanRelease, after: CarePlan, by: Viewer) -> PlanRelease | None:
    """None when there is nobody to receive it: a plan is signed off all the same, and its holder asked about."""
    why, to = "Consent covers new versions", Holding.of(row)
    try:
        return hand(plan=after, to=to, consent=row.consent, lasts=True, by=by, previous=row, why=why)
    except Refusal:
        return None


def _ask_again(row: PlanRelease, after: CarePlan, by: Viewer) -> None:
    person = row.person
    row.closed_at = None
    row.owner = person.owner or after.author
    row.due_on = due_on(Clock.PLAN_ACKNOWLEDGE, dates.today(), person.council_id)
    history.save(row, by=by, why=f"Replaced by plan {after.number}: release it again, or say why not")


@transaction.atomic
def release_again(*, release: PlanRelease, consent: str, by: Viewer, consent_lasts: bool = False) -> PlanRelease:
    """Give the plan that is in force now to a holder of an older one."""
    states.lock(release.person)
    row = states.lock(release)
    if not row.is_to_release_again:
        raise Refusal("This has been decided already.")
    plan = CarePlan.objects.in_force().filter(person_id=row.person_id).first()
    if plan is None:
        raise Refusal(f"No plan of {row.person.name} is in force.")
    to = Holding.of(row)
    refuse_release(plan, to, consent)
    if to.scheme is not None:
        sharing.share(person=row.person, organisation=to.scheme, why="Care and support plan released", by=by)
    given = hand(plan=plan, to=to, consent=consent, lasts=consent_lasts, by=by, previous=row, why="Released again")
    events.record("plan.released_again", given, by=by, text=f"{row.to_whom} given plan {plan.number}", plan_id=plan.pk)
    return given


@transaction.atomic
def withdraw(*, release: PlanRelease, why: str, by: Viewer) -> list[PlanRelease]:
    """End what a holder was given, in every version; they no longer see it. A scheme's carers lose theirs with it."""
    if not why.strip():
        raise Refusal("Say why they no longer have it.")
    states.lock(release.person)
    row = states.lock(release)
    if row.ended_on is not None:
        raise Refusal(f"{row.to_whom} no longer has it.")
    if not ca25_owed_copy_is_not_ended(row):
        raise Refusal(missing(ca25_owed_copy_is_not_ended, name=row.person.name))
    every = PlanRelease.objects.held().of_holder(row)
    if row.holder == Holder.SCHEME:
        every = every | PlanRelease.objects.held().filter(person_id=row.person_id, through_id=row.scheme_id)
    ended = [_ended(one, why, by) for one in every.select_for_update(of=("self",))]
    text = f"{row.to_whom} no longer has care and support plan {row.plan.number}: {why}"
    events.record("plan.withdrawn", row, by=by, text=text, plan_id=row.plan_id)
    return ended


def _ended(row: PlanRelease, why: str, by: Viewer) -> PlanRelease:
    row.ended_on, row.ended_because = dates.today(), why
    close(row, by=by, why=f"Ended: {why}")
    return row

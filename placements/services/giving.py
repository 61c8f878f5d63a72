"""The plan goes with the referral, and the debt to acknowledge it ends with the referral (G14-PLAN-1)."""

from django.utils import timezone

from careplans.models import CarePlan, PlanRelease
from careplans.services import releases
from people.choices import Clock
from people.clocks import due_on
from placements.models import Referral
from sharedliving.core import dates, events, history
from sharedliving.core.viewer import Viewer


def give_plan(referral: Referral, plan: CarePlan, by: Viewer) -> PlanRelease:
    """Release the plan to the scheme; one that was released and taken back is given once more. Inside a transaction."""
    held = PlanRelease.objects.held().filter(plan=plan, scheme_id=referral.scheme_id)
    given = held.select_for_update(of=("self",)).first()
    if given is None:
        return releases.release(plan=plan, scheme=referral.scheme, consent=referral.consent, by=by)
    if given.is_open or given.acknowledged_on:
        return given
    given.closed_at, given.owner = None, releases.receiver_of(referral.scheme)
    given.due_on = due_on(Clock.PLAN_ACKNOWLEDGE, dates.today(), referral.council_id)
    history.save(given, by=by, why="Referred again")
    events.record(
        "plan.released", given, by=by, text=f"Plan {plan.number} given to {referral.scheme.name} again", plan_id=plan.pk
    )
    return given


def take_plan_back(referral: Referral, by: Viewer, why: str) -> None:
    """The scheme no longer owes an acknowledgement. Inside a transaction."""
    waiting = PlanRelease.objects.waiting().filter(person_id=referral.person_id, scheme_id=referral.scheme_id)
    for release in waiting.select_for_update(of=("self",)):
        release.closed_at, release.due_on = timezone.now(), None
        history.save(release, by=by, why=why)
        events.record("plan.taken_back", release, by=by, text=f"Plan taken back from {referral.scheme.name}: {why}")

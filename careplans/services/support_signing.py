"""A carer's support plan from draft to in force, looked at again, and ended. Somebody else signs it off or returns it."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from careplans.choices.support import SUPPORT_MOVES, SupportState
from careplans.models import SupportPlan, SupportReview
from careplans.rules import plans as of_plans
from careplans.rules import support as rules
from careplans.rules import support_gate
from careplans.rules.said import missing
from careplans.services import limits, support_copies, support_person
from careplans.services.signing import signer_for, writer_for
from careplans.services.support import assessed_needs, newest_assessment
from people.choices import Clock
from people.clocks import due_on
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


def gate(plan: SupportPlan) -> Gate:
    """What the plan still needs before it is signed off."""
    return support_gate.sign_off(
        plan, list(plan.needs.all()), before=in_force_before(plan), assessed=assessed_needs(plan.assessment),
        on=dates.today(), latest=latest_review(plan), newest=newest_assessment(plan.assessment),
        others=support_person.lines(plan),
    )  # fmt: skip


def latest_review(plan: SupportPlan) -> date:
    """The last day on which it may be looked at again: a year from today, unless the council's timescale says otherwise."""
    return due_on(Clock.REVIEW_ANNUAL, dates.today(), plan.person.council_id)


def in_force_before(plan: SupportPlan) -> SupportPlan | None:
    """The carer's plan that this one would replace."""
    return SupportPlan.objects.in_force().filter(carer_id=plan.carer_id).exclude(pk=plan.pk).first()


@transaction.atomic
def ask_for_sign_off(*, plan: SupportPlan, by: Viewer) -> SupportPlan:
    """Hand the draft to the line manager. Refused with everything that is missing at once (CA25)."""
    row = states.lock(plan)
    _refuse_unless(row, SupportState.DRAFT)
    gate(row).refuse()
    signer = signer_for(row.person, by.user_id, rules.council_pays_for_carer(row))
    asked = states.move(
        row, SupportState.AWAITING, moves=SUPPORT_MOVES, by=by, why="Sign-off asked for", owner=signer,
        author_id=by.user_id, returned_because="", version=row.version + 1,
        due_on=due_on(Clock.PLAN_SIGN_OFF, dates.today(), row.person.council_id),
    )  # fmt: skip
    text = f"{signer.name} asked to sign off: {asked}"
    events.record("support.sign_off_asked", asked, by=by, text=text, signer_id=signer.pk)
    return asked


@transaction.atomic
def sign_off(*, plan: SupportPlan, by: Viewer) -> SupportPlan:
    """In force from today, due on its review date; the carer's plan before is replaced. The author cannot (G14-PLAN-3)."""
    person = states.lock(plan.person)
    row = states.lock(plan)
    _refuse_unless(row, SupportState.AWAITING)
    if not of_plans.g14_plan_3_author_does_not_sign_off(row.author_id, by.user_id):
        raise Refusal(missing(of_plans.g14_plan_3_author_does_not_sign_off))
    gate(row).refuse()
    limits.refuse_amount(row, rules.council_pays_for_carer(row), by)
    if before := in_force_before(row):
        _supersede(before, row, by)
    signed = states.move(
        row, SupportState.IN_FORCE, moves=SUPPORT_MOVES, by=by, why="Signed off", signed_off_by_id=by.user_id,
        signed_off_on=dates.today(), due_on=row.review_on, owner_id=person.owner_id or row.author_id,
        version=row.version + 1,
    )  # fmt: skip
    support_copies.owe(signed, by)
    text = f"{signed} signed off, to be looked at again by {dates.uk_date(signed.due_on)}"
    events.record("support.signed_off", signed, by=by, text=text)
    return signed


def _supersede(before: SupportPlan, after: SupportPlan, by: Viewer) -> None:
    why = f"Replaced by support plan {after.number}"
    replaced = states.move(
        before, SupportState.SUPERSEDED, moves=SUPPORT_MOVES, by=by, why=why, closed_at=timezone.now(), due_on=None
    )
    support_copies.no_longer_owed(replaced, by, why)
    events.record("support.superseded", replaced, by=by, text=f"{replaced} replaced")


@transaction.atomic
def return_for_changes(*, plan: SupportPlan, by: Viewer, why: str) -> SupportPlan:
    """Give the plan back to its author with a reason."""
    if not why.strip():
        raise Refusal("Say what has to change before you return the plan.")
    row = states.lock(plan)
    author = writer_for(row.person, row.author)
    returned = states.move(
        row, SupportState.DRAFT, moves=SUPPORT_MOVES, by=by, why=why, returned_because=why, owner=author,
        due_on=due_on(Clock.PLAN_DRAFT, dates.today(), row.person.council_id), version=row.version + 1,
    )  # fmt: skip
    events.record("support.returned", returned, by=by, text=f"{returned} returned to {author.name}")
    return returned


@transaction.atomic
def decline(*, plan: SupportPlan, by: Viewer, why: str) -> SupportPlan:
    """The carer does not want a plan: the draft ends with what they said."""
    if not why.strip():
        raise Refusal("Write down what the carer said, and what they were offered instead.")
    row = states.lock(plan)
    declined = states.move(
        row, SupportState.DECLINED, moves=SUPPORT_MOVES, by=by, why=why, declined_because=why, closed_at=timezone.now(),
        due_on=None, version=row.version + 1,
    )  # fmt: skip
    events.record("support.declined", declined, by=by, text=f"{declined.carer.name} does not want a support plan")
    return declined


@transaction.atomic
def end(*, plan: SupportPlan, by: Viewer, why: str) -> SupportPlan:
    """Nothing follows it: they care no longer, or want no support any more."""
    if not why.strip():
        raise Refusal("Say why the support plan ends.")
    ended = states.move(
        plan, SupportState.ENDED, moves=SUPPORT_MOVES, by=by, why=why, ended_because=why, closed_at=timezone.now(),
        due_on=None,
    )  # fmt: skip
    support_copies.no_longer_owed(ended, by, why)
    events.record("support.ended", ended, by=by, text=f"{ended} ended: {why}")
    return ended


@transaction.atomic
def looked_at_again(
    *, plan: SupportPlan, by: Viewer, on: date, carer_said: str, found: str, next_on: date
) -> SupportReview:
    """The plan stays as it is until a new date (CA27). Where something has to change, start a new version instead."""
    row = states.lock(plan)
    _refuse_unless(row, SupportState.IN_FORCE)
    _refuse_review(row, on, carer_said, found, next_on)
    review = SupportReview(plan=row, on=on, carer_said=carer_said, found=found, next_on=next_on, made_by_id=by.user_id)
    history.save(review, by=by)
    row.review_on = row.due_on = next_on
    row.version += 1
    history.save(row, by=by, why="Looked at again")
    text = f"{row} looked at again; next by {dates.uk_date(next_on)}"
    events.record("support.looked_at", review, by=by, person_id=row.person_id, text=text)
    return review


def _refuse_review(row: SupportPlan, on: date, carer_said: str, found: str, next_on: date) -> None:
    if on > dates.today() or (row.signed_off_on and on < row.signed_off_on):
        raise Refusal("The day it was looked at is between the day it was signed off and today.")
    last, words = rules.ca27_review_date_is_set, rules.support_review_has_words
    latest = max(latest_review(row), dates.today() + timedelta(days=1))
    kept = ((last, last(next_on, dates.today(), latest)), (words, words(carer_said, found)))
    said = {"carer": row.carer.name, "latest": dates.uk_date(latest)}
    if broken := [missing(rule, **said) for rule, is_kept in kept if not is_kept]:
        raise Refusal(*broken)


def _refuse_unless(plan: SupportPlan, state: SupportState) -> None:
    if plan.state != state:
        raise states.WrongState(
            f"This support plan is “{plan.get_state_display().lower()}”. Open it again to see what changed."
        )

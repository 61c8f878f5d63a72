"""What a review decides opens: the next version of the plan, the risk assessment or the agreement, begun at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from careplans.models import Assessment, CarePlan, RiskAssessment
from careplans.services import plans, risk
from people.models import Person, User
from placements.choices import WhyRevised
from placements.models import Agreement, Arrangement
from placements.services import agreements, revising
from reviews.choices import ActionKind
from reviews.models import Review
from sharedliving.core import history
from sharedliving.core.access import Perm
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

BEGINS = frozenset({Perm.WRITE_PLAN, Perm.WRITE_RISK, Perm.WRITE_AGREEMENT})


def begin(*, kind: str, review: Review, by: Viewer) -> tuple[Any, str]:
    """The version that is being written already, else a new one; or None with the reason. Inside a transaction.

    Whoever holds the review decides that it begins; writing it is for whoever may, and they own it.
    """
    found = being_written(kind, review)
    if found is not None:
        return found, ""
    try:
        with transaction.atomic():
            row = STARTS[kind](review, replace(by, perms=by.perms | BEGINS))
    except (Refusal, PermissionDenied) as refused:
        return None, str(refused)
    return _given(row, kind, review, by), ""


def being_written(kind: str, review: Review) -> Any:
    """The version of this kind that somebody writes now, if any."""
    person = review.person_id
    if kind == ActionKind.PLAN:
        return CarePlan.objects.open().filter(person=person).first()
    if kind == ActionKind.RISK:
        return RiskAssessment.objects.being_written().filter(person=person).first()
    home = home_of(review)
    made = Agreement.objects.being_made().filter(person=person)
    return made.filter(household=home.household_id).first() if home else None


def home_of(review: Review) -> Arrangement | None:
    """The live arrangement that the review looked at, else the one the person lives by now."""
    live = Arrangement.objects.live().filter(person=review.person_id).select_related("agreement", "owner")
    looked_at = live.filter(pk=review.arrangement_id).first() if review.arrangement_id else None
    return looked_at or live.order_by("started_on", "pk").first()


def _plan(review: Review, by: Viewer) -> CarePlan:
    """From the assessment that the plan in force rests on, else from the newest one that is completed."""
    person = review.person
    before = CarePlan.objects.in_force().filter(person=person).select_related("assessment").first()
    newest = Assessment.objects.care_act().completed().filter(person=person).first()
    assessment = (before.assessment if before else None) or newest
    if assessment is None:
        raise Refusal(f"Complete the assessment of {person.name} first: a plan starts from it.")
    return plans.start(person=person, by=by, assessment=assessment)


def _risk(review: Review, by: Viewer) -> RiskAssessment:
    return risk.start(person=review.person, by=by)


def _agreement(review: Review, by: Viewer) -> Agreement:
    """A new version of the one they live by; the first one, where somebody came without any."""
    home = home_of(review)
    if home is None:
        raise Refusal(f"{review.person.name} lives in no arrangement that an agreement could be about.")
    if home.agreement is None:
        return agreements.draft_for(arrangement=home, by=by)
    because, words = WhyRevised.REVIEW, review.arrangement_finding or review.decision_reasons
    return revising.revise(agreement=home.agreement, by=by, because=because, words=words)


STARTS: dict[str, Callable[[Review, Viewer], Any]] = {
    ActionKind.PLAN: _plan,
    ActionKind.RISK: _risk,
    ActionKind.AGREEMENT: _agreement,
}


def _given(row: Any, kind: str, review: Review, by: Viewer) -> Any:
    """Owned by whoever writes it: the scheme worker the agreement, the person's care manager all else."""
    owner = writer_of(kind, review)
    if owner is not None and row.owner_id != owner.pk:
        row.owner = owner
        history.save(row, by=by, why="A review decided it")
    return row


def writer_of(kind: str, review: Review) -> User | None:
    """Of a restricted record only somebody who may open it."""
    person: Person = review.person
    home = home_of(review) if kind == ActionKind.AGREEMENT else None
    if home is not None and home.owner and (not person.is_restricted or home.owner_id in person.may_open):
        return home.owner
    return person.owner or review.owner

"""Best interests decisions: begun after a finding, weighed, completed."""

from django.db import transaction

from careplans.models import (
    BestInterestsConsulted,
    BestInterestsDecision,
    BestInterestsOption,
    CapacityAssessment,
)
from careplans.rules.best_interests import mca_4_follows_lack_of_capacity, mca_4_is_about_what_was_assessed
from careplans.rules.best_interests_gate import BEST_INTERESTS
from careplans.rules.said import missing
from careplans.services import capacity, records
from people.choices import Clock
from sharedliving.core import bulk, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(*, assessment: CapacityAssessment, subject: str, by: Viewer) -> BestInterestsDecision:
    """Begin to decide what a completed assessment found that the person cannot."""
    if not mca_4_follows_lack_of_capacity(assessment):
        raise Refusal(missing(mca_4_follows_lack_of_capacity, name=assessment.person.name))
    if not mca_4_is_about_what_was_assessed(assessment, subject):
        raise Refusal(missing(mca_4_is_about_what_was_assessed, name=assessment.person.name))
    row = BestInterestsDecision(
        person=assessment.person, assessment=assessment, subject=subject, owner_id=by.user_id, decision_maker=by.name
    )
    row.answers = {"wishes_now": assessment.answer("own_words") or ""}
    return records.begin(row=row, kind=BEST_INTERESTS, by=by, clock=Clock.BEST_INTERESTS)


@transaction.atomic
def complete(*, row: BestInterestsDecision, by: Viewer, version: int | None = None) -> BestInterestsDecision:
    """Complete it; the finding that it rests on is looked at again no later than the decision."""
    states.lock(row.person)
    done = records.complete(row=row, kind=BEST_INTERESTS, by=by, version=version)
    capacity.look_again_by(assessment=done.assessment, on=done.review_on, by=by)
    return done


@transaction.atomic
def add_option(
    *, row: BestInterestsDecision, by: Viewer, option: str, good: str, bad: str, is_less_restrictive: bool
) -> BestInterestsOption:
    """Weigh one more option."""
    fresh = records.writable(row, None)
    part = BestInterestsOption(
        best_interests=fresh, option=option, good=good, bad=bad, is_less_restrictive=is_less_restrictive
    )
    history.save(part, by=by)
    events.record("best_interests.option_added", fresh, by=by, text="Option weighed")
    return part


@transaction.atomic
def add_consulted(
    *, row: BestInterestsDecision, by: Viewer, name: str, consulted_as: str, said: str, relationship: str = ""
) -> BestInterestsConsulted:
    """Write down whom you asked, and what they said."""
    fresh = records.writable(row, None)
    part = BestInterestsConsulted(
        best_interests=fresh, name=name, consulted_as=consulted_as, said=said, relationship=relationship
    )
    history.save(part, by=by)
    events.record("best_interests.consulted", fresh, by=by, text=f"Consulted: {name}")
    return part


@transaction.atomic
def remove_part(*, part: BestInterestsOption | BestInterestsConsulted, by: Viewer) -> None:
    """Take an option or somebody consulted off a draft; the history keeps it."""
    fresh = records.writable(part.best_interests, None)
    text = f"Removed: {str(part)[:200]}"
    bulk.remove(part, by=by, why="Removed")
    events.record("best_interests.part_removed", fresh, by=by, text=text)

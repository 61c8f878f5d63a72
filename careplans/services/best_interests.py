"""Best interests decisions: begun after a finding, weighed, completed; and what they allow somebody to sign."""

from datetime import date
from typing import Any

from django.db import transaction

from careplans.choices.authority import Subject
from careplans.models import (
    BestInterestsConsulted,
    BestInterestsDecision,
    BestInterestsOption,
    CapacityAssessment,
    LegalAuthority,
)
from careplans.rules import authority as authority_rules
from careplans.rules.authority import mca_no_signature_without_authority
from careplans.rules.best_interests import mca_4_follows_lack_of_capacity
from careplans.rules.best_interests_gate import BEST_INTERESTS
from careplans.rules.said import missing
from careplans.services import capacity, records
from people.choices import Clock
from people.models import Person
from sharedliving.core import bulk, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(*, assessment: CapacityAssessment, subject: str, by: Viewer) -> BestInterestsDecision:
    """Begin to decide what a completed assessment found that the person cannot."""
    if not mca_4_follows_lack_of_capacity(assessment):
        raise Refusal(missing(mca_4_follows_lack_of_capacity, name=assessment.person.name))
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


def why_not_sign(*, person: Person, name: str, with_licence: bool, on: date) -> list[Any]:
    """Why somebody cannot sign for the person, as reasons; empty when an authority or a decision on record covers it."""
    authorities = list(LegalAuthority.objects.filter(person=person))
    decided = BestInterestsDecision.objects.to_act_on(on).filter(person=person, subject=Subject.HOME).exists()
    rule = mca_no_signature_without_authority
    if rule(name, authorities, decided, with_licence=with_licence, on=on):
        return []
    return [missing(rule, name=name.strip(), person=person.name), *_unseen(authorities, name, with_licence)]


def _unseen(authorities: list[LegalAuthority], name: str, with_licence: bool) -> list[Any]:
    rule = authority_rules.mca_9_document_was_seen
    kinds = authority_rules.may_sign(with_licence)
    theirs = [each for each in authorities if authority_rules.same_name(each.name, name) and each.kind in kinds]
    return [
        missing(rule, name=each.name, kind=each.get_kind_display().lower())
        for each in theirs
        if each.ended_on is None and not rule(each)
    ]

"""What falls due around referrals, agreements, households and arrangements."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from placements.choices import (
    ArrangementKind,
    CareKind,
    PaperState,
    ReferralState,
)
from placements.due import carer_reviews, endings
from placements.due.kinds import (
    AGREEMENT,
    AGREEMENT_REVIEW,
    AGREEMENT_VERSION,
    ANSWER,
    APPEAL,
    APPLICATION,
    CARER_AGREEMENT,
    CARER_AGREEMENT_DRAFT,
    CARER_BREAKS,
    CARER_VISIT,
    CHECKS,
    CONDITION,
    DRAFT,
    EMERGENCIES,
    EMERGENCY_ANSWER,
    EMERGENCY_HOUSEHOLD,
    ENDING,
    FEE_RATE,
    HOUSEHOLD_RISK,
    LICENCE,
    LICENCE_DRAFT,
    MATCHING,
    MEMBER,
    MORE,
    MOVE,
    NOTICE,
    PAPERS,
    PROTOCOL,
    RECOMMENDATION,
    ROLE_GAP,
    START,
    STEP,
    TO_WRITE,
    TRANSITION,
    VISIT,
    WHAT_NEXT,
)
from placements.models import (
    Agreement,
    Appeal,
    Application,
    ApprovalCondition,
    ApprovalEnding,
    Arrangement,
    CarerAgreement,
    CarerHousehold,
    Emergency,
    FeeBand,
    HouseholdCare,
    HouseholdMember,
    HouseholdNotice,
    HouseholdRisk,
    Licence,
    MoveCheck,
    PlannedStep,
    Protocol,
    Recommendation,
    Referral,
    TransitionStep,
    UnderNotice,
)
from sharedliving.core.due import due_rows
from sharedliving.core.viewer import Viewer

KINDS = (
    DRAFT, ANSWER, MATCHING, TO_WRITE, AGREEMENT, START, CHECKS, HOUSEHOLD_RISK, VISIT,
    MORE,
    PROTOCOL,
    MEMBER,
    APPLICATION,
    CONDITION,
    APPEAL,
    ENDING,
    RECOMMENDATION,
    STEP,
    MOVE,
    CARER_VISIT,
    CARER_BREAKS,
    NOTICE,
    WHAT_NEXT,
    *endings.KINDS,
    *carer_reviews.KINDS,
    ROLE_GAP,
    AGREEMENT_REVIEW,
    AGREEMENT_VERSION,
    LICENCE_DRAFT,
    LICENCE,
    CARER_AGREEMENT_DRAFT,
    CARER_AGREEMENT,
    FEE_RATE,
    PAPERS,
    *EMERGENCIES.values(),
    TRANSITION,
)  # fmt: skip


OF_SCHEMES = frozenset(
    kind.key
    for kind in (
        CHECKS, HOUSEHOLD_RISK, MEMBER, APPLICATION, CONDITION, APPEAL, ENDING, CARER_VISIT, CARER_BREAKS, NOTICE,
        CARER_AGREEMENT, CARER_AGREEMENT_DRAFT, FEE_RATE, VISIT, ANSWER, MATCHING, STEP, EMERGENCY_ANSWER,
        EMERGENCY_HOUSEHOLD, TO_WRITE, AGREEMENT, AGREEMENT_VERSION, AGREEMENT_REVIEW, START, LICENCE, LICENCE_DRAFT, PAPERS,
        ROLE_GAP, endings.CARERS_NEXT, *carer_reviews.KINDS,
    )
)  # fmt: skip
"""What only a scheme ever owns: a council is not offered it as a filter."""


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset a kind. Nobody is reminded about a person who has died."""
    alive = {"person__died_on__isnull": True}
    referrals = Referral.objects.visible_to(viewer).open().filter(**alive)
    agreements = Agreement.objects.visible_to(viewer).open().filter(**alive)
    arrangements = Arrangement.objects.visible_to(viewer).live().filter(**alive)
    licences = Licence.objects.visible_to(viewer).open().filter(**alive)
    emergencies = Emergency.objects.visible_to(viewer).filter(**alive)
    papers = Q(kind=ArrangementKind.EMERGENCY, arrangement__isnull=False)
    listed = [
        (referrals.filter(state=ReferralState.DRAFT), DRAFT),
        (referrals.filter(state=ReferralState.SENT), ANSWER),
        (referrals.more_asked(), MORE),
        (referrals.filter(state=ReferralState.ACCEPTED), MATCHING),
        (referrals.filter(state=ReferralState.MATCHED).without_agreement(), TO_WRITE),
        (agreements.being_made().filter(~papers, replaces__isnull=True), AGREEMENT),
        (agreements.being_made().filter(replaces__isnull=False), AGREEMENT_VERSION),
        (agreements.started_and_unsigned(), PAPERS),
        (agreements.waits_for_start(), START),
        (agreements.lived_by(), AGREEMENT_REVIEW),
        (licences.filter(state=PaperState.DRAFT), LICENCE_DRAFT),
        (licences.filter(state=PaperState.SIGNED), LICENCE),
        (arrangements, VISIT),
        (arrangements.filter(agreement__isnull=False).with_role_gaps(), ROLE_GAP),
        *((emergencies.waits_for(step), kind) for step, kind in EMERGENCIES.items()),
        (TransitionStep.objects.visible_to(viewer).open().filter(**alive), TRANSITION),
    ]
    rows = [due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids) for queryset, kind in listed]
    households = CarerHousehold.objects.visible_to(viewer).own_of(viewer).open()
    protocols = Protocol.objects.visible_to(viewer).open()
    risks = HouseholdRisk.objects.visible_to(viewer).first_of_each()
    carer_agreements = CarerAgreement.objects.visible_to(viewer).open()
    written = carer_agreements.filter(state=PaperState.DRAFT)
    signed = carer_agreements.in_force()
    fees = FeeBand.objects.visible_to(viewer).in_force()
    return [
        *rows,
        due_rows(
            written, kind=CARER_AGREEMENT_DRAFT, until=until, owner_ids=owner_ids, person=None, row="household_id"
        ),
        due_rows(signed, kind=CARER_AGREEMENT, until=until, owner_ids=owner_ids, person=None, row="household_id"),
        due_rows(fees, kind=FEE_RATE, until=until, owner_ids=owner_ids, person=None),
        due_rows(households, kind=CHECKS, until=until, owner_ids=owner_ids, person=None),
        due_rows(protocols, kind=PROTOCOL, until=until, owner_ids=owner_ids, person=None),
        due_rows(risks, kind=HOUSEHOLD_RISK, until=until, owner_ids=owner_ids, person=None, row="household_id"),
        *approval_items(viewer, until, owner_ids),
        *_around_people(viewer, until, owner_ids),
        *_owed_to_carers(viewer, until, owner_ids),
        *endings.due_items(viewer, until, owner_ids),
        *carer_reviews.due_items(viewer, until, owner_ids),
    ]


def approval_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """What falls due on the way to an approval and after it, each with the number of its household."""
    listed = [
        (HouseholdMember.objects.visible_to(viewer).first_of_each(), MEMBER, "household_id"),
        (Application.objects.visible_to(viewer).open(), APPLICATION, "household_id"),
        (ApprovalCondition.objects.visible_to(viewer).first_of_each(), CONDITION, "household_id"),
        (Appeal.objects.visible_to(viewer).open(), APPEAL, "decision__application__household_id"),
        (ApprovalEnding.objects.visible_to(viewer).open(), ENDING, "household_id"),
    ]
    return [
        due_rows(queryset, kind=kind, until=until, owner_ids=owner_ids, person=None, row=row)
        for queryset, kind, row in listed
    ]


def _around_people(viewer: Viewer, until: date, owner_ids: Sequence[int] | None) -> list[QuerySet]:
    """Answers to recommendations, next steps, moves that wait, and what happens after a notice."""
    alive: dict[str, bool] = {"person__died_on__isnull": True}
    when: dict[str, Any] = {"until": until, "owner_ids": owner_ids}
    steps = PlannedStep.objects.visible_to(viewer).open().filter(candidate__referral__person__died_on__isnull=True)
    recommended = Recommendation.objects.visible_to(viewer).open().filter(**alive)
    moves = MoveCheck.objects.visible_to(viewer).open().filter(**alive)
    leaving = UnderNotice.objects.visible_to(viewer).open().filter(**alive)
    return [
        due_rows(recommended, kind=RECOMMENDATION, **when),
        due_rows(steps, kind=STEP, person="candidate__referral__person_id", row="candidate_id", **when),
        due_rows(moves, kind=MOVE, row="candidate_id", **when),
        due_rows(leaving, kind=WHAT_NEXT, row="arrangement_id", **when),
    ]


def _owed_to_carers(viewer: Viewer, until: date, owner_ids: Sequence[int] | None) -> list[QuerySet]:
    """Visits, breaks and the end of a notice: about the household, and the scheme's alone."""
    care = HouseholdCare.objects.visible_to(viewer).owed()
    listed = [
        (care.filter(kind=CareKind.VISIT), CARER_VISIT),
        (care.filter(kind=CareKind.BREAKS), CARER_BREAKS),
        (HouseholdNotice.objects.visible_to(viewer).open(), NOTICE),
    ]
    return [
        due_rows(rows, kind=kind, until=until, owner_ids=owner_ids, person=None, row="household_id")
        for rows, kind in listed
    ]

"""What falls due around referrals, agreements, households and arrangements."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet

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
from sharedliving.core.due import DueKind, DueSource, due_of
from sharedliving.core.viewer import Viewer

PAPERS_LATER = Q(kind=ArrangementKind.EMERGENCY, arrangement__isnull=False)


def _waits_for(step: str, kind: DueKind) -> DueSource:
    return DueSource(kind, Emergency, lambda seen: seen.waits_for(step))


def _of_household(kind: DueKind, model: type[Model], rows: Callable[[Any], QuerySet]) -> DueSource:
    """About the household, and the scheme's alone."""
    return DueSource(kind, model, rows, person=None, row="household_id")


ABOUT_PEOPLE = (
    DueSource(DRAFT, Referral, lambda seen: seen.open().filter(state=ReferralState.DRAFT)),
    DueSource(ANSWER, Referral, lambda seen: seen.open().filter(state=ReferralState.SENT)),
    DueSource(MORE, Referral, lambda seen: seen.open().more_asked()),
    DueSource(MATCHING, Referral, lambda seen: seen.open().filter(state=ReferralState.ACCEPTED)),
    DueSource(TO_WRITE, Referral, lambda seen: seen.open().filter(state=ReferralState.MATCHED).without_agreement()),
    DueSource(AGREEMENT, Agreement, lambda seen: seen.open().being_made().filter(~PAPERS_LATER, replaces__isnull=True)),
    DueSource(AGREEMENT_VERSION, Agreement, lambda seen: seen.open().being_made().filter(replaces__isnull=False)),
    DueSource(PAPERS, Agreement, lambda seen: seen.open().started_and_unsigned()),
    DueSource(START, Agreement, lambda seen: seen.open().waits_for_start()),
    DueSource(AGREEMENT_REVIEW, Agreement, lambda seen: seen.open().lived_by()),
    DueSource(LICENCE_DRAFT, Licence, lambda seen: seen.open().filter(state=PaperState.DRAFT)),
    DueSource(LICENCE, Licence, lambda seen: seen.open().filter(state=PaperState.SIGNED)),
    DueSource(VISIT, Arrangement, lambda seen: seen.live()),
    DueSource(ROLE_GAP, Arrangement, lambda seen: seen.live().filter(agreement__isnull=False).with_role_gaps()),
    *(_waits_for(step, kind) for step, kind in EMERGENCIES.items()),
    DueSource(TRANSITION, TransitionStep, lambda seen: seen.open()),
    DueSource(RECOMMENDATION, Recommendation, lambda seen: seen.open()),
    DueSource(STEP, PlannedStep, lambda seen: seen.open(), person="candidate__referral__person_id", row="candidate_id"),
    DueSource(MOVE, MoveCheck, lambda seen: seen.open(), row="candidate_id"),
    DueSource(WHAT_NEXT, UnderNotice, lambda seen: seen.open(), row="arrangement_id"),
)
OF_APPROVALS = (
    _of_household(MEMBER, HouseholdMember, lambda seen: seen.first_of_each()),
    _of_household(APPLICATION, Application, lambda seen: seen.open()),
    _of_household(CONDITION, ApprovalCondition, lambda seen: seen.first_of_each()),
    DueSource(APPEAL, Appeal, lambda seen: seen.open(), person=None, row="decision__application__household_id"),
    _of_household(ENDING, ApprovalEnding, lambda seen: seen.open()),
)
"""What falls due on the way to an approval and after it."""
OF_HOUSEHOLDS = (
    _of_household(CARER_AGREEMENT_DRAFT, CarerAgreement, lambda seen: seen.open().filter(state=PaperState.DRAFT)),
    _of_household(CARER_AGREEMENT, CarerAgreement, lambda seen: seen.open().in_force()),
    DueSource(
        CHECKS, CarerHousehold, lambda seen: seen.open(), person=None, own=lambda seen, viewer: seen.own_of(viewer)
    ),
    _of_household(HOUSEHOLD_RISK, HouseholdRisk, lambda seen: seen.first_of_each()),
    _of_household(CARER_VISIT, HouseholdCare, lambda seen: seen.owed().filter(kind=CareKind.VISIT)),
    _of_household(CARER_BREAKS, HouseholdCare, lambda seen: seen.owed().filter(kind=CareKind.BREAKS)),
    _of_household(NOTICE, HouseholdNotice, lambda seen: seen.open()),
)
SOURCES = (
    *ABOUT_PEOPLE,
    DueSource(FEE_RATE, FeeBand, lambda seen: seen.in_force(), person=None),
    DueSource(PROTOCOL, Protocol, lambda seen: seen.open(), person=None),
    *OF_APPROVALS,
    *OF_HOUSEHOLDS,
    *endings.SOURCES,
    *carer_reviews.SOURCES,
)
KINDS = tuple(source.kind for source in SOURCES)
OF_SCHEMES = frozenset(
    kind.key
    for kind in (
        CHECKS, HOUSEHOLD_RISK, MEMBER, APPLICATION, CONDITION, APPEAL, ENDING, CARER_VISIT, CARER_BREAKS, NOTICE,
        CARER_AGREEMENT, CARER_AGREEMENT_DRAFT, FEE_RATE, VISIT, ANSWER, MATCHING, STEP, EMERGENCY_ANSWER,
        EMERGENCY_HOUSEHOLD, TO_WRITE, AGREEMENT, AGREEMENT_VERSION, AGREEMENT_REVIEW, START, LICENCE, LICENCE_DRAFT, PAPERS,
        ROLE_GAP, endings.CARERS_NEXT, carer_reviews.CARER_REVIEW, carer_reviews.CARER_REVIEW_ACTION,
    )
)  # fmt: skip
"""What only a scheme ever owns: a council is not offered it as a filter."""


def due_items(viewer: Viewer, until: date, owner_ids: Sequence[int] | None = None) -> list[QuerySet]:
    """Open rows due by a date, one queryset for each kind."""
    return due_of(SOURCES, viewer, until, owner_ids)

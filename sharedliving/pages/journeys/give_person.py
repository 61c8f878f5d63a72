"""Giving a person to another owner: what their owner had open about them goes with them (G14-CMS-3)."""

from django.db import transaction
from django.db.models import QuerySet

from careplans.choices import PlanState
from careplans.choices.support import SupportState
from careplans.models import (
    AdvocateReferral,
    Aftercare,
    Assessment,
    AssessmentCopy,
    BestInterestsDecision,
    CapacityAssessment,
    CapacityReview,
    CarePlan,
    ContinuingCare,
    Contribution,
    CourtApplication,
    CourtAuthorisation,
    DecisionLetter,
    FundingApplication,
    LibertyObjection,
    LibertyScreen,
    OnwardReferral,
    PlanRelease,
    PromisedService,
    Restriction,
    RiskAssessment,
    SafeguardingConcern,
    SupportCopy,
    SupportPlan,
    SupportRequest,
    Triage,
    WaitingContact,
)
from people.models import OwnedRow, Person, User
from people.services import ownership
from placements.choices import ReferralState
from placements.models import (
    Emergency,
    MoveOnGoal,
    NextHome,
    Recommendation,
    Referral,
    TransitionStep,
    UnderNotice,
)
from placements.services import (
    contact,
)
from reviews.models import (
    ChangeTask,
    Incident,
    IncidentNotice,
    OwnerTold,
    Review,
    ReviewAction,
    ReviewPack,
    ReviewRequest,
)
from reviews.services import owner_told
from sharedliving.core import events, states
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.journeys.moving import give, name_care_manager


@transaction.atomic
def give_person(*, person: Person, owner: User | None, by: Viewer, reason: str, note: str = "") -> list[OwnedRow]:
    """To a named worker, or (owner None) to the duty manager; returns the rows that went along. Raises Refusal.

    `note` is for the new owner.
    What somebody else of the council has open about the person, and all of the scheme's work, stays where it is.
    """
    former = states.lock(person).owner
    if owner is None:
        given = ownership.hold_with_duty(person=person, by=by, reason=reason)
    else:
        given = ownership.assign(person=person, owner=owner, by=by, reason=reason, note=note)
    if (days := contact.days_of(person)) is not None:
        ownership.contact_every(person=person, days=days, by=by)
    if former is None or former == given.owner:
        return []
    moved = [row for rows in goes_along(person, former) for row in give(rows, given.owner, by=by, reason=reason)]
    owner_told.owner_changed(person=states.lock(person), by=by)
    referrals = Referral.objects.visible_to(SYSTEM).filter(person=person)
    name_care_manager(referrals, former, given.owner, by=by, reason=reason)
    if moved:
        what = ", ".join(str(row._meta.verbose_name) for row in moved)
        text = f"Went along to {given.owner.name}: {what}"
        events.record("person.work_given", person, by=by, person_id=person.pk, text=text, rows=len(moved))
    return moved


def goes_along(person: Person, owner: User) -> list[QuerySet]:
    """What an owner has open about a person on the council's side, a queryset for each kind."""
    about = {"person": person, "owner": owner, "closed_at": None}
    return [
        SupportRequest.objects.visible_to(SYSTEM).filter(**about),
        Triage.objects.visible_to(SYSTEM).filter(**about),
        WaitingContact.objects.visible_to(SYSTEM).filter(**about),
        Assessment.objects.visible_to(SYSTEM).filter(**about),
        DecisionLetter.objects.visible_to(SYSTEM).filter(**about),
        AssessmentCopy.objects.visible_to(SYSTEM).filter(**about),
        ContinuingCare.objects.visible_to(SYSTEM).filter(**about),
        Contribution.objects.visible_to(SYSTEM).filter(**about),
        CarePlan.objects.visible_to(SYSTEM).filter(**about, state=PlanState.DRAFT),
        SupportPlan.objects.visible_to(SYSTEM).filter(**about).exclude(state=SupportState.AWAITING),
        SupportCopy.objects.visible_to(SYSTEM).filter(**about),
        FundingApplication.objects.visible_to(SYSTEM).filter(**about),
        Aftercare.objects.visible_to(SYSTEM).filter(**about),
        PlanRelease.objects.visible_to(SYSTEM).filter(**about),
        PromisedService.objects.visible_to(SYSTEM).filter(**about),
        Referral.objects.visible_to(SYSTEM).filter(**about, state__in=[ReferralState.DRAFT, ReferralState.MORE_ASKED]),
        Recommendation.objects.visible_to(SYSTEM).filter(**about),
        UnderNotice.objects.visible_to(SYSTEM).filter(**about),
        Review.objects.visible_to(SYSTEM).filter(**about),
        ReviewAction.objects.visible_to(SYSTEM).filter(**about),
        ReviewPack.objects.visible_to(SYSTEM).filter(**about),
        ReviewRequest.objects.visible_to(SYSTEM).filter(**about),
        ChangeTask.objects.visible_to(SYSTEM).filter(**about),
        Incident.objects.visible_to(SYSTEM).filter(**about),
        IncidentNotice.objects.visible_to(SYSTEM).filter(**about),
        NextHome.objects.visible_to(SYSTEM).filter(**about),
        MoveOnGoal.objects.visible_to(SYSTEM).filter(**about),
        RiskAssessment.objects.visible_to(SYSTEM).filter(**about),
        Restriction.objects.visible_to(SYSTEM).filter(**about),
        CapacityAssessment.objects.visible_to(SYSTEM).filter(**about),
        CapacityReview.objects.visible_to(SYSTEM).filter(**about),
        BestInterestsDecision.objects.visible_to(SYSTEM).filter(**about),
        SafeguardingConcern.objects.visible_to(SYSTEM).filter(**about),
        LibertyScreen.objects.visible_to(SYSTEM).filter(**about),
        LibertyObjection.objects.visible_to(SYSTEM).filter(**about),
        CourtApplication.objects.visible_to(SYSTEM).filter(**about),
        CourtAuthorisation.objects.visible_to(SYSTEM).filter(**about),
        AdvocateReferral.objects.visible_to(SYSTEM).filter(**about),
        OnwardReferral.objects.visible_to(SYSTEM).filter(**about),
        Emergency.objects.visible_to(SYSTEM).filter(**about),
        TransitionStep.objects.visible_to(SYSTEM).filter(**about),
        OwnerTold.objects.visible_to(SYSTEM).filter(**about),
    ]

"""One row of every model that can be owned: a care manager's, and a scheme worker's."""

from placements.choices import ReferralState
from tests.factories.absences import LeavingFactory
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
)
from tests.factories.applications import rows_of_an_approval
from tests.factories.capacity import BestInterestsFactory, CapacityAssessmentFactory, CapacityReviewFactory
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    DecisionLetterFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.caring import (
    CarerReviewActionFactory,
    HouseholdCareFactory,
    HouseholdNoticeFactory,
    UnderNoticeFactory,
)
from tests.factories.changes import ChangeTaskFactory, IncidentFactory, IncidentNoticeFactory
from tests.factories.emergencies import (
    EmergencyFactory,
    TransitionStepFactory,
)
from tests.factories.endings import (
    MoveOnGoalFactory,
    NextHomeFactory,
    of_a_scheme,
)
from tests.factories.funding import AftercareFactory, FundingApplicationFactory
from tests.factories.households import HouseholdFactory, HouseholdRiskFactory
from tests.factories.kinds import AssessmentCopyFactory, ContinuingCareFactory, ContributionFactory
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
)
from tests.factories.moving import (
    MoveCheckFactory,
    PlannedStepFactory,
    RecommendationFactory,
)
from tests.factories.needs import RecruitmentTargetFactory, SuggestionFactory
from tests.factories.papers import (
    CarerAgreementFactory,
    FeeBandFactory,
    LicenceFactory,
)
from tests.factories.people import UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory
from tests.factories.practice import ProtocolFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory
from tests.factories.reviews import (
    NoteCopyFactory,
    OwnerToldFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewPackFactory,
    ReviewRequestFactory,
    SupervisionFactory,
    SupervisionPointFactory,
)
from tests.factories.risk import RestrictionFactory, RiskAssessmentFactory
from tests.factories.safeguarding import SafeguardingConcernFactory
from tests.factories.support import SupportCopyFactory, SupportPlanFactory


def council_work(person, worker) -> list:
    """One of everything that a care manager may own, all open."""
    request = SupportRequestFactory(person=person, owner=worker)
    assessment = AssessmentFactory(person=person, owner=worker, started=True)
    return [
        request,
        TriageFactory(request=request),
        WaitingContactFactory(request=request),
        DecisionLetterFactory(assessment__person=person, owner=worker),
        assessment,
        AssessmentCopyFactory(assessment__person=person, owner=worker),
        ContinuingCareFactory(assessment__person=person, owner=worker),
        ContributionFactory(assessment=assessment, owner=worker),
        CarePlanFactory(person=person, owner=worker, number=7),
        FundingApplicationFactory(
            plan=CarePlanFactory(person=person, number=11, state="superseded", in_force=True), owner=worker
        ),
        AftercareFactory(person=person, owner=worker),
        PlanReleaseFactory(
            owed=True,
            person=person,
            plan=CarePlanFactory(person=person, number=8, state="superseded", in_force=True),
            owner=worker,
        ),
        QualityCheckFactory(
            owner=worker, person=person, author=UserFactory(organisation=person.council, team=person.team)
        ),
        QualityFollowUpFactory(quality_check__person=person, owner=worker),
        PromisedServiceFactory(
            person=person,
            plan=CarePlanFactory(person=person, number=9, state="superseded", in_force=True),
            owner=worker,
        ),
        ReferralFactory(person=person, owner=worker, planless=True),
        RecommendationFactory(referral__person=person, referral__planless=True, owner=worker),
        UnderNoticeFactory(arrangement=ArrangementFactory(person=person), owner=worker),
        ReviewFactory(person=person, owner=worker),
        CapacityAssessmentFactory(person=person, owner=worker),
        CapacityReviewFactory(person=person, owner=worker),
        BestInterestsFactory(person=person, owner=worker),
        RiskAssessmentFactory(person=person, owner=worker),
        RestrictionFactory(person=person, owner=worker),
        AdvocateReferralFactory(person=person, owner=worker),
        OnwardReferralFactory(person=person, owner=worker),
        SafeguardingConcernFactory(person=person, owner=worker),
        SupportPlanFactory(person=person, owner=worker),
        SupportCopyFactory(plan=SupportPlanFactory(person=person, replaced=True), owner=worker),
        EmergencyFactory(person=person, owner=worker),
        TransitionStepFactory(person=person, owner=worker),
        OwnerToldFactory(person=person, owner=worker),
        LeavingFactory(owner=worker),
        SupervisionFactory(owner=worker),
        SupervisionPointFactory(owner=worker),
        *liberty_work(person, worker),
        NextHomeFactory(arrangement__person=person, arrangement__ended=True, owner=worker),
        MoveOnGoalFactory(person=person, owner=worker),
        *review_work(person, worker),
        SuggestionFactory(person=person, owner=worker),
    ]


def review_work(person, worker) -> list:
    """What a review left to do, its papers, and a review that is asked for."""
    return [
        ReviewActionFactory(review__person=person, review__completed=True, owner=worker),
        ReviewPackFactory(review__person=person, review__completed=True, owner=worker),
        ReviewRequestFactory(person=person, owner=worker),
    ]


def liberty_work(person, worker) -> list:
    """A screen, an objection, an application and an order."""
    screen = LibertyScreenFactory(person=person, owner=worker, completed=True)
    return [
        screen,
        LibertyObjectionFactory(screen=screen, owner=worker),
        CourtApplicationFactory(screen=screen, owner=worker),
        CourtAuthorisationFactory(person=person, owner=worker),
    ]


def scheme_work(scheme, worker, person) -> list:
    """One of everything that a scheme worker may own, all open, about somebody shared with the scheme."""
    household = HouseholdFactory(scheme=scheme, owner=worker)
    referral = ReferralFactory(
        person=person, scheme_profile=scheme.scheme_profile, accepted=True, state=ReferralState.MATCHED, owner=worker
    )
    agreement = AgreementFactory(
        candidate__referral=referral, candidate__household=household, candidate__chosen=True, owner=worker
    )
    release = PlanReleaseFactory(plan=CarePlanFactory(person=person, number=2), scheme=scheme, owner=worker)
    arrangement = ArrangementFactory(household=household, person=person)
    return [household, referral, agreement, release, arrangement,
            HouseholdRiskFactory(household=household, owner=worker), LicenceFactory(agreement=agreement, owner=worker),
            CarerAgreementFactory(household=household, owner=worker), FeeBandFactory(scheme=scheme, owner=worker),
            *rows_of_an_approval(household, worker),
            HouseholdCareFactory(household=household, owner=worker),
            CarerReviewActionFactory(review__household=household, owner=worker),
            HouseholdNoticeFactory(household=household, owner=worker),
            PlannedStepFactory(candidate__referral=referral, owner=worker),
            MoveCheckFactory(candidate=agreement.candidate, owner=worker),
            ProtocolFactory(council=person.council, scheme=scheme, owner=worker),
            RecruitmentTargetFactory(council=person.council, scheme=scheme, owner=worker),
            NoteCopyFactory(note__person=person, owner=worker),
            ChangeTaskFactory(event__person=person, event__arrangement=arrangement, owner=worker),
            IncidentFactory(person=person, arrangement=arrangement, owner=worker),
            IncidentNoticeFactory(incident__person=person, incident__arrangement=arrangement, owner=worker),
            *of_a_scheme(scheme, worker, person, household)]  # fmt: skip

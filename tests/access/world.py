"""The small world that the access walk looks at: one of everything about one person of Westmere, and who might look."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.utils import timezone

from careplans.choices import Kind
from careplans.models import CarePlan, PlanRelease
from people.choices import CircleRole, Role
from people.models import ImportBatch, Organisation, Person, Team, User
from placements.choices import (
    HowSigned,
    Party,
)
from placements.models import (
    Agreement,
    Arrangement,
    CarerAgreementSignature,
    CarerHousehold,
    LicenceSignature,
)
from sharedliving.core import dates
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
)
from tests.factories.applications import (
    AppealFactory,
    ApplicationFactory,
    ConditionFactory,
    EndingFactory,
    MemberFactory,
    PanelDecisionFactory,
    ReferenceFactory,
    at_panel,
    declined,
)
from tests.factories.briefings import BriefingReadingFactory
from tests.factories.capacity import (
    AuthorityFactory,
    BestInterestsFactory,
    CapacityAssessmentFactory,
    CapacityReviewFactory,
    ConsultedFactory,
    OptionFactory,
)
from tests.factories.careplans import (
    AssessmentFactory,
    CarePlanFactory,
    DecisionLetterFactory,
    ParticipantFactory,
    PlanNeedFactory,
    PlanReleaseFactory,
    PromisedServiceFactory,
    SupportRequestFactory,
    TriageFactory,
    WaitingContactFactory,
)
from tests.factories.caring import (
    BackUpFactory,
    CarerBreakFactory,
    HouseholdNoticeFactory,
    UnderNoticeFactory,
)
from tests.factories.emergencies import (
    EmergencyFactory,
    ExtensionFactory,
    TransitionStepFactory,
    age_day,
)
from tests.factories.endings import (
    AlsoUsedByFactory,
    CarerFutureFactory,
    EndNoticeFactory,
    HousingBidFactory,
    LearningReviewFactory,
    MoveBlockerFactory,
    MoveOnGoalFactory,
    NextHomeFactory,
    ReconciliationFactory,
    TransferFactory,
)
from tests.factories.funding import AftercareFactory, FundingLineFactory
from tests.factories.kinds import (
    AssessmentCopyFactory,
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
)
from tests.factories.liberty import (
    CourtApplicationFactory,
    CourtAuthorisationFactory,
    LibertyEvidenceFactory,
    LibertyObjectionFactory,
    LibertyScreenFactory,
    law,
)
from tests.factories.moving import (
    MoveCheckFactory,
    PlannedStepFactory,
    RecommendationFactory,
)
from tests.factories.papers import (
    CarerAgreementFactory,
    FeeBandFactory,
    LicenceFactory,
    MoneyLineFactory,
    RoleFactory,
    ScannedPaperFactory,
)
from tests.factories.people import CircleMemberFactory, CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import (
    AddressFactory,
    AgreementFactory,
    ArrangementFactory,
    HouseholdFactory,
    HouseholdRiskFactory,
    IntroductionFactory,
    LineFactory,
    ReferralFactory,
    SchemeFactory,
    SignatureFactory,
)
from tests.factories.practice import MoreAskedFactory, ProtocolFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory
from tests.factories.reviews import AttendeeFactory, CaseNoteFactory, NoteCopyFactory, ReviewFactory
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory, RiskFactory
from tests.factories.safeguarding import ProtectionStepFactory, SafeguardingConcernFactory
from tests.factories.support import SupportCopyFactory, SupportNeedFactory, SupportPlanFactory

COUNCIL_ROLES = (Role.CARE_MANAGER, Role.LINE_MANAGER, Role.REVIEWING_OFFICER)
DESK_ROLES = (Role.COMMISSIONER, Role.ADMINISTRATOR)
SCHEME_ROLES = (Role.SCHEME_WORKER, Role.SCHEME_MANAGER)
RELATIONS = {
    **dict.fromkeys(COUNCIL_ROLES, ("own", "other team", "other council")),
    **dict.fromkeys(DESK_ROLES, ("own", "other council")),
    **dict.fromkeys(SCHEME_ROLES, ("own", "other scheme")),
}


@dataclass(frozen=True)
class World:
    """Rows by name, and a user for each role in each relation to the person."""

    rows: SimpleNamespace
    users: dict[tuple[str, str], User]


def _liberty(person: Person, other: Person) -> dict[str, Any]:
    """A screen that stands, one being written, an objection, a pack, and cases in the register."""
    law()
    screen = LibertyScreenFactory(person=person, completed=True)
    ready = CourtApplicationFactory(person=person, screen=screen, completed=True)
    return {
        "screen": screen, "screen_draft": LibertyScreenFactory(person=other, ready=True),
        "evidence": LibertyEvidenceFactory(screen=screen),
        "objection": LibertyObjectionFactory(screen=screen), "application": CourtApplicationFactory(screen=screen),
        "application_ready": ready, "order": CourtAuthorisationFactory(person=person),
        "order_applied": CourtAuthorisationFactory(person=other, applied=True),
    }  # fmt: skip


def _applies(scheme: Organisation, household: Any) -> dict[str, Any]:
    """Households of one scheme on their way to approval, and what follows one."""

    def applying() -> Any:
        return HouseholdFactory(scheme=scheme, state="applying", approved_on=None)

    application = ApplicationFactory(household=applying())
    before_panel = at_panel(household=applying())
    declined_one = declined(application=at_panel(household=applying()))
    return {
        "applying": applying(),
        "carer_application": application,
        "reference": ReferenceFactory(application=application),
        "before_panel": before_panel,
        "panel": before_panel.panel,
        "decision": PanelDecisionFactory(application=before_panel),
        "declined": declined_one,
        "appeal": AppealFactory(decision=declined(application=at_panel(household=applying()))),
        "condition": ConditionFactory(decision=declined_one, household=household),
        "member": MemberFactory(household=household),
        "ending": EndingFactory(household=household),
    }


def _emergencies(owner: User, scheme: Organisation) -> dict[str, Any]:
    """One of each state, each about a person of its own; and a step into adulthood."""
    given: dict[str, Any] = {"scheme_profile": scheme.scheme_profile}
    made = {
        state: EmergencyFactory(person=PersonFactory(owner=owner), **given | {state: True})
        for state in ("asked", "live")
    }
    return {
        "emergency": made["live"], "emergency_asked": made["asked"], "extension": ExtensionFactory(emergency=made["live"]),
        "emergency_taken": EmergencyFactory(person=PersonFactory(owner=owner), **given),
        "emergency_accepted": EmergencyFactory(person=PersonFactory(owner=owner), approved=True, **given),
        "transition_step": TransitionStepFactory(person=PersonFactory(owner=owner, date_of_birth=age_day(16))),
    }  # fmt: skip


def make_world() -> World:
    """Everything there is about one person, and everybody who might want to see it."""
    council = CouncilFactory(name="Westmere Council")
    team = TeamFactory(organisation=council, department="Learning Disability")
    scheme = SchemeFactory(councils=[council]).organisation
    users = _users(council, team, scheme)
    return World(_rows(users["care_manager", "own"], scheme, users), users)


def _users(council: Organisation, team: Team, scheme: Organisation) -> dict[tuple[str, str], User]:
    far = CouncilFactory(name="Northbrook Council")
    places: dict[str, Any] = {
        "own": (council, team),
        "other team": (council, TeamFactory(organisation=council, department="Mental Health")),
        "other council": (far, TeamFactory(organisation=far, department="Learning Disability")),
        "other scheme": (SchemeFactory(councils=[council, far]).organisation, False),
    }
    users = {}
    for role, relations in RELATIONS.items():
        for relation in relations:
            organisation, place = places[relation]
            if role in SCHEME_ROLES and relation == "own":
                organisation, place = scheme, False
            users[role, relation] = UserFactory(
                roles=[role], organisation=organisation, team=place if role in COUNCIL_ROLES else False,
                is_staff=role == Role.ADMINISTRATOR,
            )  # fmt: skip
    return users


def _rows(owner: User, scheme: Organisation, users: dict[tuple[str, str], User]) -> SimpleNamespace:
    person = PersonFactory(owner=owner, nhs_number="9990000018")
    plan = CarePlanFactory(person=person, in_force=True)
    need = PlanNeedFactory(plan=plan)
    profile = scheme.scheme_profile
    household = HouseholdFactory(scheme=scheme, owner=users["scheme_worker", "own"])
    referral = ReferralFactory(person=person, scheme_profile=profile, plan=plan, matched=True)
    agreement = AgreementFactory(
        candidate__referral=referral, candidate__household=household, candidate__chosen=True, signing=True,
        owner=users["scheme_worker", "own"],
    )  # fmt: skip
    arrangement = ArrangementFactory(person=person, household=household)
    review = ReviewFactory(person=person, plan=plan, arrangement=arrangement)
    other = PersonFactory(owner=owner, given_name="Second")
    assessment = AssessmentFactory(person=person, started=True)
    request = SupportRequestFactory(person=person)
    concern = SafeguardingConcernFactory(person=person, owner=owner, carer_household_id=household.pk, at_enquiry=True,
        may_open=[user.pk for user in users.values()],
    )  # fmt: skip
    release = plan.releases.get()
    draft_need = PlanNeedFactory(plan=CarePlanFactory(person=other))
    budget = FundingLineFactory(application__plan=plan)
    other_budget = OtherAssessmentFactory(person=person, kind=Kind.BUDGET, full=True)
    more = {
        "other_assessment": other_budget, "budget_line": other_budget.budget_lines.get(),
        "assessment_copy": AssessmentCopyFactory(assessment__person=person),
        "continuing_care": ContinuingCareFactory(assessment__person=person),
        "continuing_care_paid": ContinuingCareFactory(assessment__person=person, paid=True),
        "contribution": ContributionFactory(assessment=assessment),
        **_support(person),
    }  # fmt: skip
    best = BestInterestsFactory(person=person)
    return SimpleNamespace(
        person=person, plan=plan, need=need, scheme=scheme.scheme_profile,
        household=household, referral=referral, agreement=agreement,
        candidate=agreement.candidate, arrangement=arrangement, review=review,
        attendee=AttendeeFactory(review=review), note=CaseNoteFactory(person=person, author=owner),
        circle=CircleMemberFactory(person=person, role=CircleRole.FAMILY), address=AddressFactory(household=household),
        line=LineFactory(agreement=agreement, party=Party.CARER), request=request,
        assessment=assessment, draft=draft_need.plan, promise=PromisedServiceFactory(plan=plan),
        triage=TriageFactory(request=request), waiting=WaitingContactFactory(request=request),
        letter=DecisionLetterFactory(assessment__person=person),
        funding=budget.application, funding_line=budget, aftercare=AftercareFactory(person=person),
        draft_need=draft_need, participant=ParticipantFactory(assessment=assessment), release=release,
        carer_release=PlanReleaseFactory(plan=plan, to_carer=True, through=scheme),
        again=_given_again(plan),
        **_risk(person, other), household_risk=HouseholdRiskFactory(household=household),
        **_applies(scheme, household),
        batch=ImportBatch.objects.create(
            scheme=scheme, uploaded_by=users["scheme_manager", "own"], file_name="list.csv", digest="0" * 64, content=b"Name\n"
        ),
        concern=concern, step=ProtectionStepFactory(concern=concern),
        capacity=CapacityAssessmentFactory(person=person), capacity_review=CapacityReviewFactory(person=person),
        advocate=AdvocateReferralFactory(person=person), onward=OnwardReferralFactory(person=person),
        authority=AuthorityFactory(person=person), best_interests=best,
        option=OptionFactory(best_interests=best), consulted=ConsultedFactory(best_interests=best),
        today=dates.today(), **more,
        **_practice(person, other, scheme),
        **_moving(other, scheme, agreement), **_cared_for(household, arrangement),
        **_endings(person, scheme, household),
        **_papers(agreement, arrangement, other),
        **_quality(person),
        **_emergencies(owner, scheme),
        **_liberty(person, other),
        **_told(person, users),
    )  # fmt: skip


def _support(person: Person) -> dict[str, Any]:
    """An unpaid carer with a support plan in force and its copy owed; of another carer a draft, and an assessment."""
    in_force = SupportPlanFactory(person=person, in_force=True)
    need = SupportNeedFactory(plan=SupportPlanFactory(person=person))
    return {
        "support": in_force,
        "support_copy": SupportCopyFactory(plan=in_force),
        "support_draft": need.plan,
        "support_need": need,
        "carers_assessment": OtherAssessmentFactory(person=person, kind=Kind.UNPAID_CARER, done=True),
    }


def _given_again(plan: CarePlan) -> PlanRelease:
    """A copy that somebody of the circle held and that a newer plan has replaced."""
    member = CircleMemberFactory(person=plan.person, may_be_told=True)
    return PlanReleaseFactory(plan=plan, to_member=True, replaced_on=dates.today(), member=member)


def _papers(agreement: Agreement, arrangement: Arrangement, other: Person) -> dict[str, Any]:
    """Roles, scanned papers, a licence, a carer agreement and money; agreements of somebody else as draft and signed."""
    licence, carers = LicenceFactory(agreement=agreement), CarerAgreementFactory(household=agreement.household)
    papers = ScannedPaperFactory.create_batch(3)
    SignatureFactory(agreement=agreement, party=Party.CARER, how=HowSigned.PAPER, paper=papers[0])
    on_paper = {"name": "Grace Adeyemi", "on": dates.today(), "how": HowSigned.PAPER}
    LicenceSignature.objects.create(licence=licence, party="carer", paper=papers[1], **on_paper)
    CarerAgreementSignature.objects.create(agreement=carers, party="carer", paper=papers[2], **on_paper)
    more = {"candidate": None, "person": other, "household": agreement.household, "scheme": agreement.scheme,
            "council": other.council, "plan": None, "kind": agreement.kind}  # fmt: skip
    return {
        "role": RoleFactory(agreement=agreement), "paper": papers[0], "licence": licence, "licence_paper": papers[1],
        "carer_agreement": carers, "carer_paper": papers[2], "money": MoneyLineFactory(arrangement=arrangement),
        "fee": FeeBandFactory(scheme=agreement.scheme),
        "agreement_draft": AgreementFactory(**more), "agreement_signed": AgreementFactory(signed=True, **more),
    }  # fmt: skip


def _practice(person: Person, other: Person, scheme: Organisation) -> dict[str, Any]:
    """A referral that the scheme sent back for more, and what the two sides have agreed in writing."""
    thin = ReferralFactory(person=other, scheme_profile=scheme.scheme_profile, planless=True, more_asked=True)
    return {
        "question": MoreAskedFactory(referral=thin),
        "protocol": ProtocolFactory(council=person.council, scheme=scheme),
    }


def _moving(other: Person, scheme: Organisation, agreement: Agreement) -> dict[str, Any]:
    """What the scheme recommended for somebody else, the next step of an introduction, and what the move waits for."""
    recommended = ReferralFactory(
        person=PersonFactory(owner=other.owner, given_name="Third"), scheme_profile=scheme.scheme_profile,
        planless=True, sent=True, state="recommended",
        answer="Her own front door", answered_on=dates.today(), closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    move = MoveCheckFactory(candidate=agreement.candidate)
    step = PlannedStepFactory(
        candidate__referral=agreement.candidate.referral, candidate__household=HouseholdFactory(scheme=scheme)
    )
    return {
        "recommendation": RecommendationFactory(referral=recommended),
        "planned_step": step,
        "introduction": IntroductionFactory(candidate=agreement.candidate),
        "move_item": move.items.first(),
    }


def _cared_for(household: CarerHousehold, arrangement: Arrangement) -> dict[str, Any]:
    """A break, a back-up and a notice of the carers with whom the person lives."""
    notice = HouseholdNoticeFactory(household=household)
    return {
        "carer_break": CarerBreakFactory(household=household),
        "back_up": BackUpFactory(household=household, person=arrangement.person),
        "notice": notice,
        "under_notice": UnderNoticeFactory(notice=notice, arrangement=arrangement),
    }


def _endings(person: Person, scheme: Organisation, household: CarerHousehold) -> dict[str, Any]:
    """Notice, what comes next, what was learnt, a wish to move on, records compared, a transfer, a household lent."""
    owner = household.owner
    ending = ArrangementFactory(person=person, household=HouseholdFactory(scheme=scheme, owner=owner))
    over = ArrangementFactory(person=person, household=household, ended=True, end_reason="breakdown")
    goal = MoveOnGoalFactory(person=person)
    return {
        "end_notice": EndNoticeFactory(arrangement=ending), "next_home": NextHomeFactory(arrangement=ending),
        "learning": LearningReviewFactory(arrangement=over), "carers_next": CarerFutureFactory(arrangement=over),
        "goal": goal, "bid": HousingBidFactory(goal=goal), "blocker": MoveBlockerFactory(goal=goal),
        "loan": AlsoUsedByFactory(household=household),
        "reconciliation": ReconciliationFactory(profile=scheme.scheme_profile, council=person.council),
        "transfer": TransferFactory(household=household),
    }  # fmt: skip


def _quality(person: Person) -> dict[str, Any]:
    """A check of a record of the person's owner, who is asked to read it."""
    check = QualityCheckFactory(person=person, completed=True)
    return {"quality_check": check, "follow_up": QualityFollowUpFactory(quality_check=check)}


def _risk(person: Person, other: Person) -> dict[str, Any]:
    """A risk assessment in force with a restriction, and a draft about somebody else."""
    draft = RiskAssessmentFactory(person=other)
    return {
        "risk": RiskAssessmentFactory(person=person, in_force=True),
        "restriction": RestrictionFactory(person=person),
        "draft_risk": draft,
        "draft_aspect": RiskFactory(assessment=draft),
        "draft_block": BehaviourFactory(assessment=draft),
    }


def _told(person: Person, users: dict[tuple[str, str], User]) -> dict[str, Any]:
    """A note that the scheme is told of, and a briefing that the person's owner is asked to read."""
    return {
        "note_copy": NoteCopyFactory(note__person=person, owner=users["scheme_worker", "own"]),
        "briefing": BriefingReadingFactory(owner=person.owner).briefing,
    }

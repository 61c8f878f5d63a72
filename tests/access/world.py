"""The small world that the access walk looks at: one of everything about one person of Westmere, and who might look."""

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from careplans.choices import Kind
from careplans.models import CarePlan, PlanRelease
from people.choices import CircleRole, Role
from people.models import ImportBatch, Organisation, Person, Team, User
from placements.choices import (
    Party,
)
from placements.models import Arrangement
from sharedliving.core import dates
from tests.access.world_of_carers import applies, cared_for, emergencies, endings, moving, papers
from tests.factories.absences import AbsenceFactory, LeavingFactory
from tests.factories.advocacy import (
    AdvocateReferralFactory,
    OnwardReferralFactory,
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
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory, IncidentFactory, IncidentNoticeFactory
from tests.factories.costs import SchemeOverheadFactory, UnitCostFactory
from tests.factories.funding import AftercareFactory, FundingLineFactory
from tests.factories.households import AddressFactory, HouseholdFactory, HouseholdRiskFactory, SchemeFactory
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
from tests.factories.needs import RecruitmentTargetFactory, SuggestionFactory
from tests.factories.people import CircleMemberFactory, CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, LineFactory, ReferralFactory
from tests.factories.practice import MoreAskedFactory, ProtocolFactory
from tests.factories.quality import QualityCheckFactory, QualityFollowUpFactory
from tests.factories.reviews import (
    AttendeeFactory,
    CaseNoteFactory,
    NoteCopyFactory,
    OwnerToldFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewInvitationFactory,
    ReviewPackFactory,
    ReviewRequestFactory,
    SupervisionFactory,
    SupervisionPointFactory,
)
from tests.factories.risk import BehaviourFactory, RestrictionFactory, RiskAssessmentFactory, RiskFactory
from tests.factories.safeguarding import ProtectionStepFactory, SafeguardingConcernFactory
from tests.factories.support import SupportCopyFactory, SupportNeedFactory, SupportPlanFactory
from tests.factories.visits import VisitFactory

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
    need = PlanNeedFactory(plan=plan, outcome="I bake a cake for birthdays")
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
    other_budget = OtherAssessmentFactory(person=person, kind=Kind.BUDGET, full=True)
    more = {
        "other_assessment": other_budget, "budget_line": other_budget.budget_lines.get(),
        "assessment_copy": AssessmentCopyFactory(assessment__person=person),
        "continuing_care": ContinuingCareFactory(assessment__person=person),
        "continuing_care_paid": ContinuingCareFactory(assessment__person=person, paid=True),
        "contribution": ContributionFactory(assessment=assessment),
        **_support(person),
    }  # fmt: skip
    return SimpleNamespace(
        person=person, plan=plan, need=need, scheme=profile, household=household, referral=referral, agreement=agreement,
        candidate=agreement.candidate, arrangement=arrangement, review=review,
        **_meeting(review), note=CaseNoteFactory(person=person, author=owner),
        circle=CircleMemberFactory(person=person, role=CircleRole.FAMILY), address=AddressFactory(household=household),
        line=LineFactory(agreement=agreement, party=Party.CARER), request=request,
        assessment=assessment, draft=draft_need.plan, promise=PromisedServiceFactory(plan=plan),
        triage=TriageFactory(request=request), waiting=WaitingContactFactory(request=request),
        letter=DecisionLetterFactory(assessment__person=person),
        **_funding(plan),
        draft_need=draft_need, participant=ParticipantFactory(assessment=assessment), release=release,
        carer_release=PlanReleaseFactory(plan=plan, to_carer=True, through=scheme),
        again=_given_again(plan),
        **_risk(person, other), household_risk=HouseholdRiskFactory(household=household),
        **applies(scheme, household),
        batch=ImportBatch.objects.create(
            scheme=scheme, uploaded_by=users["scheme_manager", "own"], file_name="list.csv", digest="0" * 64, content=b"Name\n"
        ),
        concern=concern, step=ProtectionStepFactory(concern=concern),
        **_decisions(person),
        today=dates.today(), **more,
        **_practice(person, other, scheme),
        **moving(other, scheme, agreement), **cared_for(household, arrangement),
        **endings(person, scheme, household),
        **papers(agreement, arrangement, other),
        **_quality(person), **_costs(person.council, scheme),
        **emergencies(owner, scheme),
        **_liberty(person, other), **_needs(person, profile),
        **_told(person, users), **_changed(person, arrangement), visit=VisitFactory(arrangement=arrangement),
    )  # fmt: skip


def _needs(person: Person, profile: Any) -> dict[str, Any]:
    """What the scheme put to the council: whom to recruit, and what it could offer."""
    target = RecruitmentTargetFactory(council=person.council, scheme=profile.organisation)
    return {"target": target, "suggestion": SuggestionFactory(offer=True, person=person, profile=profile)}


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


def _funding(plan: CarePlan) -> dict[str, Any]:
    """An application to the panel with a line of it, and aftercare."""
    line = FundingLineFactory(application__plan=plan)
    return {"funding": line.application, "funding_line": line, "aftercare": AftercareFactory(person=plan.person)}


def _decisions(person: Person) -> dict[str, Any]:
    """Who decides and who helps: capacity, best interests, an authority, an advocate, another service."""
    best = BestInterestsFactory(person=person)
    return {
        "capacity": CapacityAssessmentFactory(person=person), "capacity_review": CapacityReviewFactory(person=person),
        "advocate": AdvocateReferralFactory(person=person), "onward": OnwardReferralFactory(person=person),
        "authority": AuthorityFactory(person=person), "best_interests": best,
        "option": OptionFactory(best_interests=best), "consulted": ConsultedFactory(best_interests=best),
    }  # fmt: skip


def _given_again(plan: CarePlan) -> PlanRelease:
    """A copy that somebody of the circle held and that a newer plan has replaced."""
    member = CircleMemberFactory(person=plan.person, may_be_told=True)
    return PlanReleaseFactory(plan=plan, to_member=True, replaced_on=dates.today(), member=member)


def _practice(person: Person, other: Person, scheme: Organisation) -> dict[str, Any]:
    """A referral that the scheme sent back for more, and what the two sides have agreed in writing."""
    thin = ReferralFactory(person=other, scheme_profile=scheme.scheme_profile, planless=True, more_asked=True)
    return {
        "question": MoreAskedFactory(referral=thin),
        "protocol": ProtocolFactory(council=person.council, scheme=scheme),
    }


def _costs(council: Organisation, scheme: Organisation) -> dict[str, Any]:
    """What a service costs the council, and what the scheme costs to run."""
    return {
        "unit_cost": UnitCostFactory(council=council),
        "overhead": SchemeOverheadFactory(council=council, scheme=scheme),
    }


def _quality(person: Person) -> dict[str, Any]:
    """A check of a record of the person's owner, who is asked to read it."""
    check = QualityCheckFactory(person=person, completed=True)
    return {"quality_check": check, "follow_up": QualityFollowUpFactory(quality_check=check)}


def _meeting(review: Any) -> dict[str, Any]:
    """Somebody who came to the review, somebody who is invited, what it left to be done, and another one that is asked for."""
    return {
        "attendee": AttendeeFactory(review=review),
        "invitation": ReviewInvitationFactory(review=review),
        "pack": ReviewPackFactory(review=review),
        "review_action": ReviewActionFactory(review=review),
        "review_request": ReviewRequestFactory(person=review.person),
    }


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


def _supervised(worker: User, manager: User) -> dict[str, Any]:
    """The person's owner is supervised by the line manager of their team."""
    session = SupervisionFactory(worker=worker, owner=manager)
    return {"session": session, "point": SupervisionPointFactory(supervision=session)}


def _told(person: Person, users: dict[tuple[str, str], User]) -> dict[str, Any]:
    """Who is told of a note, of a new owner and of a briefing; the person's owner is away, and leaves."""
    return {
        "note_copy": NoteCopyFactory(note__person=person, owner=users["scheme_worker", "own"]),
        "briefing": BriefingReadingFactory(owner=person.owner).briefing,
        **_supervised(person.owner, users["line_manager", "own"]),
        "owner_told": OwnerToldFactory(person=person),
        "absence": AbsenceFactory(user=person.owner),
        "leaving": LeavingFactory(worker=person.owner, owner=users["line_manager", "own"]),
    }


def _changed(person: Person, arrangement: Arrangement) -> dict[str, Any]:
    """A change and an incident that the scheme may read, what the one opened and who is told of the other."""
    task = ChangeTaskFactory(event=ChangeEventFactory(person=person, arrangement=arrangement))
    told = IncidentNoticeFactory(incident=IncidentFactory(person=person, arrangement=arrangement))
    return {"change": task.event, "change_task": task, "incident": told.incident, "incident_notice": told}

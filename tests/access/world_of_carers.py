"""What schemes, carers and whoever lives with them add to the small world: applications, moves, papers, endings."""

from typing import Any

from django.utils import timezone

from people.models import Organisation, Person, User
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
from tests.factories.caring import (
    BackUpFactory,
    CarerBreakFactory,
    CarerReviewActionFactory,
    CarerReviewFactory,
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
from tests.factories.households import HouseholdFactory
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
from tests.factories.people import PersonFactory
from tests.factories.placements import (
    AgreementFactory,
    ArrangementFactory,
    IntroductionFactory,
    ReferralFactory,
    SignatureFactory,
)


def applies(scheme: Organisation, household: Any) -> dict[str, Any]:
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


def emergencies(owner: User, scheme: Organisation) -> dict[str, Any]:
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


def papers(agreement: Agreement, arrangement: Arrangement, other: Person) -> dict[str, Any]:
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


def moving(other: Person, scheme: Organisation, agreement: Agreement) -> dict[str, Any]:
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


def cared_for(household: CarerHousehold, arrangement: Arrangement) -> dict[str, Any]:
    """A break, a back-up, a notice and reviews of the carers with whom the person lives."""
    notice = HouseholdNoticeFactory(household=household)
    return {
        "carer_break": CarerBreakFactory(household=household),
        "back_up": BackUpFactory(household=household, person=arrangement.person),
        "notice": notice,
        "carer_review": CarerReviewFactory(household=household),
        "carer_review_held": CarerReviewFactory(
            household=household, written=True, state="completed", completed_on=dates.today()
        ),
        "carer_review_action": CarerReviewActionFactory(review__household=HouseholdFactory(scheme=household.scheme)),
        "under_notice": UnderNoticeFactory(notice=notice, arrangement=arrangement),
    }


def endings(person: Person, scheme: Organisation, household: CarerHousehold) -> dict[str, Any]:
    """Notice, what comes next, what was learnt, a wish to move on, records compared, a transfer, a household lent."""
    owner = household.owner
    ending = ArrangementFactory(person=person, household=HouseholdFactory(scheme=scheme, owner=owner))
    over = ArrangementFactory(
        person=person, household=household, ended=True, end_reason="breakdown",
        started_on=dates.add_days(dates.today(), -400),
    )  # fmt: skip
    goal = MoveOnGoalFactory(person=person)
    return {
        "end_notice": EndNoticeFactory(arrangement=ending), "next_home": NextHomeFactory(arrangement=ending),
        "learning": LearningReviewFactory(arrangement=over), "carers_next": CarerFutureFactory(arrangement=over),
        "goal": goal, "bid": HousingBidFactory(goal=goal), "blocker": MoveBlockerFactory(goal=goal),
        "loan": AlsoUsedByFactory(household=household),
        "reconciliation": ReconciliationFactory(profile=scheme.scheme_profile, council=person.council),
        "transfer": TransferFactory(household=household),
    }  # fmt: skip

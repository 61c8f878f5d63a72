"""Handing work over: every open thing of one worker goes to another in one step, and both are told (G14-CMS-4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.urls import reverse

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
    QualityCheck,
    QualityFollowUp,
    Restriction,
    RiskAssessment,
    SafeguardingConcern,
    SupportCopy,
    SupportPlan,
    SupportRequest,
    Triage,
    WaitingContact,
)
from careplans.services import quality_owners
from commissioning.models import RecruitmentTarget, Suggestion
from people.models import Leaving, OwnedRow, Person, User
from people.roles import perms_of
from people.services import leaving, ownership
from placements.models import (
    Agreement,
    Appeal,
    Application,
    ApprovalCondition,
    ApprovalEnding,
    Arrangement,
    CarerAgreement,
    CarerFuture,
    CarerHousehold,
    CarerReviewAction,
    Emergency,
    EndNotice,
    FeeBand,
    HouseholdCare,
    HouseholdMember,
    HouseholdNotice,
    HouseholdRisk,
    LearningReview,
    Licence,
    MoveCheck,
    MoveOnGoal,
    NextHome,
    PlannedStep,
    Protocol,
    Recommendation,
    Reconciliation,
    Referral,
    Transfer,
    TransitionStep,
    UnderNotice,
)
from reviews.models import (
    ChangeTask,
    Incident,
    IncidentNotice,
    NoteCopy,
    OwnerTold,
    Review,
    ReviewAction,
    ReviewPack,
    ReviewRequest,
    Supervision,
    SupervisionPoint,
)
from reviews.services import owner_told
from sharedliving.core import events
from sharedliving.core.access import Perm, require
from sharedliving.core.notification.send import send_mail
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.journeys.moving import give, name_care_manager, refuse_unseen

OWNED: tuple[type[OwnedRow], ...] = (
    Leaving,
    SupportRequest, Assessment, CarePlan, PlanRelease, PromisedService, Referral, CarerHousehold, Agreement,
    Arrangement, Review, RiskAssessment, Restriction, CapacityAssessment, CapacityReview, HouseholdRisk,
    Triage, WaitingContact, DecisionLetter,
    FundingApplication, Aftercare,
    AdvocateReferral, OnwardReferral,
    AssessmentCopy, ContinuingCare, Contribution,
    BestInterestsDecision,
    Protocol,
    Appeal,
    Application,
    ApprovalCondition,
    ApprovalEnding,
    CarerAgreement,
    CarerReviewAction,
    Emergency,
    FeeBand,
    HouseholdCare,
    HouseholdMember,
    HouseholdNotice,
    Licence,
    MoveCheck,
    PlannedStep,
    Recommendation,
    TransitionStep,
    UnderNotice,
    QualityCheck, QualityFollowUp,
    SafeguardingConcern, LibertyScreen, LibertyObjection, CourtApplication, CourtAuthorisation,
    SupportPlan, SupportCopy,
    CarerFuture,
    EndNotice,
    LearningReview,
    MoveOnGoal,
    NextHome,
    ChangeTask,
    Incident, IncidentNotice,
    NoteCopy,
    OwnerTold,
    Supervision,
    SupervisionPoint,
    Reconciliation,
    Transfer,
    ReviewAction, ReviewPack, ReviewRequest,
    RecruitmentTarget, Suggestion,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandedOver:
    """How much went over, and the posts that did not: an administrator names somebody else for those.

    `checks`: those of records against the standards that the receiver may not make; another manager has them.
    """

    people: int
    things: int
    posts: tuple[str, ...]
    checks: int = 0

    @property
    def words(self) -> str:
        people = "1 person" if self.people == 1 else f"{self.people} people"
        return f"{people} and {self.things} other {'thing' if self.things == 1 else 'things'}"

    @property
    def checks_words(self) -> str:
        """What became of the checks that did not go along; empty when all did."""
        if not self.checks:
            return ""
        checks = "1 unfinished check" if self.checks == 1 else f"{self.checks} unfinished checks"
        went = "It went" if self.checks == 1 else "They went"
        return (
            f"{checks} of records against the standards could not go along: only a manager checks, and nobody their own "
            f"work. {went} to another manager of the team; where there is none, the check was stopped."
        )


@transaction.atomic
def hand_over(*, leaver: User, receiver: User, by: Viewer, reason: str) -> HandedOver:
    """Give everything open from one worker to another of the same organisation. Raises Refusal, PermissionDenied."""
    require(by, Perm.HAND_OVER)
    check_between(leaver, receiver, by)
    people = list(Person.objects.visible_to(SYSTEM).open().filter(owner=leaver).select_for_update(of=("self",)))
    for person in people:
        ownership.assign(person=person, owner=receiver, by=by, reason=reason)
    checks = quality_owners.pass_by(leaver=leaver, receiver=receiver, by=by, reason=reason)
    given = [row for model in OWNED for row in give(open_rows(model, leaver), receiver, by=by, reason=reason)]
    name_care_manager(Referral.objects.visible_to(SYSTEM), leaver, receiver, by=by, reason=reason)
    refuse_unseen([*people, *given], receiver)
    tell_of_the_new_owner(people, by=by)
    leaving.handed_over(worker=leaver, by=by)
    handed = HandedOver(len(people), len(given), posts_of(leaver), checks)
    event = events.record(
        "work.handed_over", receiver, by=by, text=reason, leaver_id=leaver.pk, people=len(people), things=len(given)
    )
    transaction.on_commit(lambda: _tell(leaver, receiver, handed, event.pk), robust=True)
    return handed


def tell_of_the_new_owner(people: Iterable[Person], *, by: Viewer) -> None:
    """Each of them, their carers and their schemes are to be told by whoever owns them now."""
    for person in people:
        person.refresh_from_db(fields=["owner"])
        owner_told.owner_changed(person=person, by=by)


def posts_of(user: User) -> tuple[str, ...]:
    """What a worker stays after handing over: the duty manager of an organisation, the line manager of a team."""
    duties = [f"duty manager of {organisation.name}" for organisation in user.duty_for.all()]
    return (*duties, *(f"line manager of {team.name}" for team in user.manages.all()))


def open_rows(model: type[OwnedRow], owner: User):  # type: ignore[no-untyped-def]
    """What a worker has open of one kind."""
    return model.objects.visible_to(SYSTEM).filter(owner=owner, closed_at=None)  # type: ignore[attr-defined]


def check_between(leaver: User, receiver: User, by: Viewer) -> None:
    """Work goes to somebody else who works with people in the same organisation. Raises Refusal."""
    if leaver == receiver:
        raise Refusal("Choose somebody else to receive the work.")
    if not receiver.is_active:
        raise Refusal(f"{receiver.name} cannot sign in any more. Choose somebody else.")
    if {leaver.organisation_id, receiver.organisation_id} != {by.organisation_id}:
        raise Refusal("Work can only be handed over inside your own organisation.")
    if Perm.SEE_DUE not in perms_of(receiver.roles):
        raise Refusal(f"{receiver.name} does not work with people here. Choose somebody else.")


def _tell(leaver: User, receiver: User, handed: HandedOver, number: int) -> None:
    text = (
        f"{handed.words} have been handed over from {leaver.name} to {receiver.name}. "
        f"See what is due: {settings.SERVICE_URL}{reverse('due')}"
    )
    if handed.checks:
        text += f"\n\n{handed.checks_words}"
    if handed.posts:
        text += f"\n\n{leaver.name} is still the {' and the '.join(handed.posts)}. Ask an administrator to change that."
    for user in (leaver, receiver):
        send_mail(
            to=user.email, subject="Work has been handed over", text=text, reference=f"hand-over-{number}-{user.pk}"
        )

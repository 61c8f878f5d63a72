"""What is asked for, assessed, planned and promised."""

from datetime import timedelta
from random import Random

from careplans.choices import Kind, PlanState
from careplans.choices.quality import FollowUp
from people.models import Person
from sharedliving.core import dates
from tests.factories.advocacy import AdvocateReferralFactory, OnwardReferralFactory
from tests.factories.capacity import CapacityReviewFactory
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
from tests.factories.kinds import (
    AssessmentCopyFactory,
    ContinuingCareFactory,
    ContributionFactory,
    OtherAssessmentFactory,
)
from tests.factories.quality import QualityFollowUpFactory
from tests.factories.risk import RiskAssessmentFactory
from tests.factories.safeguarding import SafeguardingConcernFactory
from tests.pages.net_chance.chance import due, near


def assessment(chance: Random, person: Person) -> None:
    row = AssessmentFactory(person=person, started=True, due_on=near(chance))
    row.difficulty_weighing = chance.choice([None, False, True])
    row.difficulty_retaining = chance.choice([False, False, True])
    row.advocacy = chance.choice(["", "not_needed"])
    row.save()


def other_assessment(chance: Random, person: Person) -> None:
    OtherAssessmentFactory(person=person, kind=chance.choice([Kind.FINANCIAL, Kind.NURSING]), due_on=near(chance))


def release(chance: Random, person: Person) -> None:
    plan = CarePlanFactory(person=person, in_force=True)
    whose = chance.choice([{"owed": True}, {}, {"replaced_on": dates.today() - timedelta(days=9)}])
    PlanReleaseFactory(plan=plan, due_on=near(chance) - timedelta(days=2), **whose)


def plans(chance: Random, person: Person) -> None:
    """An old one, one in force with less money or more, assessed again or not, and perhaps a new one."""
    before = CarePlanFactory(person=person, in_force=True, weekly_budget=500)
    before.state = PlanState.SUPERSEDED
    before.save()
    again = {} if chance.random() < 0.3 else {"assessment": before.assessment}
    CarePlanFactory(person=person, in_force=True, number=2, weekly_budget=chance.choice([400, 500, 600]), **again)
    if chance.random() < 0.7:
        CarePlanFactory(person=person, number=3, due_on=near(chance))


def risk(chance: Random, person: Person) -> None:
    RiskAssessmentFactory(person=person, in_force=True, review_on=near(chance))


def follow_up(chance: Random, person: Person) -> None:
    kind = chance.choice([FollowUp.READ, FollowUp.CHANGE])
    QualityFollowUpFactory(quality_check__person=person, kind=kind, due_on=near(chance))


MAKERS = (
    assessment,
    other_assessment,
    release,
    plans,
    risk,
    follow_up,
    due(SafeguardingConcernFactory),
    due(SupportRequestFactory),
    due(ContributionFactory, about="assessment__person"),
    due(AssessmentCopyFactory, about="assessment__person"),
    due(ContinuingCareFactory, "", "paid", about="assessment__person"),
    due(PromisedServiceFactory, about="plan__person"),
    due(CapacityReviewFactory),
    due(TriageFactory, about="request__person"),
    due(WaitingContactFactory, about="request__person"),
    due(DecisionLetterFactory, about="assessment__person"),
    due(AdvocateReferralFactory, "", "", "allocated"),
    due(OnwardReferralFactory, "", "", "more_wanted", "declined"),
)

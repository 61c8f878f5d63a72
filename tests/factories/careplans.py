"""Requests, assessments and plans. Whatever is built here could have been written by the services."""

from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import (
    Ability,
    AdvocacyDecision,
    AssessmentState,
    BudgetMechanism,
    Complexity,
    Eligibility,
    MetBy,
    Method,
    Outcome,
    PersonAgrees,
    PlanState,
    RequestOutcome,
    RequestState,
    Source,
)
from careplans.choices.releases import Holder, How, Level
from careplans.models import (
    Assessment,
    CareCoordination,
    CarePlan,
    DecisionLetter,
    OutcomeFinding,
    Participant,
    PlanNeed,
    PlanRelease,
    PromisedService,
    SupportRequest,
    Triage,
    WaitingContact,
)
from sharedliving.core import dates
from tests.factories.people import PersonFactory, SchemeOrganisationFactory, UserFactory

today = factory.LazyFunction(dates.today)


OUTCOMES = {RequestState.CLOSED: RequestOutcome.MOVED, RequestState.ASSESSMENT: RequestOutcome.TO_ASSESSMENT}


class SupportRequestFactory(DjangoModelFactory):
    """An open request, first contact ten days ago, nothing open beside it. One that is closed has an outcome."""

    class Meta:
        model = SupportRequest

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    first_contact_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=10))
    due_on = factory.LazyAttribute(lambda o: o.first_contact_on + timedelta(days=28))
    source = Source.FAMILY
    state = RequestState.OPEN
    outcome = factory.LazyAttribute(lambda o: OUTCOMES.get(o.state, ""))
    outcome_reason = factory.LazyAttribute(lambda o: "Went to live with a cousin" if o.outcome == "moved" else "")
    wants = "I want my own front door key and somebody to cook with."


class CareCoordinationFactory(DjangoModelFactory):
    """A way of co-ordinating mental health care that asks for a named person, and a review every six months."""

    class Meta:
        model = CareCoordination

    name = "Community care with a co-ordinator"
    valid_from = date(2020, 1, 1)
    asks_coordinator = True
    review_months = 6


class AssessmentFactory(DjangoModelFactory):
    """An allocated assessment; `started`, `ready` (all but the decision to complete) and `completed` are traits."""

    class Meta:
        model = Assessment
        skip_postgeneration_save = True

    class Params:
        started = factory.Trait(
            state=AssessmentState.IN_PROGRESS,
            started_on=today,
            difficulty_understanding=False,
            difficulty_retaining=False,
            difficulty_weighing=False,
            difficulty_communicating=False,
            advocacy=AdvocacyDecision.NOT_NEEDED,
        )
        ready = factory.Trait(
            started=True,
            own_words="I can do more than people think.",
            strengths="Cooks two meals; has good friends.",
            wellbeing="Without help there would be no work and no friends.",
            method=Method.FACE_TO_FACE,
            information_given_on=factory.LazyAttribute(lambda o: o.first_contact_on),
            chc_considered=True,
            chc_words="No nursing need beyond her tablets.",
            complexity=Complexity.STANDARD,
            needs_arise_from_condition=True,
            condition="Learning disability",
            affects_wellbeing=True,
            eligibility=Eligibility.ELIGIBLE,
            eligibility_reasons="Cannot work or see friends without help.",
            found=True,
        )
        completed = factory.Trait(
            ready=True,
            state=AssessmentState.COMPLETED,
            completed_on=today,
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )
        found = False

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    first_contact_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=10))
    allocated_on = today
    due_on = factory.LazyAttribute(lambda o: o.first_contact_on + timedelta(days=28))

    @factory.post_generation
    def findings(self, create: bool, extracted: dict[str, str] | None, **kwargs: object) -> None:
        """`findings={outcome: ability}`; a ready assessment answers all ten, two of them "needs help"."""
        if not create:
            return
        answers = extracted if extracted is not None else _ten() if self.eligibility else {}
        for outcome, ability in answers.items():
            FindingFactory(assessment=self, outcome=outcome, ability=ability)
        if self.eligibility:
            ParticipantFactory(assessment=self)


def complex_needs(person):
    """A completed assessment of today, which says that the person's needs are complex."""
    return AssessmentFactory(
        person=person, completed=True, complexity=Complexity.COMPLEX, complexity_reason="Three diagnoses.",
        joint_visit_on=dates.today(), joint_visit_with="Tom", joint_visit_said="Quiet house.",
    )  # fmt: skip


def _ten() -> dict[str, str]:
    helped = (Outcome.WORK, Outcome.RELATIONSHIPS)
    return {outcome: Ability.NEEDS_HELP if outcome in helped else Ability.CAN for outcome in Outcome}


ONE_NEED = {outcome: Ability.NEEDS_HELP if outcome == Outcome.NUTRITION else Ability.CAN for outcome in Outcome}


class FindingFactory(DjangoModelFactory):
    class Meta:
        model = OutcomeFinding

    assessment = factory.SubFactory(AssessmentFactory)
    outcome = Outcome.NUTRITION
    ability = Ability.NEEDS_HELP
    evidence = "Needs reminding at every meal"


class ParticipantFactory(DjangoModelFactory):
    class Meta:
        model = Participant

    assessment = factory.SubFactory(AssessmentFactory)
    name = "Rita Sands"
    relationship = "sister"


class CarePlanFactory(DjangoModelFactory):
    """A draft; `complete` has everything that sign-off asks for, `awaiting` and `in_force` are traits too."""

    class Meta:
        model = CarePlan
        skip_postgeneration_save = True

    class Params:
        complete = factory.Trait(
            own_words="I want to cook for my friends.",
            what_matters="Friends, football, my own key.",
            contingency="Ring Grace, then the scheme.",
            back_up="Grace Adeyemi",
            advice_on_needs="A cookery course at the college.",
            advice_on_prevention="A health check every year.",
            involved="Wrote it together over two visits; Rita joined the second.",
            person_agrees=PersonAgrees.YES,
            shared_lives_considered=True,
            weekly_budget=612,
            weekly_contribution=88,
            budget_mechanism=BudgetMechanism.COUNCIL_MANAGED,
        )
        awaiting = factory.Trait(complete=True, state=PlanState.AWAITING, owner=factory.SubFactory(UserFactory))
        in_force = factory.Trait(
            complete=True,
            state=PlanState.IN_FORCE,
            signed_off_by=factory.SubFactory(UserFactory),
            signed_off_on=today,
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )

    person = factory.SubFactory(PersonFactory)
    assessment = factory.SubFactory(
        AssessmentFactory, person=factory.SelfAttribute("..person"), completed=True, findings=ONE_NEED
    )
    author = factory.LazyAttribute(lambda o: o.person.owner)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    number = 1
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))

    @factory.post_generation
    def needs(self, create: bool, extracted: int | None, **kwargs: object) -> None:
        """`needs=3` makes three; otherwise a complete plan has one and a draft none."""
        if create:
            PlanNeedFactory.create_batch(extracted if extracted is not None else int(bool(self.back_up)), plan=self)


class PlanNeedFactory(DjangoModelFactory):
    class Meta:
        model = PlanNeed

    plan = factory.SubFactory(CarePlanFactory)
    area = Outcome.NUTRITION
    need = "Does not eat without somebody to cook with"
    is_eligible = True
    outcome = "I cook an evening meal once a week"
    how_we_know = "Cooked on four Fridays of the last five"
    how_met = "Practise two dishes a month together"
    met_by = MetBy.SHARED_LIVES
    who = "The Shared Lives carer"
    start_by = today


class PlanReleaseFactory(DjangoModelFactory):
    """A plan in force that waits to be acknowledged by a scheme. Does not share the person: see ShareFactory.

    `to_carer` (by way of `through`), `to_person` and `to_member` (give `member`) are for other holders; `owed` is the
    person's own copy that nobody has given them yet.
    """

    class Meta:
        model = PlanRelease

    class Params:
        to_carer = factory.Trait(
            holder=Holder.CARER, level=Level.SUMMARY, scheme=None, carer_name="Grace Adeyemi",
            through=factory.SubFactory(SchemeOrganisationFactory),
        )  # fmt: skip
        to_person = factory.Trait(
            holder=Holder.PERSON, level=Level.EASY_READ, scheme=None, how=How.TOGETHER, consent=""
        )
        owed = factory.Trait(holder=Holder.PERSON, level=Level.FULL, scheme=None, how="", consent="", released_on=None)
        to_member = factory.Trait(holder=Holder.CIRCLE, level=Level.FULL, scheme=None, how=How.POST)
        acknowledged = factory.Trait(
            acknowledged_on=today, closed_at=factory.LazyFunction(timezone.now), due_on=None,
        )  # fmt: skip

    plan = factory.SubFactory(CarePlanFactory, in_force=True)
    person = factory.LazyAttribute(lambda o: o.plan.person)
    scheme = factory.SubFactory(SchemeOrganisationFactory)
    through = None
    released_on = today
    consent = "Danny agreed on the second visit"
    owner = factory.LazyAttribute(lambda o: _receiver(o.scheme or o.through) or o.person.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))


def _receiver(scheme):
    """The scheme's duty manager, or a manager made for it; None without a scheme."""
    if scheme is None:
        return None
    return scheme.duty_manager or UserFactory(organisation=scheme, roles=["scheme_manager"], team=False)


class PromisedServiceFactory(DjangoModelFactory):
    """A place at college, promised for in four weeks."""

    class Meta:
        model = PromisedService

    plan = factory.SubFactory(CarePlanFactory, in_force=True)
    person = factory.LazyAttribute(lambda o: o.plan.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    what = "A place at college on Tuesdays"
    provider = "Westmere College"
    promised_on = today
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=28))


class TriageFactory(DjangoModelFactory):
    """A priority to decide."""

    class Meta:
        model = Triage

    request = factory.SubFactory(SupportRequestFactory)
    person = factory.LazyAttribute(lambda o: o.request.person)
    owner = factory.LazyAttribute(lambda o: o.request.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=2))


class WaitingContactFactory(DjangoModelFactory):
    """The next contact with somebody who waits."""

    class Meta:
        model = WaitingContact

    request = factory.SubFactory(SupportRequestFactory)
    person = factory.LazyAttribute(lambda o: o.request.person)
    owner = factory.LazyAttribute(lambda o: o.request.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=4))


class DecisionLetterFactory(DjangoModelFactory):
    """The decision of a completed assessment, not given yet; `sent` is a trait."""

    class Meta:
        model = DecisionLetter

    class Params:
        sent = factory.Trait(sent_on=today, how="post", due_on=None, closed_at=factory.LazyFunction(timezone.now))

    assessment = factory.SubFactory(AssessmentFactory, completed=True)
    person = factory.LazyAttribute(lambda o: o.assessment.person)
    owner = factory.LazyAttribute(lambda o: o.assessment.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))

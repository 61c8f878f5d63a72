"""Support plans of unpaid carers. Whatever is built here could have been written by the services."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import Kind
from careplans.choices.support import CarerArea, CarerBudgetBy, GivenTo, SupportMetBy, SupportState
from careplans.models import SupportCopy, SupportNeed, SupportPlan, SupportReview
from sharedliving.core import dates
from tests.factories.kinds import OtherAssessmentFactory
from tests.factories.people import PersonFactory, UserFactory

WORDS = {
    "own_words": "I am tired, but I would not want it otherwise.", "what_matters": "One evening a week for the choir.",
    "back_up": "Her brother Tom, 01632 960 555", "emergency_plan": "Tom has a key. The tablets are in the blue box.",
    "advice_on_needs": "The carers’ café on Thursdays.", "advice_on_prevention": "A health check every year.",
    "involved": "Written together over two visits.",
}  # fmt: skip


class SupportPlanFactory(DjangoModelFactory):
    """A draft with no need; `complete` has everything but its need, `awaiting` and `in_force` are traits too."""

    class Meta:
        model = SupportPlan

    class Params:
        complete = factory.Trait(
            answers=factory.LazyFunction(lambda: dict(WORDS)),
            weekly_budget=60,
            budget_by=CarerBudgetBy.DIRECT_PAYMENT,
            is_charged=False,
            carer_agrees=True,
            review_on=factory.LazyFunction(lambda: dates.today() + timedelta(days=180)),
        )
        awaiting = factory.Trait(complete=True, state=SupportState.AWAITING, owner=factory.SubFactory(UserFactory))
        in_force = factory.Trait(
            complete=True,
            state=SupportState.IN_FORCE,
            signed_off_by=factory.SubFactory(UserFactory),
            signed_off_on=factory.LazyFunction(lambda: dates.today() - timedelta(days=90)),
            due_on=factory.LazyAttribute(lambda o: o.review_on),
        )
        replaced = factory.Trait(
            in_force=True,
            state=SupportState.SUPERSEDED,
            due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )

    person = factory.SubFactory(PersonFactory)
    assessment = factory.LazyAttribute(lambda o: done_for(o.person))
    carer = factory.LazyAttribute(lambda o: o.assessment.carer)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


def done_for(person):
    return OtherAssessmentFactory(kind=Kind.UNPAID_CARER, person=person, done=True)


class SupportNeedFactory(DjangoModelFactory):
    """A need that says everything."""

    class Meta:
        model = SupportNeed

    plan = factory.SubFactory(SupportPlanFactory)
    area = CarerArea.LEISURE
    need = "No time for leisure."
    outcome = "Sings with the choir again."
    how_we_know = "Went to the choir three weeks of four."
    how_met = "A neighbour sits with her sister on Tuesdays."
    met_by = SupportMetBy.COMMUNITY
    given_to = GivenTo.CARER
    start_by = factory.LazyFunction(lambda: dates.today() + timedelta(days=21))


class SupportReviewFactory(DjangoModelFactory):
    class Meta:
        model = SupportReview

    plan = factory.SubFactory(SupportPlanFactory, in_force=True)
    on = factory.LazyFunction(dates.today)
    carer_said = "It does me good."
    found = "Went to the choir every week."
    next_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=180))


class SupportCopyFactory(DjangoModelFactory):
    """A copy that is still owed."""

    class Meta:
        model = SupportCopy

    plan = factory.SubFactory(SupportPlanFactory, in_force=True)
    person = factory.LazyAttribute(lambda o: o.plan.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))

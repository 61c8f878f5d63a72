"""Mental capacity assessments. Whatever is built here could have been written by the services."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices.capacity import Conclusion
from careplans.choices.records import RecordState
from careplans.models import (
    BestInterestsConsulted,
    BestInterestsDecision,
    BestInterestsOption,
    CapacityAssessment,
    CapacityReview,
    LegalAuthority,
)
from sharedliving.core import dates
from tests.factories.people import PersonFactory

today = factory.LazyFunction(dates.today)
READY = {
    "own_words": "I want to stay near my sister.",
    "trigger": "She said yes to both homes on one day.",
    "presumed": True,
    "relevant_information": "Where each home is, who lives there, and that she would leave Park Road.",
    "support_kinds": ["pictures", "repeated"],
    "support_given": "Photographs of both homes, and a visit to each.",
    "understands_evidence": "She pointed to the photograph and said “my room”.",
    "retains_evidence": "A day later she did not know that she had been there.",
    "weighs_evidence": "She could not say what would be different.",
    "communicates_evidence": "She says yes and no clearly.",
    "impairment": "Learning disability, known since childhood.",
    "causal_link": "She does not keep what she was told long enough to compare.",
    "reasons": "She wants to be near her sister, and cannot hold the two homes beside each other.",
    "could_regain": "Perhaps when she has stayed in both for a weekend.",
    "can_wait": False,
}


class CapacityAssessmentFactory(DjangoModelFactory):
    """A draft that has just been begun; `ready` lacks nothing and finds that they cannot decide; `completed`; `has`."""

    class Meta:
        model = CapacityAssessment

    class Params:
        ready = factory.Trait(
            answers=factory.LazyFunction(lambda: dict(READY)),
            understands=True,
            retains=False,
            weighs=False,
            communicates=True,
            has_impairment=True,
            because_of_it=True,
            conclusion=Conclusion.LACKS,
            assessed_on=today,
        )
        has = factory.Trait(
            ready=True, retains=True, weighs=True, has_impairment=None, because_of_it=None, conclusion=Conclusion.HAS
        )
        completed = factory.Trait(
            ready=True,
            state=RecordState.COMPLETED,
            completed_on=today,
            completed_by=factory.LazyAttribute(lambda o: o.person.owner),
            review_on=factory.LazyFunction(lambda: dates.today() + timedelta(days=365)),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    decision = "Whether to move to a Shared Lives home"
    subject = "home"
    started_on = today
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


class CapacityReviewFactory(DjangoModelFactory):
    """A finding that is to be looked at again in a year."""

    class Meta:
        model = CapacityReview

    assessment = factory.SubFactory(CapacityAssessmentFactory, person=factory.SelfAttribute("..person"), completed=True)
    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=365))


DECIDED = {
    "wishes_now": "I want to stay near my sister.",
    "wishes_before": "She always said that she would live with a family.",
    "beliefs": "Chapel on Sundays; family first.",
    "least_restrictive_why": "She keeps her own key and goes out alone.",
    "disagreement": "Her brother may ask for a second meeting, or go to the Court of Protection.",
}


class AuthorityFactory(DjangoModelFactory):
    """A registered attorney for health and welfare whose document nobody has seen; `seen`."""

    class Meta:
        model = LegalAuthority

    class Params:
        seen = factory.Trait(
            document="original", seen_on=today, seen_by=factory.LazyAttribute(lambda o: o.person.owner)
        )

    person = factory.SubFactory(PersonFactory)
    kind = "lpa_welfare"
    name = "Rita Sands"
    scope = "All decisions about health and welfare, acting alone"
    registered_on = today


class BestInterestsFactory(DjangoModelFactory):
    """A draft; `ready` has its columns and words (not its rows); `completed`."""

    class Meta:
        model = BestInterestsDecision

    class Params:
        ready = factory.Trait(
            answers=factory.LazyFunction(lambda: dict(DECIDED)),
            decision_maker="Priya Nair, care manager",
            is_long_term_move=True,
            nobody_to_consult=False,
            decided="She moves to the Dacosta family.",
            decided_on=today,
            review_on=factory.LazyFunction(lambda: dates.today() + timedelta(days=180)),
        )
        completed = factory.Trait(
            ready=True,
            state=RecordState.COMPLETED,
            completed_on=today,
            completed_by=factory.LazyAttribute(lambda o: o.person.owner),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )

    person = factory.SubFactory(PersonFactory)
    assessment = factory.SubFactory(CapacityAssessmentFactory, person=factory.SelfAttribute("..person"), completed=True)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    subject = "home"
    started_on = today
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=28))


class OptionFactory(DjangoModelFactory):
    class Meta:
        model = BestInterestsOption

    best_interests = factory.SubFactory(BestInterestsFactory)
    option = "The Dacosta family"
    good = "Near her sister"
    bad = "She would leave Park Road"
    is_less_restrictive = True


class ConsultedFactory(DjangoModelFactory):
    class Meta:
        model = BestInterestsConsulted

    best_interests = factory.SubFactory(BestInterestsFactory)
    name = "Rita Sands"
    consulted_as = "family"
    relationship = "sister"
    said = "She is happiest with a family."

"""Risk assessments and restrictions. Whatever is built here could have been written by the services."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from careplans.choices.risk import RiskArea, RiskMark, RiskOwner, RiskParty, RiskState
from careplans.models import BehaviourSupport, Restriction, Risk, RiskAgreement, RiskAssessment
from sharedliving.core import dates
from tests.factories.people import PersonFactory

today = factory.LazyFunction(dates.today)


def ahead(days: int) -> factory.LazyFunction:
    return factory.LazyFunction(lambda: dates.today() + timedelta(days=days))


class RiskAssessmentFactory(DjangoModelFactory):
    """A draft; `complete` has all that agreement asks for, `awaiting` and `in_force` are traits too."""

    class Meta:
        model = RiskAssessment
        skip_postgeneration_save = True

    class Params:
        complete = factory.Trait(
            own_words="I want to go to town on my own like my brother does.",
            is_joint=True,
            joint_reason="The scheme knows the roads near the house.",
            review_on=ahead(182),
            disclosed_by=factory.LazyAttribute(lambda o: o.person.owner),
            disclosed_on=today,
        )
        awaiting = factory.Trait(complete=True, state=RiskState.AWAITING)
        in_force = factory.Trait(
            complete=True,
            state=RiskState.IN_FORCE,
            in_force_on=today,
            due_on=factory.LazyAttribute(lambda o: o.review_on),
        )

    person = factory.SubFactory(PersonFactory)
    author = factory.LazyAttribute(lambda o: o.person.owner)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    number = 1
    due_on = ahead(14)

    @factory.post_generation
    def risks(self, create: bool, extracted: int | None, **kwargs: object) -> None:
        """`risks=3` makes three; otherwise a complete assessment has one and a draft none."""
        if create:
            RiskFactory.create_batch(extracted if extracted is not None else int(bool(self.own_words)), assessment=self)

    @factory.post_generation
    def marks(self, create: bool, extracted: bool | None, **kwargs: object) -> None:
        """In force, all four have marked."""
        if create and (extracted if extracted is not None else self.state == RiskState.IN_FORCE):
            for party in RiskParty:
                RiskAgreementFactory(assessment=self, party=party)


class RiskFactory(DjangoModelFactory):
    """A risk with everything that is asked for."""

    class Meta:
        model = Risk

    assessment = factory.SubFactory(RiskAssessmentFactory)
    area = RiskArea.OUT
    person_view = "I know the way. I only get lost when they change the bus."
    benefit = "His own friends, his own time, and a bit of fitness."
    what_could_happen = "He gets off at the wrong stop and is frightened."
    how_likely = "Twice last year, in rain. Nobody was hurt."
    strategy = "He carries a card with the number and rings when he gets there."
    owner_role = RiskOwner.CARER
    early_signs = "Asks about the bus again and again the evening before."
    triggers = "He is lost for more than an hour, or the bus route changes."
    contingency = "Ring the driver, then the scheme; at dark the police on 101."


class BehaviourFactory(DjangoModelFactory):
    class Meta:
        model = BehaviourSupport

    assessment = factory.SubFactory(RiskAssessmentFactory)
    behaviour = "Shouts and bangs doors"
    trigger = "Loud dogs, or a plan changed without a word"
    early_sign = "Hums and walks up and down"
    what_helps = "The garden for ten minutes, alone"
    what_makes_it_worse = "Being told to calm down"
    communication = "Few words, from the side, and wait"


class RiskAgreementFactory(DjangoModelFactory):
    class Meta:
        model = RiskAgreement

    assessment = factory.SubFactory(RiskAssessmentFactory, awaiting=True)
    party = RiskParty.PERSON
    mark = RiskMark.SIGNED
    name = "Danny Okafor"
    on = today


class RestrictionFactory(DjangoModelFactory):
    """A restriction in place, to which the person agrees."""

    class Meta:
        model = Restriction

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    due_on = ahead(90)
    what = "The kitchen knives are locked away at night"
    why = "He hurt himself twice when he could not sleep"
    since = today
    asked_by = "Danny himself, with his carer"
    less_restrictive = "A night light and a phone call were tried for a month and were not enough"
    consent_on = today
    consent_how = "Asked for it in his own words, with pictures"

"""Samples of records and the checks of them, as the services would leave them."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices.quality import FollowUp, Sampled, Verdict
from careplans.choices.records import RecordState
from careplans.models import QualityCheck, QualityFinding, QualityFollowUp, QualitySample
from careplans.rules.quality import STANDARDS
from people.choices import Role
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory, CarePlanFactory
from tests.factories.people import PersonFactory, TeamFactory, UserFactory

today = factory.LazyFunction(dates.today)


def manager_of(team):
    return UserFactory(organisation=team.organisation, team=team, roles=[Role.LINE_MANAGER])


class QualitySampleFactory(DjangoModelFactory):
    """Of the assessments of the last three months."""

    class Meta:
        model = QualitySample

    team = factory.SubFactory(TeamFactory)
    of = Sampled.ASSESSMENT
    since = factory.LazyFunction(lambda: dates.today() - timedelta(days=91))
    until = today
    size = 5
    seed = 7
    pool = factory.LazyFunction(list)
    drawn_on = today
    drawn_by = factory.LazyAttribute(lambda o: manager_of(o.team))


class QualityCheckFactory(DjangoModelFactory):
    """An assessment to check, nothing answered yet; `of_plan` a plan, `answered` with every standard met, `completed`."""

    class Meta:
        model = QualityCheck
        skip_postgeneration_save = True

    class Params:
        of_plan = factory.Trait(
            sample=factory.SubFactory(
                QualitySampleFactory, of=Sampled.PLAN, team=factory.SelfAttribute("..person.team")
            ),
            assessment=None,
            plan=factory.LazyAttribute(
                lambda o: CarePlanFactory(person=o.person, in_force=True, author=o.person.owner)
            ),
        )
        answered = factory.Trait(good="Her own voice all through.", found=True)
        completed = factory.Trait(
            answered=True,
            state=RecordState.COMPLETED,
            completed_on=today,
            completed_by=factory.SelfAttribute("owner"),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )
        found = False

    person = factory.SubFactory(PersonFactory)
    sample = factory.SubFactory(QualitySampleFactory, team=factory.SelfAttribute("..person.team"))
    assessment = factory.LazyAttribute(lambda o: AssessmentFactory(person=o.person, completed=True))
    author = factory.SelfAttribute("person.owner")
    owner = factory.SelfAttribute("sample.drawn_by")
    started_on = today
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))

    @factory.post_generation
    def findings(self, create, extracted, **kwargs):
        """`findings={standard: verdict}`; an answered check has every standard met."""
        if not create:
            return
        answers = extracted
        if answers is None:
            answers = dict.fromkeys(STANDARDS[self.of], Verdict.MET) if self.good else {}
        for standard, verdict in answers.items():
            QualityFindingFactory(quality_check=self, standard=standard, verdict=verdict)


class QualityFindingFactory(DjangoModelFactory):
    class Meta:
        model = QualityFinding

    quality_check = factory.SubFactory(QualityCheckFactory)
    standard = "words"
    verdict = Verdict.MET
    why = factory.LazyAttribute(lambda o: "" if o.verdict == Verdict.MET else "It is told for her.")


class QualityFollowUpFactory(DjangoModelFactory):
    """The author is asked to read the check."""

    class Meta:
        model = QualityFollowUp

    quality_check = factory.SubFactory(QualityCheckFactory, completed=True)
    person = factory.SelfAttribute("quality_check.person")
    kind = FollowUp.READ
    owner = factory.SelfAttribute("quality_check.author")
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=7))

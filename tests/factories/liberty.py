"""Liberty screens, objections and court orders. Whatever is built here could have been written by the services."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices.court import AuthorisationState, CourtRoute, RepresentativeKind
from careplans.choices.liberty import LibertyConsent, LibertyDecision, LibertyPriority, Shows
from careplans.choices.records import RecordState
from careplans.models import (
    CourtApplication,
    CourtAuthorisation,
    LibertyEvidence,
    LibertyFramework,
    LibertyObjection,
    LibertyScreen,
)
from careplans.rules.liberty_factors import factors_of
from sharedliving.core import dates
from tests.factories.people import PersonFactory

today = factory.LazyFunction(dates.today)


PACK = (
    "urgency", "duration", "shorter_review", "consulted", "objections", "representative", "supervision", "restraint",
    "sedation", "why_deprivation", "reviewed_how", "disclosure", "mental_health_evidence", "draft_order",
)  # fmt: skip


def law(code: str = "agni") -> LibertyFramework:
    """The law that is shipped under this code."""
    return LibertyFramework.objects.get(code=code)


def weighed(framework: LibertyFramework, answer: str = "no") -> dict[str, str]:
    """Every factor answered the same way."""
    answers = {}
    for factor in factors_of(framework):
        answers |= {factor.key: "no" if factor.objection else answer, factor.why: "Seen over a week."}
    return answers


def in_days(days: int):
    return factory.LazyFunction(lambda: dates.today() + timedelta(days=days))


class LibertyScreenFactory(DjangoModelFactory):
    """A draft begun today; `ready` has everything but what was seen, `completed` stands, `old` under the law before."""

    class Meta:
        model = LibertyScreen

    class Params:
        ready = factory.Trait(
            answers=factory.LazyAttribute(
                lambda o: {
                    "own_words": "I like my room. I want to walk to the shop on my own.",
                    "restrictions": "The front door is locked at night.",
                    "consent_reasons": "Sings in the morning, asks to go home when out.",
                    "decision_reasons": "One restriction, for safety, as in other homes.",
                    **weighed(o.framework),
                }
            ),
            consent=LibertyConsent.SHOWN,
            decision=LibertyDecision.NOT,
            priority=LibertyPriority.LOW,
            rescreen_on=in_days(300),
        )
        completed = factory.Trait(
            ready=True,
            state=RecordState.COMPLETED,
            proposed_priority=LibertyPriority.LOW,
            completed_on=today,
            completed_by=factory.SelfAttribute("owner"),
            due_on=factory.SelfAttribute("rescreen_on"),
        )
        old = factory.Trait(
            completed=True,
            framework=factory.LazyFunction(lambda: law("acid-test")),
            started_on=factory.LazyFunction(lambda: dates.today() - timedelta(days=250)),
            completed_on=factory.LazyFunction(lambda: dates.today() - timedelta(days=240)),
            decision=LibertyDecision.APPLY,
        )

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    framework = factory.LazyFunction(law)
    started_on = today
    due_on = in_days(14)


class LibertyEvidenceFactory(DjangoModelFactory):
    class Meta:
        model = LibertyEvidence

    screen = factory.SubFactory(LibertyScreenFactory)
    seen_on = today
    observer = "Maria, Shared Lives carer"
    what = "Sang in the kitchen and asked when tea is."
    shows = Shows.CONTENT


class LibertyObjectionFactory(DjangoModelFactory):
    class Meta:
        model = LibertyObjection

    screen = factory.SubFactory(LibertyScreenFactory)
    person = factory.SelfAttribute("screen.person")
    owner = factory.SelfAttribute("person.owner")
    recorded_on = today
    due_on = today
    what = "Stood at the door with a coat on and shouted."


class CourtApplicationFactory(DjangoModelFactory):
    """A pack being written; `ready` has every answer, `completed` is ready to send."""

    class Meta:
        model = CourtApplication

    class Params:
        ready = factory.Trait(
            route=CourtRoute.STREAMLINED,
            representative_kind=RepresentativeKind.RULE_1_2,
            answers=dict.fromkeys(PACK, "Said in two sentences."),
        )
        completed = factory.Trait(
            ready=True,
            state=RecordState.COMPLETED,
            completed_on=today,
            completed_by=factory.SelfAttribute("owner"),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )  # fmt: skip

    screen = factory.SubFactory(LibertyScreenFactory, completed=True)
    person = factory.SelfAttribute("screen.person")
    owner = factory.SelfAttribute("person.owner")
    started_on = today
    due_on = in_days(28)


class CourtAuthorisationFactory(DjangoModelFactory):
    """An order in force for another 200 days; `applied` waits for the court."""

    class Meta:
        model = CourtAuthorisation

    class Params:
        applied = factory.Trait(
            state=AuthorisationState.APPLIED,
            applied_on=today,
            order_on=None,
            starts_on=None,
            ends_on=None,
            due_on=in_days(28),
        )

    person = factory.SubFactory(PersonFactory)
    owner = factory.SelfAttribute("person.owner")
    state = AuthorisationState.IN_FORCE
    case_number = factory.Sequence(lambda n: f"COP-{n:06d}")
    order_on = in_days(-165)
    starts_on = in_days(-165)
    ends_on = in_days(200)
    due_on = factory.SelfAttribute("ends_on")
    reviewed_by_court_on = in_days(180)
    conditions = "The door alarm is used at night only."

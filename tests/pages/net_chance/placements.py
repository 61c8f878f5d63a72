"""The way into an arrangement and out of it."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from people.models import Person
from placements.models import Difference
from sharedliving.core import dates
from tests.factories.applications import ApplicationFactory
from tests.factories.emergencies import TransitionStepFactory
from tests.factories.endings import MoveOnGoalFactory, NextHomeFactory
from tests.factories.households import SchemeFactory
from tests.factories.moving import MoveCheckFactory
from tests.factories.placements import AgreementFactory, ReferralFactory, SchemeAssessmentFactory
from tests.pages.net_chance.chance import Maker, due, near


def referral(state: str) -> Maker:
    """Sent in this state, perhaps with something missing, perhaps assessed, perhaps closed since."""

    def make(chance: Random, person: Person) -> None:
        because = chance.choice(["", "It cannot wait."])
        row = ReferralFactory(person=person, override_reason=because, due_on=near(chance), **{state: True})
        for _ in range(chance.randint(0, 2)):
            SchemeAssessmentFactory(referral=row, alone=chance.random() < 0.7)
        if chance.random() < 0.2:
            row.closed_at, row.due_on, row.state = timezone.now(), None, "closed"
            row.save()

    return make


def move(chance: Random, person: Person) -> None:
    begun = dates.today() - timedelta(days=28 + chance.randint(-2, 3))
    row = MoveCheckFactory(candidate__referral__person=person, begun_on=begun, items=False)
    if chance.random() < 0.3:
        AgreementFactory(candidate=row.candidate, funding_authorised_on=dates.today())


def difference(chance: Random, person: Person) -> None:
    gone = dates.today() if chance.random() < 0.4 else None
    scheme = SchemeFactory().organisation
    Difference.objects.create(
        council=person.council, scheme=scheme, kind="no_plan", person=person, since=dates.today(), gone_on=gone
    )


def application(chance: Random, person: Person) -> None:
    """About carers, whoever the person is."""
    ApplicationFactory(due_on=near(chance))


MAKERS = (
    referral("sent"),
    referral("more_asked"),
    move,
    difference,
    application,
    due(MoveOnGoalFactory),
    due(NextHomeFactory, about="arrangement__person"),
    due(TransitionStepFactory),
)

"""Recommendations, next steps, and what moves wait for, as the services would leave them."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements.choices import ASKED, FIRST_WAITS_FOR, MoveKind, OtherOption, ReferralState, Step
from placements.models import MoveCheck, MoveItem, PlannedStep, Recommendation
from tests.factories.households import in_days, today
from tests.factories.placements import CandidateFactory, ReferralFactory

now = factory.LazyFunction(timezone.now)


class RecommendationFactory(DjangoModelFactory):
    """Waiting for the council's answer. Trait: `answered`."""

    class Meta:
        model = Recommendation

    class Params:
        answered = factory.Trait(
            followed=True, reply="We look at extra care with her.", replied_on=today, closed_at=now, due_on=None
        )

    referral = factory.SubFactory(
        ReferralFactory, sent=True, state=ReferralState.RECOMMENDED, closed_at=now, due_on=None, answered_on=today,
        answer="She wants her own front door.",
    )  # fmt: skip
    person = factory.SelfAttribute("referral.person")
    option = OtherOption.EXTRA_CARE
    why = "She wants her own front door."
    made_on = today
    owner = factory.SelfAttribute("referral.person.owner")
    due_on = in_days(7)


class PlannedStepFactory(DjangoModelFactory):
    class Meta:
        model = PlannedStep

    candidate = factory.SubFactory(CandidateFactory, introducing=True)
    step = Step.MEETING
    owner = factory.SelfAttribute("candidate.referral.owner")
    due_on = in_days(7)


class MoveCheckFactory(DjangoModelFactory):
    """The move of a match, with everything open; `items=False` makes none. Trait: `over`."""

    class Meta:
        model = MoveCheck
        skip_postgeneration_save = True

    class Params:
        over = factory.Trait(closed_at=now, due_on=None)

    candidate = factory.SubFactory(CandidateFactory, chosen=True)
    person = factory.SelfAttribute("candidate.referral.person")
    begun_on = in_days(-20)
    owner = factory.SelfAttribute("candidate.referral.owner")
    due_on = in_days(3)

    @factory.post_generation
    def items(self, create, extracted, **kwargs):
        if create and extracted is not False:
            for kind in ASKED:
                MoveItemFactory(move=self, kind=kind)


class MoveItemFactory(DjangoModelFactory):
    class Meta:
        model = MoveItem

    move = factory.SubFactory(MoveCheckFactory, items=False)
    kind = MoveKind.ROOM
    waits_for = factory.LazyAttribute(lambda o: FIRST_WAITS_FOR[o.kind])
    since = factory.SelfAttribute("move.begun_on")

"""People who were not referred, recruitment targets and suggestions, as the services would leave them."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from commissioning.models import NotReferred, RecruitmentTarget, Suggestion
from commissioning.needs.choices import (
    Answer,
    GivenUp,
    LocalNeed,
    NotBecause,
    Says,
    SuggestionKind,
    SuggestionState,
    TargetState,
)
from placements.choices import Trait
from tests.factories.households import SchemeFactory, in_days, today
from tests.factories.people import PersonFactory

now = factory.LazyFunction(timezone.now)


class NotReferredFactory(DjangoModelFactory):
    class Meta:
        model = NotReferred

    person = factory.SubFactory(PersonFactory)
    council = factory.SelfAttribute("person.council")
    on = today
    by_user = factory.SelfAttribute("person.owner")
    reason = NotBecause.NO_SKILLS
    needs = factory.LazyFunction(lambda: [LocalNeed.DEMENTIA])
    area = "WM3"


class RecruitmentTargetFactory(DjangoModelFactory):
    """Proposed by the scheme to its one council, in whose hand it is. Traits: `agreed`, `given_up_for_good`."""

    class Meta:
        model = RecruitmentTarget

    class Params:
        profile = factory.SubFactory(SchemeFactory)
        agreed = factory.Trait(
            state=TargetState.AGREED, agreed_on=today, for_council=factory.SelfAttribute("owner"),
            due_on=factory.SelfAttribute("by_when"),
        )  # fmt: skip
        given_up_for_good = factory.Trait(
            state=TargetState.GIVEN_UP, given_up=GivenUp.NOBODY, due_on=None, closed_at=now
        )

    scheme = factory.SelfAttribute("profile.organisation")
    council = factory.LazyAttribute(lambda o: o.profile.councils.get())
    area = "WM3"
    skills = factory.LazyFunction(lambda: [Trait.DEMENTIA])
    number = 2
    by_when = in_days(200)
    counted_from = in_days(-10)
    for_scheme = factory.SelfAttribute("scheme.duty_manager")
    owner = factory.SelfAttribute("scheme.duty_manager")
    due_on = in_days(18)


class SuggestionFactory(DjangoModelFactory):
    """A care manager's note. Traits: `offer` (of a scheme), `answered`."""

    class Meta:
        model = Suggestion

    class Params:
        person = factory.SubFactory(PersonFactory)
        profile = None
        offer = factory.Trait(
            kind=SuggestionKind.OFFER, scheme=factory.SelfAttribute("profile.organisation"), says="", places=3,
            from_when=in_days(90), by_user=factory.SelfAttribute("profile.organisation.duty_manager"),
        )  # fmt: skip
        answered = factory.Trait(
            state=SuggestionState.AGREED, answer=Answer.ARRANGED, answered_on=today, due_on=None, closed_at=now
        )

    kind = SuggestionKind.NOTE
    council = factory.SelfAttribute("person.council")
    by_user = factory.SelfAttribute("person.owner")
    made_on = in_days(-3)
    need = LocalNeed.SHORT_STAYS
    says = Says.TOO_LITTLE
    area = "WM3"
    owner = factory.SelfAttribute("by_user")
    due_on = in_days(25)

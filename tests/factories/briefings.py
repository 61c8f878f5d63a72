"""Briefings and who is asked to read them."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from people.choices import ReadingEnd
from people.models import Briefing, BriefingReading
from tests.factories.households import in_days, today
from tests.factories.people import CouncilFactory, UserFactory


class BriefingFactory(DjangoModelFactory):
    """One for everybody, in effect from today. Trait: `withdrawn`."""

    class Meta:
        model = Briefing

    class Params:
        withdrawn = factory.Trait(withdrawn_on=today, withdrawn_because="The law was put off.")

    organisation = factory.SubFactory(CouncilFactory)
    title = "Advocates are asked for sooner"
    changes = "Ask for an advocate on the day you decide that one is needed, not after the assessment."
    effective_from = today
    published_on = today
    published_by = factory.LazyAttribute(lambda o: UserFactory(organisation=o.organisation, team=False))


class BriefingReadingFactory(DjangoModelFactory):
    """Somebody is asked to read one within two weeks. Trait: `read`."""

    class Meta:
        model = BriefingReading

    class Params:
        read = factory.Trait(
            read_on=today, closed_because=ReadingEnd.READ, closed_at=factory.LazyFunction(timezone.now), due_on=None
        )

    owner = factory.SubFactory(UserFactory)
    briefing = factory.SubFactory(BriefingFactory, organisation=factory.SelfAttribute("..owner.organisation"))
    due_on = in_days(14)

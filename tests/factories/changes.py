"""Changes in somebody's life and what they open; incidents and who is told."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind, IncidentKind, Told
from reviews.models import ChangeEvent, ChangeTask, Incident, IncidentNotice
from sharedliving.core import dates
from tests.factories.people import PersonFactory


class ChangeEventFactory(DjangoModelFactory):
    """The person's health changed a week ago; their owner wrote it down."""

    class Meta:
        model = ChangeEvent

    person = factory.SubFactory(PersonFactory)
    organisation = factory.LazyAttribute(lambda o: o.person.council)
    recorded_by = factory.LazyAttribute(lambda o: o.person.owner)
    kind = ChangeKind.HEALTH
    happened_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=7))
    what = "Has fallen twice this week"


class ChangeTaskFactory(DjangoModelFactory):
    """The risks are looked at again within two weeks. Trait: `done`."""

    class Meta:
        model = ChangeTask

    class Params:
        done = factory.Trait(
            outcome=ChangeOutcome.DONE, words="Done at the visit", answered_on=factory.LazyFunction(dates.today),
            closed_at=factory.LazyFunction(timezone.now), due_on=None,
        )  # fmt: skip

    event = factory.SubFactory(ChangeEventFactory)
    person = factory.SelfAttribute("event.person")
    owner = factory.SelfAttribute("event.person.owner")
    kind = ChangeTaskKind.RISK
    side = ChangeSide.COUNCIL
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


class IncidentFactory(DjangoModelFactory):
    """A fall yesterday, written down by the person's owner. Nobody has said what was learnt."""

    class Meta:
        model = Incident

    person = factory.SubFactory(PersonFactory)
    organisation = factory.LazyAttribute(lambda o: o.person.council)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    kind = IncidentKind.FALL
    happened_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=1))
    where = "On the stairs"
    what = "Slipped on the third step"
    is_serious = False
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=28))


class IncidentNoticeFactory(DjangoModelFactory):
    """The family is owed word of it by tomorrow. Trait: `done`."""

    class Meta:
        model = IncidentNotice

    class Params:
        done = factory.Trait(
            done_on=factory.LazyFunction(dates.today), words="Rang the sister",
            closed_at=factory.LazyFunction(timezone.now), due_on=None,
        )  # fmt: skip

    incident = factory.SubFactory(IncidentFactory)
    person = factory.SelfAttribute("incident.person")
    owner = factory.SelfAttribute("incident.owner")
    told = Told.FAMILY
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=1))

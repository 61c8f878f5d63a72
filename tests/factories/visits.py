"""Visits, each with the note that both workers are told of."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements.choices import Wellbeing
from reviews.choices import Audience, ChangeSide, LookedAt, NoteKind, Seen
from reviews.models import Visit
from sharedliving.core import dates
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import CaseNoteFactory


class VisitFactory(DjangoModelFactory):
    """The person's owner saw them alone a week ago, announced; all was well."""

    class Meta:
        model = Visit

    class Params:
        by_scheme = factory.Trait(
            side=ChangeSide.SCHEME, organisation=factory.SelfAttribute("arrangement.scheme"),
            visitor=factory.SelfAttribute("arrangement.owner"), records=LookedAt.IN_ORDER, home=LookedAt.IN_ORDER,
        )  # fmt: skip

    arrangement = factory.SubFactory(ArrangementFactory)
    person = factory.SelfAttribute("arrangement.person")
    organisation = factory.LazyAttribute(lambda o: o.person.council)
    visitor = factory.LazyAttribute(lambda o: o.person.owner)
    side = ChangeSide.COUNCIL
    visited_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=7))
    is_announced = True
    seen = Seen.ALONE
    person_words = "I like my room"
    wellbeing = Wellbeing.WELL
    medication = LookedAt.IN_ORDER
    money = LookedAt.NOT_SUPPORTED
    note = factory.SubFactory(
        CaseNoteFactory, person=factory.SelfAttribute("..person"), organisation=factory.SelfAttribute("..organisation"),
        author=factory.SelfAttribute("..visitor"), kind=NoteKind.VISIT, audience=Audience.SHARED, with_person=True,
        happened_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=7)),
    )  # fmt: skip

"""Colleagues who are away, and who leave."""

import factory
from factory.django import DjangoModelFactory

from people.models import Absence, Leaving
from tests.factories.households import in_days, today
from tests.factories.people import UserFactory


class AbsenceFactory(DjangoModelFactory):
    """Away for two weeks from today; a colleague of the same organisation covers."""

    class Meta:
        model = Absence

    user = factory.SubFactory(UserFactory)
    cover = factory.LazyAttribute(lambda o: UserFactory(organisation=o.user.organisation, team=o.user.teams.first()))
    starts_on = today
    ends_on = in_days(14)
    away_for = "leave"


class LeavingFactory(DjangoModelFactory):
    """Their last day is in four weeks, and the owner hands their work over three weeks from now."""

    class Meta:
        model = Leaving

    owner = factory.SubFactory(UserFactory)
    worker = factory.LazyAttribute(lambda o: UserFactory(organisation=o.owner.organisation, team=o.owner.teams.first()))
    leaves_on = in_days(28)
    due_on = in_days(21)

"""Applications to panel and section 117 aftercare."""

from datetime import timedelta
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from careplans.choices.aftercare import DetainedUnder
from careplans.choices.funding import FundingState
from careplans.models import Aftercare, FundingApplication, FundingLine
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory
from tests.factories.people import PersonFactory


class FundingApplicationFactory(DjangoModelFactory):
    """Being written; `sent` is with panel."""

    class Meta:
        model = FundingApplication

    class Params:
        sent = factory.Trait(state=FundingState.SENT, weekly_asked=Decimal(900))

    plan = factory.SubFactory(CarePlanFactory, complete=True)
    person = factory.LazyAttribute(lambda o: o.plan.person)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    applicant = factory.LazyAttribute(lambda o: o.person.owner)
    asks = "Two days of support a week"
    why = "Nobody else can be with them on those days"
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=14))


class FundingLineFactory(DjangoModelFactory):
    class Meta:
        model = FundingLine

    application = factory.SubFactory(FundingApplicationFactory)
    what = "Day support"
    units = Decimal("12.5")
    unit_cost = Decimal("18.30")


class AftercareFactory(DjangoModelFactory):
    """Owed since a discharge last spring."""

    class Meta:
        model = Aftercare

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    detained_under = DetainedUnder.SECTION_3
    detained_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=300))
    discharged_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=200))
    responsible_council = "Westmere Council"
    responsible_icb = "NHS Westmere"
    needs = "Staying well: medication, somebody who notices early signs"
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=165))

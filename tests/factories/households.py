"""Schemes and carer households, their checks, risks and addresses, as the services would leave them."""

from datetime import timedelta

import factory
from factory.django import DjangoModelFactory

from people.choices import Role
from placements.choices import (
    NEEDED_CHECKS,
    ArrangementKind,
    CheckKind,
    HouseholdState,
    RiskSubject,
)
from placements.models import (
    CarerAddress,
    CarerHousehold,
    HouseholdCheck,
    HouseholdRisk,
    Scheme,
)
from sharedliving.core import dates
from tests.factories.people import SchemeOrganisationFactory, UserFactory

today = factory.LazyFunction(dates.today)


def in_days(days):
    return factory.LazyFunction(lambda: dates.today() + timedelta(days=days))


def scheme_worker(scheme, role=Role.SCHEME_WORKER):
    """A user of a scheme, in no team."""
    return UserFactory(organisation=scheme, roles=[role], team=False)


class SchemeFactory(DjangoModelFactory):
    """A scheme with somebody on duty; `councils=[…]` are those it serves."""

    class Meta:
        model = Scheme
        skip_postgeneration_save = True

    organisation = factory.SubFactory(SchemeOrganisationFactory)

    @factory.post_generation
    def councils(self, create, extracted, **kwargs):
        if not create:
            return
        self.councils.set(extracted or [])
        if self.organisation.duty_manager is None:
            self.organisation.duty_manager = scheme_worker(self.organisation, Role.SCHEME_MANAGER)
            self.organisation.save()


class HouseholdFactory(DjangoModelFactory):
    """An approved household with every check in date, for live-in and short breaks, with two places."""

    class Meta:
        model = CarerHousehold
        skip_postgeneration_save = True

    scheme = factory.SubFactory(SchemeOrganisationFactory)
    name = factory.Sequence(lambda n: f"Maria and John Okafor {n}")
    state = HouseholdState.APPROVED
    approved_on = in_days(-300)
    approved_places = 2
    approved_kinds = factory.LazyFunction(lambda: [ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK])
    area = "WM3"
    owner = factory.LazyAttribute(lambda o: scheme_worker(o.scheme))
    due_on = in_days(200)

    @factory.post_generation
    def checks(self, create, extracted, **kwargs):
        """`checks={CheckKind.DBS: date}` sets until when some hold; False makes none at all."""
        if not create or extracted is False:
            return
        until = dict.fromkeys(NEEDED_CHECKS, dates.today() + timedelta(days=200)) | (extracted or {})
        for kind, day in until.items():
            CheckFactory(household=self, kind=kind, valid_until=day)


class CheckFactory(DjangoModelFactory):
    class Meta:
        model = HouseholdCheck

    household = factory.SubFactory(HouseholdFactory, checks=False)
    kind = CheckKind.DBS
    done_on = in_days(-400)
    valid_until = in_days(200)


class HouseholdRiskFactory(DjangoModelFactory):
    class Meta:
        model = HouseholdRisk

    household = factory.SubFactory(HouseholdFactory)
    owner = factory.LazyAttribute(lambda o: o.household.owner)
    due_on = in_days(90)
    subject = RiskSubject.PET
    who = "Bruno, the dog"
    what = "He jumps up at people he does not know and could knock somebody over"
    what_is_done = "In the garden when somebody new comes; on the lead for the first week"


class AddressFactory(DjangoModelFactory):
    class Meta:
        model = CarerAddress

    household = factory.SubFactory(HouseholdFactory)
    lines = "14 Mill Lane\nWestmere"
    postcode = "WM3 4AB"

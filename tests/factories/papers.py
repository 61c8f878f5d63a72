"""Roles, licences, carer agreements, scanned papers, fee bands and the money of arrangements."""

import hashlib
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from placements.choices import (
    ArrangementKind,
    CarerAgreementParty,
    LicenceParty,
    MoneyPart,
    PaperKind,
    PaperState,
    Payer,
    RoleHolder,
    RoleTask,
)
from placements.models import (
    AgreedRole,
    CarerAgreement,
    CarerAgreementSignature,
    FeeBand,
    Licence,
    LicenceSignature,
    MoneyLine,
    ScannedPaper,
)
from placements.rules.carer_agreement import CARER_SECTIONS
from tests.factories.households import HouseholdFactory, SchemeFactory, in_days, scheme_worker, today
from tests.factories.placements import AgreementFactory, ArrangementFactory

PDF = b"%PDF-1.7 a signed paper"


class RoleFactory(DjangoModelFactory):
    """The scheme worker does it; contact at least every 90 days."""

    class Meta:
        model = AgreedRole

    agreement = factory.SubFactory(AgreementFactory)
    task = RoleTask.CONTACT
    holder = RoleHolder.SCHEME_WORKER
    name = "Tom Reid"
    every_days = factory.LazyAttribute(lambda o: 90 if o.task == RoleTask.CONTACT else None)


class ScannedPaperFactory(DjangoModelFactory):
    class Meta:
        model = ScannedPaper

    file_name = "signed.pdf"
    kind = PaperKind.PDF
    content = PDF
    digest = factory.LazyAttribute(lambda o: hashlib.sha256(o.content).hexdigest())


class LicenceFactory(DjangoModelFactory):
    """A draft for the agreement's room, from its start on. Trait: `signed`, by both."""

    class Meta:
        model = Licence
        skip_postgeneration_save = True

    class Params:
        signed = factory.Trait(state=PaperState.SIGNED, signed_on=today, due_on=factory.SelfAttribute("until"))

    agreement = factory.SubFactory(AgreementFactory, signing=True)
    person = factory.SelfAttribute("agreement.person")
    room = "First floor, back"
    weekly_rent = Decimal(80)
    weekly_food = Decimal(40)
    weekly_utilities = Decimal(20)
    starts_on = today
    until = in_days(364)
    owner = factory.SelfAttribute("agreement.owner")
    due_on = in_days(14)

    @factory.post_generation
    def signatures(self, create, extracted, **kwargs):
        if create and self.state == PaperState.SIGNED:
            for party in LicenceParty:
                LicenceSignature.objects.create(licence=self, party=party, name=party.label, on=self.signed_on)


class CarerAgreementFactory(DjangoModelFactory):
    """A draft with the usual words. Traits: `empty`, `signed`."""

    class Meta:
        model = CarerAgreement
        skip_postgeneration_save = True

    class Params:
        empty = factory.Trait(**{section.field: "" for section in CARER_SECTIONS})
        signed = factory.Trait(state=PaperState.SIGNED, signed_on=today, due_on=in_days(365))

    household = factory.SubFactory(HouseholdFactory)
    scheme = factory.SelfAttribute("household.scheme")
    owner = factory.SelfAttribute("household.owner")
    due_on = in_days(14)
    policies = CARER_SECTIONS[0].usual
    premises = CARER_SECTIONS[1].usual
    health_care = CARER_SECTIONS[2].usual
    medicines = CARER_SECTIONS[3].usual
    money_help = CARER_SECTIONS[4].usual
    duty_to_tell = CARER_SECTIONS[5].usual
    fitness = CARER_SECTIONS[6].usual
    scheme_support = CARER_SECTIONS[7].usual

    @factory.post_generation
    def signatures(self, create, extracted, **kwargs):
        if create and self.state == PaperState.SIGNED:
            for party in CarerAgreementParty:
                CarerAgreementSignature.objects.create(agreement=self, party=party, name=party.label, on=self.signed_on)


class FeeBandFactory(DjangoModelFactory):
    """Band 2 of a scheme for living in, in force for a hundred days."""

    class Meta:
        model = FeeBand

    scheme = factory.LazyFunction(lambda: SchemeFactory().organisation)
    kind = ArrangementKind.LIVE_IN
    name = "Band 2"
    amount = Decimal("427.18")
    valid_from = in_days(-100)
    source = "Cabinet, 12 March"
    owner = factory.LazyAttribute(lambda o: scheme_worker(o.scheme))
    due_on = in_days(265)


class MoneyLineFactory(DjangoModelFactory):
    """The council pays the care fee since the start."""

    class Meta:
        model = MoneyLine

    arrangement = factory.SubFactory(ArrangementFactory)
    part = MoneyPart.CARE_FEE
    payer = Payer.COUNCIL
    amount = Decimal(400)
    starts_on = factory.SelfAttribute("arrangement.started_on")

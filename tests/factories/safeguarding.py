"""Safeguarding concerns, as the services leave them."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import Process
from careplans.choices.safeguarding import (
    AbuseKind,
    AllegedSource,
    ConcernSource,
    ConcernState,
    EnquiryKind,
    OutcomesMet,
    RiskAfter,
)
from careplans.models import ProtectionStep, SafeguardingConcern
from sharedliving.core import dates
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.people import PersonFactory

KNOWN = {
    "own_words": "He shouts at me and takes my card.",
    "wants_to_happen": "I want to keep my money and stay here.",
    "what_happened": "£40 is missing from her purse for the third week.",
    "protected_now": "Her card is with the scheme; her sister rings every evening.",
    "agrees": True,
}
FOUND = {
    "found": "The money was taken by a visitor.",
    "conclusion": "The visitor does not come any more.",
    "councils_told": "Westmere is both.",
    "cqc_told_on": "2026-01-10",
}


class SafeguardingConcernFactory(DjangoModelFactory):
    """Raised yesterday, with nothing but what its form asks; `known` has what a decision needs, `at_enquiry` is decided,
    `ready` could be closed, `closed` is.
    """

    class Meta:
        model = SafeguardingConcern
        skip_postgeneration_save = True

    class Params:
        known = factory.Trait(answers=dict(KNOWN))
        at_enquiry = factory.Trait(
            known=True,
            state=ConcernState.ENQUIRY,
            has_needs=True,
            is_at_risk=True,
            cannot_protect=True,
            enquiry=EnquiryKind.S42,
            decided_on=factory.LazyFunction(dates.today),
            decided_by=factory.SelfAttribute("person.owner"),
        )
        ready = factory.Trait(
            at_enquiry=True,
            answers={**KNOWN, **FOUND},
            outcomes_met=OutcomesMet.FULLY,
            risk_after=RiskAfter.REMOVED,
            help=factory.RelatedFactory(
                AdvocacyRecordFactory, person=factory.SelfAttribute("..person"), about=Process.ENQUIRY
            ),
        )
        closed = factory.Trait(
            ready=True,
            state=ConcernState.CLOSED,
            closed_on=factory.LazyFunction(dates.today),
            closed_at=factory.LazyFunction(timezone.now),
            due_on=None,
        )

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    raised_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=1))
    raised_by_name = "Tom Hadley"
    source = ConcernSource.SCHEME
    kinds = [AbuseKind.FINANCIAL]
    alleged = AllegedSource.CARER
    answers = factory.LazyFunction(lambda: {"what_happened": "£40 is missing", "protected_now": "Card with the scheme"})
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=1))


class ProtectionStepFactory(DjangoModelFactory):
    class Meta:
        model = ProtectionStep

    concern = factory.SubFactory(SafeguardingConcernFactory, at_enquiry=True)
    what = "Her sister looks after the card"
    who = "Rita Sands"
    by_when = factory.LazyFunction(lambda: dates.today() + timedelta(days=3))

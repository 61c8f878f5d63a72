"""Help to take part, advocates asked for, referrals to other services."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from careplans.choices import AdvocacyDecision, AdvocateState, OnwardState, Process, ServiceKind, SharingBasis
from careplans.models import AdvocacyRecord, AdvocateReferral, OnwardChase, OnwardReferral
from sharedliving.core import dates
from tests.factories.people import PersonFactory

today = factory.LazyFunction(dates.today)


class AdvocacyRecordFactory(DjangoModelFactory):
    """Decided today for a plan: no difficulty. `hard` is a difficulty with an appropriate person."""

    class Meta:
        model = AdvocacyRecord

    class Params:
        hard = factory.Trait(
            difficulty_weighing=True,
            evidence_weighing="Agrees with whoever spoke last",
            advocacy=AdvocacyDecision.APPROPRIATE_PERSON,
            appropriate_person="Rita Sands",
            appropriate_person_relationship="sister",
            appropriate_person_is_paid=False,
            appropriate_person_accepted=True,
            appropriate_person_is_able=True,
            appropriate_person_is_implicated=False,
        )

    person = factory.SubFactory(PersonFactory)
    about = Process.PLAN
    decided_on = today
    difficulty_understanding = False
    difficulty_retaining = False
    difficulty_weighing = False
    difficulty_communicating = False
    advocacy = AdvocacyDecision.NOT_NEEDED


class AdvocateReferralFactory(DjangoModelFactory):
    """A Care Act advocate asked for five days ago; `allocated`, `refused`, `withdrawn` and `ended` are traits."""

    class Meta:
        model = AdvocateReferral

    class Params:
        shut = factory.Trait(closed_at=factory.LazyFunction(timezone.now), due_on=None)
        allocated = factory.Trait(
            shut=True, state=AdvocateState.ALLOCATED, allocated_on=today, advocate_name="Olu Adeyemi"
        )
        refused = factory.Trait(shut=True, state=AdvocateState.REFUSED, refused_on=today, refused_reason="No capacity")
        withdrawn = factory.Trait(
            shut=True, state=AdvocateState.WITHDRAWN, ended_on=today, ended_because="Sister helps"
        )
        ended = factory.Trait(allocated=True, state=AdvocateState.ENDED, ended_on=today, ended_because="Plan agreed")

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    about = Process.PLAN
    asked_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=5))
    due_on = factory.LazyAttribute(lambda o: o.asked_on + timedelta(days=10))


class OnwardReferralFactory(DjangoModelFactory):
    """Referred to housing twenty days ago, and no answer; `more_wanted`, `declined` and `finished` are traits."""

    class Meta:
        model = OnwardReferral

    class Params:
        answered = factory.Trait(answered_on=today, answer="They wrote back")
        more_wanted = factory.Trait(answered=True, state=OnwardState.MORE_WANTED)
        declined = factory.Trait(
            answered=True, state=OnwardState.DECLINED, outcome="The college is asked", due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip
        finished = factory.Trait(
            answered=True, state=OnwardState.CLOSED, outcome="Has the flat", due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip

    person = factory.SubFactory(PersonFactory)
    owner = factory.LazyAttribute(lambda o: o.person.owner)
    kind = ServiceKind.HOUSING
    service = "Westmere Housing Options"
    what_for = "A ground-floor flat"
    sent_what = "Name and telephone number"
    basis = SharingBasis.CONSENT
    basis_reason = "Asked on the visit; said yes"
    sent_on = factory.LazyFunction(lambda: dates.today() - timedelta(days=5))
    due_on = factory.LazyFunction(lambda: dates.today() + timedelta(days=9))


class OnwardChaseFactory(DjangoModelFactory):
    class Meta:
        model = OnwardChase

    referral = factory.SubFactory(OnwardReferralFactory)
    on = today
    note = "Rang Jo: next week"
    by_name = "Priya Nair"

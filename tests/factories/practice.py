"""Questions on referrals, decisions to go on without what a gate asks for, and protocols."""

import factory
from factory.django import DjangoModelFactory

from placements.choices import GatePassed, ProtocolKind
from placements.models import DecidedOtherwise, Lacked, MoreAsked, Protocol
from tests.factories.households import SchemeFactory, in_days, scheme_worker, today
from tests.factories.placements import ReferralFactory


class MoreAskedFactory(DjangoModelFactory):
    """A question that is open. Trait: `answered`."""

    class Meta:
        model = MoreAsked

    class Params:
        answered = factory.Trait(
            answered_on=today, answered_by=factory.SelfAttribute("referral.care_manager"), answer="Added both."
        )

    referral = factory.SubFactory(ReferralFactory, more_asked=True)
    items = factory.LazyFunction(lambda: ["health", "behaviour"])
    words = "Which tablets, and what happens when one is forgotten?"
    asked_on = today
    asked_by = factory.LazyAttribute(lambda o: scheme_worker(o.referral.scheme))
    answer_by = in_days(7)


class DecidedOtherwiseFactory(DjangoModelFactory):
    """A referral sent with something missing; `lacked=[rule, …]` says what."""

    class Meta:
        model = DecidedOtherwise
        skip_postgeneration_save = True

    gate = GatePassed.SENT
    referral = factory.SubFactory(ReferralFactory, sent=True)
    person = factory.SelfAttribute("referral.person")
    scheme = factory.SelfAttribute("referral.scheme")
    on = today
    by_user = factory.SelfAttribute("person.owner")
    by_name = "Jo Marsh"
    reason = "The hospital sends it tomorrow."

    @factory.post_generation
    def lacked(self, create, extracted, **kwargs):
        for rule in (extracted or []) if create else []:
            Lacked.objects.create(decision=self, rule=rule, message=f"Put right: {rule}.")


class ProtocolFactory(DjangoModelFactory):
    """A working protocol in force between a council and a scheme that serves it."""

    class Meta:
        model = Protocol

    class Params:
        profile = factory.SubFactory(SchemeFactory)

    scheme = factory.SelfAttribute("profile.organisation")
    council = factory.LazyAttribute(lambda o: o.profile.councils.get())
    kind = ProtocolKind.WORKING
    title = "How we work together"
    in_force_from = in_days(-100)
    text = "Who rings whom, and by when."
    owner = factory.SelfAttribute("scheme.duty_manager")
    due_on = in_days(265)

"""Schemes, carer households, referrals, candidates, agreements and arrangements, as the services would leave them."""

from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements.choices import (
    NEEDED_ROLES,
    AgreementState,
    ArrangementKind,
    ArrangementState,
    CandidateState,
    Decision,
    Party,
    Pressure,
    ReferralState,
    RoleHolder,
    RoleTask,
    ShownHow,
    Step,
)
from placements.models import (
    Agreement,
    AgreementLine,
    Arrangement,
    Candidate,
    ContactAgreed,
    Described,
    Introduction,
    Referral,
    SchemeAssessment,
    Signature,
)
from sharedliving.core import dates
from tests.factories.careplans import CarePlanFactory, PlanReleaseFactory
from tests.factories.households import HouseholdFactory, SchemeFactory, in_days, scheme_worker, today
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.written import WRITTEN


class ReferralFactory(DjangoModelFactory):
    """A filled-in draft of a person with a completed assessment and a signed-off plan, to a scheme that serves the council.

    Traits: `sent` (shared, plan released), `acknowledged` (the scheme holds the plan), `accepted`, `matched`;
    `empty` has nothing filled in, `planless` neither plan nor assessment.
    """

    class Meta:
        model = Referral
        skip_postgeneration_save = True

    class Params:
        planless = False
        scheme_profile = factory.SubFactory(SchemeFactory)
        empty = factory.Trait(
            **dict.fromkeys(
                ("views", "about", "communication", "health", "risks", "key_people", "culture", "behaviour", "capacity",
                 "past_homes", "finances", "consent"),
                "",
            ),
            all_risk_disclosed_on=None, pressures=[],
        )  # fmt: skip
        sent = factory.Trait(
            state=ReferralState.SENT, sent_on=today, owner=factory.SelfAttribute("scheme.duty_manager")
        )
        acknowledged = factory.Trait(sent=True)
        more_asked = factory.Trait(
            state=ReferralState.MORE_ASKED, sent_on=today, owner=factory.SelfAttribute("person.owner")
        )
        accepted = factory.Trait(
            acknowledged=True, state=ReferralState.ACCEPTED, answered_on=today,
            only_one_because="Nobody else has a ramp.",
        )  # fmt: skip
        matched = factory.Trait(accepted=True, state=ReferralState.MATCHED)

    person = factory.SubFactory(PersonFactory)
    council = factory.SelfAttribute("person.council")
    scheme = factory.SelfAttribute("scheme_profile.organisation")
    plan = factory.Maybe(
        "planless", None, factory.SubFactory(CarePlanFactory, person=factory.SelfAttribute("..person"), in_force=True)
    )
    care_manager = factory.SelfAttribute("person.owner")
    owner = factory.SelfAttribute("person.owner")
    due_on = in_days(7)
    views = "I want to live near my sister, with a dog."
    about = "Football on Saturdays, tea before anything else."
    communication = "Short sentences."
    health = "Takes one tablet at breakfast."
    risks = "None known beyond busy roads."
    key_people = "Rita Sands, sister"
    culture = "Goes to church at Easter."
    behaviour = "Shouts when rushed; a quiet room helps."
    capacity = "Decides where to live, with time to think."
    past_homes = "With parents until this year."
    finances = "Benefits in payment, sister is appointee."
    pressures = factory.LazyFunction(lambda: [Pressure.NONE])
    consent = "Agreed on the second visit, with Rita there."
    all_risk_disclosed_on = today

    @factory.post_generation
    def serve(self, create, extracted, **kwargs):
        if create and hasattr(self.scheme, "scheme_profile"):
            self.scheme.scheme_profile.councils.add(self.council)

    @factory.post_generation
    def told(self, create, extracted, **kwargs):
        """What sending leaves behind: the share and the release, acknowledged from acceptance on (or `told="held"`)."""
        if not create or self.sent_on is None:
            return
        is_shared = self.person.shares.filter(organisation=self.scheme, until=None).exists()
        is_shared or ShareFactory(person=self.person, organisation=self.scheme)
        if self.plan:
            held = extracted == "held" or self.state not in (ReferralState.SENT, ReferralState.MORE_ASKED)
            closed = {"acknowledged_on": dates.today(), "closed_at": timezone.now(), "due_on": None} if held else {}
            PlanReleaseFactory(plan=self.plan, scheme=self.scheme, **closed)


class CandidateFactory(DjangoModelFactory):
    """A household on the shortlist of an accepted referral, described to the person (`told=False`: to nobody yet), and who
    met them once introductions are under way (`met=False`: nobody yet).

    Traits: `introducing`, `decided` (both yes), `chosen`.
    """

    class Meta:
        model = Candidate
        skip_postgeneration_save = True

    class Params:
        introducing = factory.Trait(state=CandidateState.INTRODUCING)
        decided = factory.Trait(
            introducing=True,
            person_decision=Decision.YES,
            person_words="I like the dog.",
            carer_decision=Decision.YES,
            carer_words="We would love to.",
        )
        chosen = factory.Trait(
            decided=True,
            state=CandidateState.CHOSEN,
            referral=factory.SubFactory(ReferralFactory, matched=True),
        )

    referral = factory.SubFactory(ReferralFactory, accepted=True)
    household = factory.LazyAttribute(lambda o: HouseholdFactory(scheme=o.referral.scheme))

    @factory.post_generation
    def told(self, create, extracted, **kwargs):
        if create and extracted is not False:
            DescribedFactory(candidate=self)

    @factory.post_generation
    def met(self, create, extracted, **kwargs):
        if create and extracted is not False and self.state in (CandidateState.INTRODUCING, CandidateState.CHOSEN):
            IntroductionFactory(candidate=self, step=Step.MEETING)


class DescribedFactory(DjangoModelFactory):
    class Meta:
        model = Described

    candidate = factory.SubFactory(CandidateFactory, told=False)
    on = today
    shown_by = "Tom Reid, scheme worker"
    how = ShownHow.PICTURES
    what = "Photographs of the house, the garden and the dog; a week there, day by day."
    said = "I like the dog. Is there a telly?"


class SchemeAssessmentFactory(DjangoModelFactory):
    """The scheme's own assessment, together with the care manager; `alone` without the council."""

    class Meta:
        model = SchemeAssessment

    class Params:
        alone = factory.Trait(council_took_part=False, for_council="", alone_because="Nobody could come in time.")

    referral = factory.SubFactory(ReferralFactory, accepted=True)
    person = factory.SelfAttribute("referral.person")
    held_on = today
    for_scheme = "Sam Cole"
    council_took_part = True
    for_council = "Priya Nair"
    found = "Wants a quiet house with a garden; could live with the Okafors."


class IntroductionFactory(DjangoModelFactory):
    class Meta:
        model = Introduction

    candidate = factory.SubFactory(CandidateFactory, introducing=True, met=False)
    step = Step.TEA_VISIT
    on = today
    how_it_went = "They talked about the garden."
    care_manager_part = "Came along and wrote down what was said."


class AgreementFactory(DjangoModelFactory):
    """A draft with nothing in it but a line for each need. Traits: `ready` (all filled in), `signing`, `signed`."""

    class Meta:
        model = Agreement
        skip_postgeneration_save = True

    class Params:
        ready = factory.Trait(
            **WRITTEN,
            room="First floor, back, own key",
            rules_restrict=False,
            back_up_carer="Grace Adeyemi",
            weekly_care_fee=Decimal(400),
            weekly_rent=Decimal(80),
            weekly_food=Decimal(60),
            no_private_money=True,
            review_on=in_days(300),
        )
        signing = factory.Trait(ready=True, state=AgreementState.SIGNING)
        signed = factory.Trait(
            signing=True, state=AgreementState.SIGNED, funding_authorised_on=today, licence_on=today,
        )  # fmt: skip

    candidate = factory.SubFactory(CandidateFactory, chosen=True)
    person = factory.SelfAttribute("candidate.referral.person")
    household = factory.SelfAttribute("candidate.household")
    scheme = factory.SelfAttribute("candidate.referral.scheme")
    council = factory.SelfAttribute("candidate.referral.council")
    plan = factory.SelfAttribute("candidate.referral.plan")
    kind = factory.SelfAttribute("candidate.referral.kind")
    places = factory.LazyAttribute(lambda o: min(o.household.approved_places, 3) or None)
    planned_start = in_days(14)
    owner = factory.LazyAttribute(lambda o: scheme_worker(o.scheme))
    due_on = in_days(14)

    @factory.post_generation
    def lines(self, create, extracted, **kwargs):
        """A line for each need of the plan, taken on by the carer once the agreement is ready; False makes none."""
        if not create or extracted is False or self.plan is None:
            return
        party = Party.CARER if self.room else ""
        for need in self.plan.needs.all():
            LineFactory(agreement=self, need=need, what=need.outcome, party=party)

    @factory.post_generation
    def roles(self, create, extracted, **kwargs):
        """Somebody for each task, once the agreement is ready; False makes none."""
        if not create or extracted is False or not self.supervision:
            return
        self.roles.create(task=RoleTask.CONTACT, holder=RoleHolder.CARE_MANAGER, name="Priya Nair", every_days=42)
        for task in NEEDED_ROLES:
            often = 90 if task == RoleTask.CONTACT else None
            self.roles.create(task=task, holder=RoleHolder.SCHEME_WORKER, name="Tom Reid", every_days=often)

    @factory.post_generation
    def signatures(self, create, extracted, **kwargs):
        if create and self.state == AgreementState.SIGNED:
            for party in Party:
                SignatureFactory(agreement=self, party=party)


class ContactAgreedFactory(DjangoModelFactory):
    class Meta:
        model = ContactAgreed

    agreement = factory.SubFactory(AgreementFactory)
    person = factory.SelfAttribute("agreement.person")
    days = 14
    words = "With him and the Okafors, by telephone."
    agreed_on = today


class LineFactory(DjangoModelFactory):
    class Meta:
        model = AgreementLine

    agreement = factory.SubFactory(AgreementFactory)
    what = "Sunday lunch together"
    party = Party.CARER


class SignatureFactory(DjangoModelFactory):
    class Meta:
        model = Signature

    agreement = factory.SubFactory(AgreementFactory, signing=True)
    party = Party.PERSON
    name = "Danny Okafor"
    on = today


class ArrangementFactory(DjangoModelFactory):
    """A live arrangement in place 1, without an agreement, as an import would make it; shared with the scheme."""

    class Meta:
        model = Arrangement
        skip_postgeneration_save = True

    class Params:
        ended = factory.Trait(
            state=ArrangementState.ENDED, ended_on=today, end_reason="moved_on", due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip

    household = factory.SubFactory(HouseholdFactory)
    person = factory.SubFactory(PersonFactory)
    scheme = factory.SelfAttribute("household.scheme")
    council = factory.SelfAttribute("person.council")
    kind = ArrangementKind.LIVE_IN
    place = 1
    started_on = in_days(-100)
    owner = factory.SelfAttribute("household.owner")
    due_on = in_days(30)

    @factory.post_generation
    def shared(self, create, extracted, **kwargs):
        if create and extracted is not False:
            is_shared = self.person.shares.filter(organisation=self.scheme, until=None).exists()
            is_shared or ShareFactory(person=self.person, organisation=self.scheme, why="Lives with our carers")

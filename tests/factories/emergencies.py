"""Emergencies and steps into adulthood, as the services would leave them."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from people.choices import Role
from placements.choices import ArrangementKind, Avoidable, CheckKind, EmergencyState, EmergencyStep, TransitionKind
from placements.models import (
    Arrangement,
    Emergency,
    EmergencyExtension,
    EmergencyReview,
    OptionsReview,
    TransitionStep,
)
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory, SchemeFactory, in_days, scheme_worker, today
from tests.factories.people import PersonFactory, ShareFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory

KNOWN = {
    "asked_by": "Ruth Lane, her sister",
    "out_of_hours": "07700 900123",
    "why_now": "Her mother was taken into hospital an hour ago.",
    "avoidable": Avoidable.FORESEEN,
    "identity": "Known to the team for years.",
    "risks_to": "Wanders off when it is dark.",
    "risks_from": "Nothing is known.",
    "medication": "One tablet for epilepsy, morning and evening; in her bag.",
    "allergies": "Penicillin.",
    "communication": "Short sentences; nods and points.",
    "capacity": "Understood where she would go and wants to; seen by the care manager tonight.",
    "gp": "Dr Shah, Mill Lane Surgery, 01632 960001",
    "next_of_kin": "Ruth Lane, sister, 01632 960002; she knows.",
    "calms": "Music, and her blue blanket.",
    "upsets": "Dogs that bark.",
    "authority": "Nobody.",
    "expected_length": "Until her mother is home, perhaps two weeks.",
    "funded_by": "Gareth Bowen, duty manager",
    "consent": "She said yes, with her sister there.",
}


def emergency_home(scheme, **fields):
    """A household approved and trained for emergencies, with two places."""
    given = {"approved_kinds": [ArrangementKind.EMERGENCY, ArrangementKind.LIVE_IN]} | fields
    until = dates.today() + timedelta(days=100)
    return HouseholdFactory(scheme=scheme, checks={CheckKind.EMERGENCY_TRAINING: until}, **given)


class EmergencyFactory(DjangoModelFactory):
    """A call with everything known. Traits: `thin` (nothing known), `asked`, `accepted`, `approved`, `live`, `refused`."""

    class Meta:
        model = Emergency
        skip_postgeneration_save = True

    class Params:
        scheme_profile = factory.SubFactory(SchemeFactory)
        thin = factory.Trait(**dict.fromkeys(KNOWN, ""))
        asked = factory.Trait(
            state=EmergencyState.ASKED, asked_at=factory.LazyFunction(timezone.now), next_step=EmergencyStep.ANSWER,
            owner=factory.SelfAttribute("scheme.duty_manager"),
        )  # fmt: skip
        accepted = factory.Trait(
            asked=True, state=EmergencyState.ACCEPTED, answered_at=factory.LazyFunction(timezone.now),
            next_step=EmergencyStep.HOUSEHOLD, owner=factory.LazyAttribute(lambda o: scheme_worker(o.scheme)),
        )  # fmt: skip
        approved = factory.Trait(
            accepted=True, household=factory.LazyAttribute(lambda o: emergency_home(o.scheme)),
            person_words="I like it there.", carer_words="We have the room ready.", approved_name="Judith Amos",
            approved_by=factory.LazyAttribute(lambda o: scheme_worker(o.scheme, Role.SCHEME_MANAGER)),
            approved_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip
        live = factory.Trait(
            approved=True, state=EmergencyState.LIVE, started_on=today, limit_on=in_days(91), due_on=in_days(14),
            next_step=EmergencyStep.MEETING, owner=factory.SelfAttribute("person.owner"),
            arrangement=factory.LazyAttribute(lambda o: _lived_in(o)),
        )  # fmt: skip
        refused = factory.Trait(
            asked=True, state=EmergencyState.REFUSED, answered_at=factory.LazyFunction(timezone.now), next_step="",
            refused_because="no_carer", refused_words="A second trained household.", due_on=None,
            closed_at=factory.LazyFunction(timezone.now),
        )  # fmt: skip

    person = factory.SubFactory(PersonFactory)
    council = factory.SelfAttribute("person.council")
    scheme = factory.SelfAttribute("scheme_profile.organisation")
    team = factory.SelfAttribute("person.team")
    care_manager = factory.SelfAttribute("person.owner")
    owner = factory.SelfAttribute("person.owner")
    called_at = factory.LazyFunction(timezone.now)
    due_on = today
    next_step = EmergencyStep.ASK
    asked_by = KNOWN["asked_by"]
    out_of_hours = KNOWN["out_of_hours"]
    why_now = KNOWN["why_now"]
    avoidable = KNOWN["avoidable"]
    identity = KNOWN["identity"]
    risks_to = KNOWN["risks_to"]
    risks_from = KNOWN["risks_from"]
    medication = KNOWN["medication"]
    allergies = KNOWN["allergies"]
    communication = KNOWN["communication"]
    capacity = KNOWN["capacity"]
    gp = KNOWN["gp"]
    next_of_kin = KNOWN["next_of_kin"]
    calms = KNOWN["calms"]
    upsets = KNOWN["upsets"]
    authority = KNOWN["authority"]
    expected_length = KNOWN["expected_length"]
    funded_by = KNOWN["funded_by"]
    consent = KNOWN["consent"]

    @factory.post_generation
    def serve(self, create, extracted, **kwargs):
        if not create:
            return
        self.scheme.scheme_profile.councils.add(self.council)
        shared = self.person.shares.filter(organisation=self.scheme, until=None).exists()
        if self.asked_at and self.is_open and not shared:
            ShareFactory(person=self.person, organisation=self.scheme, why="Emergency")


def _lived_in(given) -> Arrangement:
    """The arrangement of an emergency, with its agreement still to be signed."""
    referral = ReferralFactory(
        person=given.person, scheme_profile=given.scheme.scheme_profile, matched=True, planless=True,
        kind=ArrangementKind.EMERGENCY, closed_at=timezone.now(), due_on=None, state="closed",
    )  # fmt: skip
    candidate = CandidateFactory(chosen=True, referral=referral, household=given.household)
    agreement = AgreementFactory(candidate=candidate, due_on=given.started_on + timedelta(days=3))
    return ArrangementFactory(
        person=given.person, household=given.household, agreement=agreement, kind=ArrangementKind.EMERGENCY,
        started_on=given.started_on,
    )  # fmt: skip


class EmergencyReviewFactory(DjangoModelFactory):
    class Meta:
        model = EmergencyReview

    emergency = factory.SubFactory(EmergencyFactory, live=True)
    person = factory.SelfAttribute("emergency.person")
    on = today
    face_to_face = True
    who_came = "She, Maria Okafor, Priya Shah"
    person_view = "It is all right here. When is Mum home?"
    found = "Sleeps well. Her mother comes home next week."


class OptionsReviewFactory(DjangoModelFactory):
    class Meta:
        model = OptionsReview

    emergency = factory.SubFactory(EmergencyFactory, live=True)
    person = factory.SelfAttribute("emergency.person")
    on = today
    who_came = "She, Ruth Lane, Priya Shah, Tom Hadley"
    options = "Home with care at night; with her sister; a Shared Lives home for good."
    person_view = "I want to stay with Maria."
    came_to = "A referral for a home for good; Maria is asked too."


class ExtensionFactory(DjangoModelFactory):
    """Asked for by the line manager; the scheme manager has not decided."""

    class Meta:
        model = EmergencyExtension

    emergency = factory.SubFactory(EmergencyFactory, live=True)
    options_review = factory.LazyAttribute(lambda o: OptionsReviewFactory(emergency=o.emergency))
    until = in_days(110)
    why = "The flat is ready in four months."
    line_manager = factory.SelfAttribute("emergency.care_manager")
    line_manager_on = today


class TransitionStepFactory(DjangoModelFactory):
    class Meta:
        model = TransitionStep

    person = factory.SubFactory(PersonFactory, date_of_birth=factory.LazyFunction(lambda: age_day(16)))
    kind = TransitionKind.APPROVAL
    owner = factory.SelfAttribute("person.owner")
    due_on = in_days(90)


def age_day(years: int, months: int = 0):
    """The birth date of somebody who has this age today."""
    return dates.add_months(dates.today(), -(years * 12 + months))

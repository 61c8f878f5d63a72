"""A person goes from referral to arrangement through the services alone."""

import pytest

from careplans.models import PlanRelease
from careplans.services import releases
from people.choices import Role
from people.viewers import viewer_for
from placements.choices import (
    AgreementState,
    ArrangementState,
    LicenceParty,
    Party,
    ReferralState,
    Step,
)
from placements.services import (
    agreements,
    arrangements,
    describing,
    introducing,
    licences,
    matching,
    referrals,
    signing,
)
from sharedliving.core import dates
from tests.factories import people
from tests.factories.careplans import CarePlanFactory
from tests.factories.households import HouseholdFactory, SchemeFactory
from tests.factories.written import write_everything

pytestmark = pytest.mark.django_db

ALL = {
    "views": "Near my sister", "about": "Football", "communication": "Short", "health": "One tablet", "risks": "Roads",
    "key_people": "Rita", "culture": "None", "behaviour": "None", "capacity": "Decides alone", "past_homes": "Parents",
    "finances": "Benefits", "consent": "Agreed", "pressures": ["none"],
}  # fmt: skip


def they_meet(candidate, worker) -> None:
    describing.describe(
        candidate=candidate,
        by=worker,
        on=dates.today(),
        shown_by="Tom",
        how="pictures",
        what="Photographs",
        said="Nice",
    )
    describing.say_why_only_one(referral=candidate.referral, by=worker, because="Nobody else has room")
    introducing.record(
        candidate=candidate,
        by=worker,
        step=Step.MEETING,
        on=dates.today(),
        how_it_went="Well",
        care_manager_part="Came",
        came=["person", "carers"],
        skipped_because="They know each other",
    )


def test_from_referral_to_arrangement():
    person = people.PersonFactory()
    CarePlanFactory(person=person, in_force=True)
    scheme = SchemeFactory(councils=[person.council]).organisation
    council = viewer_for(person.owner)
    worker = people.viewer(Role.SCHEME_WORKER, organisation=scheme)
    household = HouseholdFactory(scheme=scheme)

    referral = referrals.start(person=person, scheme=scheme, by=council)
    referrals.save(referral=referral, by=council, all_risk_disclosed_on=dates.today(), **ALL)
    referrals.send(referral=referral, by=council)
    releases.acknowledge(release=PlanRelease.objects.get(), by=worker)
    referrals.accept(referral=referral, by=worker)
    candidate = matching.propose(referral=referral, household=household, by=worker)
    they_meet(candidate, worker)
    matching.decide(
        candidate=candidate,
        by=worker,
        person_decision="yes",
        person_words="Yes!",
        carer_decision="yes",
        carer_words="Yes",
    )
    candidate = matching.choose(candidate=candidate, by=worker)
    agreement = agreements.draft(candidate=candidate, by=worker, planned_start=dates.today())
    write_everything(agreement, worker)
    licence = licences.write(
        agreement=agreement, by=worker, room="Back room", weekly_rent=80, weekly_food=40, weekly_utilities=20,
        starts_on=dates.today(),
    )  # fmt: skip
    for party in LicenceParty:
        licences.sign(licence=licence, party=party, name="N", by=worker)
    agreement = agreements.ready_to_sign(agreement=agreement, by=worker)
    for party in Party:
        signing.sign(agreement=agreement, party=party, name="N", by=council if party == Party.COUNCIL else worker)
    agreement.refresh_from_db()
    arrangement = arrangements.start(agreement=agreement, by=worker)

    assert agreement.state == AgreementState.SIGNED
    assert arrangement.state == ArrangementState.LIVE
    assert arrangement.place == 1
    referral.refresh_from_db()
    assert referral.state == ReferralState.CLOSED

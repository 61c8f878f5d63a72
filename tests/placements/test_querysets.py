"""Who sees which rows: own department, other department, other council, own scheme, other scheme, restricted."""

import pytest

from people.choices import Role
from people.viewers import viewer_for
from placements.models import (
    Agreement,
    AgreementLine,
    Arrangement,
    Candidate,
    CarerAddress,
    CarerHousehold,
    DecidedOtherwise,
    Described,
    HouseholdCheck,
    Introduction,
    Lacked,
    MoreAsked,
    Referral,
    Scheme,
    Signature,
)
from tests.factories.households import AddressFactory, HouseholdFactory, scheme_worker
from tests.factories.people import SchemeOrganisationFactory, TeamFactory, UserFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, IntroductionFactory, ReferralFactory
from tests.factories.practice import DecidedOtherwiseFactory, MoreAskedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """One person with everything, from referral to arrangement."""
    agreement = AgreementFactory(signed=True)
    household = agreement.candidate.household
    IntroductionFactory(candidate=agreement.candidate)
    MoreAskedFactory(referral=agreement.candidate.referral, answered=True)
    DecidedOtherwiseFactory(referral=agreement.candidate.referral, lacked=["health"])
    AddressFactory(household=household)
    ArrangementFactory(agreement=agreement, person=agreement.person, household=household)
    return agreement


ABOUT_THE_PERSON = [Referral, Candidate, Introduction, Agreement, AgreementLine, Signature, Arrangement]
ABOUT_THE_PERSON += [MoreAsked, Described, DecidedOtherwise, Lacked]
ABOUT_CARERS = [CarerHousehold, HouseholdCheck, CarerAddress]


def sees(model, viewer):
    return model.objects.visible_to(viewer).exists()


def of_scheme(world):
    return viewer_for(scheme_worker(world.candidate.household.scheme))


@pytest.mark.parametrize("model", ABOUT_THE_PERSON)
def test_rows_about_a_person(model, world):
    person = world.person
    colleague = UserFactory(organisation=person.council, team=TeamFactory(
        organisation=person.council, department=person.team.department))  # fmt: skip
    other_department = UserFactory(organisation=person.council)
    commissioner = UserFactory(organisation=person.council, roles=[Role.COMMISSIONER], team=False)

    assert sees(model, viewer_for(person.owner))
    assert sees(model, viewer_for(colleague))
    assert sees(model, of_scheme(world))
    assert not sees(model, viewer_for(other_department))
    assert not sees(model, viewer_for(UserFactory()))
    assert not sees(model, viewer_for(scheme_worker(SchemeOrganisationFactory())))
    assert not sees(model, viewer_for(commissioner))
    assert not sees(model, None)


@pytest.mark.parametrize("model", ABOUT_THE_PERSON)
def test_restricted_person(model, world):
    person = world.person
    person.is_restricted = True
    person.may_open = [person.owner_id]
    person.save()

    assert sees(model, viewer_for(person.owner))
    assert not sees(model, of_scheme(world))


@pytest.mark.parametrize("model", ABOUT_THE_PERSON)
def test_nothing_once_sharing_has_ended(model, world):
    world.person.shares.update(until="2026-01-01")

    assert not sees(model, of_scheme(world))


@pytest.mark.parametrize("model", [Referral, Candidate, Introduction, Agreement, AgreementLine, Signature, Arrangement])
def test_another_scheme_that_shares_the_person_sees_nothing_of_the_first(model, world):
    other = ReferralFactory(person=world.person, planless=True).scheme
    other.shares.create(person=world.person, why="Referred", since="2026-01-01")

    assert not sees(model, viewer_for(scheme_worker(other)))


@pytest.mark.parametrize("model", ABOUT_CARERS)
def test_rows_about_carers_are_the_schemes_own(model, world):
    assert sees(model, of_scheme(world))
    assert not sees(model, viewer_for(world.person.owner))
    assert not sees(model, viewer_for(scheme_worker(SchemeOrganisationFactory())))


def test_address_needs_its_own_permission(world):
    administrator = viewer_for(scheme_worker(world.candidate.household.scheme, Role.ADMINISTRATOR))

    assert CarerHousehold.objects.visible_to(administrator).exists()
    assert not CarerAddress.objects.visible_to(administrator).exists()


def test_drafts_are_the_councils():
    draft = ReferralFactory()
    draft.scheme.shares.create(person=draft.person, why="Before", since="2026-01-01")

    assert not sees(Referral, viewer_for(scheme_worker(draft.scheme)))


def test_schemes_are_no_secret(world):
    scheme = world.candidate.household.scheme.scheme_profile

    assert list(Scheme.objects.visible_to(viewer_for(UserFactory())).serving(world.person.council_id)) == [scheme]


def test_with_room_counts_live_people_only():
    full = HouseholdFactory(approved_places=1)
    ArrangementFactory(household=full)
    free = ArrangementFactory(household=HouseholdFactory(approved_places=1), ended=True).household

    assert set(CarerHousehold.objects.with_room()) == {free}


def test_referrals_without_agreement():
    without = ReferralFactory(matched=True)
    AgreementFactory()
    put_away = AgreementFactory(closed_at="2026-01-01T12:00Z", due_on=None)

    assert set(Referral.objects.without_agreement()) == {without, put_away.candidate.referral}

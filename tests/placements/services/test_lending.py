"""A household that a second scheme may use: seen, matched, started; its places count over both."""

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from placements.matching import shortlist
from placements.models import Arrangement, CarerAddress, CarerHousehold, HouseholdCheck, HouseholdRisk
from placements.services import arrangements, lending, matching
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.households import AddressFactory, HouseholdFactory, HouseholdRiskFactory
from tests.factories.people import SchemeOrganisationFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, ReferralFactory

pytestmark = pytest.mark.django_db
AGREED = {"agreed_with": "Ines Field", "why": "The only ramp."}


def test_a_manager_of_its_own_scheme_lends_it(worker_of):
    home, other = HouseholdFactory(), SchemeOrganisationFactory()
    boss = worker_of(home.scheme, Role.SCHEME_MANAGER)

    loan = lending.lend(household=home, scheme=other, by=boss, **AGREED)

    assert (loan.agreed_by_id, loan.agreed_on, loan.until) == (boss.user_id, dates.today(), None)
    with pytest.raises(PermissionDenied):
        lending.lend(household=home, scheme=SchemeOrganisationFactory(), by=worker_of(home.scheme), **AGREED)
    with pytest.raises(Refusal, match="another scheme’s"):
        lending.lend(household=home, scheme=other, by=worker_of(other, Role.SCHEME_MANAGER), **AGREED)
    with pytest.raises(Refusal, match="already"):
        lending.lend(household=home, scheme=other, by=boss, **AGREED)


def test_the_second_scheme_sees_home_checks_and_address_and_not_the_risks(worker_of):
    loan = AlsoUsedByFactory()
    AddressFactory(household=loan.household)
    HouseholdRiskFactory(household=loan.household)
    second, stranger = worker_of(loan.scheme), worker_of(SchemeOrganisationFactory())

    for model in (CarerHousehold, CarerAddress, HouseholdCheck):
        assert model.objects.visible_to(second).exists()
        assert not model.objects.visible_to(stranger).exists()
    assert not HouseholdRisk.objects.visible_to(second).exists()
    assert not CarerHousehold.objects.visible_to(second).own_of(second).exists()

    lending.end(loan=loan, because="No longer", by=worker_of(loan.household.scheme, Role.SCHEME_MANAGER))
    assert not CarerHousehold.objects.visible_to(second).exists()


def test_it_stands_on_the_shortlist_of_the_second_scheme_and_is_proposed(worker_of):
    referral = ReferralFactory(accepted=True)
    loan, by = AlsoUsedByFactory(scheme=referral.scheme), worker_of(referral.scheme)
    foreign = HouseholdFactory()

    assert [each.household for each in shortlist(referral, by).possible] == [loan.household]
    assert matching.propose(referral=referral, household=loan.household, by=by).household == loan.household
    with pytest.raises(Refusal, match="another scheme’s"):
        matching.propose(referral=referral, household=foreign, by=by)


def test_the_arrangement_is_the_schemes_of_the_referral(worker_of):
    referral = ReferralFactory(matched=True)
    home = HouseholdFactory(approved_places=2)
    ArrangementFactory(household=home, place=1)
    agreement = AgreementFactory(
        candidate__referral=referral, candidate__household=home, candidate__chosen=True, signed=True
    )
    by = worker_of(referral.scheme)
    with pytest.raises(Refusal, match="another scheme’s"):
        arrangements.start(agreement=agreement, by=by)

    AlsoUsedByFactory(household=home, scheme=referral.scheme)
    row = arrangements.start(agreement=agreement, by=by)

    assert (row.scheme, row.place) == (referral.scheme, 2)
    own = worker_of(home.scheme)
    assert row not in Arrangement.objects.visible_to(own)
    assert CarerHousehold.objects.visible_to(own).with_taken().get().taken == 2


def test_it_does_not_end_while_somebody_lives_there_through_the_other_scheme(worker_of):
    loan = AlsoUsedByFactory()
    boss = worker_of(loan.household.scheme, Role.SCHEME_MANAGER)
    row = ArrangementFactory(household=loan.household, scheme=loan.scheme)
    with pytest.raises(Refusal, match="End or transfer"):
        lending.end(loan=loan, because="No longer", by=boss)
    with pytest.raises(Refusal, match="Say why"):
        lending.end(loan=loan, because=" ", by=boss)

    arrangements.end(arrangement=row, on=dates.today(), reason="moved_on", by=worker_of(loan.scheme))
    assert lending.end(loan=loan, because="No longer", by=boss).until == dates.today()
    with pytest.raises(WrongState):
        lending.end(loan=loan, because="Again", by=boss)

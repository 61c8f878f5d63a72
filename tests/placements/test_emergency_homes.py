"""Which carers could take somebody in today."""

import pytest

from placements.emergency_homes import homes_for
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def test_own_carers_and_those_lent_by_another_scheme(worker_of):
    row, other = EmergencyFactory(accepted=True), EmergencyFactory()
    own, lent = emergency_home(row.scheme, name="Own"), emergency_home(other.scheme, name="Lent")
    emergency_home(other.scheme, name="Theirs alone")
    AlsoUsedByFactory(household=lent, scheme=row.scheme)

    homes = homes_for(row, worker_of(row.scheme))

    assert ({home.household for home in homes.possible}, homes.excluded) == ({own, lent}, [])


def test_carers_approved_for_one_person_alone_are_possible_for_that_person(worker_of):
    row = EmergencyFactory(accepted=True)
    theirs = emergency_home(row.scheme, only_for=row.person)
    somebody_elses = emergency_home(row.scheme, only_for=PersonFactory())

    homes = homes_for(row, worker_of(row.scheme))

    assert [home.household for home in homes.possible] == [theirs]
    assert [household for household, _ in homes.excluded] == [somebody_elses]

"""Which carers could take somebody in today."""

import pytest

from placements import emergency_homes
from placements.choices import ArrangementKind, Brings, Trait
from placements.emergency_homes import NO_WISHES, homes_for
from sharedliving.core import dates
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.endings import AlsoUsedByFactory
from tests.factories.people import PersonFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory

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


def wishes(row, **fields):
    given = {"sent": True, "preferred_area": "", "scheme_profile": row.scheme.scheme_profile}
    return ReferralFactory(person=row.person, **(given | fields))


def test_both_sides_are_asked_what_they_would_not_have(worker_of):
    row = EmergencyFactory(accepted=True)
    wishes(row, brings=[Brings.SMOKES], musts=[Trait.BUS])
    suits = emergency_home(row.scheme, offers=[Trait.BUS])
    no_bus = emergency_home(row.scheme)
    no_smoker = emergency_home(row.scheme, offers=[Trait.BUS], others_wont=[Brings.SMOKES])

    homes = homes_for(row, worker_of(row.scheme))

    assert [home.household for home in homes.possible] == [suits]
    ((lacking, lacks),) = [(home.household, home.lacks) for home in homes.lacking]
    assert (lacking, lacks) == (no_bus, ("No bus stop nearby; the person must have: a bus stop nearby.",))
    assert homes.excluded == [
        (no_smoker, ["Somebody who lives there would not live with a person who smokes indoors."])
    ]
    assert dates.uk_date(dates.today()) in homes.wishes


def test_without_a_record_of_wishes_it_says_so(worker_of):
    row = EmergencyFactory(accepted=True)
    refuses = emergency_home(row.scheme, wont=list(Brings))

    homes = homes_for(row, worker_of(row.scheme))

    assert ([home.household for home in homes.possible], homes.wishes) == ([refuses], NO_WISHES)


def test_those_the_person_knows_are_never_cut_off(worker_of, monkeypatch):
    monkeypatch.setattr(emergency_homes, "MOST_LOOKED_AT", 2)
    row = EmergencyFactory(accepted=True)
    for name in ("Abel", "Bell", "Cole"):
        emergency_home(row.scheme, name=name)
    known = emergency_home(row.scheme, name="Young")
    for days in (400, 200):
        ArrangementFactory(
            household=known, person=row.person, kind=ArrangementKind.SHORT_BREAK, ended=True, shared=False,
            started_on=dates.add_days(dates.today(), -days),
        )  # fmt: skip

    found = homes_for(row, worker_of(row.scheme)).possible

    assert [(home.household.name, home.known_since) for home in found] == [
        ("Young", dates.add_days(dates.today(), -200)), ("Abel", None),
    ]  # fmt: skip


@pytest.mark.parametrize("number", [1, 3])
def test_three_queries_however_many(number, worker_of, django_assert_num_queries):
    row = EmergencyFactory(accepted=True)
    wishes(row, musts=[Trait.BUS])
    for _ in range(number):
        emergency_home(row.scheme)
    by = worker_of(row.scheme)

    with django_assert_num_queries(3):
        homes_for(row, by)

"""Whose no stands in an emergency, what can wait, and which referral says so."""

import pytest

from placements.choices import ArrangementKind, Brings, Trait
from placements.models import CarerHousehold
from placements.rules import (
    Wanted,
    chosen_household_gate,
    emergency_household_gate,
    emergency_wishes_gate,
    wanted_in,
    wishes_of,
)
from placements.rules.emergency_wishes import EASES_LIFE
from sharedliving.core import dates
from tests.factories.emergencies import EmergencyFactory, emergency_home
from tests.factories.placements import ReferralFactory

pytestmark = pytest.mark.django_db


def sent_for(row, **fields):
    """A referral of the same person that the scheme of this emergency was sent."""
    given = {"sent": True, "scheme_profile": row.scheme.scheme_profile, "preferred_area": ""}
    return ReferralFactory(person=row.person, **(given | fields))


def overridable(home, **wanted):
    return {each.key: each.can_override for each in emergency_wishes_gate(home, Wanted(**wanted)).missing}


@pytest.mark.parametrize("trait", EASES_LIFE)
def test_what_can_wait(trait):
    home = CarerHousehold(has_pets=False, children=False)

    assert overridable(home, musts=(trait,)) == {f"must_{trait}": True}


def test_what_can_wait_where_and_in_which_language():
    home = CarerHousehold(area="WM1", languages=["English"])

    found = overridable(home, areas=("LS1",), area_must=True, language="Urdu", language_must=True)

    assert found == {"where_they_must_live": True, "speaks_what_they_must": True}


@pytest.mark.parametrize("trait", [each for each in Trait if each not in EASES_LIFE])
def test_what_protects_never_waits(trait):
    home = CarerHousehold(has_pets=True, smokes=True, children=None, wheelchair_access=False, offers=[])

    assert overridable(home, musts=(trait,)) == {f"must_{trait}": False}


@pytest.mark.parametrize("brings", Brings)
def test_a_no_of_the_carers_or_of_who_lives_there_never_waits(brings):
    home = CarerHousehold(wont=[brings], others_wont=[brings])

    assert overridable(home, brings=(brings,)) == {f"wont_{brings}": False, f"others_{brings}": False}


def test_wishes_that_are_met_keep_nobody_out():
    home = CarerHousehold(offers=[Trait.BUS])

    assert emergency_wishes_gate(home, Wanted(musts=(Trait.BUS,), brings=(Brings.SMOKES,))).is_open
    assert emergency_wishes_gate(home, None).is_open


def test_the_newest_referral_that_this_scheme_was_sent():
    row = EmergencyFactory(accepted=True)
    day = dates.add_days(dates.today(), -30)
    sent_for(row, sent_on=day, state="closed", closed_at=row.called_at, due_on=None)
    newest = sent_for(row, sent_on=dates.today(), planless=True)

    assert wishes_of(row) == newest


@pytest.mark.parametrize(
    "fields",
    [
        {"sent": False},
        {"scheme_profile": None},
        {"kind": ArrangementKind.EMERGENCY},
        {"sent_on": dates.add_months(dates.today(), -13), "state": "closed", "closed_at": True, "due_on": None},
    ],
    ids=["a draft", "another scheme’s", "of an emergency", "old and closed"],
)
def test_no_other_referral(fields):
    row = EmergencyFactory(accepted=True)
    if "closed_at" in fields:
        fields = fields | {"closed_at": row.called_at}
    if "scheme_profile" in fields:
        fields = {"scheme_profile": EmergencyFactory().scheme.scheme_profile}
    sent_for(row, **fields)

    assert wishes_of(row) is None


def test_a_referral_that_says_nothing_of_the_kind_is_no_record():
    row = EmergencyFactory(accepted=True)

    assert wanted_in(None) is None
    assert wanted_in(sent_for(row, language="", likes=[], interests=[])) is None


def test_the_gate_of_a_household_asks_both_sides():
    row = EmergencyFactory(accepted=True)
    sent_for(row, brings=[Brings.SMOKES], musts=[Trait.HOIST])
    home = emergency_home(row.scheme, wont=[Brings.SMOKES])

    found = [each.key for each in emergency_household_gate(row, home).missing]

    assert found == ["must_hoist", "wont_smokes"]


def test_what_the_manager_lets_wait_holds_nobody_up_and_nothing_else_does_wait():
    row = EmergencyFactory(approved=True)
    sent_for(row, musts=[Trait.BUS])
    assert [each.key for each in chosen_household_gate(row, row.household).missing] == ["must_bus"]

    row.all_the_same_because = "Her sister drives her."

    gate = chosen_household_gate(row, row.household)
    assert gate.is_open
    assert "A bus stop nearby: can wait, as the manager decided" in [line.label for line in gate.lines]
    row.household.wont = [Brings.BEHAVIOUR]
    row.person.referrals.update(brings=[Brings.BEHAVIOUR])
    assert [each.key for each in chosen_household_gate(row, row.household).missing] == ["wont_behaviour"]

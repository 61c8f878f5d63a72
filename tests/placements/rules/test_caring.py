"""Breaks, back-up, visits and notice of carer households."""

import pytest

from placements.choices import HouseholdState
from placements.rules import back_up_gate, break_gate, g14_emg_6_known_back_up, notice_gate, visit_gate
from placements.rules.caring import (
    back_up_approved,
    back_up_known,
    break_has_a_night,
    break_is_covered,
    notice_is_given,
    notice_long_enough,
    strain_answered,
    visit_has_happened,
)
from placements.rules.lines import message_of
from sharedliving.core import dates
from tests.factories.caring import BackUpFactory
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
NEXT_WEEK, TOMORROW = dates.add_days(TODAY, 7), dates.add_days(TODAY, 1)


def missing(gate):
    return [each.message for each in gate.missing]


def other(home, **fields):
    return HouseholdFactory(scheme=home.scheme, **fields)


def test_break_has_a_night():
    home = HouseholdFactory()

    assert missing(break_gate(home, TODAY, TODAY, None, "Her sister")) == [message_of(break_has_a_night)]
    assert break_gate(home, TODAY, TOMORROW, None, "Her sister").is_open


def test_break_is_covered():
    home = HouseholdFactory()
    suspended = other(home, state=HouseholdState.SUSPENDED)

    for cover, words in ((None, " "), (home, "Themselves"), (suspended, "Carol")):
        assert missing(break_gate(home, TODAY, NEXT_WEEK, cover, words)) == [message_of(break_is_covered)]
    assert break_gate(home, TODAY, NEXT_WEEK, other(home), "").is_open


def test_back_up_approved():
    home = HouseholdFactory()

    for back_up in (home, other(home, state=HouseholdState.APPLYING)):
        assert missing(back_up_gate(home, back_up, TODAY)) == [message_of(back_up_approved)]


def test_back_up_known():
    home = HouseholdFactory()

    assert missing(back_up_gate(home, other(home), TOMORROW)) == [message_of(back_up_known)]
    assert back_up_gate(home, other(home), TODAY).is_open


def test_g14_emg_6_known_back_up():
    arrangement = ArrangementFactory()
    home, person = arrangement.household, arrangement.person
    approved = BackUpFactory(household=home, person=person)
    lapsed = BackUpFactory(household=home, person=person, back_up=other(home, state=HouseholdState.SUSPENDED))

    assert not g14_emg_6_known_back_up(arrangement, []).met
    assert not g14_emg_6_known_back_up(arrangement, [lapsed]).met
    assert g14_emg_6_known_back_up(arrangement, [lapsed, approved]).met


def test_visit_has_happened():
    gate = visit_gate(HouseholdFactory(), TOMORROW, "well", [], "")

    assert missing(gate) == [message_of(visit_has_happened)]


@pytest.mark.parametrize(("wellbeing", "signs"), [("strained", []), ("not_coping", []), ("well", ["tired"])])
def test_strain_answered(wellbeing, signs):
    home = HouseholdFactory()

    assert missing(visit_gate(home, TODAY, wellbeing, signs, " ")) == [message_of(strain_answered)]
    assert visit_gate(home, TODAY, wellbeing, signs, "A week off in May").is_open


def test_notice_is_given():
    gate = notice_gate(HouseholdFactory(), TOMORROW, dates.add_days(TOMORROW, 28), "")

    assert missing(gate) == [message_of(notice_is_given)]


@pytest.mark.parametrize(
    ("days", "agreed", "met"), [(28, "", True), (27, "", False), (27, "All agreed", True), (-1, "All", False)]
)
def test_notice_long_enough(days, agreed, met):
    gate = notice_gate(HouseholdFactory(), TODAY, dates.add_days(TODAY, days), agreed)

    assert missing(gate) == ([] if met else [message_of(notice_long_enough)])

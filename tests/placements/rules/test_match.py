from datetime import date

import pytest

from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState
from placements.rules import full_sentence, match_gate
from placements.rules.lines import message_of
from placements.rules.match import trained_for_emergencies
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def missing(household, kind=ArrangementKind.LIVE_IN, age=40, taken=0, person_id=None):
    born = dates.add_months(dates.today(), -12 * age) if age else None
    gate = match_gate(household, kind=kind, born=born, taken=taken, person_id=person_id)
    assert not any(each.can_override for each in gate.missing)
    return [each.message for each in gate.missing]


def test_approved_household_with_room_passes():
    assert missing(HouseholdFactory()) == []


@pytest.mark.parametrize("state", [HouseholdState.APPLYING, HouseholdState.SUSPENDED, HouseholdState.ENDED])
def test_carer_approved(state):
    household = HouseholdFactory(state=HouseholdState.APPROVED)
    household.state = state

    assert missing(household) == [f"{household.name}: {state.label.lower()}, not approved."]


def test_matches_not_paused():
    household = HouseholdFactory()
    household.matches_paused_on = date(2026, 3, 2)

    assert missing(household) == ["New matches are paused since 2 March 2026, while a council looks into something."]


def test_carer_approved_for_kind():
    assert missing(HouseholdFactory(), kind=ArrangementKind.DAY) == [
        "Not approved for this kind of arrangement (day support)."
    ]


@pytest.mark.parametrize("age", [17, 66])
def test_carer_approved_for_age(age):
    household = HouseholdFactory(youngest=18, oldest=65)

    assert missing(household, age=age) == [f"Approved for people aged 18 to 65, and the person is {age}."]


def test_carer_approved_for_age_without_a_date_of_birth():
    assert missing(HouseholdFactory(youngest=18, oldest=65), age=None) == []


def test_carer_approved_for_person():
    person, other = PersonFactory(), PersonFactory()
    household = HouseholdFactory(only_for=person)
    words = "This household is approved for one named person alone, and this is somebody else."

    assert missing(household, person_id=other.pk) == [words]
    assert missing(household, person_id=None) == [words]
    assert missing(household, person_id=person.pk) == []
    assert missing(HouseholdFactory(), person_id=other.pk) == []


@pytest.mark.parametrize("kind", NEEDED_CHECKS)
def test_checks_in_date(kind):
    household = HouseholdFactory(checks={kind: dates.add_days(dates.today(), -1)})

    (message,) = missing(household)
    assert message.startswith("Expired or never recorded: ")
    assert kind.label.lower() in message.lower()


def test_check_that_runs_out_today_still_holds():
    assert missing(HouseholdFactory(checks={CheckKind.DBS: dates.today()})) == []


def test_household_without_any_check_names_them_all():
    (message,) = missing(HouseholdFactory(checks=False))

    assert message.count(",") == len(NEEDED_CHECKS) - 1


@pytest.mark.parametrize(("places", "taken", "room"), [(1, 0, True), (1, 1, False), (3, 2, True), (3, 3, False)])
def test_room_left(places, taken, room):
    assert (missing(HouseholdFactory(approved_places=places), taken=taken) == []) == room


def test_room_left_never_above_three():
    household = HouseholdFactory()
    household.approved_places = 9

    assert missing(household, taken=3)


def test_trained_for_emergencies():
    household = HouseholdFactory(approved_kinds=[ArrangementKind.EMERGENCY])

    assert missing(household, kind=ArrangementKind.EMERGENCY) == [message_of(trained_for_emergencies)]


def test_trained_for_emergencies_with_training_in_date():
    soon = dates.add_days(dates.today(), 9)
    household = HouseholdFactory(
        approved_kinds=[ArrangementKind.EMERGENCY], checks={CheckKind.EMERGENCY_TRAINING: soon}
    )

    assert missing(household, kind=ArrangementKind.EMERGENCY) == []


def test_emergency_needs_the_approval_for_it_as_well_as_the_training():
    household = HouseholdFactory(checks={CheckKind.EMERGENCY_TRAINING: dates.today()})

    assert missing(household, kind=ArrangementKind.EMERGENCY) == [
        "Not approved for this kind of arrangement (emergency)."
    ]


def test_every_reason_at_once():
    household = HouseholdFactory(checks=False, approved_kinds=[])
    household.state = HouseholdState.SUSPENDED

    assert len(missing(household, taken=2, age=17)) == 5


@pytest.mark.parametrize(
    ("name", "approved", "taken", "sentence"),
    [
        ("Maria and John Okafor", 3, 3, "Maria and John Okafor are approved for 3 people and 3 live there already."),
        ("Ann Bell", 1, 1, "Ann Bell is approved for 1 person and 1 lives there already."),
        ("Ann & Bo", 2, 2, "Ann & Bo are approved for 2 people and 2 live there already."),
    ],
)
def test_full_sentence(name, approved, taken, sentence):
    assert full_sentence(name, approved, taken) == sentence

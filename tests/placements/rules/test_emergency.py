"""The gates of an emergency: every line by its name, whether it is met, and that nobody may decide otherwise."""

from datetime import date

import pytest

from placements.choices import EmergencyOutcome, EmergencyState, HouseholdState
from placements.rules import ITEMS, ask_gate, emergency_start_gate, ending_emergency_gate, extension_gate, review_gate
from placements.rules.emergency import (
    household_chosen,
    least_is_known,
    scheme_takes_this_age,
)
from placements.rules.emergency_care import (
    first_review_face_to_face,
    later_than_the_limit,
    nobody_decides_already,
    options_review_held,
)
from placements.rules.lines import message_of
from placements.rules.match import carer_approved, carer_approved_for_person
from sharedliving.core import dates
from tests.factories.emergencies import EmergencyFactory, EmergencyReviewFactory, ExtensionFactory, OptionsReviewFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db


def missing(gate):
    return [each.message for each in gate.missing]


def final(gate):
    """Nobody may override anything that is missing."""
    return gate.missing and not any(each.can_override for each in gate.missing)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.field)
def test_least_is_known(item):
    row = EmergencyFactory(**{item.field: " "})

    line = least_is_known(row, item)

    assert (line.met, line.missing.message, line.missing.rule) == (False, f"{item.missing}.", "G14-EMG-2")
    assert line.missing.can_override is False


def test_scheme_takes_this_age():
    row = EmergencyFactory(person__date_of_birth=date(2015, 1, 1))
    assert missing(ask_gate(row)) == [message_of(scheme_takes_this_age)]
    assert final(ask_gate(row))

    row.person.date_of_birth = None

    assert ask_gate(row).is_open


def before_the_first_night(**changes):
    """What holds back the first night once this is so, and nobody may decide otherwise."""
    row = EmergencyFactory(approved=True)
    assert emergency_start_gate(row).is_open
    for field, value in changes.items():
        setattr(row, field, value)
    assert final(emergency_start_gate(row))
    return missing(emergency_start_gate(row))


def test_person_is_willing():
    assert before_the_first_night(person_words=" ") == [
        "Write down in the person’s words that they are willing to go there."
    ]


def test_carers_are_willing():
    assert before_the_first_night(carer_words=" ") == [
        "Write down in the carers’ words that they are willing to take the person in."
    ]


@pytest.mark.parametrize("changes", [{"approved_name": ""}, {"state": EmergencyState.ASKED}])
def test_manager_approves(changes):
    """An approval from before the scheme accepted counts for nothing."""
    assert before_the_first_night(**changes) == ["The registered manager of the scheme approves it before it starts."]


def test_household_chosen():
    row = EmergencyFactory(approved=True)
    row.household = None

    assert missing(emergency_start_gate(row)) == [message_of(household_chosen)]


def test_carers_who_are_not_approved_any_more():
    row = EmergencyFactory(approved=True)
    row.household.state = HouseholdState.SUSPENDED

    (found,) = emergency_start_gate(row).missing
    assert (found.key, found.can_override) == (carer_approved.__name__, False)


def test_carers_who_are_approved_for_one_person_alone():
    row = EmergencyFactory(approved=True)
    row.household.only_for = row.person
    assert emergency_start_gate(row).is_open

    row.household.only_for = PersonFactory()

    (found,) = emergency_start_gate(row).missing
    assert (found.key, found.can_override) == (carer_approved_for_person.__name__, False)


def test_first_review_face_to_face():
    row = EmergencyFactory(live=True)
    assert missing(review_gate(row, row.started_on, face_to_face=False)) == [message_of(first_review_face_to_face)]

    EmergencyReviewFactory(emergency=row)

    assert review_gate(row, row.started_on, face_to_face=False).is_open


@pytest.mark.parametrize("outcome", EmergencyOutcome)
def test_options_review_held(outcome):
    row = EmergencyFactory(live=True)
    held = [] if outcome != EmergencyOutcome.LONG_TERM else [message_of(options_review_held)]
    assert missing(ending_emergency_gate(row, outcome)) == held

    OptionsReviewFactory(emergency=row)

    assert ending_emergency_gate(row, outcome).is_open


def test_later_than_the_limit():
    row = OptionsReviewFactory().emergency

    assert missing(extension_gate(row, row.limit_on)) == [message_of(later_than_the_limit)]
    assert extension_gate(row, dates.add_days(row.limit_on, 1)).is_open
    assert extension_gate(row, dates.add_months(row.limit_on, 3)).is_open


def test_nobody_decides_already():
    row = ExtensionFactory().emergency

    assert missing(extension_gate(row, dates.add_days(row.limit_on, 1))) == [message_of(nobody_decides_already)]

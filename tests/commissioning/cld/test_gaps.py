"""What is missing in a return, in numbers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commissioning.cld.gaps import check
from tests.commissioning.cld.conftest import BEFORE

pytestmark = pytest.mark.django_db


def test_rows_people_and_who_has_no_nhs_number(asked, lives, someone, scope):
    known = someone(nhs_number="9434765919")
    asked(known)
    lives(known, started_on=BEFORE)
    asked()

    found = check(scope)

    assert found.events == {"Request": 2, "Assessment": 0, "Service": 1, "Review": 0}
    assert (found.rows, found.people, found.without_number, found.home_unsaid) == (3, 2, 1, 0)


def test_fields_that_are_missing_with_the_reason(asked, lives, someone, scope):
    asked(someone(ethnic_group="indian", date_of_birth=None))
    lives(someone(ethnic_group=""), started_on=BEFORE)

    gaps = {gap.field: gap for gap in check(scope).gaps}

    assert (gaps["Ethnicity"].missing, gaps["Ethnicity"].rows, gaps["Ethnicity"].why) == (1, 2, "")
    assert (gaps["Date_of_Birth"].missing, gaps["Unit_Cost"].missing, gaps["Unit_Cost"].rows) == (1, 1, 1)
    assert gaps["Gender"].why == "The records do not hold gender."
    assert not {"Date_of_Death", "Event_End_Date", "Event_Outcome", "Service_Component"} & set(gaps)


def test_who_is_in_shared_lives_by_day_and_said_to_live_nowhere(lives, scope):
    lives(started_on=BEFORE, kind="day")
    lives(started_on=BEFORE)

    assert check(scope).home_unsaid == 1


def test_rule_4_two_arrangements_that_began_on_one_day_are_taken_for_one(lives, someone, scope):
    person = someone()
    lives(person, started_on=BEFORE, kind="day")
    lives(person, started_on=BEFORE, kind="outreach")
    lives(person, started_on=BEFORE.replace(month=6), kind="outreach")
    lives(started_on=BEFORE)

    assert check(scope).taken_as_one == 1


def test_nothing_to_send(scope):
    found = check(scope)

    assert (found.rows, found.people, found.gaps) == (0, 0, ())


@pytest.mark.parametrize("times", [1, 3])
def test_one_statement(times, asked, scope):
    for _ in range(times):
        asked()

    with CaptureQueriesContext(connection) as queries:
        check(scope)

    assert len(queries) == 1

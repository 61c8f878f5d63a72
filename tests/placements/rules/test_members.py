"""Until when the DBS of those who live there holds, and who owes one."""

from datetime import date

import pytest

from placements.choices import MemberKind
from placements.rules.members import (
    coming_of_age,
    dbs_holds_until,
    dbs_of_each,
    home_based_box,
    member_due,
    of_age,
    within_three_years,
)
from tests.factories.applications import MemberCheckFactory, MemberFactory

pytestmark = pytest.mark.django_db

ON = date(2027, 5, 1)


def adult(until=None, **check):
    member = MemberFactory(dbs=False)
    if until:
        MemberCheckFactory(member=member, done_on=date(2026, 1, 1), valid_until=until, **check)
    return member


def child(born):
    return MemberFactory(kind=MemberKind.CHILD, year_of_birth=born)


def test_dbs_holds_until_the_first_runs_out():
    members = [adult(date(2028, 3, 1)), adult(date(2027, 9, 1))]

    assert dbs_holds_until(members, ON) == date(2027, 9, 1)


def test_one_adult_without_one_and_none_of_it_holds():
    assert dbs_holds_until([adult(date(2028, 3, 1)), adult()], ON) is None


def test_it_holds_until_the_end_of_the_year_in_which_a_child_turns_16():
    members = [adult(date(2028, 3, 1)), child(2011)]

    assert dbs_holds_until(members, ON) == date(2027, 12, 31)
    assert dbs_holds_until(members, date(2028, 1, 1)) is None


def test_the_newest_certificate_counts_and_one_without_the_box_does_not():
    member = adult(date(2026, 12, 1))
    MemberCheckFactory(member=member, done_on=date(2026, 6, 1), valid_until=date(2029, 1, 1), is_home_based=False)
    assert dbs_holds_until([member], ON) == date(2026, 12, 1)

    MemberCheckFactory(member=member, done_on=date(2026, 6, 2), valid_until=date(2029, 1, 1))
    assert dbs_holds_until([member], ON) == date(2029, 1, 1)


def test_nobody_written_down_says_nothing():
    assert dbs_holds_until([], ON) is None


@pytest.mark.parametrize(
    ("member", "due"),
    [
        (lambda: adult(), ON),
        (lambda: adult(date(2028, 3, 1)), date(2028, 3, 1)),
        (lambda: child(2015), date(2031, 1, 1)),
        (lambda: child(2011), ON),
        (lambda: child(2006), ON),
    ],
    ids=["an adult without", "an adult with", "turns 16 later", "turns 16 this year", "long grown up"],
)
def test_member_due(member, due):
    assert member_due(member(), ON) == due


def test_a_child_with_a_dbs_is_due_in_the_year_they_turn_18():
    member = child(2011)
    MemberCheckFactory(member=member, done_on=date(2027, 4, 1), valid_until=date(2030, 4, 1))

    assert member_due(member, ON) == date(2029, 1, 1)


def test_of_age():
    assert of_age(child(2012), ON).message == "A DBS can be asked for from the age of 16."
    assert of_age(child(2011), ON) is None
    assert of_age(adult(), ON) is None


@pytest.mark.parametrize(
    ("until", "met"), [(date(2030, 5, 1), True), (date(2030, 5, 2), False), (date(2027, 4, 30), False)]
)
def test_within_three_years(until, met):
    wrong = within_three_years(ON, until)

    assert (wrong is None) is met
    assert met or wrong.rule == "GLOS-MON"


def test_home_based_box():
    assert home_based_box(adult()) is None
    assert home_based_box(adult(date(2028, 1, 1))) is None
    assert home_based_box(adult(date(2028, 1, 1), is_home_based=False)).rule == "HRBC"


def test_dbs_of_each():
    assert dbs_of_each([]) is None
    assert dbs_of_each([adult()]).rule == "STYNE-DBS"


def test_coming_of_age():
    assert coming_of_age(child(2012), ON) == ""
    assert coming_of_age(child(2011), ON) == "Turns 16 in 2027: ask for a DBS."
    assert coming_of_age(child(2009), ON).startswith("Turns 18 in 2027: record them as an adult")
    assert coming_of_age(adult(), ON) == ""

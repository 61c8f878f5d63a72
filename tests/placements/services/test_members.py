"""Who lives in a carer household: written down, asked, checked; and the household's own DBS follows from theirs."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.choices import CheckKind, MemberKind
from placements.services import households, members
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.applications import MemberCheckFactory, MemberFactory
from tests.factories.households import HouseholdFactory
from tests.factories.people import PersonFactory

pytestmark = pytest.mark.django_db

DAY = dates.today()
UNTIL = dates.add_months(DAY, 30)


@pytest.fixture
def home():
    return HouseholdFactory(checks={CheckKind.DBS: UNTIL})


@pytest.fixture
def by(home, worker_of):
    return worker_of(home.scheme)


def dbs_until(home):
    return home.checks.get(kind=CheckKind.DBS).valid_until


def certify(member, by, **fields):
    given = {
        "number": "001234567890", "is_home_based": True, "done_on": DAY, "valid_until": dates.add_months(DAY, 36),
    } | fields  # fmt: skip
    return members.record_dbs(member=member, by=by, **given)


def test_an_adult_without_a_dbs_makes_the_households_lapse(home, by):
    member = members.add(household=home, by=by, name="Ade", kind=MemberKind.ADULT)

    home.refresh_from_db()
    assert (member.due_on, member.owner) == (DAY, home.owner)
    assert dbs_until(home) == home.due_on == dates.add_days(DAY, -1)
    assert Event.objects.filter(verb="household.member_added").count() == 1


def test_it_holds_again_as_far_as_every_adults(home, by):
    maria = members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER)
    john = members.add(household=home, by=by, name="John", kind=MemberKind.SUPPORT)

    certify(maria, by, valid_until=dates.add_months(DAY, 20))
    assert dbs_until(home) < DAY
    certify(john, by, number="001234567891")
    assert dbs_until(home) == dates.add_months(DAY, 20)
    john.refresh_from_db()
    assert john.due_on == dates.add_months(DAY, 36)


def test_a_household_without_the_check_gets_it_with_the_last_certificate(by, worker_of):
    home = HouseholdFactory(checks=False)
    by = worker_of(home.scheme)
    member = members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER)
    assert not home.checks.exists()

    certify(member, by)
    assert dbs_until(home) == dates.add_months(DAY, 36)


def test_a_certificate_without_the_home_based_box_is_kept_and_does_not_count(home, by):
    member = members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER)

    certify(member, by, is_home_based=False)

    assert member.dbs_checks.count() == 1
    assert dbs_until(home) < DAY


def test_a_child_is_due_in_the_year_they_turn_16_and_holds_the_check_that_far(home, by):
    certify(members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER), by)
    born = DAY.year - 15
    child = members.add(household=home, by=by, name="Bea", kind=MemberKind.CHILD, year_of_birth=born)

    assert child.due_on == DAY.replace(year=DAY.year + 1, month=1, day=1)
    assert dbs_until(home) == DAY.replace(year=DAY.year + 1, month=12, day=31)


def test_who_leaves_takes_their_lack_with_them(home, by):
    certify(members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER), by)
    lodger = members.add(household=home, by=by, name="Ade", kind=MemberKind.ADULT)

    gone = members.leave(member=lodger, by=by, on=DAY)

    assert (gone.until, gone.due_on, gone.is_open) == (DAY, None, False)
    assert dbs_until(home) == dates.add_months(DAY, 36)
    with pytest.raises(WrongState, match="no longer lives there"):
        members.leave(member=gone, by=by, on=DAY)


@pytest.mark.parametrize(("days", "words"), [(1, "today or earlier"), (-40, "cannot have left before")])
def test_leaving_has_a_possible_day(home, by, days, words):
    since = dates.add_days(DAY, -30)
    member = members.add(household=home, by=by, name="Ade", kind=MemberKind.ADULT, since=since)

    with pytest.raises(Refusal, match=words):
        members.leave(member=member, by=by, on=dates.add_days(DAY, days))


def test_they_are_asked_and_agree(home, by):
    member = members.add(household=home, by=by, name="Bea", kind=MemberKind.CHILD, year_of_birth=DAY.year - 9)

    changed = members.change(member=member, by=by, agrees=True, consulted_on=DAY, said="Can we keep the cat?")

    assert (changed.agrees, changed.said) == (True, "Can we keep the cat?")
    assert Event.objects.get(verb="household.member_changed").data == {"fields": ["agrees", "consulted_on", "said"]}


def test_a_grown_child_becomes_an_adult(home, by):
    child = members.add(household=home, by=by, name="Bea", kind=MemberKind.CHILD, year_of_birth=DAY.year - 18)

    grown = members.change(member=child, by=by, kind=MemberKind.ADULT)

    assert (grown.year_of_birth, grown.due_on) == (None, DAY)


@pytest.mark.parametrize("year", [None, DAY.year + 1])
def test_a_child_has_a_possible_year(home, by, year):
    with pytest.raises(Refusal, match="Enter the year"):
        members.add(household=home, by=by, name="Bea", kind=MemberKind.CHILD, year_of_birth=year)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"done_on": dates.add_days(DAY, 1), "valid_until": UNTIL}, "in the future"),
        ({"valid_until": dates.add_months(DAY, 37)}, "within three years"),
        ({"valid_until": dates.add_days(DAY, -1)}, "within three years"),
    ],
)
def test_a_certificate_has_possible_days(home, by, fields, words):
    member = members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER)

    with pytest.raises(Refusal, match=words):
        certify(member, by, **fields)


def test_nobody_under_16_and_no_certificate_twice(home, by):
    child = members.add(household=home, by=by, name="Bea", kind=MemberKind.CHILD, year_of_birth=DAY.year - 12)
    with pytest.raises(Refusal, match="from the age of 16"):
        certify(child, by)

    certificate = MemberCheckFactory(member=MemberFactory(household=home, dbs=False))
    with pytest.raises(Refusal, match="recorded already"):
        certify(certificate.member, by, number=certificate.number)


def test_dbs_of_each(home, by):
    members.add(household=home, by=by, name="Maria", kind=MemberKind.CARER)

    with pytest.raises(Refusal, match="DBS of each adult"):
        households.record_check(household=home, by=by, kind=CheckKind.DBS, done_on=DAY, valid_until=UNTIL)


def test_not_in_a_household_that_has_ended(by):
    home = HouseholdFactory(closed_at=MemberFactory().created_at, due_on=None)

    with pytest.raises(Refusal, match="no longer a carer household"):
        members.add(household=home, by=by, name="Ade", kind=MemberKind.ADULT)


def test_only_its_fields_are_written(home, by):
    with pytest.raises(ValueError, match="due_on"):
        members.add(household=home, by=by, name="Ade", kind=MemberKind.ADULT, due_on=DAY)


def test_a_council_may_not(council_of):
    member, by = MemberFactory(), council_of(PersonFactory())

    for verb in (
        lambda: members.add(household=member.household, by=by, name="Ade", kind=MemberKind.ADULT),
        lambda: members.change(member=member, by=by, said="No"),
        lambda: members.leave(member=member, by=by, on=DAY),
        lambda: certify(member, by),
    ):
        with pytest.raises(PermissionDenied):
            verb()

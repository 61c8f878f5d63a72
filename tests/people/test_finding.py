from datetime import date

import pytest

from people import finding
from people.choices import Role
from people.finding import Asked, read
from people.viewers import viewer_for
from tests.factories.people import (
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    TeamFactory,
    viewer,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Ann Carr", Asked(name="Ann Carr")),
        ("  Ann   Carr ", Asked(name="Ann Carr")),
        ("999 000 0018", Asked(number="9990000018")),
        ("999-000-0018", Asked(number="9990000018")),
        ("9990000018", Asked(number="9990000018")),
        ("Ann 9990000018", Asked(name="Ann", number="9990000018")),
        ("9990000019", Asked(name="9990000019")),
        ("SL-000123", Asked(reference="SL-000123")),
        ("sl123", Asked(reference="SL-000123")),
        ("12/4/1985", Asked(born=date(1985, 4, 12))),
        ("12 April 1985", Asked(born=date(1985, 4, 12))),
        ("12.04.1985", Asked(born=date(1985, 4, 12))),
        ("Ann Carr, 12 apr 1985", Asked(name="Ann Carr", born=date(1985, 4, 12))),
        ("12/4/1985 Ann Carr", Asked(name="Ann Carr", born=date(1985, 4, 12))),
        ("31/2/1985", Asked(name="31/2/1985")),
        ("12 Floor 1985", Asked(name="12 Floor 1985")),
        ("", Asked()),
    ],
)
def test_one_field_understands(typed, asked):
    assert read(typed) == asked


def test_nothing_asked_is_nothing():
    assert not Asked()
    assert Asked(name="Ann")


@pytest.mark.parametrize(
    ("name", "names"), [("Ann Marie Carr", ("Ann Marie", "Carr")), ("Carr", ("", "Carr")), ("", ("", ""))]
)
def test_given_and_family_name_as_well_as_one_can_tell(name, names):
    assert Asked(name=name).names == names


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Asked(name="Ann Carr"), "Name"),
        (Asked(name="ann CARR"), "Name"),
        (Asked(name="Nan"), "Known as Nan"),
        (Asked(name="Nann Carr"), "Name is alike"),
        (Asked(name="Ann", born=date(1985, 4, 12)), "Name, same date of birth"),
        (Asked(name="Ann", born=date(1985, 12, 4)), "Name, date of birth is close"),
    ],
)
def test_it_says_why(asked, why):
    person = PersonFactory(given_name="Ann", family_name="Carr", preferred_name="Nan", date_of_birth=date(1985, 4, 12))

    assert finding.why(person, asked) == why
    [found] = finding.find(viewer_for(person.owner), asked).found
    assert (found.person, found.why) == (person, why)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Asked(number="9990000018"), "NHS number"),
        (Asked(born=date(1985, 4, 12)), "Date of birth"),
    ],
)
def test_numbers_and_dates_find_too(asked, why):
    person = PersonFactory(nhs_number="9990000018", date_of_birth=date(1985, 4, 12))

    [found] = finding.find(viewer_for(person.owner), asked).found

    assert (found.person, found.why) == (person, why)


def test_a_name_with_a_date_far_away_finds_nobody():
    person = PersonFactory(given_name="Ann", family_name="Carr", date_of_birth=date(1985, 4, 12))

    assert not finding.find(viewer_for(person.owner), Asked(name="Ann Carr", born=date(1960, 1, 1))).found


def test_nothing_asked_finds_nobody():
    assert not finding.find(viewer_for(PersonFactory().owner), Asked()).found


@pytest.mark.parametrize(("number", "more"), [(2, False), (3, True)])
def test_it_says_when_there_are_more(worker, number, more):
    for _ in range(number):
        PersonFactory(owner=worker, given_name="Ann", family_name="Carr")

    answer = finding.find(viewer_for(worker), Asked(name="Ann Carr"), most=2)

    assert (len(answer.found), answer.more) == (2, more)


def test_a_restricted_record_is_found_by_those_on_its_list_alone(worker, manager):
    PersonFactory(
        owner=worker, given_name="Ann", family_name="Carr", nhs_number="9990000018", is_restricted=True,
        may_open=[manager.pk],
    )  # fmt: skip

    for asked in (Asked(name="Ann Carr"), Asked(number="9990000018")):
        assert not finding.find(viewer_for(worker), asked).found
        assert finding.find(viewer_for(manager), asked).found


def test_the_councils_a_viewer_may_come_across(team):
    scheme = SchemeOrganisationFactory()
    share, ended = ShareFactory(organisation=scheme), ShareFactory(organisation=scheme, until=date(2026, 1, 1))
    trust = TeamFactory(organisation=CouncilFactory(kind="trust", parent=team.organisation))

    def councils(**where):
        return finding.council_ids(viewer(Role.CARE_MANAGER, **where))

    assert councils(team=team) == [team.organisation_id]
    assert councils(team=trust) == [team.organisation_id]
    assert finding.council_ids(viewer(Role.SCHEME_WORKER, organisation=scheme)) == [share.person.council_id]
    assert ended.person.council_id != share.person.council_id

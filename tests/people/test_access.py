"""Who sees whom, by every way of asking."""

from datetime import date

import pytest

from people.choices import Role
from people.models import CircleMember, ImportBatch, Organisation, Ownership, Person, Share, Team, Timescale, User
from people.viewers import viewer_for
from sharedliving.core.viewer import SYSTEM, Viewer
from tests.factories.people import (
    CircleMemberFactory,
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    ShareFactory,
    TeamFactory,
    UserFactory,
    viewer,
)

pytestmark = pytest.mark.django_db
COUNCIL_ROLES = [Role.CARE_MANAGER, Role.LINE_MANAGER, Role.REVIEWING_OFFICER]


def sees(by: Viewer | None, person: Person) -> bool:
    return Person.objects.visible_to(by).filter(pk=person.pk).exists()


@pytest.mark.parametrize("role", COUNCIL_ROLES)
def test_ones_own_department_is_in_sight(team, worker, role):
    other_team = TeamFactory(organisation=team.organisation, department=team.department)

    assert sees(viewer(role, team=other_team), PersonFactory(owner=worker))


@pytest.mark.parametrize("role", COUNCIL_ROLES)
def test_other_departments_and_councils_are_not(team, worker, role):
    person = PersonFactory(owner=worker)

    assert not sees(viewer(role, team=TeamFactory(organisation=team.organisation, department="Other")), person)
    assert not sees(viewer(role, team=TeamFactory(department=team.department)), person)
    assert not sees(viewer(role, organisation=team.organisation), person)


@pytest.mark.parametrize("role", [Role.SCHEME_WORKER, Role.SCHEME_MANAGER])
def test_a_scheme_sees_whom_is_shared_with_it_and_while_it_is(role):
    scheme, other = SchemeOrganisationFactory(), SchemeOrganisationFactory()
    shared, ended = ShareFactory(organisation=scheme), ShareFactory(organisation=scheme, until=date(2026, 1, 1))

    assert sees(viewer(role, organisation=scheme), shared.person)
    assert not sees(viewer(role, organisation=scheme), ended.person)
    assert not sees(viewer(role, organisation=other), shared.person)


def test_a_person_shared_again_is_seen_once():
    scheme = SchemeOrganisationFactory()
    share = ShareFactory(organisation=scheme, until=date(2026, 1, 1))
    ShareFactory(organisation=scheme, person=share.person)
    ShareFactory(person=share.person)

    assert Person.objects.visible_to(viewer(Role.SCHEME_WORKER, organisation=scheme)).count() == 1


def test_a_restricted_record_is_for_those_on_its_list(worker, manager):
    person = PersonFactory(owner=worker, is_restricted=True, may_open=[manager.pk])

    assert sees(viewer_for(manager), person)
    assert not sees(viewer_for(worker), person)


def test_a_restricted_record_is_hidden_from_a_scheme_too():
    scheme = SchemeOrganisationFactory()
    share = ShareFactory(organisation=scheme, person__is_restricted=True)

    assert not sees(viewer(Role.SCHEME_MANAGER, organisation=scheme), share.person)


def test_strangers_and_leavers_see_nobody(worker, team):
    person = PersonFactory(owner=worker)

    assert not sees(None, person)
    assert not sees(viewer(Role.CARE_MANAGER, team=team, is_active=False), person)


def test_the_system_sees_everybody():
    assert sees(SYSTEM, PersonFactory())


def test_rows_about_a_person_follow_the_person(worker):
    member, stranger = CircleMemberFactory(person=PersonFactory(owner=worker)), CircleMemberFactory()
    by = viewer_for(worker)

    assert list(CircleMember.objects.visible_to(by)) == [member]
    assert stranger not in CircleMember.objects.visible_to(by)
    assert [row.person for row in Ownership.objects.visible_to(by)] == [member.person]
    ShareFactory(person=member.person)
    ShareFactory()
    assert Share.objects.visible_to(by).count() == 1


def test_colleagues_and_teams_are_those_of_ones_organisation(worker, team):
    UserFactory()
    by = viewer_for(worker)

    assert set(User.objects.visible_to(by)) == {worker, team.organisation.duty_manager}
    assert list(Team.objects.visible_to(by)) == [team]


def test_names_of_organisations_and_timescales_are_no_secret(worker):
    CouncilFactory()
    by = viewer_for(worker)

    assert Organisation.objects.visible_to(by).count() == Organisation.objects.count()
    assert Timescale.objects.visible_to(by).count() == Timescale.objects.count()


def test_an_import_is_seen_by_its_scheme_alone(worker):
    scheme = SchemeOrganisationFactory()
    batch = ImportBatch.objects.create(scheme=scheme, file_name="carers.csv", digest="0", content=b"")

    assert list(ImportBatch.objects.visible_to(viewer(Role.SCHEME_MANAGER, organisation=scheme))) == [batch]
    other = viewer(Role.SCHEME_MANAGER, organisation=SchemeOrganisationFactory())
    assert not ImportBatch.objects.visible_to(other).exists()
    assert not ImportBatch.objects.visible_to(viewer_for(worker)).exists()


def test_questions_about_organisations_and_users(team, worker, manager):
    scheme = SchemeOrganisationFactory()
    gone = UserFactory(is_active=False, organisation=team.organisation)

    assert list(Organisation.objects.schemes()) == [scheme]
    assert scheme not in Organisation.objects.councils()
    assert gone not in User.objects.active()
    assert manager in User.objects.with_role(Role.LINE_MANAGER)
    assert worker not in User.objects.with_role(Role.LINE_MANAGER)


def test_what_is_due_until_a_date(worker):
    person = PersonFactory(owner=worker, due_on=date(2026, 6, 1))

    assert list(Person.objects.due_until(date(2026, 6, 1))) == [person]
    assert not Person.objects.due_until(date(2026, 5, 31)).exists()

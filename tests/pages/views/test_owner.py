import pytest
from django.urls import reverse

from people.choices import Role
from people.models import Person
from placements.rules import one_worker_for_both
from placements.rules.lines import message_of
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(worker) -> Person:
    return PersonFactory(owner=worker, given_name="Ann", family_name="Carr")


@pytest.fixture
def colleague(team):
    return UserFactory(name="Col League", organisation=team.organisation, team=team)


def address(person: Person) -> str:
    return reverse("person-owner", args=[person.reference])


def test_the_page_shows_who_owns_them_now_and_who_could(desk, person, worker, colleague):
    answer = desk.get(address(person))

    assert answer.status_code == 200
    assert worker.name in answer.text
    assert "Col League (Adults North)" in answer.text
    assert "Dora Duty, the duty manager" in answer.text


def test_the_owner_gives_a_person_to_a_colleague(desk, person, colleague):
    answer = desk.post(address(person), {"to": "worker", "owner": colleague.pk, "reason": "Knows the family"})

    assert answer.url == person.get_absolute_url()
    person.refresh_from_db()
    assert person.owner == colleague


def test_a_line_manager_gives_a_person_to_the_duty_manager(manager, person, team):
    signed_in(manager).post(address(person), {"to": "duty", "reason": "Cara has left"})

    person.refresh_from_db()
    assert person.owner == team.organisation.duty_manager
    assert person.with_duty_since


def test_whoever_gives_a_person_to_another_department_lands_on_their_list(desk, person, team):
    other = TeamFactory(organisation=team.organisation, department="Mental health")
    owner = UserFactory(organisation=team.organisation, team=other)

    answer = desk.post(address(person), {"to": "worker", "owner": owner.pk, "reason": "Moved department"})

    assert answer.url == reverse("people")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"reason": "Leave"}, "Select who is to own this person"),
        ({"to": "worker", "reason": "Leave"}, "Select the worker who is to own this person"),
        ({"to": "duty"}, "Enter why they get another owner"),
    ],
)
def test_what_is_missing_is_said(desk, person, given, sentence):
    answer = desk.post(address(person), given)

    assert answer.status_code == 422
    assert sentence in answer.text


def test_whom_they_have_they_do_not_get(desk, person, worker):
    answer = desk.post(address(person), {"to": "worker", "owner": worker.pk, "reason": "Leave"})

    assert answer.status_code == 422
    assert "they own this person already" in answer.text


def test_without_a_duty_manager_none_is_offered():
    person = PersonFactory()

    assert "the duty manager" not in signed_in(person.owner).get(address(person)).text


def test_another_colleague_gives_nobody_away(person, colleague):
    answer = signed_in(colleague).get(address(person), follow=True)

    assert answer.redirect_chain == [(person.get_absolute_url(), 302)]
    assert "Only the owner of this person or a line manager can give them to somebody else." in answer.text


def test_a_colleague_who_posts_all_the_same_changes_nothing(person, colleague, worker):
    signed_in(colleague).post(address(person), {"to": "worker", "owner": colleague.pk, "reason": "Mine"})

    person.refresh_from_db()
    assert person.owner == worker


def test_what_is_open_is_shown_beforehand_and_goes_along(desk, person, colleague):
    review = ReviewFactory(person=person)

    before = desk.get(address(person)).text
    after = desk.post(address(person), {"to": "worker", "owner": colleague.pk, "reason": "Leave"}, follow=True).text

    assert "Goes with them" in before
    assert "What was open went along: review." in after
    review.refresh_from_db()
    assert review.owner == colleague


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_other_roles_see_nothing(team, person, role):
    desk = signed_in(UserFactory(organisation=team.organisation, team=team, roles=[role]))

    assert desk.get(address(person)).status_code == 403


def test_a_person_out_of_sight_does_not_exist(desk):
    assert desk.get(address(PersonFactory())).status_code == 404


def test_one_worker_for_the_person_and_for_the_carers_is_said_at_once(desk, person, colleague):
    arrangement = ArrangementFactory(person=person)
    arrangement.owner.name = "Col  League"
    arrangement.owner.save()

    given = {"to": "worker", "owner": colleague.pk, "reason": "Knows the family"}
    answer = desk.post(address(person), given, follow=True)

    assert message_of(one_worker_for_both) in answer.text
    person.refresh_from_db()
    assert person.owner == colleague, "a warning, never a refusal"


def test_two_workers_are_nothing_to_warn_of(desk, person, colleague):
    ArrangementFactory(person=person)

    given = {"to": "worker", "owner": colleague.pk, "reason": "Knows the family"}
    answer = desk.post(address(person), given, follow=True)

    assert message_of(one_worker_for_both) not in answer.text

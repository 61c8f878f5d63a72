"""The page that hands one worker's work to another."""

import pytest

from people.choices import Role
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(manager):
    return signed_in(manager)


def given(leaver, receiver, **changes):
    return {"leaver": leaver.pk, "receiver": receiver.pk, "reason": "Leaving"} | changes


def test_workers_of_ones_own_organisation_with_their_teams(boss, worker, colleague):
    text = boss.get("/hand-over/").text

    assert text.count("Cara Manager (Adults North)") == 2
    assert "Worker" not in text.replace("worker", "")


def test_those_who_have_left_give_and_do_not_receive(boss, worker, colleague):
    worker.is_active = False
    worker.save()

    assert boss.get("/hand-over/").text.count("Cara Manager (Adults North)") == 1


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_desk_roles_are_not_offered(boss, team, role):
    UserFactory(name="Dee Desk", organisation=team.organisation, roles=[role], team=False)

    assert "Dee Desk" not in boss.get("/hand-over/").text


def test_handed_over(boss, worker, colleague, person, mailbox):
    answer = boss.post("/hand-over/", given(worker, colleague), follow=True)

    assert answer.redirect_chain == [("/", 302)]
    assert "1 person and 0 other things have been handed over. Both workers have been told by e-mail." in answer.text
    person.refresh_from_db()
    assert person.owner == colleague


def test_posts_that_stay_behind_are_named(boss, team, worker, colleague, mailbox):
    team.manager = worker
    team.save()

    text = boss.post("/hand-over/", given(worker, colleague), follow=True).text

    assert "Cara Manager is still the line manager of Adults North. Ask an administrator to change that." in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"leaver": ""}, "Choose whose work it is"),
        ({"receiver": ""}, "Choose who takes it on"),
        ({"reason": ""}, "Enter why the work is handed over"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(boss, worker, colleague, person, changes, sentence):
    answer = boss.post("/hand-over/", given(worker, colleague) | changes)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert changes.get("reason", "Leaving") in answer.text
    person.refresh_from_db()
    assert person.owner == worker


def test_a_refusal_stands_at_the_top_of_the_form(boss, worker, person):
    answer = boss.post("/hand-over/", given(worker, worker))

    assert answer.status_code == 422
    assert "Choose somebody else to receive the work." in answer.text


def test_somebody_of_another_council_cannot_be_chosen(boss, worker):
    answer = boss.post("/hand-over/", given(worker, UserFactory()))

    assert answer.status_code == 422


def test_only_managers(desk, scheme_desk):
    assert desk.get("/hand-over/").status_code == 403
    assert scheme_desk.post("/hand-over/", {}).status_code == 403


@pytest.mark.parametrize("n", [1, 3])
def test_statements(boss, team, n, django_assert_num_queries):
    UserFactory.create_batch(n, organisation=team.organisation, team=team)
    PersonFactory.create_batch(n, owner=UserFactory(organisation=team.organisation, team=TeamFactory()))

    with django_assert_num_queries(12):
        boss.get("/hand-over/")

"""Closing a record and opening it again, on one page."""

import pytest

from tests.factories.people import PersonFactory
from tests.factories.reviews import ReviewFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def address(person) -> str:
    return f"{person.get_absolute_url()}close/"


def test_what_is_open_is_listed_with_whose_it_is_and_there_is_no_button(desk, person, worker):
    review = ReviewFactory(person=person)

    answer = desk.get(address(person))

    assert [(row[0], row[1], row[2].on) for row in answer.context["rows"]] == [("Review", worker.name, review.due_on)]
    assert "Close the record</button>" not in answer.text


def test_closed(desk, person):
    answer = desk.post(address(person), {"reason": "Moved to Northbrook"}, follow=True)

    assert answer.redirect_chain == [(person.get_absolute_url(), 302)]
    assert "The record is closed." in answer.text
    person.refresh_from_db()
    assert person.closed_at


def test_opened_again(desk, person, worker):
    desk.post(address(person), {"reason": "Moved to Northbrook"})

    page = desk.get(address(person)).text
    answer = desk.post(address(person), {"reason": "Came back"}, follow=True)

    assert "Why is the record opened again?" in page
    assert "The record is open again." in answer.text
    person.refresh_from_db()
    assert (person.closed_at, person.owner) == (None, worker)


def test_a_manager_closes(manager, person):
    assert signed_in(manager).post(address(person), {"reason": "Moved"}).status_code == 302

    person.refresh_from_db()
    assert person.closed_at


def test_posting_while_something_is_open_is_refused(desk, person):
    ReviewFactory(person=person)

    answer = desk.post(address(person), {"reason": "Moved"})

    assert answer.status_code == 422
    assert "Finish or close everything that is still open for this person first." in answer.text
    person.refresh_from_db()
    assert person.closed_at is None


def test_a_reason_is_asked_for(desk, person):
    answer = desk.post(address(person), {})

    assert answer.status_code == 422
    assert "Enter why the record is closed" in answer.text


def test_a_colleague_is_told_who_can(colleague, person):
    answer = signed_in(colleague).post(address(person), {"reason": "Moved"}, follow=True)

    assert "Only the owner of this person or a line manager can close their record or open it again." in answer.text
    person.refresh_from_db()
    assert person.closed_at is None


def test_a_scheme_may_not(scheme_desk, person):
    assert scheme_desk.get(address(person)).status_code == 403


def test_out_of_sight_does_not_exist(desk):
    assert desk.get(address(PersonFactory())).status_code == 404


@pytest.mark.parametrize("n", [1, 3])
def test_statements(desk, person, n, django_assert_num_queries):
    ReviewFactory.create_batch(n, person=person)

    with django_assert_num_queries(59):
        desk.get(address(person))

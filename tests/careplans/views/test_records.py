"""The pages of what is written section by section, through mental capacity."""

import pytest

from careplans.choices.records import RecordState
from careplans.services import records
from careplans.views.capacity import PAGES
from tests.factories.capacity import CapacityAssessmentFactory


@pytest.fixture
def row(world):
    return CapacityAssessmentFactory(person=world.person)


def ready(world):
    return CapacityAssessmentFactory(person=world.person, ready=True)


def test_the_task_list_says_what_is_done(world, sign_in, row):
    records.save_section(row=row, kind=PAGES.kind, by=world.by, version=1, own_words="I like it here", trigger="A fall")

    page = sign_in(world.care_manager).get(f"/capacity/{row.pk}/").content.decode()

    assert "1 of 6 parts completed" in page
    assert "In progress" in page
    assert f'href="/capacity/{row.pk}/abilities/"' in page
    assert "Stop without completing it" in page


@pytest.mark.parametrize("section", PAGES.forms)
def test_each_section_opens_empty_and_filled_in(world, sign_in, row, section):
    client = sign_in(world.care_manager)

    assert client.get(f"/capacity/{row.pk}/{section}/").status_code == 200
    assert client.get(f"/capacity/{ready(world).pk}/{section}/").status_code == 200


def test_an_unknown_section_is_not_found(world, sign_in, row):
    assert sign_in(world.care_manager).get(f"/capacity/{row.pk}/nothing/").status_code == 404


def test_a_section_is_saved_half_done(world, sign_in, row):
    posted = {"version": 1, "understands": "no", "understands_evidence": "“Which house?”"}

    answer = sign_in(world.care_manager).post(f"/capacity/{row.pk}/abilities/", posted)

    row.refresh_from_db()
    assert answer.url == f"/capacity/{row.pk}/"
    assert (row.understands, row.retains, row.answer("understands_evidence")) == (False, None, "“Which house?”")


def test_what_was_saved_stands_in_the_boxes(world, sign_in):
    page = sign_in(world.care_manager).get(f"/capacity/{ready(world).pk}/support/").content.decode()

    assert "Photographs of both homes" in page
    assert page.count("checked") == 2


def test_a_second_writer_is_told_and_keeps_what_they_typed(world, sign_in, row):
    records.save_section(row=row, kind=PAGES.kind, by=world.manager, version=1, own_words="Theirs")

    answer = sign_in(world.care_manager).post(f"/capacity/{row.pk}/words/", {"version": 1, "own_words": "Mine"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Theirs" in page
    assert "Mine" in page
    assert 'name="version" value="2"' in page


@pytest.mark.parametrize("typed", ["\x00", "a\x07b", "x" * 1_100_000])
def test_odd_words_are_no_server_error(world, sign_in, row, typed):
    answer = sign_in(world.care_manager).post(f"/capacity/{row.pk}/words/", {"version": 1, "own_words": typed})

    assert answer.status_code in {302, 422}


def test_an_impossible_date_is_an_error_at_its_field(world, sign_in, row):
    posted = {"version": 1, "assessed_on_0": "31", "assessed_on_1": "2", "assessed_on_2": "2026", "reasons": "Kept"}

    answer = sign_in(world.care_manager).post(f"/capacity/{row.pk}/conclusion/", posted)

    assert answer.status_code == 422
    assert "must be a real date" in answer.content.decode()
    assert "Kept" in answer.content.decode()


def test_checking_shows_every_answer_with_a_link_and_what_is_missing(world, sign_in, row):
    page = sign_in(world.care_manager).get(f"/capacity/{row.pk}/complete/").content.decode()

    assert "What do they say about this decision" in page
    assert "Write down what Danny Okafor says" in page
    assert "Complete it</button>" not in page


def test_posting_too_early_is_refused_with_every_reason(world, sign_in, row):
    answer = sign_in(world.care_manager).post(f"/capacity/{row.pk}/complete/")

    assert answer.status_code == 422
    assert "Enter the date on which you assessed" in answer.content.decode()


def test_completing(world, sign_in):
    row, client = ready(world), sign_in(world.care_manager)

    page = client.get(f"/capacity/{row.pk}/complete/").content.decode()
    answer = client.post(f"/capacity/{row.pk}/complete/", follow=True).content.decode()

    row.refresh_from_db()
    assert "Complete it</button>" in page
    assert row.state == RecordState.COMPLETED
    assert "Mental capacity assessment of Danny Okafor completed." in answer
    assert "Completed by" in answer
    assert "I want to stay near my sister." in answer


def test_stopping_needs_a_reason(world, sign_in, row):
    client = sign_in(world.care_manager)

    asked = client.get(f"/capacity/{row.pk}/stop/").content.decode()
    refused = client.post(f"/capacity/{row.pk}/stop/", {"why": ""})
    stopped = client.post(f"/capacity/{row.pk}/stop/", {"why": "She decided herself"})

    row.refresh_from_db()
    assert "Stop this mental capacity assessment?" in asked
    assert refused.status_code == 422
    assert (stopped.url, row.state) == (f"/capacity/{row.pk}/", RecordState.STOPPED)


@pytest.mark.parametrize("end", ["words/", "complete/", "stop/"])
def test_what_is_completed_is_read_not_written(world, sign_in, end):
    row = CapacityAssessmentFactory(person=world.person, completed=True)

    assert sign_in(world.care_manager).get(f"/capacity/{row.pk}/{end}").url == f"/capacity/{row.pk}/"


def test_choices_are_read_in_their_words(world, sign_in):
    row = CapacityAssessmentFactory(person=world.person, completed=True)

    page = sign_in(world.care_manager).get(f"/capacity/{row.pk}/").content.decode()

    assert "Pictures, objects, signs or easy read" in page
    assert "Lacks capacity to make this decision now" in page


def test_what_stands_under_a_choice_not_made_is_not_shown(world, sign_in):
    row = CapacityAssessmentFactory(person=world.person, has=True, completed=True, review_on=None)

    page = sign_in(world.care_manager).get(f"/capacity/{row.pk}/").content.decode()

    assert "Could they come to decide this themselves" not in page


@pytest.mark.parametrize("n", [1, 3])
def test_statements(world, sign_in, n, django_assert_num_queries):
    rows = [CapacityAssessmentFactory(person=world.person, completed=True) for _ in range(n)]
    client = sign_in(world.care_manager)
    client.get(f"/capacity/{rows[0].pk}/")

    with django_assert_num_queries(6):
        client.get(f"/capacity/{rows[0].pk}/")

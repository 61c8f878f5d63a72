from datetime import timedelta

import pytest

from reviews.models import Review
from reviews.services import reviews
from reviews.views.sections import FORMS, after
from sharedliving.core import dates
from sharedliving.core.forms import version_of
from tests.factories.reviews import ReviewFactory

TODAY = dates.today()


@pytest.fixture
def review(person):
    return ReviewFactory(person=person)


def day(prefix, date):
    return {f"{prefix}_0": date.day, f"{prefix}_1": date.month, f"{prefix}_2": date.year}


TYPED = {
    "views": {"person_view": "I want a dog", "person_agenda": "The dog", "view_not_obtained": ""},
    "meeting": {"method": "phone", "place": "At home", "reviewer_kind": "duty", **day("held_on", TODAY)},
    "subjects": {"subjects": ["plan"], "plan_finding": "It fits"},
    "working": {"working_well": "Cooking", "not_working": "The bus"},
    "moving": {"wants_to_move_on": "Wants to stay"},
    "decision": {"chc_words": "No health need", "decision": "continue", "decision_reasons": "All is well"},
    "next": day("next_due_on", TODAY + timedelta(days=100)),
}


def at(review, section):
    return f"/reviews/{review.pk}/{section}/"


def post(client, review, section, **changes):
    return client.post(at(review, section), {**TYPED[section], "version": version_of(review), **changes})


def test_every_section_is_tried():
    assert set(TYPED) == set(FORMS)


@pytest.mark.parametrize("section", FORMS)
def test_a_section_shows_its_questions(sign_in, care_manager, review, section):
    answer = sign_in(care_manager).get(at(review, section))

    assert answer.status_code == 200
    assert "Save and go back to the list" in answer.content.decode()


@pytest.mark.parametrize("section", FORMS)
def test_a_section_is_saved_and_the_next_one_follows(sign_in, care_manager, review, section):
    answer = post(sign_in(care_manager), review, section)

    row = Review.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, after(review.pk, section))
    assert (row.state, row.version) == ("in_progress", 2)
    for name, value in TYPED[section].items():
        if hasattr(row, name):
            assert getattr(row, name) == value


def test_dates_are_saved(sign_in, care_manager, review):
    client = sign_in(care_manager)
    post(client, review, "meeting")
    post(client, Review.objects.get(), "next")

    row = Review.objects.get()
    assert (row.held_on, row.next_due_on) == (TODAY, TODAY + timedelta(days=100))


@pytest.mark.parametrize("section", FORMS)
def test_one_may_save_and_go_back_to_the_list(sign_in, care_manager, review, section):
    assert post(sign_in(care_manager), review, section, save_only="1")["Location"] == f"/reviews/{review.pk}/"


def test_sections_follow_each_other_to_the_check_of_answers():
    assert after(7, "views") == "/reviews/7/people/"
    assert after(7, "meeting") == "/reviews/7/outcomes/"
    assert after(7, "outcomes") == "/reviews/7/working/"
    assert after(7, "next") == "/reviews/7/complete/"


def test_a_section_may_be_left_half_done(sign_in, care_manager, review):
    answer = post(sign_in(care_manager), review, "views", person_view="", person_agenda="Just this")

    assert answer.status_code == 302
    assert Review.objects.get().person_agenda == "Just this"


def test_a_section_that_does_not_exist_is_not_found(sign_in, care_manager, review):
    assert sign_in(care_manager).get(at(review, "budget")).status_code == 404


def test_what_was_written_last_time_stands_beside(sign_in, care_manager, person, review):
    ReviewFactory(person=person, completed=True, working_well="The garden last year")

    assert "The garden last year" in sign_in(care_manager).get(at(review, "working")).content.decode()


# two people


def test_the_second_of_two_is_told_and_loses_nothing(sign_in, care_manager, review):
    client = sign_in(care_manager)
    reviews.save(review=review, by=care_manager, version=1, working_well="Theirs")

    answer = post(client, review, "working", working_well="Mine")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Someone else changed this" in page
    assert "Mine" in page
    assert Review.objects.get().working_well == "Theirs"


def test_told_once_the_second_may_save_again(sign_in, care_manager, review):
    reviews.save(review=review, by=care_manager, version=1, working_well="Theirs")

    assert post(sign_in(care_manager), Review.objects.get(), "working", working_well="Mine").status_code == 302
    assert Review.objects.get().working_well == "Mine"


def test_two_people_may_write_in_two_sections(sign_in, care_manager, review):
    reviews.save(review=review, by=care_manager, version=1, wants_to_move_on="Theirs")

    assert post(sign_in(care_manager), review, "working").status_code == 302

    row = Review.objects.get()
    assert (row.wants_to_move_on, row.working_well) == ("Theirs", "Cooking")


def test_a_version_that_makes_no_sense_is_told(sign_in, care_manager, review):
    assert post(sign_in(care_manager), review, "working", version="x").status_code == 422


# refusals


@pytest.mark.parametrize(
    ("section", "wrong", "message"),
    [
        ("meeting", day("held_on", TODAY + timedelta(days=1)), "must be today or in the past"),
        ("meeting", {"method": "letter"}, "Select one of the choices"),
        ("meeting", {"place": "x" * 121}, "must be 120 characters or fewer"),
        ("next", {"next_due_on_0": "", "next_due_on_1": "", "next_due_on_2": ""}, "Enter the date of the next review"),
        ("next", day("next_due_on", TODAY - timedelta(days=1)), "must be today or in the future"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(sign_in, care_manager, review, section, wrong, message):
    answer = post(sign_in(care_manager), review, section, **wrong)

    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert Review.objects.get().version == 1


def test_the_next_review_is_after_this_one(sign_in, care_manager, person):
    review = ReviewFactory(person=person, held_on=TODAY)

    answer = post(sign_in(care_manager), review, "next", **day("next_due_on", TODAY))

    assert "must be after this one" in answer.content.decode()


def test_the_next_review_is_within_the_councils_timescale(sign_in, care_manager, person):
    review = ReviewFactory(person=person, held_on=TODAY)

    answer = post(sign_in(care_manager), review, "next", **day("next_due_on", TODAY + timedelta(days=366)))

    assert f"on or before {dates.uk_date(TODAY + timedelta(days=365))}" in answer.content.decode()


def test_the_latest_date_is_proposed(sign_in, care_manager, person):
    review = ReviewFactory(person=person, held_on=TODAY)

    form = sign_in(care_manager).get(at(review, "next")).context["form"]

    assert form["next_due_on"].value() == TODAY + timedelta(days=365)


def test_this_review_is_before_the_next(sign_in, care_manager, person):
    review = ReviewFactory(person=person, held_on=TODAY - timedelta(days=3), next_due_on=TODAY)

    answer = post(sign_in(care_manager), review, "meeting")

    assert "must be before the next review" in answer.content.decode()


def test_a_finished_review_is_not_written_in(sign_in, care_manager, person):
    review = ReviewFactory(person=person, completed=True)

    answer = post(sign_in(care_manager), review, "working", working_well="Later")

    assert answer.status_code == 422
    assert "finished and cannot be changed" in answer.content.decode()


# drafts


def test_what_is_typed_is_kept_before_it_is_saved(sign_in, care_manager, review):
    client = sign_in(care_manager)
    given = {"version": version_of(review), **TYPED["meeting"], "place": "At the caf"}

    assert client.post(f"{at(review, 'meeting')}?draft=1", given).status_code == 204

    page = client.get(at(review, "meeting"))
    assert "At the caf" in page.content.decode()
    assert page.context["form"]["held_on"].value() == [str(TODAY.day), str(TODAY.month), str(TODAY.year)]
    assert Review.objects.get().place == ""


def test_a_draft_of_an_older_version_still_tells_of_the_change(sign_in, care_manager, review):
    client = sign_in(care_manager)
    client.post(f"{at(review, 'working')}?draft=1", {"version": version_of(review), "working_well": "Mine"})
    reviews.save(review=review, by=care_manager, version=1, working_well="Theirs")

    form = client.get(at(review, "working")).context["form"]

    assert form["version"].value() == version_of(review)
    assert post(client, review, "working", version=form["version"].value()).status_code == 422

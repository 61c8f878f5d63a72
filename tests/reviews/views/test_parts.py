import pytest

from reviews.choices import AttendeeRole, Progress
from reviews.models import Attendee, ReviewOutcome
from tests.factories.people import PersonFactory
from tests.factories.reviews import AttendeeFactory, ReviewFactory, ReviewOutcomeFactory, plan_with_needs


@pytest.fixture
def review(person):
    return ReviewFactory(person=person, plan=plan_with_needs(person, 3))


def at(review, end):
    return f"/reviews/{review.pk}/{end}"


# who came


def test_the_person_is_asked_about_first(sign_in, care_manager, review):
    form = sign_in(care_manager).get(at(review, "people/")).context["form"]

    assert (form["name"].value(), form["role"].value()) == ("Ann Carr", "person")


def test_after_the_first_the_form_is_empty(sign_in, care_manager, review):
    AttendeeFactory(review=review)

    answer = sign_in(care_manager).get(at(review, "people/"))

    assert answer.context["form"]["name"].value() is None
    assert "Ann Carr" in answer.content.decode()


def test_who_came_is_added_and_the_next_can_follow(sign_in, care_manager, review):
    answer = sign_in(care_manager).post(at(review, "people/"), {"name": "Rita Sands", "role": "advocate"})

    assert (answer.status_code, answer["Location"]) == (302, at(review, "people/"))
    assert str(Attendee.objects.get()) == "Rita Sands, advocate"


@pytest.mark.parametrize(
    ("wrong", "message"), [({"name": " "}, "Enter the name"), ({"role": ""}, "Select who they are")]
)
def test_what_is_missing_of_who_came_is_said(sign_in, care_manager, review, wrong, message):
    answer = sign_in(care_manager).post(at(review, "people/"), {"name": "Rita Sands", "role": "advocate"} | wrong)

    assert answer.status_code == 422
    assert message in answer.content.decode()


def test_who_came_is_put_right(sign_in, care_manager, review):
    who = AttendeeFactory(review=review)
    client = sign_in(care_manager)
    assert client.get(at(review, f"people/{who.pk}/")).context["form"]["name"].value() == who.name

    answer = client.post(at(review, f"people/{who.pk}/"), {"name": "Rita", "role": AttendeeRole.FAMILY})

    who.refresh_from_db()
    assert answer["Location"] == at(review, "people/")
    assert (who.name, who.role) == ("Rita", "family")


def test_somebody_of_another_review_is_not_found(sign_in, care_manager, review):
    other = AttendeeFactory()

    assert sign_in(care_manager).get(at(review, f"people/{other.pk}/")).status_code == 404


# outcomes


def test_each_outcome_is_a_task_with_last_time_beside(sign_in, care_manager, person, review):
    need = review.plan.needs.first()
    held = ReviewFactory(person=person, completed=True)
    ReviewOutcomeFactory(review=held, need=need, progress=Progress.WORSE)

    tasks = sign_in(care_manager).get(at(review, "outcomes/")).context["tasks"]

    assert len(tasks) == 3
    assert (tasks[0]["hint"], tasks[0]["status"]) == ("Last time: Worse", "not_started")
    assert tasks[1]["hint"] == ""


def test_last_time_is_found_by_the_area_of_an_older_plan(sign_in, care_manager, person, review):
    old = plan_with_needs(person, number=2, state="superseded").needs.get()
    held = ReviewFactory(person=person, completed=True)
    ReviewOutcomeFactory(review=held, need=old, progress=Progress.SAME, notes="Nothing new")

    page = sign_in(care_manager).get(at(review, f"outcomes/{review.plan.needs.first().pk}/")).content.decode()

    assert "No change. Nothing new" in page


def test_without_a_plan_the_page_says_what_to_do(sign_in, care_manager, person):
    page = sign_in(care_manager).get(at(ReviewFactory(person=person), "outcomes/")).content.decode()

    assert "There is no plan in force" in page


def test_an_outcome_is_saved_and_the_next_follows(sign_in, care_manager, review):
    first, second, _ = review.plan.needs.all()

    answer = sign_in(care_manager).post(at(review, f"outcomes/{first.pk}/"), {"progress": "better", "notes": "Cooks"})

    assert (answer.status_code, answer["Location"]) == (302, at(review, f"outcomes/{second.pk}/"))
    assert (ReviewOutcome.objects.get().progress, ReviewOutcome.objects.get().notes) == ("better", "Cooks")


def test_after_the_last_outcome_comes_the_list(sign_in, care_manager, review):
    first, *others = review.plan.needs.all()
    for need in others:
        ReviewOutcomeFactory(review=review, need=need)

    answer = sign_in(care_manager).post(at(review, f"outcomes/{first.pk}/"), {"progress": "same"})

    assert answer["Location"] == at(review, "outcomes/")


def test_what_was_said_of_an_outcome_can_be_changed(sign_in, care_manager, review):
    need = review.plan.needs.first()
    ReviewOutcomeFactory(review=review, need=need, notes="Before")
    client = sign_in(care_manager)
    assert client.get(at(review, f"outcomes/{need.pk}/")).context["form"]["notes"].value() == "Before"

    client.post(at(review, f"outcomes/{need.pk}/"), {"progress": "worse", "notes": "After"})

    assert ReviewOutcome.objects.get().notes == "After"


def test_an_outcome_without_its_progress_is_refused_and_the_words_stay(sign_in, care_manager, review):
    answer = sign_in(care_manager).post(
        at(review, f"outcomes/{review.plan.needs.first().pk}/"), {"notes": "A long story"}
    )

    assert answer.status_code == 422
    assert "A long story" in answer.content.decode()
    assert "Select how far it has come" in answer.content.decode()


def test_an_outcome_of_another_plan_is_not_found(sign_in, care_manager, review):
    other = plan_with_needs(PersonFactory()).needs.get()

    assert sign_in(care_manager).get(at(review, f"outcomes/{other.pk}/")).status_code == 404

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from careplans.models import AdvocacyRecord, PlanRelease
from people.choices import Role
from people.models import Person
from reviews.choices import Progress, ReviewState
from reviews.models import Review
from reviews.services import reviews
from sharedliving.core import dates
from sharedliving.core.forms import version_of
from sharedliving.core.models import Event
from tests.factories.advocacy import (
    AdvocateReferralFactory,
)
from tests.factories.people import TeamFactory, viewer
from tests.factories.reviews import (
    AttendeeFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewOutcomeFactory,
    living_with,
    plan_with_needs,
    ready_review,
)

TODAY = dates.today()
PAGES = [
    "",
    "complete/",
    "not-held/",
    "people/",
    "outcomes/",
    "views/",
    "meeting/",
    "working/",
    "moving/",
    "decision/",
    "next/",
]


@pytest.fixture
def review(person):
    return ReviewFactory(person=person)


def give(plan, scheme):
    """The plan is released to the scheme, which has acknowledged it."""
    PlanRelease.objects.create(
        plan=plan, person=plan.person, scheme=scheme, released_on=TODAY, consent="Ann said yes", acknowledged_on=TODAY,
        owner=plan.person.owner, closed_at=timezone.now(),
    )  # fmt: skip


def at(review, end=""):
    return f"/reviews/{review.pk}/{end}"


def day(prefix, date):
    return {f"{prefix}_0": date.day, f"{prefix}_1": date.month, f"{prefix}_2": date.year}


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


# the review itself


def test_the_persons_views_stand_first_on_the_list(sign_in, care_manager, review):
    answer = sign_in(care_manager).get(at(review))

    titles = [task["title"] for task in answer.context["tasks"]]
    assert answer.status_code == 200
    assert titles[:3] == ["The person's views and agenda", "Help to take part", "Who came"]
    assert titles[-1] == "Next review"
    assert {task["status"] for task in answer.context["tasks"]} == {"not_started", "done"}


def test_each_section_says_where_it_stands(sign_in, care_manager, person):
    review = ready_review(person=person, place="", plan=plan_with_needs(person, 2))
    ReviewOutcomeFactory(review=review, need=review.plan.needs.first())

    tasks = {task["title"]: task for task in sign_in(care_manager).get(at(review)).context["tasks"]}

    assert tasks["The person's views and agenda"]["status"] == "done"
    assert tasks["How it was held"]["status"] == "in_progress"
    assert (tasks["The outcomes, one by one"]["status"], tasks["The outcomes, one by one"]["hint"]) == (
        "in_progress",
        "1 of 2 looked at",
    )


def test_what_the_person_said_is_quoted_and_last_time_is_a_link_away(sign_in, care_manager, person):
    held = ReviewFactory(person=person, completed=True)
    review = ReviewFactory(person=person, person_view="I want a dog")

    page = sign_in(care_manager).get(at(review)).content.decode()

    assert "I want a dog" in page
    assert f'href="/reviews/{held.pk}/"' in page


@pytest.mark.parametrize("end", PAGES)
def test_reading_a_review_is_logged(sign_in, care_manager, review, end):
    sign_in(care_manager).get(at(review, end))

    assert Event.objects.get(verb="record.viewed").person_id == review.person_id


def test_a_completed_review_is_read_only(sign_in, care_manager, person):
    review = ready_review(person=person, plan=plan_with_needs(person))
    ReviewOutcomeFactory(review=review, need=review.plan.needs.get(), notes="Cooks pasta")
    reviews.complete(review=review, by=care_manager)

    page = sign_in(care_manager).get(at(review))

    assert "I want to go swimming again." in words(page)
    assert "Cooks pasta" in words(page)
    assert "Ann Carr, the person" in words(page)
    assert "Change" not in words(page)
    assert "<form" not in page.content.decode().split("<main")[1].split("</main>")[0]


def test_a_cancelled_review_says_why(sign_in, care_manager, review):
    reviews.cancel(review=review, by=care_manager, why="Flu in the house", next_due_on=TODAY)

    assert "Flu in the house" in words(sign_in(care_manager).get(at(review)))


@pytest.mark.parametrize("end", PAGES[1:])
def test_a_finished_review_leads_back_to_itself(sign_in, care_manager, person, end):
    review = ReviewFactory(person=person, completed=True)

    answer = sign_in(care_manager).get(at(review, end))

    assert (answer.status_code, answer["Location"]) == (302, at(review))


def test_a_scheme_reads_a_review_only_once_it_is_completed(sign_in, care_manager, person):
    arrangement = living_with(person)
    review = ready_review(person=person, arrangement=arrangement)
    client = sign_in(viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme))

    assert "swimming" not in client.get(at(review)).content.decode()

    reviews.complete(review=review, by=care_manager)
    assert "swimming" in client.get(at(review)).content.decode()


def test_a_scheme_reads_no_outcomes_of_a_plan_that_it_was_not_given(sign_in, care_manager, person):
    arrangement = living_with(person)
    review = ready_review(person=person, arrangement=arrangement, plan=plan_with_needs(person))
    ReviewOutcomeFactory(review=review, need=review.plan.needs.get(), notes="Cooks pasta")
    reviews.complete(review=review, by=care_manager)
    client = sign_in(viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme))

    answer = client.get(at(review))
    assert "swimming" in answer.text
    assert "Cooks pasta" not in answer.text
    assert review.plan.needs.get().outcome not in answer.text

    give(review.plan, arrangement.scheme)
    assert "Cooks pasta" in client.get(at(review)).text


def test_a_scheme_reads_nothing_of_a_review_that_another_scheme_was_at(sign_in, care_manager, person):
    before = ReviewFactory(person=person, completed=True)
    plan = plan_with_needs(person)
    ReviewOutcomeFactory(review=before, need=plan.needs.get(), progress=Progress.WORSE)
    arrangement = living_with(person)
    give(plan, arrangement.scheme)
    review = ready_review(person=person, arrangement=arrangement, plan=plan)
    ReviewOutcomeFactory(review=review, need=plan.needs.get(), progress=Progress.ACHIEVED)
    reviews.complete(review=review, by=care_manager)

    assert "Worse" in sign_in(care_manager).get(at(review)).text
    worker = viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme)
    assert "Worse" not in sign_in(worker).get(at(review)).text


# check answers and complete


def test_everything_missing_is_said_at_once_with_its_place(sign_in, care_manager, review):
    answer = sign_in(care_manager).get(at(review, "complete/"))

    page = answer.content.decode()
    assert "Write down what the person says" in page
    assert f'href="{at(review, "meeting/")}"' in page
    assert "Complete the review" not in page


def test_each_answer_can_be_changed_from_the_check(sign_in, care_manager, review):
    page = sign_in(care_manager).get(at(review, "complete/")).content.decode()

    for end in ("views/", "people/", "meeting/", "outcomes/", "working/", "moving/", "decision/", "next/"):
        assert f'href="{at(review, end)}">Change' in page


def test_completing_leads_to_the_record_of_it_and_says_when_the_next_is(sign_in, care_manager, person):
    review = ready_review(person=person)
    client = sign_in(care_manager)
    assert "Complete the review" in client.get(at(review, "complete/")).content.decode()

    answer = client.post(at(review, "complete/"), follow=True)

    assert answer.redirect_chain == [(at(review), 302)]
    assert f"The next one is due on {dates.uk_date(review.next_due_on)}" in answer.content.decode()
    assert Review.objects.open().get().previous == review


def test_completing_too_early_is_refused(sign_in, care_manager, review):
    answer = sign_in(care_manager).post(at(review, "complete/"))

    assert answer.status_code == 422
    assert "Say who was at the review." in answer.content.decode()
    assert Review.objects.get().state == ReviewState.DUE


def test_a_finished_review_is_not_completed_again(sign_in, care_manager, person):
    review = ReviewFactory(person=person, completed=True)

    answer = sign_in(care_manager).post(at(review, "complete/"))

    assert answer.status_code == 422
    assert "finished and cannot be changed" in answer.content.decode()


# not held


def test_a_review_that_was_not_held_is_due_again(sign_in, care_manager, review):
    soon = TODAY + timedelta(days=20)

    answer = sign_in(care_manager).post(at(review, "not-held/"), {"why": "Flu", **day("next_due_on", soon)})

    new = Review.objects.open().get()
    assert (answer.status_code, answer["Location"]) == (302, at(new))
    assert (new.due_on, new.previous) == (soon, review)


def test_putting_off_too_long_is_refused_and_the_reason_stays(sign_in, care_manager, review):
    late = {"why": "Away until the spring", **day("next_due_on", TODAY + timedelta(days=200))}

    answer = sign_in(care_manager).post(at(review, "not-held/"), late)

    assert answer.status_code == 422
    assert "Away until the spring" in answer.content.decode()
    assert "not later than" in answer.content.decode()


def test_a_reason_is_asked_for(sign_in, care_manager, review):
    answer = sign_in(care_manager).post(at(review, "not-held/"), {"why": "", **day("next_due_on", TODAY)})

    assert answer.status_code == 422
    assert "Say why the review was not held" in answer.content.decode()


def test_for_somebody_who_has_died_no_date_is_asked_for(sign_in, care_manager, review):
    Person.objects.filter(pk=review.person_id).update(died_on=TODAY)
    client = sign_in(care_manager)
    assert "When will it be held instead" not in client.get(at(review, "not-held/")).content.decode()

    answer = client.post(at(review, "not-held/"), {"why": "Ann died on Sunday"}, follow=True)

    assert "The review will not be held" in answer.content.decode()
    assert not Review.objects.open().exists()


# arranging another


def test_another_review_is_arranged(sign_in, care_manager, person):
    soon = {"why": "Her mother asks", **day("due_on", TODAY + timedelta(days=5))}

    answer = sign_in(care_manager).post(f"/people/{person.reference}/review/", soon)

    review = Review.objects.get()
    assert (answer["Location"], review.kind) == (at(review), "unplanned")


def test_arranging_in_the_past_is_refused_and_the_reason_stays(sign_in, care_manager, person):
    past = {"why": "Her mother asks", **day("due_on", TODAY - timedelta(days=5))}

    answer = sign_in(care_manager).post(f"/people/{person.reference}/review/", past)

    assert answer.status_code == 422
    assert "Her mother asks" in answer.content.decode()


# who


@pytest.mark.parametrize("end", PAGES)
def test_a_review_out_of_sight_does_not_exist(sign_in, review, end):
    stranger = viewer(Role.LINE_MANAGER, team=TeamFactory())

    assert sign_in(stranger).get(at(review, end)).status_code == 404


@pytest.mark.parametrize("end", PAGES[1:])
def test_a_scheme_does_not_hold_reviews(sign_in, person, end):
    arrangement = living_with(person)
    review = ReviewFactory(person=person, arrangement=arrangement)

    worker = viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme)

    assert sign_in(worker).get(at(review, end)).status_code == 403


def test_a_reviewing_officer_holds_reviews_of_the_department(sign_in, review, team):
    assert sign_in(viewer(Role.REVIEWING_OFFICER, team=team)).get(at(review, "views/")).status_code == 200


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
@pytest.mark.parametrize("end", PAGES)
def test_reviews_are_not_for_everybody(sign_in, review, council, role, end):
    assert sign_in(viewer(role, organisation=council)).get(at(review, end)).status_code == 403


def full_review(person, count, **fields):
    review = ready_review(person=person, plan=plan_with_needs(person, count), **fields)
    held = ReviewFactory(person=person, completed=True, plan=review.plan)
    for need in review.plan.needs.all():
        ReviewOutcomeFactory(review=review, need=need)
        ReviewOutcomeFactory(review=held, need=need)
        AttendeeFactory(review=review)
    return review


@pytest.mark.parametrize(
    ("end", "queries"), [("", 19), ("complete/", 19), ("outcomes/", 10), ("people/", 11), ("views/", 9)]
)
@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_take_the_same_queries_for_one_and_three(
    sign_in, care_manager, person, count, end, queries, django_assert_num_queries
):
    review = full_review(person, count)
    client = sign_in(care_manager)

    with django_assert_num_queries(queries):
        client.get(at(review, end))


@pytest.mark.parametrize("count", [1, 3])
def test_a_finished_review_takes_the_same_queries_for_one_and_three(
    sign_in, care_manager, person, count, django_assert_num_queries
):
    review = full_review(
        person, count, state=ReviewState.COMPLETED, completed_on=TODAY, due_on=None, closed_at=timezone.now()
    )
    client = sign_in(care_manager)

    for _ in range(count):
        ReviewActionFactory(review=review)

    with django_assert_num_queries(12):
        client.get(at(review))


# G14-ADV-3


@pytest.mark.parametrize(
    ("differ", "has_one", "asked"), [(True, False, True), (True, True, False), (None, False, False)]
)
def test_where_views_differ_an_advocate_is_thought_of(sign_in, care_manager, review, differ, has_one, asked):
    review.views_differ = differ
    review.save()
    if has_one:
        AdvocateReferralFactory(person=review.person)

    page = sign_in(care_manager).get(at(review)).text

    assert ("Views differ. Ask" in page) is asked
    assert (f"/people/{review.person.reference}/advocate/?about=review" in page) is asked


def test_it_is_asked_with_the_decision(sign_in, care_manager, review):
    posted = {"views_differ": "yes", "decision": "continue", "decision_reasons": "All is well"}

    answer = sign_in(care_manager).post(at(review, "decision/"), posted | {"version": version_of(review)})

    review.refresh_from_db()
    assert (answer.status_code, review.views_differ) == (302, True)


def test_a_review_is_not_completed_before_it_is_decided_who_helps(sign_in, care_manager, person):
    review = ready_review(person=person)
    AdvocacyRecord.objects.filter(person=person).delete()

    page = sign_in(care_manager).get(at(review, "complete/")).text

    assert "Decide how the person is helped to take part in the review" in page
    assert f"/people/{person.reference}/taking-part/review/?back=" in page

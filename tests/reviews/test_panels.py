from datetime import timedelta

import pytest
from django.utils import timezone

from people.choices import Role
from people.models import Person
from reviews import panels
from reviews.choices import Audience, ReviewKind, ReviewState
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.people import ShareFactory, viewer
from tests.factories.reviews import (
    CaseNoteFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewRequestFactory,
    living_with,
)

TODAY = dates.today()


def step(who, person):
    (only,) = panels.pathway(who, person)
    return only


# pathway


def test_before_the_first_review_the_step_is_not_yet(person, care_manager):
    assert (step(care_manager, person).key, step(care_manager, person).state) == ("review", "not_yet")


def test_a_first_review_ahead_is_now(person, care_manager):
    review = ReviewFactory(person=person, kind=ReviewKind.FIRST, due_on=TODAY + timedelta(days=40))

    found = step(care_manager, person)

    assert (found.state, found.url) == ("now", f"/reviews/{review.pk}/")
    assert found.why.startswith("Due ")


def test_an_overdue_review_says_since_when(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY - timedelta(days=1))

    assert step(care_manager, person).why.startswith("Overdue since")


def test_between_two_reviews_the_step_is_done(person, care_manager):
    held = ReviewFactory(person=person, completed=True)
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=300))

    found = step(care_manager, person)

    assert (found.state, found.on, found.url) == ("done", held.held_on, f"/reviews/{held.pk}/")
    assert found.why.startswith("Next ")


def test_with_the_next_review_near_the_step_is_now_again(person, care_manager):
    ReviewFactory(person=person, completed=True)
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=30))

    assert step(care_manager, person).state == "now"


def test_with_none_ahead_the_last_review_is_done(person, care_manager):
    ReviewFactory(person=person, completed=True)
    ReviewFactory(person=person, state=ReviewState.CANCELLED, due_on=None, closed_at=timezone.now())

    assert step(care_manager, person).state == "done"


# next steps and what is missing


def test_the_review_to_hold_is_a_next_step(person, care_manager):
    review = ReviewFactory(person=person)

    (found,) = panels.next_steps(care_manager, person)

    assert (found.text, found.url, found.due_on) == ("Hold the yearly review", f"/reviews/{review.pk}/", review.due_on)


def test_a_review_being_written_is_gone_on_with(person, care_manager):
    ReviewFactory(person=person, state=ReviewState.IN_PROGRESS)

    assert panels.next_steps(care_manager, person)[0].text == "Go on with the yearly review"


def test_a_scheme_holds_no_review(person):
    arrangement = living_with(person)
    ReviewFactory(person=person, arrangement=arrangement)
    worker = viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme)

    assert panels.next_steps(worker, person) == []
    assert panels.missing(worker, person) == []


def test_nothing_is_next_for_somebody_who_has_died(person, care_manager):
    ReviewFactory(person=person)
    Person.objects.filter(pk=person.pk).update(died_on=TODAY)
    person.refresh_from_db()

    assert panels.next_steps(care_manager, person) == []
    assert panels.missing(care_manager, person) == []


def test_an_arrangement_without_a_review_is_missing_one(person, care_manager):
    living_with(person)

    (found,) = panels.missing(care_manager, person)

    assert found.url == f"/people/{person.reference}/review/"


def test_with_a_review_ahead_nothing_is_missing(person, care_manager):
    living_with(person)
    ReviewFactory(person=person)

    assert panels.missing(care_manager, person) == []


def test_without_an_arrangement_nothing_is_missing(person, care_manager):
    assert panels.missing(care_manager, person) == []


# sections


def test_the_section_lists_the_reviews_and_leads_to_the_notes(person, care_manager):
    ReviewFactory(person=person)

    found, seen, after, wrong = panels.sections(care_manager, person, Part.REVIEWS)

    assert len(found.context["rows"]) == 1
    assert found.context["notes_url"] == f"/people/{person.reference}/notes/"
    assert found.context["new_url"] == f"/people/{person.reference}/review/"
    assert (seen.context["new"], seen.context["kept"]) == ([], "")
    assert wrong.context["new_url"] == f"/people/{person.reference}/incident/"
    assert after.context["new_url"] == f"/people/{person.reference}/change/"


def test_a_scheme_is_not_offered_to_arrange_a_review(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)

    assert panels.sections(scheme_worker, person, Part.REVIEWS)[0].context["new_url"] == ""


def test_who_sees_no_reviews_has_no_section(person, council):
    assert panels.sections(viewer(Role.COMMISSIONER, organisation=council), person, Part.REVIEWS) == []


# timeline


def test_notes_and_reviews_stand_in_the_timeline_newest_first(person, care_manager, now):
    CaseNoteFactory(person=person, happened_at=now - timedelta(days=1), text="Rang")
    ReviewFactory(person=person, completed=True)

    found = panels.timeline(care_manager, person, now, 10)

    assert [entry.kind.split(" · ")[0] for entry in found] == ["Case note", "Review"]
    assert (found[0].text, found[0].at) == ("Rang", now - timedelta(days=1))


def test_the_timeline_tells_when_a_note_was_written_apart(person, care_manager, now):
    note = CaseNoteFactory(person=person, happened_at=now - timedelta(days=9), with_person=True)

    (found,) = panels.timeline(care_manager, person, now, 10)

    assert found.written_at == note.created_at
    assert found.title == "Telephone call with Ann Carr"


def test_a_note_brought_by_import_has_no_author(person, care_manager, now):
    CaseNoteFactory(person=person, author=None, happened_at=now - timedelta(days=9))

    assert panels.timeline(care_manager, person, now, 10)[0].who.startswith("Imported")


def test_the_timeline_ends_before_a_moment_and_after_so_many(person, care_manager, now):
    for days in range(1, 5):
        CaseNoteFactory(person=person, happened_at=now - timedelta(days=days))

    found = panels.timeline(care_manager, person, now - timedelta(days=2), 1)

    assert [entry.at for entry in found] == [now - timedelta(days=3)]


def test_the_timeline_of_a_scheme_has_what_was_shared(person, scheme, scheme_worker, now):
    ShareFactory(person=person, organisation=scheme)
    CaseNoteFactory(person=person, text="Ours alone")
    CaseNoteFactory(person=person, text="For both", audience=Audience.SHARED)

    assert [entry.text for entry in panels.timeline(scheme_worker, person, now, 10)] == ["For both"]


@pytest.mark.parametrize("count", [1, 3])
def test_panels_take_the_same_queries_for_one_and_three(person, care_manager, django_assert_num_queries, count):
    for _ in range(count):
        ReviewFactory(person=person)
        ReviewFactory(person=person, completed=True)
        CaseNoteFactory(person=person)
        ReviewActionFactory(review__person=person)
        ReviewRequestFactory(person=person)

    with django_assert_num_queries(16):
        panels.pathway(care_manager, person)
        panels.next_steps(care_manager, person)
        panels.missing(care_manager, person)
        panels.sections(care_manager, person, Part.REVIEWS)
        panels.timeline(care_manager, person, timezone.now(), 10)

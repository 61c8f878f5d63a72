"""Who sees which notes and reviews, and how words are found."""

from datetime import timedelta

import pytest

from people.choices import Role
from people.models import Person
from reviews.choices import Audience
from reviews.models import Attendee, CaseNote, Review, ReviewOutcome
from sharedliving.core import dates
from tests.factories.people import CouncilFactory, SchemeOrganisationFactory, ShareFactory, TeamFactory, viewer
from tests.factories.reviews import (
    AttendeeFactory,
    CaseNoteFactory,
    ReviewFactory,
    ReviewOutcomeFactory,
    living_with,
    plan_with_needs,
)


def seen(model, who):
    return list(model.objects.visible_to(who))


@pytest.fixture
def review(person):
    return ReviewFactory(person=person)


def test_a_review_is_seen_by_its_department(review, care_manager, team):
    colleague = viewer(
        Role.REVIEWING_OFFICER, team=TeamFactory(organisation=team.organisation, department=team.department)
    )

    assert seen(Review, care_manager) == seen(Review, colleague) == [review]


def test_a_review_is_not_seen_by_another_department(review, council):
    assert seen(Review, viewer(Role.CARE_MANAGER, team=TeamFactory(organisation=council))) == []


def test_a_review_is_not_seen_by_another_council(review):
    assert seen(Review, viewer(Role.LINE_MANAGER, team=TeamFactory())) == []


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_a_review_is_not_seen_without_a_team(review, council, role):
    assert seen(Review, viewer(role, organisation=council)) == []


def test_a_review_is_not_seen_by_a_stranger(review):
    assert seen(Review, None) == []


def test_a_scheme_sees_reviews_of_its_arrangements_only(person, review):
    arrangement = living_with(person)
    own = ReviewFactory(person=person, arrangement=arrangement)
    worker = viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme)
    other = viewer(Role.SCHEME_WORKER, organisation=SchemeOrganisationFactory())

    assert seen(Review, worker) == [own]
    assert seen(Review, other) == []


def test_a_restricted_record_is_seen_by_those_on_the_list(person, review, care_manager):
    Person.objects.filter(pk=person.pk).update(is_restricted=True, may_open=[])
    assert seen(Review, care_manager) == []

    Person.objects.filter(pk=person.pk).update(may_open=[care_manager.user_id])
    assert seen(Review, care_manager) == [review]


def test_the_parts_of_a_review_are_seen_with_it(person, review, care_manager):
    who = AttendeeFactory(review=review)
    outcome = ReviewOutcomeFactory(review=review, need=plan_with_needs(person).needs.get())
    stranger = viewer(Role.CARE_MANAGER, team=TeamFactory())

    assert (seen(Attendee, care_manager), seen(ReviewOutcome, care_manager)) == ([who], [outcome])
    assert (seen(Attendee, stranger), seen(ReviewOutcome, stranger)) == ([], [])


def test_a_note_of_our_own_is_for_us_alone(person, scheme, care_manager, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    ours = CaseNoteFactory(person=person)
    theirs = CaseNoteFactory(person=person, organisation=scheme)

    assert seen(CaseNote, care_manager) == [ours]
    assert seen(CaseNote, scheme_worker) == [theirs]


def test_a_shared_note_is_for_both(person, scheme, care_manager, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    note = CaseNoteFactory(person=person, audience=Audience.SHARED)

    assert seen(CaseNote, care_manager) == seen(CaseNote, scheme_worker) == [note]


def test_a_shared_note_is_not_for_another_scheme(person):
    CaseNoteFactory(person=person, audience=Audience.SHARED)

    assert seen(CaseNote, viewer(Role.SCHEME_WORKER, organisation=SchemeOrganisationFactory())) == []


def test_what_a_scheme_shares_with_the_council_is_not_for_a_second_scheme(person, scheme, scheme_worker, care_manager):
    second = SchemeOrganisationFactory()
    ShareFactory(person=person, organisation=scheme)
    ShareFactory(person=person, organisation=second)
    note = CaseNoteFactory(person=person, organisation=scheme, audience=Audience.SHARED)

    assert seen(CaseNote, care_manager) == seen(CaseNote, scheme_worker) == [note]
    assert seen(CaseNote, viewer(Role.SCHEME_WORKER, organisation=second)) == []


def test_once_the_sharing_ends_nothing_is_seen(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme, until=dates.today())
    CaseNoteFactory(person=person, organisation=scheme)

    assert seen(CaseNote, scheme_worker) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("swimming", True),
        ("swim", True),
        ("Rita bus", True),
        ('"swimming club"', True),
        ('"club swimming"', False),
        ("train", False),
        ("swimming -club", False),
        ("train or bus", True),
    ],
)
def test_notes_are_found_by_their_words(person, care_manager, words, found):
    CaseNoteFactory(person=person, text="Rita swims at the swimming club and takes the bus")

    assert CaseNote.objects.visible_to(care_manager).saying(words).exists() is found


def test_finding_words_shows_nobody_elses_notes(person, care_manager):
    CaseNoteFactory(text="swimming")

    assert not CaseNote.objects.visible_to(care_manager).saying("swimming").exists()


def test_notes_come_newest_first_by_when_it_happened(person, now):
    old = CaseNoteFactory(person=person, happened_at=now - timedelta(days=9))
    new = CaseNoteFactory(person=person, happened_at=now - timedelta(days=1))
    middle = CaseNoteFactory(person=person, happened_at=now - timedelta(days=5))

    assert list(CaseNote.objects.all()) == [new, middle, old]


def test_a_review_is_overdue_from_the_day_after(person):
    today = dates.today()
    late = ReviewFactory(person=person, due_on=today - timedelta(days=1))
    ReviewFactory(person=person, due_on=today)
    held = ReviewFactory(person=person, completed=True)

    assert list(Review.objects.overdue(today)) == [late]
    assert list(Review.objects.completed()) == [held]
    assert Review.objects.open().count() == 2


def test_a_council_without_people_sees_none(review):
    assert seen(Review, viewer(Role.CARE_MANAGER, team=TeamFactory(organisation=CouncilFactory()))) == []

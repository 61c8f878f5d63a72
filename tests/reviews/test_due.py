from datetime import timedelta

from people.choices import Clock, Role
from people.models import Person
from reviews import due
from reviews.choices import ReviewKind
from sharedliving.core import dates
from sharedliving.core.due import DUE_COLUMNS, DueItem
from tests.factories.people import PersonFactory, TeamFactory, viewer
from tests.factories.reviews import ReviewFactory, living_with

TODAY = dates.today()


def items(who, until=TODAY, **given):
    return [dict(zip(DUE_COLUMNS, row, strict=True)) for rows in due.due_items(who, until, **given) for row in rows]


def test_a_review_falls_due_for_its_owner(person, care_manager):
    review = ReviewFactory(person=person, due_on=TODAY)

    assert items(care_manager) == [
        {
            "due_kind": "review",
            "object_id": review.pk,
            "due_person_id": person.pk,
            "due_date": TODAY,
            "due_owner_id": person.owner_id,
        }
    ]


def test_a_first_review_is_a_kind_of_its_own(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY, kind=ReviewKind.FIRST)

    assert [item["due_kind"] for item in items(care_manager)] == ["review_first"]


def test_an_unplanned_review_goes_with_the_yearly_ones(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY, kind=ReviewKind.UNPLANNED)

    assert [item["due_kind"] for item in items(care_manager)] == ["review"]


def test_later_reviews_and_finished_ones_are_not_due(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY + timedelta(days=1))
    ReviewFactory(person=person, completed=True)

    assert items(care_manager) == []
    assert len(items(care_manager, TODAY + timedelta(days=1))) == 1


def test_only_what_these_owners_hold(person, care_manager, team):
    ReviewFactory(person=person, due_on=TODAY)
    ReviewFactory(person=PersonFactory(team=team), due_on=TODAY)

    assert len(items(care_manager)) == 2
    assert [item["due_owner_id"] for item in items(care_manager, owner_ids=[person.owner_id])] == [person.owner_id]


def test_nobody_is_reminded_of_somebody_who_has_died(person, care_manager):
    ReviewFactory(person=person, due_on=TODAY)
    Person.objects.filter(pk=person.pk).update(died_on=TODAY)

    assert items(care_manager) == []


def test_out_of_sight_is_not_due(person):
    ReviewFactory(person=person, due_on=TODAY)

    assert items(viewer(Role.LINE_MANAGER, team=TeamFactory())) == []


def test_a_scheme_sees_what_is_due_for_its_arrangements(person):
    arrangement = living_with(person)
    ReviewFactory(person=person, arrangement=arrangement, due_on=TODAY)

    assert len(items(viewer(Role.SCHEME_WORKER, organisation=arrangement.scheme))) == 1


def test_each_kind_has_its_clock_and_leads_to_the_review():
    item = DueItem(due.NEXT, 7, 1, TODAY, 1)

    assert item.url == "/reviews/7/"
    assert {kind.key: kind.clock for kind in due.KINDS} == {
        "review_first": Clock.REVIEW_FIRST,
        "review": Clock.REVIEW_ANNUAL,
        "note_copy": Clock.NOTE_SEEN,
        "review_action": Clock.REVIEW_ACTION,
        "visit_action": Clock.REVIEW_ACTION,
        "review_request": Clock.REVIEW_REQUEST,
        "review_pack": Clock.REVIEW_PACK,
        "review_pack_receipt": Clock.REVIEW_PACK,
        "change_at_once": Clock.CHANGE_AT_ONCE,
        "change_task": Clock.CHANGE_TASK,
        "change_assess": Clock.CHANGE_ASSESS,
        "incident_notice": Clock.INCIDENT_TELL,
        "incident": Clock.INCIDENT_LEARN,
        "tell_person": Clock.TELL_OWNER,
        "tell_carers": Clock.TELL_OWNER,
        "tell_scheme": Clock.TELL_OWNER,
        "supervision": Clock.SUPERVISION,
        "supervision_action": Clock.SUPERVISION,
    }

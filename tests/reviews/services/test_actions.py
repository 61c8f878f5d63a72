from datetime import timedelta

import pytest

from people.choices import Role
from placements.choices import ActionEnd
from reviews.choices import ActionKind, ReviewDecision
from reviews.models import ReviewAction
from reviews.services import actions, reviews
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from tests.factories.people import UserFactory, viewer
from tests.factories.reviews import ReviewActionFactory, ReviewFactory, living_with, ready_review

TODAY = dates.today()
SOON = TODAY + timedelta(days=20)


def test_something_is_left_to_be_done(person, care_manager):
    review = ReviewFactory(person=person)

    row = actions.add(review=review, by=care_manager, what=" Ask about the bus ", owner=person.owner, due_on=SOON)

    assert (row.what, row.owner_id, row.due_on, row.kind) == (
        "Ask about the bus",
        person.owner_id,
        SOON,
        ActionKind.TASK,
    )
    assert Event.objects.get(verb="review.action_opened").person_id == person.pk


@pytest.mark.parametrize("wrong", [{"what": " "}, {"due_on": TODAY - timedelta(days=1)}])
def test_without_words_or_day_nothing_is_left(person, care_manager, wrong):
    given = {"what": "Ask", "owner": person.owner, "due_on": SOON} | wrong

    with pytest.raises(Refusal, match="Say what is to be done"):
        actions.add(review=ReviewFactory(person=person), by=care_manager, **given)


def test_a_finished_review_gets_nothing_more_to_do(person, care_manager):
    review = ReviewFactory(person=person, completed=True)

    with pytest.raises(Refusal, match="finished"):
        actions.add(review=review, by=care_manager, what="Ask", owner=person.owner, due_on=SOON)


def test_what_is_done_is_closed(person, care_manager):
    row = actions.finish(
        action=ReviewActionFactory(review__person=person), by=care_manager, end=ActionEnd.DONE, words="It comes at ten"
    )

    assert (row.end, row.ended_on, row.due_on, row.words) == ("done", TODAY, None, "It comes at ten")
    assert Event.objects.get(verb="review.action_ended").text.startswith("Done: Ask about the bus")


def test_what_is_given_up_has_a_reason(person, care_manager):
    row = ReviewActionFactory(review__person=person)

    with pytest.raises(Refusal, match="no longer needed"):
        actions.finish(action=row, by=care_manager, end=ActionEnd.NOT_NEEDED, words=" ")

    assert ReviewAction.objects.get().is_open


def test_what_is_finished_is_finished_once(person, care_manager):
    row = ReviewActionFactory(review__person=person)
    actions.finish(action=row, by=care_manager, end=ActionEnd.DONE)

    with pytest.raises(Refusal, match="finished already"):
        actions.finish(action=row, by=care_manager, end=ActionEnd.DONE)


def test_what_is_put_off_has_a_later_day_and_a_reason(person, care_manager):
    row = ReviewActionFactory(review__person=person)

    later = actions.put_off(action=row, by=care_manager, due_on=SOON, why="The office is shut")

    assert (later.due_on, later.words, later.is_open) == (SOON, "The office is shut", True)
    assert "The office is shut" in Event.objects.get(verb="review.action_put_off").text


@pytest.mark.parametrize("wrong", [{"due_on": TODAY + timedelta(days=14)}, {"due_on": TODAY}, {"why": ""}])
def test_putting_off_without_a_later_day_or_a_reason_is_refused(person, care_manager, wrong):
    with pytest.raises(Refusal, match="later day"):
        actions.put_off(
            action=ReviewActionFactory(review__person=person),
            by=care_manager,
            **{"due_on": SOON, "why": "Shut"} | wrong,
        )


def test_the_scheme_worker_ends_their_own_and_no_other(person, scheme, scheme_worker):
    review = ReviewFactory(person=person, arrangement=living_with(person))
    own = ReviewActionFactory(review=review, owner=UserFactory(organisation=scheme, team=False))
    them = viewer(Role.SCHEME_WORKER, organisation=scheme)

    with pytest.raises(Refusal, match="Only whoever has it to do"):
        actions.finish(action=own, by=them, end=ActionEnd.DONE)

    own.owner_id = them.user_id
    own.save()
    assert actions.finish(action=own, by=them, end=ActionEnd.DONE).end == "done"


@pytest.mark.parametrize(
    ("decision", "opens", "kinds"),
    [
        (ReviewDecision.CONTINUE, [], []),
        (ReviewDecision.CHANGE_PLAN, [], ["plan"]),
        (ReviewDecision.CHANGE_PLAN, ["risk", "plan", "agreement"], ["plan", "risk", "agreement"]),
        (ReviewDecision.REASSESS, [], ["assessment"]),
        (ReviewDecision.END, ["risk"], ["risk"]),
    ],
)
def test_what_is_decided_opens_new_versions_with_owner_and_day(person, care_manager, decision, opens, kinds):
    review = ready_review(person=person, decision=decision, opens=opens)

    reviews.complete(review=review, by=care_manager)

    rows = list(ReviewAction.objects.order_by("pk"))
    assert [row.kind for row in rows] == kinds
    assert {(row.owner_id, row.due_on) for row in rows} <= {(person.owner_id, TODAY + timedelta(days=28))}

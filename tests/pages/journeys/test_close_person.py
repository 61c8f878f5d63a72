"""A record is closed when nothing is open about the person in any app."""

import pytest
from django.utils import timezone

from commissioning.models import Suggestion
from people.models import Leaving
from people.viewers import viewer_for
from reviews.models import Supervision, SupervisionPoint
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.pages.journeys.close_person import close_person, open_work, reopen_person
from tests.factories.careplans import AssessmentFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import ReviewFactory
from tests.pages.journeys.test_hand_over import council_work

pytestmark = pytest.mark.django_db


def close(person, by, reason="Moved to another council"):
    return close_person(person=person, by=by, reason=reason)


@pytest.fixture
def closed(person, by):
    return close(person, by)


def test_closed_by_the_line_manager(person, by):
    close(person, by)

    person.refresh_from_db()
    assert person.closed_at and person.due_on is None
    assert Event.objects.filter(verb="person.closed", person_id=person.pk, actor_id=by.user_id).exists()


def test_closed_by_the_owner(person, worker):
    assert close(person, viewer_for(worker)).closed_at


def test_a_colleague_does_not_close(person, colleague):
    with pytest.raises(Refusal, match="Only the owner of this person or a line manager can close"):
        close(person, viewer_for(colleague))


def test_everything_open_is_counted_in_every_app(person, worker):
    about_nobody = Leaving | Supervision | SupervisionPoint | Suggestion
    every = [row for row in council_work(person, worker) if not isinstance(row, about_nobody)]
    rows = {*every, ArrangementFactory(person=person), *person.arrangements.filter(state="live")}

    assert {(type(row), row.pk) for row in open_work(person)} == {(type(row), row.pk) for row in rows}


@pytest.mark.parametrize("factory", [ReviewFactory, ArrangementFactory])
def test_not_while_anything_is_open(person, by, factory):
    factory(person=person)

    with pytest.raises(Refusal, match="Finish or close everything that is still open"):
        close(person, by)

    person.refresh_from_db()
    assert person.closed_at is None


def test_what_is_done_does_not_keep_a_record_open(person, by):
    AssessmentFactory(person=person, completed=True)

    assert close(person, by).closed_at


def test_not_twice(closed, by):
    with pytest.raises(Refusal, match="it is closed"):
        close(closed, by)


def test_not_without_a_reason(person, by):
    with pytest.raises(Refusal, match="Enter the reason"):
        close(person, by, reason="")


def test_opened_again_by_the_care_manager_who_owns_them_then(closed, worker):
    row = reopen_person(person=closed, by=viewer_for(worker), reason="Came back")

    assert (row.owner, row.closed_at, row.with_duty_since) == (worker, None, None)
    assert row.due_on > timezone.localdate()
    assert Event.objects.filter(verb="person.reopened", person_id=row.pk).exists()


def test_opened_again_by_a_line_manager_the_duty_manager_holds_them(closed, by, team):
    row = reopen_person(person=closed, by=by, reason="Came back")

    assert row.owner == team.organisation.duty_manager
    assert row.with_duty_since


def test_a_colleague_does_not_open_it_again(closed, colleague):
    with pytest.raises(Refusal, match="can close their record or open it again"):
        reopen_person(person=closed, by=viewer_for(colleague), reason="Came back")

"""One move: the table allows it, the row is locked, the change is written."""

import pytest
from django.db import transaction

from careplans.choices import REQUEST_MOVES, RequestState
from careplans.models import SupportRequest
from people.choices import Role
from sharedliving.core import states
from sharedliving.core.states import WrongState, move
from tests.factories.careplans import SupportRequestFactory
from tests.factories.people import viewer

pytestmark = pytest.mark.django_db


def close(request: SupportRequest, **changes: object) -> SupportRequest:
    by = viewer(Role.CARE_MANAGER)
    return move(
        request, RequestState.CLOSED, moves=REQUEST_MOVES, by=by, why="Advice was enough", outcome="other", **changes
    )


def test_move_sets_the_state_and_the_changes(now):
    request = SupportRequestFactory()

    close(request, closed_at=now, due_on=None)

    request.refresh_from_db()
    assert (request.state, request.closed_at, request.due_on) == (RequestState.CLOSED, now, None)


def test_move_writes_who_when_and_why(now):
    request = SupportRequestFactory()

    close(request, closed_at=now, due_on=None)

    change = request.changes.get()
    assert (change.from_state, change.to_state, change.why) == ("open", "closed", "Advice was enough")
    assert change.by_name.startswith("Worker")


def test_move_keeps_history_with_its_author(now):
    request = SupportRequestFactory()

    close(request, closed_at=now, due_on=None)

    newest = request.history.first()
    assert newest.state == RequestState.CLOSED
    assert newest.history_user_id == request.changes.get().by_id
    assert newest.history_change_reason == "Advice was enough"


def test_a_move_that_the_table_does_not_have_is_refused_in_words(now):
    request = SupportRequestFactory()
    close(request, closed_at=now, due_on=None)

    with pytest.raises(WrongState, match="“Closed” and cannot become “Closed”"):
        close(request)

    assert request.changes.count() == 1


def test_move_looks_at_the_row_in_the_database_not_at_the_copy_in_hand(now):
    request = SupportRequestFactory()
    stale = SupportRequest.objects.get(pk=request.pk)
    close(request, closed_at=now, due_on=None)

    with pytest.raises(WrongState):
        close(stale)


@pytest.mark.django_db(transaction=True)
def test_lock_needs_a_transaction():
    request = SupportRequestFactory()

    with pytest.raises(transaction.TransactionManagementError):
        states.lock(request)

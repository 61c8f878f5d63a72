"""Notice to end an arrangement, where the person goes next, and what the end leaves to do."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from people.choices import Role
from placements.choices import ArrangementKind, EndReason, HomeKind, Party
from placements.models import CarerFuture, LearningReview, NextHome
from placements.services import arrangements, next_homes, notices
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.endings import EndNoticeFactory, NextHomeFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db
SAID = {
    "given_by": Party.CARER, "in_writing": True, "reason": EndReason.CARER_STOPPED, "why": "They retire.",
    "person_view": "I want to stay near my friends.",
}  # fmt: skip
CHOSEN = {"wants": "Near my friends.", "options": "Two homes", "decided": HomeKind.SHARED_LIVES, "decided_how": "Grace"}


def in_days(number):
    return dates.today() + timedelta(days=number)


def give(arrangement, by, days=28, **more):
    return notices.give(arrangement=arrangement, given_on=dates.today(), ends_on=in_days(days), by=by, **SAID | more)


def test_notice_is_due_on_its_day_and_opens_the_search_for_a_home(worker_of):
    row = ArrangementFactory()

    notice = give(row, worker_of(row.scheme))

    assert (notice.owner, notice.due_on, notice.earliest_on) == (row.owner, in_days(28), in_days(28))
    home = NextHome.objects.get()
    assert (home.owner, home.due_on, home.person) == (row.person.owner, in_days(14), row.person)
    assert {each.verb for each in Event.objects.all()} >= {"arrangement.notice_given", "next_home.opened"}


def test_council_gives_notice_too(council_of):
    row = ArrangementFactory()
    assert give(row, council_of(row.person), given_by=Party.COUNCIL).given_by == Party.COUNCIL


def test_too_short_a_notice_is_refused_with_the_day(worker_of):
    row = ArrangementFactory()

    with pytest.raises(Refusal, match=dates.uk_date(in_days(28))):
        give(row, worker_of(row.scheme), days=27)

    assert not row.notices.exists() and not NextHome.objects.exists()
    assert give(row, worker_of(row.scheme), days=7, shorter_because="All four agreed.").ends_on == in_days(7)


def test_one_notice_at_a_time_and_none_for_what_has_ended(worker_of):
    notice = EndNoticeFactory()
    with pytest.raises(Refusal, match="given already"):
        give(notice.arrangement, worker_of(notice.arrangement.scheme))
    ended = ArrangementFactory(ended=True)
    with pytest.raises(WrongState):
        give(ended, worker_of(ended.scheme))


def test_a_field_that_there_is_not_and_a_role_that_may_not(worker_of, line_manager_of):
    row = ArrangementFactory()
    with pytest.raises(ValueError, match="owner"):
        give(row, worker_of(row.scheme), owner=None)
    with pytest.raises(PermissionDenied):
        give(row, worker_of(row.scheme, Role.COMMISSIONER))


def test_withdrawn_notice_ends_the_search(worker_of):
    row = ArrangementFactory()
    by = worker_of(row.scheme)
    notice = give(row, by)
    with pytest.raises(Refusal, match="Say why"):
        notices.withdraw(notice=notice, because=" ", by=by)

    notice = notices.withdraw(notice=notice, because="They talked.", by=by)

    assert (notice.is_open, notice.withdrawn_on) == (False, dates.today())
    assert "They talked." in NextHome.objects.get().closed_because
    with pytest.raises(WrongState):
        notices.withdraw(notice=notice, because="Again", by=by)


def test_next_home_is_thought_through_decided_and_done(council_of):
    home = NextHomeFactory()
    by = council_of(home.person)
    with pytest.raises(Refusal, match="Decide first"):
        next_homes.moved(home=home, on=dates.today(), by=by)
    with pytest.raises(Refusal, match="Ask the person"):
        next_homes.think_through(home=home, by=by, **CHOSEN | {"wants": ""})

    home = next_homes.think_through(home=home, by=by, **CHOSEN)
    assert home.decided_on == dates.today()
    with pytest.raises(Refusal, match="not after today"):
        next_homes.moved(home=home, on=in_days(1), by=by)
    home = next_homes.moved(home=home, on=dates.today(), by=by)

    assert (home.is_open, home.moved_on) == (False, dates.today())
    with pytest.raises(WrongState):
        next_homes.think_through(home=home, by=by, wants="Back")
    with pytest.raises(ValueError, match="owner"):
        next_homes.think_through(home=home, by=by, owner=None)


def end(row, by, reason):
    return arrangements.end(arrangement=row, on=dates.today(), reason=reason, by=by, why="So it came.")


def test_a_breakdown_leaves_a_home_to_find_something_to_learn_and_carers_to_ask(worker_of):
    notice = EndNoticeFactory()
    row = notice.arrangement

    end(row, worker_of(row.scheme), EndReason.BREAKDOWN)

    notice.refresh_from_db()
    assert (notice.is_open, notice.withdrawn_on) == (False, None)
    assert NextHome.objects.get().is_open
    learning = LearningReview.objects.get()
    assert (learning.scheme, learning.due_on, learning.owner) == (row.scheme, in_days(28), row.owner)
    future = CarerFuture.objects.get()
    assert (future.household, future.owner, future.due_on) == (row.household, row.household.owner, in_days(28))


@pytest.mark.parametrize(
    ("reason", "kind", "homes", "reviews"),
    [
        (EndReason.MOVED_ON, ArrangementKind.LIVE_IN, 0, 0),
        (EndReason.CHOSE_TO_LEAVE, ArrangementKind.LIVE_IN, 1, 0),
        (EndReason.CARER_DEAPPROVED, ArrangementKind.LIVE_IN, 1, 1),
        (EndReason.BREAKDOWN, ArrangementKind.SHORT_BREAK, 0, 1),
        (EndReason.DIED, ArrangementKind.LIVE_IN, 0, 0),
    ],
)
def test_what_an_end_leaves_depends_on_why(reason, kind, homes, reviews, worker_of):
    row = ArrangementFactory(kind=kind)

    end(row, worker_of(row.scheme), reason)

    assert (NextHome.objects.open().count(), LearningReview.objects.count()) == (homes, reviews)
    assert CarerFuture.objects.count() == 1


def test_nobody_looks_for_a_home_of_somebody_who_has_died(worker_of):
    home = NextHomeFactory()

    end(home.arrangement, worker_of(home.arrangement.scheme), EndReason.DIED)

    home.refresh_from_db()
    assert (home.is_open, home.closed_because) == (False, "The person has died")

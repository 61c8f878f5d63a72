"""Carers give notice: everybody who lives there is named, and the owner of each is asked."""

import pytest
from django.core.exceptions import PermissionDenied

from placements.models import HouseholdNotice, UnderNotice
from placements.services import arrangements, household_notices
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.caring import HouseholdNoticeFactory, UnderNoticeFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
LAST = dates.add_days(TODAY, 28)


def give(home, by, **fields):
    given = {"given_on": TODAY, "ends_on": LAST, "reason": "retiring", "words": "We are past seventy."}
    return household_notices.give(household=home, by=by, **given | fields)


def test_everybody_who_lives_there_is_asked_for(worker_of):
    first = ArrangementFactory()
    second = ArrangementFactory(household=first.household, place=2)
    ArrangementFactory(household=first.household, ended=True)

    notice = give(first.household, worker_of(first.scheme))

    rows = {row.arrangement: row for row in notice.people.all()}
    assert set(rows) == {first, second}
    assert (rows[first].owner, rows[first].due_on) == (first.person.owner, dates.add_days(TODAY, 14))
    assert (notice.due_on, notice.owner) == (LAST, first.household.owner)
    told = Event.objects.filter(verb="arrangement.notice_given").values_list("person_id", flat=True)
    assert set(told) == {first.person_id, second.person_id}


def test_a_short_notice_asks_before_its_last_day(worker_of):
    row = ArrangementFactory()

    notice = give(
        row.household, worker_of(row.scheme), ends_on=dates.add_days(TODAY, 5), shorter_because="All agreed on 3 May"
    )

    assert notice.people.get().due_on == dates.add_days(TODAY, 5)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [({"ends_on": dates.add_days(TODAY, 27)}, "at least 28 days"), ({"reason": "rain"}, "why they give notice"),
     ({"words": " "}, "what they say"), ({"given_on": dates.add_days(TODAY, 1)}, "in the future")],
)  # fmt: skip
def test_give_refuses(worker_of, wrong, words):
    row = ArrangementFactory()

    with pytest.raises(Refusal, match=words):
        give(row.household, worker_of(row.scheme), **wrong)
    assert not HouseholdNotice.objects.exists()


def test_there_is_one_open_notice(worker_of):
    notice = HouseholdNoticeFactory()

    with pytest.raises(Refusal, match="gave notice already"):
        give(notice.household, worker_of(notice.household.scheme))


def test_the_owner_says_what_happens_next_and_may_say_it_again(council_of):
    row = UnderNoticeFactory()
    by = council_of(row.person)

    with pytest.raises(Refusal, match="what happens next"):
        household_notices.say_what_next(row=row, by=by, what_next=" ")
    household_notices.say_what_next(row=row, by=by, what_next="She meets the Bells on Friday.")
    row = household_notices.say_what_next(row=row, by=by, what_next="She moves to the Bells on 3 May.")

    assert (row.is_open, row.due_on, row.said_on) == (False, None, TODAY)
    assert row.what_next == "She moves to the Bells on 3 May."


def test_a_notice_that_is_over_asks_nobody(worker_of, council_of):
    row = UnderNoticeFactory()
    by = worker_of(row.arrangement.scheme)

    with pytest.raises(Refusal, match="taken back or has run out"):
        household_notices.close(notice=row.notice, by=by, why="")
    notice = household_notices.close(notice=row.notice, by=by, why="They have taken it back")
    with pytest.raises(WrongState):
        household_notices.close(notice=notice, by=by, why="Again")
    with pytest.raises(WrongState):
        household_notices.say_what_next(row=row, by=council_of(row.person), what_next="Too late")

    row.refresh_from_db()
    assert not row.is_open
    assert Event.objects.get(verb="arrangement.notice_closed").person_id == row.person_id


def test_whoever_has_moved_out_is_asked_for_no_more(worker_of):
    row = UnderNoticeFactory()

    arrangements.end(arrangement=row.arrangement, on=TODAY, reason="moved_on", by=worker_of(row.arrangement.scheme))

    assert not UnderNotice.objects.open().exists()


def test_each_does_their_own(worker_of, council_of):
    row = UnderNoticeFactory()

    with pytest.raises(PermissionDenied):
        give(row.notice.household, council_of(row.person))
    with pytest.raises(PermissionDenied):
        household_notices.say_what_next(row=row, by=worker_of(row.arrangement.scheme), what_next="For them")

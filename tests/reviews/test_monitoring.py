"""Where the monitoring of an arrangement stands, in words and on the safety net."""

import pytest

from people.viewers import viewer_for
from placements.models import Arrangement
from reviews.choices import LookedAt
from reviews.monitoring_net import monitoring_late, never_unannounced
from reviews.monitoring_words import monitoring_words
from sharedliving.core import dates
from tests.factories.households import scheme_worker as worker
from tests.factories.placements import ArrangementFactory
from tests.factories.visits import VisitFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()


def ago(days):
    return dates.add_days(TODAY, -days)


@pytest.fixture
def home():
    return ArrangementFactory(started_on=ago(800))


@pytest.fixture
def by(home):
    return viewer_for(home.person.owner)


def words(by, home):
    return monitoring_words(by, [home])[0]


def test_it_says_what_is_due_what_was_left_out_and_that_nobody_came_unannounced(home, by):
    assert "It was not whole yet." in words(by, home)
    VisitFactory(arrangement=home, by_scheme=True, visited_on=ago(60))
    VisitFactory(arrangement=home, by_scheme=True, visited_on=ago(5), home=LookedAt.NOT_LOOKED, home_words="No time")
    VisitFactory(arrangement=home, visited_on=ago(2), is_announced=False)

    found = words(by, home)

    assert f"due by {dates.uk_date(home.due_on)}" in found
    assert f"Everything was looked at on {dates.uk_date(ago(60))}." in found
    assert "left out: health and safety of the home" in found
    assert "No visit was unannounced yet. One is owed" in found, "the council's visit is not the scheme's"


def test_an_unannounced_visit_of_the_year_is_enough(home, by):
    VisitFactory(arrangement=home, by_scheme=True, visited_on=ago(300), is_announced=False)

    assert f"unannounced visit was on {dates.uk_date(ago(300))}." in words(by, home)
    assert "owed" not in words(by, home)


def test_it_costs_one_query_however_many_arrangements(home, by, django_assert_num_queries):
    live = [home, ArrangementFactory(person=home.person, place=2)]
    for row in live:
        VisitFactory(arrangement=row, by_scheme=True)

    with django_assert_num_queries(1):
        assert len(monitoring_words(by, live)) == 2


def test_late_monitoring_is_listed_for_both_sides(home, by):
    Arrangement.objects.filter(pk=home.pk).update(due_on=ago(1))
    ArrangementFactory(due_on=ago(3))

    for viewer in (by, viewer_for(worker(home.scheme))):
        assert list(monitoring_late(viewer, TODAY)) == [home]
        assert list(monitoring_late(viewer, ago(1))) == []


def plainly_never(on):
    """A plain count over every row."""

    def came(row):
        days = [each.visited_on for each in row.visits.all() if each.side == "scheme" and not each.is_announced]
        return any(0 <= (on - day).days < 365 for day in days)

    return {
        row.pk
        for row in Arrangement.objects.filter(state="live")
        if (on - row.started_on).days >= 365 and not came(row)
    }


def test_never_unannounced_is_a_plain_count_and_says_since_when(home, by):
    homes = [
        home,
        *(
            ArrangementFactory(person__owner=home.person.owner, started_on=ago(days))
            for days in (364, 365, 900, 900, 900)
        ),
    ]
    for row, days, announced in ((homes[3], 364, False), (homes[4], 365, False), (homes[5], 3, True)):
        VisitFactory(arrangement=row, by_scheme=True, visited_on=ago(days), is_announced=announced)
    VisitFactory(arrangement=homes[5], is_announced=False)

    found = never_unannounced(by, TODAY)

    assert {row.pk for row in found} == plainly_never(TODAY) == {homes[0].pk, homes[2].pk, homes[4].pk, homes[5].pk}
    since = {row.pk: row.fact_on for row in found}
    assert (since[homes[2].pk], since[homes[4].pk]) == (TODAY, TODAY)
    assert [row.fact_on for row in found] == sorted(since.values())

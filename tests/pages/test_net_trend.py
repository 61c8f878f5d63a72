"""How the safety net has been, night by night."""

from datetime import date, timedelta

import pytest

from people.choices import Role
from people.viewers import viewer_for
from sharedliving.core import dates
from sharedliving.core.models import NetSnapshot
from sharedliving.pages import net_trend, safety_net
from sharedliving.pages.failures import FAILURES
from sharedliving.pages.services import net_snapshots
from tests.factories.people import PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory, ReferralFactory
from tests.factories.reviews import ReviewFactory

pytestmark = pytest.mark.django_db
TODAY = dates.today()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def snapshot(team, on, **counts) -> NetSnapshot:
    return NetSnapshot.objects.create(
        on=on, organisation_id=team.organisation_id, team_id=team.pk,
        counts={key.replace("_", "-"): count for key, count in counts.items()},
    )  # fmt: skip


@pytest.fixture
def falling(worker):
    ReviewFactory(due_on=ago(30), person__owner=worker)
    ReviewFactory(due_on=ago(3), person__owner=worker, person__is_restricted=True)
    ArrangementFactory(person__owner=worker, started_on=ago(50))
    return worker


def live(viewer) -> dict[str, int]:
    return {line.net_list.key: line.count for line in safety_net.count_all(viewer, TODAY)}


def test_a_snapshot_is_what_is_counted_live(falling, team):
    net_snapshots.take()

    assert NetSnapshot.objects.get(team_id=team.pk, on=TODAY).counts == live(viewer_for(falling))
    assert live(viewer_for(falling))["review-overdue"] == 1


def test_a_scheme_has_a_snapshot_of_its_own(scheme):
    ReferralFactory(scheme_profile=scheme.scheme_profile, sent=True, due_on=ago(4), told="held")
    manager = UserFactory(organisation=scheme, roles=[Role.SCHEME_MANAGER], team=False)

    net_snapshots.take()

    row = NetSnapshot.objects.get(organisation_id=scheme.pk)
    assert row.team_id is None
    assert row.counts == live(viewer_for(manager))
    assert row.counts["referral-not-answered"] == 1


def test_the_snapshots_of_all_teams_make_the_count_of_who_sees_them_all(falling, team):
    other = TeamFactory(organisation=team.organisation, department=team.department)
    ReviewFactory(due_on=ago(9), person__owner=UserFactory(organisation=team.organisation, team=other))
    net_snapshots.take()

    [(_, counts)] = net_trend.trend(viewer_for(falling), TODAY).months

    assert dict(counts) == live(viewer_for(falling))
    assert counts["review-overdue"] == 2


def test_twice_a_day_writes_one_row_the_newer_counts(falling, team):
    net_snapshots.take()
    ReviewFactory(due_on=ago(1), person__owner=falling)

    net_snapshots.take()

    assert NetSnapshot.objects.get(team_id=team.pk).counts["review-overdue"] == 2


def test_snapshots_are_kept_for_thirteen_months(team):
    snapshot(team, dates.add_months(TODAY, -14))
    kept = snapshot(team, dates.add_months(TODAY, -12))

    net_snapshots.take()

    assert set(NetSnapshot.objects.filter(team_id=team.pk).values_list("on", flat=True)) == {kept.on, TODAY}


def test_the_trend_has_the_last_night_of_each_month(worker, team):
    on = date(2026, 11, 25)
    snapshot(team, date(2026, 10, 2), nobody=7)
    snapshot(team, date(2026, 10, 30), nobody=12)
    snapshot(team, date(2026, 11, 24), nobody=8)
    snapshot(team, date(2025, 11, 20), nobody=99)

    found = net_trend.trend(viewer_for(worker), on)

    assert found.of("nobody") == [(date(2026, 10, 1), 12), (date(2026, 11, 1), 8)]
    assert found.words("nobody", 8, on) == "12 at the end of October, 8 today"


def test_a_trend_without_a_month_behind_it_says_nothing(worker, team):
    snapshot(team, TODAY, nobody=3)

    assert net_trend.trend(viewer_for(worker), TODAY).words("nobody", 3, TODAY) == ""


def test_the_trend_of_another_council_is_its_own(worker):
    snapshot(TeamFactory(), ago(40), nobody=5)

    assert net_trend.trend(viewer_for(worker), TODAY).months == ()


def week(team, *, but=(), start=8, **counts):
    for days in range(start):
        if days not in but:
            snapshot(team, ago(days), **counts)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_top_failure_of_a_week_lasts(worker, team, number):
    key = next(each.key for each in safety_net.LISTS.values() if each.failure == number)
    week(team, **{key.replace("-", "_"): 1})

    assert net_trend.lasting(viewer_for(worker), TODAY) == [FAILURES[number][0]]


def test_one_night_without_ends_it(worker, team):
    week(team, but=[3], nobody=1)
    snapshot(team, ago(3), nobody=0)

    assert net_trend.lasting(viewer_for(worker), TODAY) == []


def test_a_night_that_was_missed_does_not(worker, team):
    week(team, but=[0, 3, 7], start=9, nobody=1)

    assert net_trend.lasting(viewer_for(worker), TODAY) == [FAILURES[1][0]]


def test_six_days_are_no_week(worker, team):
    week(team, start=7, nobody=1)

    assert net_trend.lasting(viewer_for(worker), TODAY) == []


def test_the_sixth_failure_does_not_make_an_alarm(worker, team):
    week(team, scheme_assessed_alone=4)

    assert net_trend.lasting(viewer_for(worker), TODAY) == []


def test_two_lists_of_one_failure_last_together(worker, team):
    week(team, but=[2, 3], review_overdue=1)
    for days in (2, 3):
        snapshot(team, ago(days), review_none=1)

    assert net_trend.lasting(viewer_for(worker), TODAY) == [FAILURES[2][0]]


@pytest.mark.parametrize("n", [1, 3])
def test_statements(worker, team, n, django_assert_num_queries):
    week(team, start=n, nobody=1)
    viewer = viewer_for(worker)

    with django_assert_num_queries(2):
        net_trend.trend(viewer, TODAY)
        net_trend.lasting(viewer, TODAY)


def test_whom_a_night_shows_nobody_may_name(falling, person_of=PersonFactory):
    restricted = person_of(owner=falling, is_restricted=True, with_duty_since=ago(3))

    net_snapshots.take()

    assert sum(row.counts["nobody"] for row in NetSnapshot.objects.all()) == 0
    assert restricted.is_restricted

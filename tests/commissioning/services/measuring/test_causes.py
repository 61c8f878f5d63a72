"""Causes of unplanned ends, none of them a small number, none to be worked out."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from commissioning.services.blocks import may_be_known
from commissioning.services.measuring.causes import CAUSES, STAYED, cause_figure, causes
from placements.choices import ArrangementState, EndReason
from sharedliving.core import dates
from tests.factories.people import CouncilFactory

TODAY = dates.today()


def figure_of(stayed=200, **numbers):
    return cause_figure(Counter({STAYED: stayed} | numbers))


@pytest.mark.django_db
def test_by_cause_with_all_others_under_none(lives, council):
    def ended(reason, days):
        lives(
            state=ArrangementState.ENDED, place=None, started_on=TODAY - timedelta(days=800), end_reason=reason,
            ended_on=TODAY - timedelta(days=days), due_on=None, closed_at=timezone.now(),
        )  # fmt: skip

    ended(EndReason.BREAKDOWN, 20)
    ended(EndReason.BREAKDOWN, 30)
    ended(EndReason.FUNDING, 30)
    ended(EndReason.OWN_HOME, 30)
    ended(EndReason.BREAKDOWN, 400)
    lives()

    assert causes(council.pk, TODAY) == {EndReason.BREAKDOWN: 2, EndReason.FUNDING: 1, STAYED: 2}
    assert causes(CouncilFactory().pk, TODAY) == {}


def test_every_unplanned_cause_has_its_row():
    figure = figure_of(breakdown=9, funding=6)

    assert [row[0] for row in figure.rows] == [*CAUSES.values(), "Together"]
    assert dict(figure.rows)["Breakdown"] == 9
    assert figure.finding == "15 arrangements ended as nobody had planned, most often: breakdown (9)."


def test_a_small_cause_takes_the_next_with_it():
    shown = dict(figure_of(breakdown=9, funding=6, safeguarding=2).rows)

    assert (shown["Breakdown"], shown["Funding"], shown["Safeguarding"], shown["Together"]) == (
        9,
        *["not shown"] * 2,
        17,
    )


def test_few_ends_are_not_counted():
    figure = figure_of(breakdown=3)

    assert {row[1] for row in figure.rows} == {"not shown"}
    assert "not shown" in figure.finding


def test_few_that_stayed_hide_all():
    assert {row[1] for row in figure_of(stayed=3, breakdown=30).rows} == {"not shown"}


def test_nothing_ended():
    assert figure_of().finding == "0 arrangements ended as nobody had planned."
    assert cause_figure(Counter()).rows == ()


@given(st.tuples(*[st.integers(0, 30)] * (len(CAUSES) + 1)))
def test_no_difference_is_a_small_number(numbers):
    *rows, total = cause_figure(Counter(dict(zip([STAYED, *CAUSES], numbers, strict=True)))).rows or [("Together", 0)]

    known = [number for _, number in rows if isinstance(number, int)]

    assert all(may_be_known(number) for number in known)
    assert total[1] == "not shown" or may_be_known(total[1] - sum(known))

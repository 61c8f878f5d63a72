"""Setting, duration, pattern and funding stand apart from the kind; some do not go together (6.1)."""

from datetime import date

import pytest

from placements.choices import LIVES_IN, PLANNED, STAYS_OVERNIGHT, ArrangementKind, Funding, Setting, usual_setting
from placements.rules.lines import message_of
from placements.rules.terms import (
    Terms,
    children_fund_to_eighteen,
    nights_at_the_carers,
    nights_where_they_sleep,
    terms_gate,
)
from sharedliving.core import dates

START = date(2027, 3, 1)


def missing(kind=ArrangementKind.LIVE_IN, born=None, **terms):
    return [each.message for each in terms_gate(Terms(**terms), kind=kind, started_on=START, born=born).missing]


@pytest.mark.parametrize("kind", ArrangementKind)
def test_the_usual_terms_of_every_kind_go_together(kind):
    assert missing(kind, setting=usual_setting(kind)) == []


@pytest.mark.parametrize("kind", sorted(STAYS_OVERNIGHT))
def test_nights_at_the_carers(kind):
    assert missing(kind, setting=Setting.COMMUNITY) == [message_of(nights_at_the_carers)]
    assert missing(kind, setting=Setting.CARER_HOME) == []


@pytest.mark.parametrize("kind", [ArrangementKind.DAY, ArrangementKind.OUTREACH])
def test_nights_where_they_sleep(kind):
    assert missing(kind, nights_a_week=1) == [message_of(nights_where_they_sleep)]
    assert missing(kind, nights_a_week=0, days_a_week=2) == []


def test_planned_end_after_start():
    assert missing(planned_end=date(2027, 2, 28)) == ["The planned end must be on or after 1 March 2027, the start."]
    assert missing(planned_end=START) == []


def test_children_fund_to_eighteen():
    born = dates.add_months(dates.today(), -18 * 12)

    assert missing(born=born, funding=Funding.CHILDREN) == [message_of(children_fund_to_eighteen)]
    assert missing(born=dates.add_days(born, 1), funding=Funding.CHILDREN) == []
    assert missing(born=born, funding=Funding.COUNCIL) == []


def test_every_reason_at_once():
    assert len(missing(setting=Setting.PERSON_HOME, planned_end=date(2026, 1, 1))) == 2


def test_the_sets_of_kinds():
    assert ArrangementKind.LIVE_IN in LIVES_IN
    assert LIVES_IN < STAYS_OVERNIGHT
    assert set(ArrangementKind) - STAYS_OVERNIGHT == {ArrangementKind.DAY, ArrangementKind.OUTREACH}
    assert set(ArrangementKind) - set(PLANNED) == {ArrangementKind.EMERGENCY}

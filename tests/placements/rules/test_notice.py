from datetime import timedelta

import pytest

from people.choices import Clock
from people.models import Timescale
from placements.choices import Party
from placements.rules import notice as rules
from placements.rules.lines import message_of, source_of
from placements.services import next_homes
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from tests.factories.endings import EndNoticeFactory, NextHomeFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def missing(notice):
    return [each.key for each in rules.notice_gate(notice).missing]


@pytest.mark.parametrize(
    "rule",
    [rules.notice_says_who_and_why, rules.notice_asks_the_person, rules.notice_is_given_by_today,
     rules.notice_is_long_enough, rules.notice_is_in_writing, rules.wishes_before_deciding,
     rules.options_before_deciding, rules.decision_says_how, rules.decided_before_moving],
)  # fmt: skip
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule)


def test_whole_notice_passes():
    assert missing(EndNoticeFactory()) == []


@pytest.mark.parametrize("field", ["given_by", "reason", "why"])
def test_notice_says_who_and_why(field):
    assert missing(EndNoticeFactory.build(arrangement=ArrangementFactory(), **{field: ""})) == [
        "notice_says_who_and_why"
    ]


def test_notice_asks_the_person():
    notice = EndNoticeFactory()
    notice.person_view = " "
    assert missing(notice) == ["notice_asks_the_person"]


def test_notice_is_given_by_today():
    notice = EndNoticeFactory()
    for day in (dates.today() + DAY, notice.arrangement.started_on - DAY):
        notice.given_on = day
        assert "notice_is_given_by_today" in missing(notice)


def test_notice_is_long_enough():
    notice = EndNoticeFactory()
    notice.ends_on = notice.earliest_on - DAY
    assert missing(notice) == ["notice_is_long_enough"]
    notice.shorter_because = "All four agreed at the kitchen table."
    assert missing(notice) == []
    notice.ends_on = notice.given_on - DAY
    assert missing(notice) == ["notice_is_long_enough"]


def test_notice_is_in_writing():
    notice = EndNoticeFactory()
    notice.in_writing = False
    assert missing(notice) == ["notice_is_in_writing"]
    notice.given_by = Party.PERSON
    assert missing(notice) == []


def test_earliest_end_is_what_the_agreement_says_else_the_timescale_of_the_council():
    arrangement, today = ArrangementFactory(), dates.today()
    assert rules.earliest_end(arrangement, today) == today + timedelta(days=28)
    Timescale.objects.create(
        council=arrangement.council, clock=Clock.NOTICE, days=42, valid_from=today, lead_days=14, escalate_days=1
    )
    assert rules.earliest_end(arrangement, today) == today + timedelta(days=42)
    arrangement.agreement = AgreementFactory(notice_days=56)
    assert rules.earliest_end(arrangement, today) == today + timedelta(days=56)


def undecided(**empty):
    """The sentences that hold a decision back once this is empty; without a decision nothing is held back."""
    home = NextHomeFactory(chosen=True)
    assert rules.decision_gate(home).is_open
    for field, value in empty.items():
        setattr(home, field, value)
    found = [each.message for each in rules.decision_gate(home).missing]
    home.decided = ""
    assert rules.decision_gate(home).is_open
    return found


def test_wishes_before_deciding():
    assert undecided(wants=" ") == ["Ask the person where they want to go, and write it down before it is decided."]


def test_options_before_deciding():
    assert undecided(options=" ") == ["Write down what was looked at, and what speaks for and against it."]


def test_decision_says_how():
    assert undecided(decided_how=" ") == ["Say where exactly they go, and how it was decided."]


def test_decided_before_moving(council_of):
    home = NextHomeFactory()
    by = council_of(home.person)
    with pytest.raises(Refusal) as refused:
        next_homes.moved(home=home, on=dates.today(), by=by)
    assert str(refused.value) == rules.decided_before_moving() == "Decide first where they go; then record the move."

    home = NextHomeFactory(chosen=True)

    assert next_homes.moved(home=home, on=dates.today(), by=council_of(home.person)).moved_on == dates.today()

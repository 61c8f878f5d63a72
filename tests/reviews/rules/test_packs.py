"""By when the papers for a review are out, and what each reader is given (G14-REV-7)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.choices import AttendeeRole, InvitationAnswer, PackPart, PackStep
from reviews.rules import packs as rules
from sharedliving.core import dates

MEETS = date(2027, 3, 30)
EARLY = date(2027, 3, 1)


def invited(**changes):
    row = {"invited_on": EARLY, "meets_on": MEETS, "answer": "", "sent_on": None, "received_on": None} | changes
    return rules.Invited(**row)


def waits(*rows):
    return rules.g14_rev_7_what_the_papers_wait_for(rows, 7)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], None),
        ([invited()], (PackStep.SEND, date(2027, 3, 23))),
        ([invited(invited_on=date(2027, 3, 28))], (PackStep.SEND, date(2027, 3, 28))),
        ([invited(answer=InvitationAnswer.APOLOGIES)], None),
        ([invited(sent_on=EARLY)], (PackStep.RECEIPT, date(2027, 3, 28))),
        ([invited(sent_on=date(2027, 3, 29))], (PackStep.RECEIPT, date(2027, 3, 29))),
        ([invited(sent_on=EARLY), invited()], (PackStep.SEND, date(2027, 3, 23))),
        ([invited(sent_on=EARLY, received_on=EARLY)], None),
        ([invited(sent_on=EARLY, received_on=EARLY), invited(sent_on=EARLY)], (PackStep.RECEIPT, date(2027, 3, 28))),
    ],
)
def test_g14_rev_7_what_the_papers_wait_for(rows, found):
    assert waits(*rows) == found


DAYS = st.dates(date(2027, 1, 1), date(2027, 12, 31))
ONE = st.builds(
    rules.Invited,
    invited_on=DAYS,
    meets_on=DAYS,
    answer=st.sampled_from(["", *InvitationAnswer.values]),
    sent_on=st.none() | DAYS,
    received_on=st.none() | DAYS,
)


@given(st.lists(ONE, max_size=6))
def test_they_wait_for_nothing_only_when_all_who_come_have_them(rows):
    coming = [row for row in rows if row.answer != InvitationAnswer.APOLOGIES]
    all_have = all(row.sent_on and row.received_on for row in coming)

    assert (waits(*rows) is None) == all_have


@pytest.mark.parametrize("role", AttendeeRole.values)
@pytest.mark.parametrize("has_agreed", [True, False])
def test_g14_rev_7_what_a_reader_is_given(role, has_agreed):
    parts = rules.g14_rev_7_what_a_reader_is_given(role, has_agreed)

    assert PackPart.AGENDA in parts
    assert (PackPart.CONCERNS in parts) == (role == AttendeeRole.CARE_MANAGER)
    if role in rules.ASKED_FIRST:
        assert (PackPart.RISKS in parts) == has_agreed
    else:
        assert {PackPart.PLAN, PackPart.RISKS, PackPart.RULES, PackPart.LAST} <= parts


def test_papers_go_to_somebody():
    assert next(iter(rules.papers_go_to_somebody(0))).message == "Select who gets the papers."
    assert not list(rules.papers_go_to_somebody(1))


def test_papers_went_out_on_a_day_that_has_been():
    today = dates.today()

    assert not list(rules.papers_went_out_on_a_day_that_has_been(today))
    assert list(rules.papers_went_out_on_a_day_that_has_been(today + timedelta(days=1)))

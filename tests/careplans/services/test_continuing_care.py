from datetime import timedelta

import pytest

from careplans.services import continuing_care
from sharedliving.core import dates
from sharedliving.core.models import Event
from sharedliving.core.rules import Refusal
from sharedliving.core.states import WrongState
from tests.factories.kinds import ContinuingCareFactory, OtherAssessmentFactory

TODAY = dates.today()


@pytest.fixture
def waiting(world):
    return ContinuingCareFactory(assessment__person=world.person)


@pytest.fixture
def paid(world):
    return ContinuingCareFactory(assessment__person=world.person, paid=True)


def decide(world, row, **fields):
    given = {"decision": "eligible", "decided_on": TODAY, "reasons": "A primary health need."} | fields
    return continuing_care.decided(row=row, by=world.by, **given)


def test_the_28_days_run_from_the_sending(world):
    of = OtherAssessmentFactory(kind="chc", person=world.person, done=True)
    of.answers["sent_to_icb_on"] = (TODAY - timedelta(days=3)).isoformat()

    row = continuing_care.wait(assessment=of, by=world.by)

    assert (row.sent_on, row.due_on) == (TODAY - timedelta(days=3), TODAY + timedelta(days=25))
    assert Event.objects.get().verb == "continuing_care.waiting"


def test_when_the_nhs_pays_its_review_falls_due(world, waiting):
    row = decide(world, waiting, dst_on=TODAY - timedelta(days=2))

    assert (row.state, row.due_on, row.dst_on) == ("eligible", TODAY + timedelta(days=91), TODAY - timedelta(days=2))
    assert Event.objects.get().data == {"decision": "eligible"}


def test_when_it_does_not_pay_nothing_more_is_due(world, waiting):
    row = decide(world, waiting, decision="not_eligible")

    assert (row.state, row.due_on, row.is_open) == ("not_eligible", None, False)


@pytest.mark.parametrize(
    "fields",
    [
        {"reasons": " "},
        {"decided_on": TODAY + timedelta(days=1)},
        {"decided_on": TODAY - timedelta(days=11)},
        {"dst_on": TODAY - timedelta(days=11)},
        {"dst_on": TODAY, "decided_on": TODAY - timedelta(days=1)},
    ],
)
def test_a_decision_has_dates_in_order_and_reasons(world, waiting, fields):
    with pytest.raises(Refusal, match="reasons of the NHS"):
        decide(world, waiting, **fields)


def test_a_decision_is_made_once(world, waiting):
    decide(world, waiting)

    with pytest.raises(WrongState):
        decide(world, waiting, decision="not_eligible")


def test_a_review_brings_the_next_one_a_year_later(world, paid):
    row = continuing_care.reviewed(row=paid, by=world.by, reviewed_on=TODAY, goes_on=True, note="Needs are the same.")

    assert (row.state, row.reviewed_on, row.due_on) == ("eligible", TODAY, TODAY + timedelta(days=365))


def test_a_review_may_end_it(world, paid):
    row = continuing_care.reviewed(row=paid, by=world.by, reviewed_on=TODAY, goes_on=False, note="Much better.")

    assert (row.state, row.due_on, row.is_open) == ("ended", None, False)
    assert row.changes.get().why == "Much better."


@pytest.mark.parametrize(("days", "note"), [(1, "Same."), (-1, "Same."), (0, "")])
def test_a_review_has_a_date_and_a_note(world, paid, days, note):
    with pytest.raises(Refusal, match="what came of the review"):
        continuing_care.reviewed(
            row=paid, by=world.by, reviewed_on=TODAY + timedelta(days=days), goes_on=True, note=note
        )


def test_who_waits_has_no_reviews(world, waiting):
    with pytest.raises(WrongState):
        continuing_care.reviewed(row=waiting, by=world.by, reviewed_on=TODAY, goes_on=True, note="Same.")

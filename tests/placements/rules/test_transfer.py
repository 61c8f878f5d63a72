from datetime import timedelta

import pytest

from placements.choices import TransferKind
from placements.models import Transfer
from placements.rules import transfer as rules
from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from tests.factories.endings import TransferFactory
from tests.factories.households import HouseholdFactory, scheme_worker
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def transfer():
    home = HouseholdFactory()
    return TransferFactory(household=home, lines=[home])


def proposed(transfer, by, count=1):
    return [each.key for each in rules.proposal_gate(transfer, by, count=count).missing]


def refused(gate):
    return [each.message for each in gate.missing]


def carried(transfer, arrangements=(), lost=(), known=()):
    return [each.key for each in rules.carrying_out_gate(transfer, arrangements, lost, known).missing]


@pytest.mark.parametrize(
    "rule",
    [rules.given_by_its_own_side, rules.goes_to_the_same_kind, rules.something_is_transferred,
     rules.transfer_is_not_back_in_time, rules.transfer_says_why, rules.everybody_was_asked,
     rules.agreed_by_the_other_side, rules.stopped_by_a_side, rules.owner_is_named_by_them, rules.both_sides_agreed,
     rules.the_day_has_come, rules.somebody_is_left_to_transfer, rules.receiving_side_serves_them,
     rules.nobody_is_known_there_twice],
)  # fmt: skip
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule).startswith("G14-")


def test_given_by_its_own_side(transfer, worker_of):
    assert proposed(transfer, worker_of(transfer.giving)) == []
    assert proposed(transfer, worker_of(transfer.receiving)) == ["given_by_its_own_side"]


def test_goes_to_the_same_kind(transfer, worker_of):
    by = worker_of(transfer.giving)
    transfer.receiving = CouncilFactory()
    assert proposed(transfer, by) == ["goes_to_the_same_kind"]
    transfer.receiving = transfer.giving
    assert proposed(transfer, by) == ["goes_to_the_same_kind"]


def test_something_is_transferred(transfer, worker_of):
    assert proposed(transfer, worker_of(transfer.giving), count=0) == ["something_is_transferred"]


def test_transfer_is_not_back_in_time(transfer, worker_of):
    by = worker_of(transfer.giving)
    transfer.on = dates.today() - DAY
    assert refused(rules.proposal_gate(transfer, by, count=1)) == [
        "Enter today or a later day: what has happened stays with whoever held it."
    ]
    transfer.on = dates.today()
    assert proposed(transfer, by) == []


def test_transfer_says_why(transfer, worker_of):
    by = worker_of(transfer.giving)
    assert proposed(transfer, by) == []
    transfer.why = " "
    assert refused(rules.proposal_gate(transfer, by, count=1)) == ["Say why they are transferred."]


def test_everybody_was_asked(transfer, worker_of):
    by = worker_of(transfer.giving)
    assert proposed(transfer, by) == []
    transfer.consents = " "
    assert refused(rules.proposal_gate(transfer, by, count=1)) == [
        "Write down how the people and their carers were asked, and what they said."
    ]


def test_agreed_by_the_other_side(transfer, worker_of):
    assert rules.agreed_by_the_other_side(transfer, worker_of(transfer.receiving)).met
    assert not rules.agreed_by_the_other_side(transfer, worker_of(transfer.giving)).met


def test_stopped_by_a_side(transfer, worker_of):
    for side in (transfer.giving, transfer.receiving):
        assert rules.stopped_by_a_side(transfer, worker_of(side)).met
    assert not rules.stopped_by_a_side(transfer, worker_of(HouseholdFactory().scheme)).met


def test_owner_is_named_by_them(transfer):
    owner = scheme_worker(transfer.receiving)
    assert rules.owner_is_named_by_them(transfer, owner, None).met
    assert not rules.owner_is_named_by_them(transfer, scheme_worker(transfer.giving), None).met
    owner.is_active = False
    assert not rules.owner_is_named_by_them(transfer, owner, None).met


def test_between_councils_the_new_owner_has_a_team():
    team = TeamFactory()
    owner = UserFactory(organisation=team.organisation, team=team)
    transfer = Transfer(kind=TransferKind.COUNCIL, giving=CouncilFactory(), receiving=team.organisation)
    assert rules.owner_is_named_by_them(transfer, owner, team).met
    assert not rules.owner_is_named_by_them(transfer, owner, None).met
    assert not rules.owner_is_named_by_them(transfer, owner, TeamFactory(organisation=team.organisation)).met


def test_both_sides_agreed(transfer):
    transfer.on = dates.today()
    assert refused(rules.carrying_out_gate(transfer, [], [], [])) == ["The other side has not agreed yet."]
    assert carried(TransferFactory(agreed=True, on=dates.today(), lines=[HouseholdFactory()])) == []


def test_the_day_has_come():
    agreed = TransferFactory(agreed=True, on=dates.today() + DAY, lines=[HouseholdFactory()])
    assert refused(rules.carrying_out_gate(agreed, [], [], [])) == [
        "It is carried out by itself on the day that was agreed."
    ]
    agreed.on = dates.today()
    assert carried(agreed) == []


def test_somebody_is_left_to_transfer():
    agreed = TransferFactory(agreed=True, on=dates.today(), lines=[])
    assert carried(agreed) == ["somebody_is_left_to_transfer"]
    assert carried(agreed, [ArrangementFactory()]) == []
    agreed.whole = True
    assert carried(agreed) == []


def test_receiving_side_serves_them(transfer):
    line = rules.receiving_side_serves_them(["Northbrook", "Northbrook"])
    assert "does not serve Northbrook yet" in line.missing.message
    assert rules.receiving_side_serves_them([]).met


def test_nobody_is_known_there_twice():
    person = PersonFactory()
    assert person.name in rules.nobody_is_known_there_twice([person]).missing.message
    assert rules.nobody_is_known_there_twice([]).met

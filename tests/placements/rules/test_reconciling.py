import pytest

from placements.rules.lines import message_of, source_of
from placements.rules.reconciling import checked_by_its_own_side, checked_with_words, checking_gate
from sharedliving.core.viewer import SYSTEM
from tests.factories.endings import ReconciliationFactory
from tests.factories.households import SchemeFactory
from tests.factories.people import TeamFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row():
    council = TeamFactory().organisation
    return ReconciliationFactory(profile=SchemeFactory(councils=[council]), council=council)


@pytest.mark.parametrize("rule", [checked_by_its_own_side, checked_with_words])
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule) == "G14-SYS-1"


def test_checked_by_its_own_side(row, worker_of):
    assert checking_gate(row, worker_of(row.scheme), "Nothing").is_open
    other = worker_of(SchemeFactory().organisation)
    for by in (other, SYSTEM):
        assert [each.key for each in checking_gate(row, by, "Nothing").missing] == ["checked_by_its_own_side"]


def test_checked_with_words(row, worker_of):
    assert [each.key for each in checking_gate(row, worker_of(row.scheme), " ").missing] == ["checked_with_words"]

from datetime import timedelta

import pytest

from placements.rules.host import host_gate, host_is_another_council, host_was_told
from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from tests.factories.endings import HostCouncilFactory

pytestmark = pytest.mark.django_db


def missing(host):
    return [each.key for each in host_gate(host).missing]


@pytest.mark.parametrize("rule", [host_is_another_council, host_was_told])
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule).startswith("OR")


def test_host_is_another_council():
    host = HostCouncilFactory()
    assert missing(host) == []
    for name in (" ", host.arrangement.council.name.upper()):
        host.name = name
        assert missing(host) == ["host_is_another_council"]


def test_host_was_told():
    host = HostCouncilFactory(told_on=None, told_how="")
    assert missing(host) == []
    host.told_on = dates.today()
    assert missing(host) == ["host_was_told"]
    host.told_on, host.told_how = dates.today() + timedelta(days=1), "Letter"
    assert missing(host) == ["host_was_told"]

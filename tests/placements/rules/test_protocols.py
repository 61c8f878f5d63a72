from datetime import timedelta

import pytest

from placements.rules import protocol_gate, writer_gate
from placements.rules.lines import message_of, source_of
from placements.rules.protocols import looked_at_again, owner_of_a_side, words_or_link, written_by_a_side
from sharedliving.core import dates
from tests.factories.households import SchemeFactory
from tests.factories.people import UserFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db

LATER = dates.today() + timedelta(days=300)


@pytest.fixture
def protocol(team):
    return ProtocolFactory(profile=SchemeFactory(councils=[team.organisation]))


def missing(protocol, owner=None, review_on=LATER):
    return [each.message for each in protocol_gate(protocol, owner or protocol.owner, review_on).missing]


@pytest.mark.parametrize("rule", [words_or_link, owner_of_a_side, looked_at_again, written_by_a_side])
def test_every_rule_says_what_to_do_and_where_it_comes_from(rule):
    assert message_of(rule).endswith(".")
    assert source_of(rule) == "G14-ASS-4"


def test_whole_protocol_passes(protocol):
    assert missing(protocol) == []


def test_words_or_link(protocol):
    protocol.text = " "
    assert missing(protocol) == [message_of(words_or_link)]

    protocol.link = "https://example.org/protocol"
    assert missing(protocol) == []


def test_owner_of_a_side(protocol):
    of_council = UserFactory(organisation=protocol.council)

    assert missing(protocol, of_council) == []
    assert missing(protocol, UserFactory()) == [message_of(owner_of_a_side)]
    of_council.is_active = False
    assert missing(protocol, of_council) == [message_of(owner_of_a_side)]


def test_written_by_a_side(protocol):
    sides = (protocol.council_id, protocol.scheme_id)

    assert all(writer_gate(*sides, side).is_open for side in sides)
    for other in (None, UserFactory().organisation_id):
        assert [each.message for each in writer_gate(*sides, other).missing] == [message_of(written_by_a_side)]


@pytest.mark.parametrize("day", [None, 0])
def test_looked_at_again(protocol, day):
    assert missing(protocol, review_on=None if day is None else protocol.in_force_from) == [message_of(looked_at_again)]

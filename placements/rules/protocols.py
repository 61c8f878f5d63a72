"""Before a protocol is in force: words to hold to, somebody who answers for it, and a day to look at it again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from placements.rules.lines import check
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from people.models import User
    from placements.models import Protocol


def protocol_gate(protocol: Protocol, owner: User, review_on: date | None) -> Gate:
    """What a protocol between a council and a scheme needs (G14-ASS-4)."""
    return Gate([words_or_link(protocol), owner_of_a_side(protocol, owner), looked_at_again(protocol, review_on)])


def writer_gate(council_id: int, scheme_id: int, organisation_id: int | None) -> Gate:
    """Who may write down, change, renew and end it (G14-ASS-4)."""
    return Gate([written_by_a_side(council_id, scheme_id, organisation_id)])


def written_by_a_side(council_id: int, scheme_id: int, organisation_id: int | None) -> Line:
    """Only your own organisation’s protocols are yours to write: ask a manager of the council or of the scheme.

    Source: G14-ASS-4. Staff of an NHS trust who work in the council's teams read them.
    """
    return check(written_by_a_side, "Of your own organisation", organisation_id in (council_id, scheme_id))


def words_or_link(protocol: Protocol) -> Line:
    """Enter the text of the protocol, or a link to where it is kept.

    Source: G14-ASS-4. A protocol that nobody can read is none.
    """
    return check(words_or_link, "Text or link", bool(protocol.text.strip() or protocol.link))


def owner_of_a_side(protocol: Protocol, owner: User) -> Line:
    """Choose somebody of the council or the scheme who can sign in: they answer for it and are reminded.

    Source: G14-ASS-4.
    """
    met = owner.is_active and owner.organisation_id in (protocol.council_id, protocol.scheme_id)
    return check(owner_of_a_side, "Owner", met)


def looked_at_again(protocol: Protocol, review_on: date | None) -> Line:
    """Enter the day by which both sides look at it again: later than the day it comes into force.

    Source: G14-ASS-4.
    """
    return check(looked_at_again, "Looked at again", review_on is not None and review_on > protocol.in_force_from)

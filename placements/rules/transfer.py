"""Before households or arrangements go from one organisation to another: agreed by both, nobody lost on the way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from placements.choices import TransferKind
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line
from sharedliving.core.viewer import Viewer

if TYPE_CHECKING:
    from people.models import Person, Team, User
    from placements.models import Arrangement, Transfer


def proposal_gate(transfer: Transfer, by: Viewer, *, count: int) -> Gate:
    """What has to be so when a transfer is proposed."""
    return Gate(
        [
            given_by_its_own_side(transfer, by),
            goes_to_the_same_kind(transfer),
            something_is_transferred(count),
            transfer_is_not_back_in_time(transfer.on),
            transfer_says_why(transfer),
            everybody_was_asked(transfer),
        ]
    )


def given_by_its_own_side(transfer: Transfer, by: Viewer) -> Line:
    """Only the organisation that gives people or carers away proposes it.

    Source: G14-SYS-5.
    """
    return check(given_by_its_own_side, "Your own side", by.organisation_id == transfer.giving_id)


def goes_to_the_same_kind(transfer: Transfer) -> Line:
    """A scheme transfers to another scheme, and a council to another council.

    Source: G14-SYS-5.
    """
    giving, receiving = transfer.giving, transfer.receiving
    met = giving.pk != receiving.pk and giving.kind == receiving.kind == transfer.kind
    return check(goes_to_the_same_kind, "To another of the same kind", met)


def something_is_transferred(count: int) -> Line:
    """Select at least one household or arrangement.

    Source: G14-SYS-5.
    """
    return check(something_is_transferred, "What is transferred", count > 0)


def transfer_is_not_back_in_time(on: date) -> Line:
    """Enter today or a later day: what has happened stays with whoever held it.

    Source: G14-SYS-5. The history is kept.
    """
    return check(transfer_is_not_back_in_time, "From which day", on >= dates.today())


def transfer_says_why(transfer: Transfer) -> Line:
    """Say why they are transferred.

    Source: G14-SYS-5.
    """
    return check(transfer_says_why, "Why", bool(transfer.why.strip()))


def everybody_was_asked(transfer: Transfer) -> Line:
    """Write down how the people and their carers were asked, and what they said.

    Source: G14-SYS-5, CHOICE. Nobody is handed on like a file.
    """
    return check(everybody_was_asked, "What people and carers said", bool(transfer.consents.strip()))


def agreement_gate(transfer: Transfer, by: Viewer, owner: User, team: Team | None) -> Gate:
    """What has to be so when the other side agrees."""
    return Gate([agreed_by_the_other_side(transfer, by), owner_is_named_by_them(transfer, owner, team)])


def agreed_by_the_other_side(transfer: Transfer, by: Viewer) -> Line:
    """Somebody of the organisation that receives them agrees, and not whoever proposed it.

    Source: G14-SYS-5. Two named people, one of each side.
    """
    met = by.organisation_id == transfer.receiving_id and by.user_id != transfer.proposed_by_id
    return check(agreed_by_the_other_side, "Agreed by the other side", met)


def stopped_by_a_side(transfer: Transfer, by: Viewer) -> Line:
    """Only the two sides of a transfer stop it.

    Source: G14-SYS-5.
    """
    met = by.organisation_id in (transfer.giving_id, transfer.receiving_id)
    return check(stopped_by_a_side, "One of the two sides", met)


def owner_is_named_by_them(transfer: Transfer, owner: User, team: Team | None) -> Line:
    """Select somebody of your own organisation who answers for them from that day, in one of their teams.

    Source: G14-CMS-3. Nobody is without an owner for a day.
    """
    met = owner.is_active and owner.organisation_id == transfer.receiving_id
    if transfer.kind == TransferKind.COUNCIL:
        met = met and team is not None and owner.teams.filter(pk=team.pk).exists()
    return check(owner_is_named_by_them, "A new owner", met)


def carrying_out_gate(
    transfer: Transfer, arrangements: Iterable[Arrangement], lost: Iterable[str], known: Iterable[Person]
) -> Gate:
    """What has to be so on the day: agreed, served, and nobody known twice."""
    return Gate(
        [
            both_sides_agreed(transfer),
            the_day_has_come(transfer),
            somebody_is_left_to_transfer(list(arrangements), transfer),
            receiving_side_serves_them(lost),
            nobody_is_known_there_twice(known),
        ]
    )


def both_sides_agreed(transfer: Transfer) -> Line:
    """The other side has not agreed yet.

    Source: G14-SYS-5.
    """
    return check(both_sides_agreed, "Agreed by both sides", transfer.agreed_by_id is not None)


def the_day_has_come(transfer: Transfer) -> Line:
    """It is carried out by itself on the day that was agreed.

    Source: G14-SYS-5.
    """
    return check(the_day_has_come, "The day has come", transfer.on <= dates.today())


def somebody_is_left_to_transfer(arrangements: list[Arrangement], transfer: Transfer) -> Line:
    """Everything in this transfer has ended meanwhile. Stop it.

    Source: G14-SYS-5.
    """
    met = bool(arrangements) or transfer.whole or transfer.lines.filter(household__isnull=False).exists()
    return check(somebody_is_left_to_transfer, "Somebody to transfer", met)


def receiving_side_serves_them(lost: Iterable[str]) -> Line:
    """The scheme does not serve every council whose people would live with its carers. Ask an administrator to add it.

    Source: G14-SYS-5.
    """
    names = ", ".join(sorted(set(lost)))
    message = f"The scheme does not serve {names} yet. Ask an administrator to add it."
    return check(receiving_side_serves_them, "The councils are served", not names, message=message)


def nobody_is_known_there_twice(known: Iterable[Person]) -> Line:
    """The receiving council has a record with the same NHS number already. Put the two together first.

    Source: G14-SYS-5.
    """
    names = ", ".join(person.name for person in known)
    message = f"The receiving council has a record of {names} already. Put the two together first."
    return check(nobody_is_known_there_twice, "Nobody is known there twice", not names, message=message)

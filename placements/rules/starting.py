"""Before a complex arrangement starts: care management stays involved, by name and by a date (G14-LOC-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import Complexity
from placements.choices import ArrangementKind
from placements.rules.lines import check, message_of
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from people.models import Person
    from placements.models import Agreement


def is_complex(person: Person) -> bool:
    """Whether the newest completed Care Act assessment says that their needs are complex."""
    newest = person.assessments.care_act().completed().order_by("-completed_on", "-id").first()
    return newest is not None and newest.complexity == Complexity.COMPLEX


def complex_lines(agreement: Agreement) -> list[Line]:
    """The lines of the gate in front of a complex arrangement; none for another."""
    return [care_manager_named(agreement), contact_agreed(agreement)] if is_complex(agreement.person) else []


def care_manager_named(agreement: Agreement) -> Line:
    """Their needs are complex: give them to a care manager by name; the duty manager cannot hold them.

    Source: G14-LOC-1. Nobody may decide otherwise; in an emergency within three days (G14-EMG-2).
    """
    person = agreement.person
    met = person.owner is not None and person.owner.is_active and person.with_duty_since is None
    return check(
        care_manager_named, "Care manager by name", met, url=person.get_absolute_url(),
        can_override=agreement.kind == ArrangementKind.EMERGENCY,
    )  # fmt: skip


def contact_agreed(agreement: Agreement) -> Line:
    """Their needs are complex: their care manager agrees how often they will be in contact.

    Source: G14-LOC-1. Nobody may decide otherwise; in an emergency within three days (G14-EMG-2).
    """
    return check(
        contact_agreed, "Contact agreed", hasattr(agreement, "contact_agreed"),
        url=reverse("agreement-contact", args=[agreement.pk]),
        can_override=agreement.kind == ArrangementKind.EMERGENCY,
    )  # fmt: skip


def complex_contract_in_force(*, complex_needs: bool, there: bool) -> str:
    """Their needs are complex, and no contract in force says how the council supports the arrangement: have one written.

    Source: G14-CMS-6. A warning, never a refusal; "" where there is nothing to say.
    """
    return message_of(complex_contract_in_force) if complex_needs and not there else ""


def contact_gate(days: int, usual: int, *, complex_needs: bool) -> Gate:
    """What an agreed interval has to be."""
    return Gate([contact_no_rarer_than_usual(days, usual)] if complex_needs else [])


def contact_no_rarer_than_usual(days: int, usual: int) -> Line:
    """Where needs are complex, contact is at least as often as with everybody else.

    Source: G14-LOC-1, G14-CMS-5.
    """
    message = f"Where needs are complex, contact is at least as often as with everybody else: every {usual} days."
    return check(contact_no_rarer_than_usual, "No rarer than usual", days <= usual, message=message)

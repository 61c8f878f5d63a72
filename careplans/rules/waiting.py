"""How urgent a request is, and keeping in contact with those who wait."""

from datetime import date

from careplans.choices import Priority


def priority_has_a_reason(priority: str, reason: str) -> bool:
    """Select the priority and give your reason."""
    return priority in Priority.values and bool(reason.strip())


def nobody_waits_unheard(said: str) -> bool:
    """Write down how {name} is and what they said.

    A request that waits is not "banked": somebody asks, and writes down the answer.

    Source: G14-CMS-3
    """
    return bool(said.strip())


def contact_was_while_waiting(on: date, first_contact_on: date, today: date) -> bool:
    """The date of the contact must be between first contact and today."""
    return first_contact_on <= on <= today

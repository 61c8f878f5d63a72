"""Asking for an advocate, and what became of it (G14-ADV-4)."""

from datetime import date


def g14_adv_4_asked_on_a_past_day(asked_on: date, on: date) -> bool:
    """The date an advocate was asked for must be today or in the past.

    Source: G14-ADV-4
    """
    return asked_on <= on


def g14_adv_4_allocated_after_asked(asked_on: date, allocated_on: date, on: date) -> bool:
    """Enter a date of allocation between the day an advocate was asked for and today.

    Source: G14-ADV-4
    """
    return asked_on <= allocated_on <= on


def g14_adv_4_one_referral_at_a_time(waiting: int) -> bool:
    """{name} waits for an advocate of this kind already. Go on with that referral.

    Source: G14-ADV-4
    """
    return waiting == 0


def g14_adv_4_refused_with_reason(reason: str) -> bool:
    """Say why the service refused.

    Source: G14-ADV-4
    """
    return bool(reason.strip())


def g14_adv_2_advocate_is_not_paid_to_support(is_paid: bool) -> bool:
    """Somebody of this name is paid to support {name}: a carer is nobody’s advocate.

    Source: G14-ADV-2
    """
    return not is_paid


def g14_adv_2_advocate_is_not_staff(is_staff: bool) -> bool:
    """Somebody of this name works for the council or the scheme: a worker is nobody’s advocate.

    Source: G14-ADV-2
    """
    return not is_staff


def ca67_representations_are_answered(representations: str, response: str) -> bool:
    """Answer what the advocate said for {name}.

    Source: CA67
    """
    return not representations.strip() or bool(response.strip())

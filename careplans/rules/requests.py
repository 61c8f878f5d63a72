"""Requests for support."""

from datetime import date


def first_contact_is_past(first_contact_on: date, on: date) -> bool:
    """The date of first contact must be today or in the past."""
    return first_contact_on <= on


def own_words_come_first(wants: str) -> bool:
    """Write down what {name} wants, in their own words.

    Source: G14-PCP-1
    """
    return bool(wants.strip())


def ca19_urgent_needs_are_met_at_once(urgent_needs: str, urgent_help: str) -> bool:
    """Say what was done at once about the urgent needs.

    Needs that cannot wait may be met before an assessment (Care Act s19(3)).

    Source: CA19
    """
    return not urgent_needs.strip() or bool(urgent_help.strip())


def ca4_advice_is_given(advice: str) -> bool:
    """Write down the advice and information you gave.

    A request is closed without an assessment only with advice (Care Act s4).

    Source: CA4
    """
    return bool(advice.strip())


def record_is_open(closed: bool, owned: bool) -> bool:
    """{name}’s record is closed or has no owner. Give {name} to an owner first.

    Source: G14-CMS-3
    """
    return owned and not closed


def one_request_at_a_time(open_requests: int, open_assessments: int) -> bool:
    """{name} already has a request or an assessment under way. Go on with that one."""
    return not (open_requests or open_assessments)

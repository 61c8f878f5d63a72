"""Requests for support."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.choices import ENDINGS, About, RequestOutcome
from people.choices import CircleRole

if TYPE_CHECKING:
    from people.models import CircleMember


def first_contact_is_past(first_contact_on: date, on: date) -> bool:
    """The date of first contact must be today or in the past."""
    return first_contact_on <= on


def own_words_come_first(wants: str) -> bool:
    """Write down what {whose} wants, in their own words.

    Source: G14-PCP-1
    """
    return bool(wants.strip())


def ca19_urgent_needs_are_met_at_once(urgent_needs: str, urgent_help: str) -> bool:
    """Say what was done at once about the urgent needs.

    Needs that cannot wait may be met before an assessment (Care Act s19(3)).

    Source: CA19
    """
    return not urgent_needs.strip() or bool(urgent_help.strip())


def cld_request_ends_with_an_outcome(outcome: str) -> bool:
    """Select what became of the request.

    The event outcomes of the national return; an assessment is arranged by allocating it.

    Source: CLD
    """
    return outcome in ENDINGS


def ca4_advice_is_given(outcome: str, advice: str) -> bool:
    """Write down the advice and information you gave.

    A request is closed with information and advice only when they are written down (Care Act s4).

    Source: CA4
    """
    return outcome != RequestOutcome.ADVICE or bool(advice.strip())


def ending_has_a_reason(outcome: str, reason: str) -> bool:
    """Write down what happened, and what you told {name}.

    Whoever appears to have needs for care and support is owed an assessment (Care Act s9), so why there is none is kept.

    Source: CA9
    """
    return outcome == RequestOutcome.ADVICE or bool(reason.strip())


def has_died_only_if_recorded(outcome: str, about: str, died_on: date | None) -> bool:
    """Record on {name}’s record that they have died, then close the request."""
    return outcome != RequestOutcome.DIED or about == About.UNPAID_CARER or died_on is not None


def ca10_carer_is_named(about: str, carer: "CircleMember | None", person_id: int) -> bool:
    """Choose the unpaid carer, one of those around {name}.

    A Shared Lives carer is paid, and is not an unpaid carer (Care Act s10).

    Source: CA10
    """
    if about != About.UNPAID_CARER:
        return carer is None
    return carer is not None and carer.person_id == person_id and carer.role == CircleRole.UNPAID_CARER


def record_is_open(closed: bool, owned: bool) -> bool:
    """{name}’s record is closed or has no owner. Give {name} to an owner first.

    Source: G14-CMS-3
    """
    return owned and not closed


def one_request_at_a_time(open_requests: int, open_assessments: int) -> bool:
    """{whose} already has a request or an assessment under way. Go on with that one."""
    return not (open_requests or open_assessments)


def told_a_date_to_come(expected_on: date, told_on: date, on: date) -> bool:
    """The date to expect must be on or after the day {name} was told, and they were told today or in the past."""
    return told_on <= expected_on and told_on <= on

"""Referring somebody to another service: on what their information goes there, and what becomes of it."""

from datetime import date

from careplans.choices.onward import WITHOUT_CONSENT, OnwardState, SharingBasis


def dpa_sharing_has_a_basis(basis: str, reason: str) -> bool:
    """Say how {name} agreed, or on what legal basis their information goes there.

    Source: UK-GDPR-6
    """
    return bool(basis) and bool(reason.strip())


def dpa_without_consent_only_to_prevent_harm(basis: str, kind: str) -> bool:
    """Only the police and safeguarding may be told without {name}’s agreement. Ask {name}, or name the law.

    Source: UK-GDPR-6
    """
    return basis != SharingBasis.WITHOUT_CONSENT or kind in WITHOUT_CONSENT


def dpa_what_was_sent_is_recorded(sent_what: str) -> bool:
    """Say which information about {name} went there.

    Source: UK-GDPR-6
    """
    return bool(sent_what.strip())


def onward_says_what_for(what_for: str) -> bool:
    """Say what {name} is referred for."""
    return bool(what_for.strip())


def onward_day_is_past(on: date, today: date) -> bool:
    """Enter a date that is today or in the past."""
    return on <= today


def onward_day_follows_sending(on: date, sent_on: date) -> bool:
    """Enter a date on or after the day it was sent."""
    return on >= sent_on


def onward_need_is_of_the_plan(need_plan_id: int | None, plan_id: int | None) -> bool:
    """Choose a need of this plan."""
    return need_plan_id is None or need_plan_id == plan_id


def onward_declined_says_what_instead(state: str, outcome: str) -> bool:
    """They declined: say what happens for {name} instead.

    Source: G14-CMS-9
    """
    return state != OnwardState.DECLINED or bool(outcome.strip())


def onward_ends_with_what_came_of_it(outcome: str) -> bool:
    """Say what came of it for {name}.

    Source: G14-CMS-9
    """
    return bool(outcome.strip())


def onward_chase_says_something(note: str) -> bool:
    """Say whom you asked and what they said."""
    return bool(note.strip())

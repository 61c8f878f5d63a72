"""The written copy of an assessment."""

from datetime import date


def ca12_copy_says_when_and_how(how: str, given_on: date, completed_on: date, today: date) -> bool:
    """Say how the copy was given, and on which day between the completion and today.

    Owed in writing to the person, and to an unpaid carer of their own assessment (Care Act s12).

    Source: CA12
    """
    return bool(how.strip()) and completed_on <= given_on <= today

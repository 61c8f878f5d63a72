"""The decision about eligibility in writing."""

from datetime import date

from careplans.choices import LetterWay


def ca12_copy_says_how_and_when(how: str, sent_on: date, completed_on: date, today: date) -> bool:
    """Say how {name} was given the decision, and on which day between the decision and today.

    A written copy of the assessment and of the decision is owed (Care Act s12 and s13).

    Source: CA12
    """
    return how in LetterWay.values and completed_on <= sent_on <= today

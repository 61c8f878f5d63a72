"""The scheme's own assessment, in which the council takes part (G14-ASS-3)."""

from datetime import date


def g14_ass_3_not_left_alone(council_took_part: bool, for_council: str, alone_because: str) -> bool:
    """Say who took part for the council, or why the scheme assessed alone.

    The council supports the scheme in its own assessment and does not leave it to do it alone.

    Source: G14-ASS-3
    """
    return bool((for_council if council_took_part else alone_because).strip())


def assessed_between_referral_and_today(held_on: date, sent_on: date | None, today: date) -> bool:
    """Enter a date from the day the referral was sent, up to today.

    Source: G14-ASS-3
    """
    return sent_on is not None and sent_on <= held_on <= today


def says_who_and_what(for_scheme: str, found: str) -> bool:
    """Say who took part for the scheme, and what the assessment came to.

    Source: G14-ASS-3
    """
    return bool(for_scheme.strip() and found.strip())

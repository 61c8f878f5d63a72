"""What a scheme looks at when it monitors an arrangement, each quarter (GLOS-MON, GLOS-SUP).

A visit of the scheme is its monitoring: there is no third thing beside visits to the person and talks with the carers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from reviews.choices import LookedAt, Seen
from reviews.rules.words import first_line
from sharedliving.core.rules import Missing

if TYPE_CHECKING:
    from reviews.models import Visit

SUBJECTS = {
    "medication": "Medication",
    "money": "Money",
    "records": "Records that the carers keep",
    "home": "Health and safety of the home",
}
"""By the name of the answer: each visit of a scheme looks at all four."""

UNANNOUNCED_DAYS = 365


def scheme_looks_at_everything(visit: Visit) -> Iterable[Missing]:
    """Say what you found about the records and the home.

    GLOS-MON, GLOS-SUP; CQC-DERBYS: a scheme's visit is its monitoring. A visit of the council leaves both out.
    """
    for name in ("records", "home"):
        if not getattr(visit, name):
            yield Missing(f"{SUBJECTS[name]}: {first_line(scheme_looks_at_everything)}", rule="GLOS-MON")


def records_and_home_in_words(visit: Visit) -> Iterable[Missing]:
    """Say what is not right with it, or why you did not look.

    GLOS-SUP.
    """
    for name in ("records", "home"):
        says_more = getattr(visit, name) in (LookedAt.CONCERN, LookedAt.NOT_LOOKED)
        if says_more and not getattr(visit, f"{name}_words").strip():
            yield Missing(f"{SUBJECTS[name]}: {first_line(records_and_home_in_words)}", rule="GLOS-SUP")


def what_is_right_follows_up(visit: Visit) -> Iterable[Missing]:
    """Something is not right: say what is to follow.

    GLOS-MON. Of a visit of the scheme.
    """
    wrong = any(getattr(visit, name) == LookedAt.CONCERN for name in SUBJECTS)
    return (
        [Missing(first_line(what_is_right_follows_up), rule="GLOS-MON")] if wrong and not visit.follows.strip() else []
    )


def left_out(visit: Visit) -> list[str]:
    """What the monitoring of the quarter still owes after this visit; nothing where it was whole.

    GLOS-MON: a visit that left something out is a visit, and does not move the date of the monitoring.
    """
    lacking = [label for name, label in SUBJECTS.items() if getattr(visit, name) in ("", LookedAt.NOT_LOOKED)]
    return [*(["Seeing the person"] if visit.seen == Seen.NOT_SEEN else []), *lacking]


def unannounced_is_owed(last: date | None, started: date, on: date) -> bool:
    """Nobody of the scheme has come unannounced for a year: come without saying so.

    GLOS-SUP: some of the visits are unannounced; we read: at least one a year.
    """
    since = max(last, started) if last else started
    return (on - since).days >= UNANNOUNCED_DAYS

"""Where, for how long, how often and on whose money somebody is supported: what does not go together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from placements.choices import STAYS_OVERNIGHT, Funding, Setting
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

ADULT = 18


@dataclass(frozen=True, slots=True)
class Terms:
    """Apart from the kind, because people combine them: a weekday's visits with two nights a month, say (6.1)."""

    setting: str = Setting.CARER_HOME
    planned_end: date | None = None
    nights_a_week: int | None = None
    days_a_week: int | None = None
    hours_a_week: int | None = None
    funding: str = ""


def terms_gate(terms: Terms, *, kind: str, started_on: date, born: date | None) -> Gate:
    """Every reason why these terms do not go with this kind, this start and this person."""
    return Gate(
        [
            nights_at_the_carers(terms, kind),
            nights_where_they_sleep(terms, kind),
            planned_end_after_start(terms, started_on),
            children_fund_to_eighteen(terms, born),
        ]
    )


def nights_at_the_carers(terms: Terms, kind: str) -> Line:
    """Whoever stays the night stays at the carer’s home: choose that, or another kind of arrangement.

    Source: SCIE-HOUSE. The database refuses it too.
    """
    met = kind not in STAYS_OVERNIGHT or terms.setting == Setting.CARER_HOME
    return check(nights_at_the_carers, "Nights at the carer’s home", met)


def nights_where_they_sleep(terms: Terms, kind: str) -> Line:
    """In this kind of arrangement the person does not sleep at the carer’s: leave the nights empty.

    Source: SCIE-HOUSE.
    """
    return check(nights_where_they_sleep, "Nights", kind in STAYS_OVERNIGHT or not terms.nights_a_week)


def planned_end_after_start(terms: Terms, started_on: date) -> Line:
    """The planned end comes after the start.

    Source: SCIE-HOUSE. The database refuses it too.
    """
    met = terms.planned_end is None or terms.planned_end >= started_on
    message = f"The planned end must be on or after {dates.uk_date(started_on)}, the start."
    return check(planned_end_after_start, "Planned end", met, message=message)


def children_fund_to_eighteen(terms: Terms, born: date | None) -> Line:
    """Children’s services fund until the 18th birthday; choose who funds it from then on.

    Source: SLP-YP.
    """
    met = terms.funding != Funding.CHILDREN or born is None or dates.age_on(born) < ADULT
    return check(children_fund_to_eighteen, "Funding", met)

"""Briefings about policy, regulation and ways of working: who may give one, to whom, and by when it is read (G14-PRO-2)."""

from collections.abc import Collection
from datetime import date


def g14_pro_2_says_what_changes(title: str, changes: str) -> bool:
    """Say what changes, in plain words: a title and what is done differently from now on.

    A link to a circular is no briefing: nobody reads forty pages at half past five.
    G14-PRO-2
    """
    return bool(title.strip() and changes.strip())


def g14_pro_2_somebody_reads_it(readers: int) -> bool:
    """Choose other roles: nobody in your organisation has the ones you chose.

    G14-PRO-2
    """
    return readers > 0


def g14_pro_2_is_for(roles: Collection[str], of_user: Collection[str]) -> bool:
    """A briefing is for everybody, or for whoever has one of its roles.

    G14-PRO-2
    """
    return not roles or bool(set(roles) & set(of_user))


def g14_pro_2_read_by(asked_on: date, clock_says: date, effective_from: date) -> date:
    """A briefing is read before it takes effect, and by the timescale of the council at the latest.

    What holds already is read by the timescale. Somebody new is asked on their first day.
    G14-PRO-2
    """
    return min(clock_says, effective_from) if effective_from > asked_on else clock_says


def g14_pro_2_still_holds(withdrawn_on: date | None) -> bool:
    """This briefing was withdrawn: there is nothing left to do about it.

    G14-PRO-2
    """
    return withdrawn_on is None


def g14_pro_2_withdrawn_by_its_own(organisation_id: int, by_organisation_id: int | None) -> bool:
    """Only the organisation that published a briefing withdraws it.

    G14-PRO-2
    """
    return organisation_id == by_organisation_id

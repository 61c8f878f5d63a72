"""Who lives in a carer household, and until when their DBS lets it support somebody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from placements.rules.lines import message_of, source_of
from sharedliving.core import dates
from sharedliving.core.rules import Missing

if TYPE_CHECKING:
    from placements.models import HouseholdMember

DBS_YEARS = 3


def dbs_holds_until(members: Iterable[HouseholdMember], on: date) -> date | None:
    """The household’s DBS holds only as far as that of every adult who lives there.

    Source: GLOS-MON, STYNE-DBS. None while somebody who needs one has none. A child of whom the year alone is known
    holds it until the end of the year in which they turn 16.
    """
    days: list[date] = []
    for member in members:
        certificate = member.dbs
        if certificate is not None:
            days.append(certificate.valid_until)
        elif member.needs_dbs(on):
            return None
        elif (sixteenth := member.first_day_of(16)) is not None:
            days.append(date(sixteenth.year, 12, 31))
    return min(days, default=None)


def member_due(member: HouseholdMember, on: date) -> date:
    """When somebody has to look at this member again.

    Source: STYNE-DBS, GLOS-MON. A DBS is due when it runs out, at once where it lacks, and for a child on the first day of
    the year in which they turn 16; in the year they turn 18 they become one of the adults.
    """
    certificate, sixteenth, eighteenth = member.dbs, member.first_day_of(16), member.first_day_of(18)
    if certificate is None:
        return max(sixteenth, on) if sixteenth else on
    return min(certificate.valid_until, max(eighteenth, on)) if eighteenth else certificate.valid_until


def of_age(member: HouseholdMember, on: date) -> Missing | None:
    """A DBS can be asked for from the age of 16.

    Source: STYNE-DBS.
    """
    sixteenth = member.first_day_of(16)
    too_young = sixteenth is not None and on < sixteenth
    return Missing(message_of(of_age), rule=source_of(of_age)) if too_young else None


def within_three_years(done_on: date, valid_until: date) -> Missing | None:
    """A DBS is repeated every three years: enter a day after the certificate, and within three years of it.

    Source: GLOS-MON.
    """
    met = done_on <= valid_until <= dates.add_months(done_on, 12 * DBS_YEARS)
    return None if met else Missing(message_of(within_three_years), rule=source_of(within_three_years))


def home_based_box(member: HouseholdMember) -> Missing | None:
    """Ask for the certificate again with the box for home-based work ticked: without it the police say nothing about the address.

    Source: HRBC. A certificate without it is kept and does not count.
    """
    listed = list(member.dbs_checks.all())
    met = member.dbs is not None or not listed
    return None if met else Missing(message_of(home_based_box), rule=source_of(home_based_box))


def dbs_of_each(members: Iterable[HouseholdMember]) -> Missing | None:
    """Record the DBS of each adult who lives there: the household’s own follows from theirs.

    Source: STYNE-DBS. Where nobody has written down who lives there, the household's own is recorded as before.
    """
    return Missing(message_of(dbs_of_each), rule=source_of(dbs_of_each)) if list(members) else None


def coming_of_age(member: HouseholdMember, on: date) -> str:
    """What the page says of a child who turns 16 or 18 this year or did so; "" for all others."""
    if not member.is_child or member.year_of_birth is None:
        return ""
    age = on.year - member.year_of_birth
    if age >= 18:
        return f"Turns 18 in {member.year_of_birth + 18}: record them as an adult, and look at the approval again."
    if age >= 16 and member.dbs is None:
        return f"Turns 16 in {member.year_of_birth + 16}: ask for a DBS."
    return ""

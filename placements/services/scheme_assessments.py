"""The scheme's own assessment of somebody referred to it, and whether the council took part (G14-ASS-3)."""

from datetime import date

from django.db import transaction

from people.rules import check
from placements.models import Referral, SchemeAssessment
from placements.rules import scheme_assessment as rules
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record(
    *,
    referral: Referral,
    by: Viewer,
    held_on: date,
    for_scheme: str,
    council_took_part: bool,
    found: str,
    for_council: str = "",
    alone_because: str = "",
    others: str = "",
) -> SchemeAssessment:
    """Write down that the scheme assessed the person, who took part and what it came to. Raises Refusal."""
    require(by, Perm.ANSWER_REFERRAL)
    fresh = states.lock(referral)
    if not fresh.is_open:
        raise Refusal("This referral is closed. What the scheme found belongs to an open one.")
    check(rules.assessed_between_referral_and_today, held_on, fresh.sent_on, dates.today())
    check(rules.says_who_and_what, for_scheme, found)
    check(rules.g14_ass_3_not_left_alone, council_took_part, for_council, alone_because)
    row = SchemeAssessment(
        referral=fresh, person_id=fresh.person_id, held_on=held_on, for_scheme=for_scheme.strip(),
        council_took_part=council_took_part, for_council=for_council.strip() if council_took_part else "",
        alone_because="" if council_took_part else alone_because.strip(), others=others.strip(), found=found.strip(),
    )  # fmt: skip
    history.save(row, by=by)
    who = f"with {row.for_council} for the council" if council_took_part else "by the scheme alone"
    events.record("scheme_assessment.recorded", row, by=by, text=f"{row}, {who}", alone=not council_took_part)
    return row

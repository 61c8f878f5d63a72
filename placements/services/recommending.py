"""A scheme recommends something else, and the person's owner answers (G14-LOC-8)."""

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from placements.choices import OtherOption, ReferralState
from placements.models import Recommendation, Referral
from placements.rules import recommendation_gate, reply_gate
from placements.services import referrals
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer


@transaction.atomic
def recommend(*, referral: Referral, by: Viewer, option: str, why: str) -> Recommendation:
    """The referral closes, and the person's owner has to say what happens now: they are reminded."""
    require(by, Perm.ANSWER_REFERRAL)
    recommendation_gate(referral, option, why).refuse()
    fresh = referrals.end(
        referral, ReferralState.RECOMMENDED, by, why, answer=why, answered_on=dates.today()
    )  # fmt: skip
    row = Recommendation(
        referral=fresh, person_id=fresh.person_id, option=option, why=why, made_on=dates.today(),
        owner_id=fresh.person.owner_id or fresh.care_manager_id,
        due_on=due_on(Clock.REFERRAL_MORE, dates.today(), fresh.council_id),
    )  # fmt: skip
    history.save(row, by=by)
    text = f"{fresh.scheme.name} recommends: {OtherOption(option).label}"
    events.record("referral.recommended", fresh, by=by, text=text, option=option)
    return row


@transaction.atomic
def reply(*, recommendation: Recommendation, by: Viewer, followed: bool | None, words: str) -> Recommendation:
    """The council says whether it follows, and what happens for the person now."""
    require(by, Perm.WRITE_REFERRAL)
    row = states.lock(recommendation)
    if not row.is_open:
        raise states.WrongState("This recommendation has been answered already.")
    reply_gate(row, followed, words).refuse()
    row.followed, row.reply, row.replied_on = followed, words, dates.today()
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by)
    said = "Follows the recommendation" if followed else "Does not follow the recommendation"
    text = f"{said}: {row.get_option_display()}. {words}"
    events.record("recommendation.answered", row, by=by, text=text, followed=followed)
    return row

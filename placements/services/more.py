"""A thin referral is sent back for more, without declining it, and comes back to the scheme (G14-ASS-2)."""

from datetime import date

from django.db import transaction

from careplans.services.releases import receiver_of
from people.choices import Clock
from people.clocks import due_on
from people.models import User
from placements.choices import REFERRAL_MOVES, ReferralState
from placements.models import MoreAsked, Referral
from placements.rules import NEEDED_BY_FIELD, answer_gate, question_gate
from placements.services import otherwise
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


@transaction.atomic
def ask(*, referral: Referral, by: Viewer, items: list[str], words: str, answer_by: date) -> MoreAsked:
    """The scheme says what it lacks and by when it needs it. The person's owner has to act now, and is reminded."""
    require(by, Perm.ANSWER_REFERRAL)
    assert by.user_id is not None
    fresh = states.lock(referral)
    question_gate(fresh, items, words, answer_by).refuse()
    fresh = states.move(
        fresh, ReferralState.MORE_ASKED, moves=REFERRAL_MOVES, by=by, why=words, due_on=answer_by,
        owner_id=fresh.person.owner_id or fresh.care_manager_id,
    )  # fmt: skip
    asked = MoreAsked(
        referral=fresh, items=items, words=words, asked_on=dates.today(), asked_by_id=by.user_id, answer_by=answer_by
    )
    history.save(asked, by=by)
    what = ", ".join(inside(NEEDED_BY_FIELD[item].label) for item in items)
    text = f"{fresh.scheme.name} asks for more by {dates.uk_date(answer_by)}: {what}"
    events.record("referral.more_asked", fresh, by=by, text=text, items=items, question=asked.pk)
    return asked


@transaction.atomic
def answer(*, asked: MoreAsked, by: Viewer, words: str, **filled: str) -> Referral:
    """What was asked for is filled in, and the referral waits for the scheme again, with whoever asked."""
    require(by, Perm.WRITE_REFERRAL)
    fresh = states.lock(asked.referral)
    row = states.lock(asked)
    if not row.is_open:
        raise states.WrongState("The scheme no longer waits for this. Open the referral again to see what changed.")
    unknown = set(filled) - set(row.items)
    if unknown:
        raise ValueError(f"Not asked for: {', '.join(sorted(unknown))}")
    for name, value in filled.items():
        setattr(fresh, name, value)
    answer_gate(row, fresh, words).refuse()
    fresh = states.move(
        fresh, ReferralState.SENT, moves=REFERRAL_MOVES, by=by, why=words, owner=_who_asked(row, fresh), **filled,
        version=fresh.version + 1, due_on=due_on(Clock.REFERRAL_ANSWER, dates.today(), fresh.council_id),
    )  # fmt: skip
    row.answered_on, row.answered_by_id, row.answer = dates.today(), by.user_id, words
    history.save(row, by=by)
    otherwise.stamp_filled(referral=fresh, by=by)
    days = (row.answered_on - row.asked_on).days
    text = f"Answered what {fresh.scheme.name} asked for, after {days} {'day' if days == 1 else 'days'}"
    events.record("referral.more_given", fresh, by=by, text=text, question=row.pk, fields=sorted(filled))
    return fresh


def drop(*, referral: Referral, by: Viewer, why: str) -> None:
    """Nobody waits for an answer any more: the referral was declined or withdrawn. Inside a transaction."""
    for asked in MoreAsked.objects.open().filter(referral=referral).select_for_update(of=("self",)):
        asked.dropped_on = dates.today()
        history.save(asked, by=by, why=why)
        events.record("referral.question_dropped", referral, by=by, text=f"No longer asked: {why}", question=asked.pk)


def _who_asked(asked: MoreAsked, referral: Referral) -> User:
    """Whoever asked, if they still work for the scheme; else whoever receives its referrals."""
    user = asked.asked_by
    still_there = user.is_active and user.organisation_id == referral.scheme_id
    return user if still_there else receiver_of(referral.scheme)

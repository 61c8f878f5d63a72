"""Who is asked to a review, what they answer, and the papers they get."""

from datetime import date

from django.db import transaction

from reviews.models import Review, ReviewInvitation
from reviews.rules import invitations as rules
from reviews.rules.putting_off import review_is_open
from reviews.services import packs
from sharedliving.core import dates, events, history
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.states import lock
from sharedliving.core.viewer import Viewer


@transaction.atomic
def invite(
    *, review: Review, by: Viewer, name: str, role: str, sent_as: str, meets_on: date, meets_where: str
) -> ReviewInvitation:
    """Ask somebody to the meeting. Raises Refusal for a day that has passed, or who is invited already."""
    fresh = lock(review)
    invited = ReviewInvitation.objects.filter(review=fresh, name=name.strip()).exists()
    _refuse([*review_is_open(fresh.is_open), *rules.invited_to_a_day_ahead(meets_on), *rules.invited_once(invited)])
    row = ReviewInvitation(
        review=fresh, name=name.strip(), role=role, format=sent_as, meets_on=meets_on, meets_where=meets_where.strip()
    )
    history.save(row, by=by)
    text = f"Invited to the review of {dates.uk_date(meets_on)}: {row}"
    events.record("review.invited", row, by=by, person_id=fresh.person_id, text=text)
    packs.keep(review=fresh, by=by)
    return row


@transaction.atomic
def follow_up(
    *,
    invitation: ReviewInvitation,
    by: Viewer,
    sent_on: date | None,
    answer: str,
    pack_sent_on: date | None,
    pack_received_on: date | None,
) -> ReviewInvitation:
    """When it was sent, what they answer, when the papers went out and arrived (G14-REV-1, G14-REV-7)."""
    fresh: ReviewInvitation = lock(invitation)
    _refuse(
        [
            *review_is_open(fresh.review.is_open),
            *rules.pack_is_sent_before_it_is_received(pack_sent_on, pack_received_on),
        ]
    )
    fresh.sent_on, fresh.answer = sent_on, answer
    fresh.pack_sent_on, fresh.pack_received_on = pack_sent_on, pack_received_on
    history.save(fresh, by=by)
    said = fresh.get_answer_display().lower() if answer else "no answer yet"
    text = f"{fresh.name}: {said}"
    events.record("review.invitation_followed_up", fresh, by=by, person_id=fresh.review.person_id, text=text)
    packs.keep(review=fresh.review, by=by)
    return fresh


def _refuse(reasons: list[Missing]) -> None:
    if reasons:
        raise Refusal(*reasons)

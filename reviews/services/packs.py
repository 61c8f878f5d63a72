"""The papers for a review: kept due until they are out and have arrived, and written down when they go (G14-REV-7)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import terms
from reviews.choices import PackStep
from reviews.models import Review, ReviewInvitation, ReviewPack
from reviews.rules import packs as rules
from reviews.rules.putting_off import review_is_open
from sharedliving.core import dates, events, history
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.states import lock
from sharedliving.core.viewer import SYSTEM, Viewer


def keep(*, review: Review, by: Viewer) -> ReviewPack | None:
    """What the papers wait for now, and by when. Inside the transaction that changes an invitation or ends the review."""
    row = ReviewPack.objects.select_for_update().filter(review=review).first()
    waits = _waits_for(review) if review.is_open else None
    if row is None and waits is None:
        return None
    row = row or ReviewPack(review=review, person_id=review.person_id)
    wanted = (waits[0].value, waits[1]) if waits else ("", None)
    if row.pk and (row.step, row.due_on) == wanted:
        return row
    row.step, row.due_on = wanted
    row.owner_id = row.owner_id or review.owner_id
    row.closed_at = None if waits else row.closed_at or timezone.now()
    history.save(row, by=by)
    return row


@transaction.atomic
def send(
    *, review: Review, by: Viewer, to: Sequence[ReviewInvitation], sent_on: date, has_agreed: bool = False
) -> list[ReviewInvitation]:
    """The papers went out to these. `has_agreed`: the person agrees that all of them get the whole. Raises Refusal."""
    require(by, Perm.HOLD_REVIEW)
    fresh = lock(review)
    rows = list(ReviewInvitation.objects.select_for_update().filter(review=fresh, pk__in=[row.pk for row in to]))
    reasons = [
        *review_is_open(fresh.is_open),
        *rules.papers_go_to_somebody(len(rows)),
        *rules.papers_went_out_on_a_day_that_has_been(sent_on),
    ]
    if reasons:
        raise Refusal(*reasons)
    for row in rows:
        _send(row, by, sent_on, has_agreed)
    keep(review=fresh, by=by)
    return rows


def catch_up(*, by: Viewer = SYSTEM) -> int:
    """Papers for open reviews that somebody was invited to before papers were kept due. How many were begun."""
    rows = Review.objects.open().filter(invitations__isnull=False, pack=None, person__died_on=None).distinct()
    return sum(_begun(pk, by) for pk in rows.values_list("pk", flat=True))


@transaction.atomic
def _begun(pk: int, by: Viewer) -> int:
    return 1 if keep(review=Review.objects.select_for_update(of=("self",)).get(pk=pk), by=by) else 0


def _send(row: ReviewInvitation, by: Viewer, sent_on: date, has_agreed: bool) -> None:
    """Sent again, they have not arrived yet."""
    row.pack_sent_on, row.pack_received_on = sent_on, None
    row.pack_agreed = has_agreed and row.role in rules.ASKED_FIRST
    history.save(row, by=by, why="Papers sent")
    given = rules.g14_rev_7_what_a_reader_is_given(row.role, row.pack_agreed)
    text = f"Papers for the review sent to {row.name} on {dates.uk_date(sent_on)}"
    events.record("review.pack_sent", row, by=by, person_id=row.review.person_id, text=text, parts=sorted(given))


def _waits_for(review: Review) -> tuple[PackStep, date] | None:
    days = terms(Clock.REVIEW_PACK, review.person.council_id, dates.today()).days
    invited = [
        rules.Invited(
            timezone.localdate(row.created_at), row.meets_on, row.answer, row.pack_sent_on, row.pack_received_on
        )
        for row in ReviewInvitation.objects.filter(review=review)
    ]
    return rules.g14_rev_7_what_the_papers_wait_for(invited, days)

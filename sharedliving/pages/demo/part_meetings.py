"""Around reviews: invitations in their form, what a review left to be done, late and in time, and reviews asked for."""

from datetime import timedelta
from typing import Any

from people.models import Person
from people.viewers import viewer_for
from reviews.choices import AttendeeRole, InvitationAnswer, InvitationFormat, RequestDecision
from reviews.models import Review, ReviewInvitation
from reviews.services import actions, invitations, packs, requests, reviews
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.demo.steps import on_day

ASKS = {"asked_by": "Their sister", "role": AttendeeRole.FAMILY, "why": "They have asked twice to go home at weekends."}
TO_DO = "Ask the bus company for a pass"


def play_meetings() -> None:
    """Six reviews that are due next: two are prepared, two have things to do, of which one is late; two were asked for."""
    rows = Review.objects.visible_to(SYSTEM).open().filter(person__died_on=None, person__closed_at=None)
    rows = rows.filter(state="due", owner__is_active=True, owner_id__isnull=False, due_on__gte=dates.today())
    found = list(rows.select_related("person__council", "owner", "arrangement").order_by("due_on", "pk")[:6])
    for number, review in enumerate(found):
        (_prepared, _left_to_do, _asked)[number // 2](review, late=bool(number % 2))


def _prepared(review: Review, *, late: bool) -> None:
    """The person and a relative are invited; the papers of the second review are not out, and late."""
    by = viewer_for(review.owner)
    reviews.save(review=review, by=by, version=review.version, person_agenda="Swimming, and a new bed.")
    meets = {"meets_on": dates.today() + timedelta(days=5 if late else 10), "meets_where": "At home, 2pm"}
    with on_day(4 if late else 1):
        rows = [_invited(review, by, who, meets) for who in (
            (review.person.name, AttendeeRole.PERSON, InvitationFormat.EASY),
            ("Their sister", AttendeeRole.FAMILY, InvitationFormat.LETTER),
        )]  # fmt: skip
    if not late:
        packs.send(review=review, by=by, to=rows, sent_on=dates.today(), has_agreed=True)


def _invited(review: Review, by: Viewer, who: tuple[str, str, str], meets: dict[str, Any]) -> ReviewInvitation:
    name, role, form = who
    row = invitations.invite(review=review, by=by, name=name, role=role, sent_as=form, **meets)
    answer = InvitationAnswer.COMES if role == AttendeeRole.PERSON else ""
    return invitations.follow_up(
        invitation=row, by=by, sent_on=dates.today(), answer=answer, pack_sent_on=None, pack_received_on=None
    )


def _left_to_do(review: Review, *, late: bool) -> None:
    with on_day(30 if late else 3):
        due = dates.today() + timedelta(days=14)
        actions.add(review=review, by=viewer_for(review.owner), what=TO_DO, owner=review.owner, due_on=due)


def _asked(review: Review, *, late: bool) -> None:
    """One waits for an answer, one was refused with reasons."""
    person, by = Person.objects.visible_to(SYSTEM).get(pk=review.person_id), viewer_for(review.owner)
    with on_day(20 if late else 4):
        row = requests.receive(person=person, by=by, asked_on=dates.today(), **ASKS)
    if not late:
        requests.decide(
            request=row, by=by, decision=RequestDecision.REFUSE, told_on=dates.today(), told_how="By telephone",
            reasons="The yearly review is near, and weekends are on its agenda.",
        )  # fmt: skip

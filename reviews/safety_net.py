"""Falling through between two reviews."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from careplans.models import CarePlan
from placements.models import Arrangement
from reviews import absent_net, change_net, contact_net, monitoring_net
from reviews.choices import ReviewState
from reviews.models import Review, ReviewAction, ReviewInvitation, ReviewPack
from sharedliving.core import dates
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def overdue(viewer: Viewer, on: date) -> QuerySet:
    """Reviews past their date, the longest first."""
    rows = Review.objects.visible_to(viewer).overdue(on).filter(person__died_on__isnull=True)
    return rows.order_by("due_on", "pk")


def no_date(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements whose person has no review ahead of them at all; somebody who has died needs none."""
    ahead = _known_to(viewer).open().filter(person_id=OuterRef("person_id"))
    rows = Arrangement.objects.visible_to(viewer).live().filter(person__died_on__isnull=True)
    return rows.filter(~Exists(ahead)).order_by("started_on", "pk")


def old_plans(viewer: Viewer, on: date) -> QuerySet:
    """Plans in force for more than twelve months, with no review held in the last twelve, the oldest first (G14-PLAN-5)."""
    year_ago = dates.add_months(on, -12)
    held = _known_to(viewer).filter(state=ReviewState.COMPLETED, held_on__gte=year_ago)
    reviewed = held.filter(person_id=OuterRef("person_id"))
    plans = CarePlan.objects.visible_to(viewer).in_force().filter(signed_off_on__lt=year_ago)
    alive = plans.filter(person__died_on__isnull=True, person__closed_at__isnull=True)
    return alive.filter(~Exists(reviewed)).order_by("signed_off_on", "pk")


def _known_to(viewer: Viewer) -> QuerySet:
    """The reviews that a viewer may see, of people they are known to see: without asking for each person again."""
    return (
        Review.objects.filter(arrangement__scheme_id=viewer.organisation_id)
        if viewer.in_scheme
        else Review.objects.all()
    )


def actions_overdue(viewer: Viewer, on: date) -> QuerySet:
    """What a review decided and nobody has done in time, the longest first."""
    return ReviewAction.objects.visible_to(viewer).overdue(on).order_by("due_on", "pk")


INVITED_DAYS = 14


def uninvited(viewer: Viewer, on: date) -> QuerySet:
    """Reviews that are due within two weeks or late, and nobody was sent an invitation (G14-REV-1)."""
    sent = ReviewInvitation.objects.filter(review_id=OuterRef("pk"), sent_on__isnull=False)
    rows = (
        Review.objects.visible_to(viewer)
        .open()
        .filter(state=ReviewState.DUE, due_on__lte=dates.add_days(on, INVITED_DAYS))
    )
    return rows.filter(~Exists(sent), person__died_on__isnull=True).order_by("due_on", "pk")


def papers_late(viewer: Viewer, on: date) -> QuerySet:
    """Papers for a review that are not out in time, or of which nobody asked whether they arrived (G14-REV-7)."""
    return ReviewPack.objects.visible_to(viewer).overdue(on).order_by("due_on", "pk")


LISTS = (
    NetList(
        key="review-overdue",
        title="Review overdue",
        sentence="People whose review should have been held by now.",
        rule="G14-REV-1",
        failure=2,
        rows=overdue,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Hold the review, or say why it is not held and when it will be.",
    ),
    NetList(
        key="review-none",
        title="No review arranged",
        sentence="People in a live arrangement who have no date for their next review.",
        rule="CA27",
        failure=2,
        rows=no_date,
        person="person_id",
        since="started_on",
        owner="person__owner_id",
        what_to_do="Arrange a review from the person's record.",
    ),
    NetList(
        key="plan-old",
        title="Plan older than a year",
        sentence="Their plan has been in force for more than twelve months, and nobody has reviewed or replaced it since.",
        rule="G14-PLAN-5",
        failure=2,
        rows=old_plans,
        person="person_id",
        since="signed_off_on",
        owner="person__owner_id",
        what_to_do="Review it with the person; write a new version where it no longer fits.",
    ),
    *absent_net.LISTS,
    NetList(
        key="review-action-overdue",
        title="Decided or promised, and not done",
        sentence="A review decided it or a visit promised it, its day has passed, and nobody has done it.",
        rule="CA27",
        rows=actions_overdue,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Do it, or put it off with the reason.",
    ),
    NetList(
        key="review-uninvited",
        title="Review near, and nobody invited",
        sentence="Their review is due within two weeks or late, and no invitation has been sent.",
        rule="G14-REV-1",
        rows=uninvited,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Send the invitations from the review, the person's first.",
    ),
    NetList(
        key="review-papers-late",
        title="Papers for a review are late",
        sentence="Somebody invited to their review was not sent the papers in time, or nobody knows whether they arrived.",
        rule="G14-REV-7",
        rows=papers_late,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Send the papers from the review, or ask whether they arrived and write it down.",
    ),
    *change_net.LISTS,
    *contact_net.LISTS,
    *monitoring_net.LISTS,
)

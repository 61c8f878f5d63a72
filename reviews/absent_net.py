"""Falling through in a review that was held without the person it was about."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from reviews.choices import AttendeeRole
from reviews.models import Attendee, Review
from sharedliving.core import dates
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def held_without_the_person(viewer: Viewer, on: date) -> QuerySet:
    """People whose last review, in the last twelve months, was held without them, the longest ago first (S3)."""
    there = Attendee.objects.filter(review_id=OuterRef("pk"), role=AttendeeRole.PERSON)
    later = Review.objects.completed().filter(person_id=OuterRef("person_id"), held_on__gt=OuterRef("held_on"))
    rows = Review.objects.visible_to(viewer).completed().filter(held_on__gte=dates.add_months(on, -12))
    alive = rows.filter(person__died_on__isnull=True, person__closed_at__isnull=True)
    return alive.filter(~Exists(there), ~Exists(later)).order_by("held_on", "pk")


LISTS = (
    NetList(
        key="review-without-person",
        title="Reviewed without being there",
        sentence="People whose last review was held without them, on paper or among others.",
        rule="G14-REV-3",
        failure=11,
        rows=held_without_the_person,
        person="person_id",
        since="held_on",
        owner="person__owner_id",
        what_to_do="See the person, ask what they think, and hold a review that they take part in.",
    ),
)

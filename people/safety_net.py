"""The ways of falling through the net that people themselves show."""

from datetime import date

from django.db.models import DateField, QuerySet, Value
from django.db.models.functions import Coalesce

from people.models import Person
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer


def nobodys(viewer: Viewer, on: date) -> QuerySet:
    """Open people whom a duty manager holds, who are in limbo or whose owner has left, longest first (G14-CMS-3)."""
    since = Coalesce("with_duty_since", "standing_since", Value(on), output_field=DateField())
    return Person.objects.visible_to(viewer).with_nobody().annotate(nobody_since=since).order_by("nobody_since", "pk")


def past_the_limit(viewer: Viewer, on: date) -> QuerySet:
    """Of these, who should have had a named worker by now (G14-CMS-3)."""
    return nobodys(viewer, on).filter(due_on__lt=on, owner__is_active=True)


LISTS = (
    NetList(
        key="nobody",
        title="People nobody owns",
        sentence="Held by the duty manager, banked or in another limbo, or with somebody who has left.",
        rule="G14-CMS-3",
        rows=nobodys,
        person="pk",
        since="nobody_since",
        owner="owner_id",
        what_to_do="Give each of them to a named worker.",
    ),
    NetList(
        key="duty-too-long",
        title="With the duty manager for too long",
        sentence="Held without a named worker for longer than the council allows.",
        rule="G14-CMS-3",
        rows=past_the_limit,
        person="pk",
        since="due_on",
        owner="owner_id",
        what_to_do="Give each of them to a named worker today; their line manager has been told.",
    ),
)

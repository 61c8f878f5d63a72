"""The ways of falling through the net that people themselves show."""

from datetime import date

from django.db.models import DateField, Min, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate

from people.models import Person, User
from sharedliving.core import dates
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import Viewer

CLOSED_WITHIN_DAYS = 28
"""Of a death: time to tell everybody, to end what is open and to say what was learnt."""


def nobodys(viewer: Viewer, on: date) -> QuerySet:
    """Living people whom a duty manager holds, who are in limbo or whose owner has left, longest first (G14-CMS-3)."""
    since = Coalesce("with_duty_since", "standing_since", Value(on), output_field=DateField())
    return Person.objects.visible_to(viewer).with_nobody().annotate(nobody_since=since).order_by("nobody_since", "pk")


def owner_has_left(viewer: Viewer, on: date) -> QuerySet:
    """Living people whose owner does not work here any more, by the day on which that was recorded (G14-CMS-8)."""
    rows = Person.objects.visible_to(viewer).still_here().filter(owner__is_active=False)
    return rows.annotate(left_since=Coalesce(left_on(), Value(on), output_field=DateField())).order_by(
        "left_since", "pk"
    )


def left_on() -> Subquery:
    """Since when the owner of a row is known not to be active: the first record that says so."""
    record = User.history.model.objects.filter(id=OuterRef("owner_id"), is_active=False).order_by()
    first = record.values("id").annotate(first=Min("history_date"))
    return Subquery(first.values(day=TruncDate("first"))[:1])


def past_the_limit(viewer: Viewer, on: date) -> QuerySet:
    """Of these, who should have had a named worker by now (G14-CMS-3)."""
    return nobodys(viewer, on).filter(due_on__lt=on, owner__is_active=True)


def died_and_still_open(viewer: Viewer, on: date) -> QuerySet:
    """Whose record nobody closed within four weeks of their death, the longest first (S3)."""
    limit = dates.add_days(on, -CLOSED_WITHIN_DAYS)
    return Person.objects.visible_to(viewer).open().filter(died_on__lt=limit).order_by("died_on", "pk")


LISTS = (
    NetList(
        key="nobody",
        title="People nobody owns",
        sentence="Held by the duty manager, banked or in another limbo, or with somebody who has left.",
        rule="G14-CMS-3",
        failure=1,
        rows=nobodys,
        person="pk",
        since="nobody_since",
        owner="owner_id",
        what_to_do="Give each of them to a named worker.",
    ),
    NetList(
        key="owner-left",
        title="Their worker has left",
        sentence="The worker who owns them does not work here any more, and nobody has taken over.",
        rule="G14-CMS-8",
        failure=7,
        rows=owner_has_left,
        person="pk",
        since="left_since",
        owner="team__manager_id",
        what_to_do="Hand them over to somebody who works here, and tell the person who it is.",
    ),
    NetList(
        key="duty-too-long",
        title="With the duty manager for too long",
        sentence="Held without a named worker for longer than the council allows.",
        rule="G14-CMS-3",
        failure=1,
        rows=past_the_limit,
        person="pk",
        since="due_on",
        owner="owner_id",
        what_to_do="Give each of them to a named worker today; their line manager has been told.",
    ),
    NetList(
        key="died-still-open",
        title="Died, and the record is still open",
        sentence="They died more than four weeks ago, and what was open about them has not been brought to its end.",
        rule="S3",
        rows=died_and_still_open,
        person="pk",
        since="died_on",
        owner="owner_id",
        what_to_do="See that everybody was told and that money and learning are done; then close the record.",
    ),
)

"""Arrangements whose scheme has not monitored them for a quarter, or never came unannounced for a year."""

from datetime import date, timedelta

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from placements.models import Arrangement
from reviews.choices import ChangeSide
from reviews.models import Visit
from reviews.rules.monitoring import UNANNOUNCED_DAYS
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import SYSTEM, Viewer

ALIVE = {"person__died_on__isnull": True}


def monitoring_late(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements past the day of the scheme's quarterly monitoring, the longest first (GLOS-MON)."""
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE, due_on__lt=on)
    return rows.order_by("due_on", "pk")


def never_unannounced(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements of a year and more to which the scheme has not come unannounced within the year (GLOS-SUP)."""
    year = timedelta(days=UNANNOUNCED_DAYS)
    came = Visit.objects.visible_to(SYSTEM).filter(
        arrangement_id=OuterRef("pk"), side=ChangeSide.SCHEME, is_announced=False, visited_on__lte=on
    )  # fmt: skip
    last = Subquery(came.order_by("-visited_on").values("visited_on")[:1])
    rows = Arrangement.objects.visible_to(viewer).live().filter(**ALIVE, started_on__lte=on - year)
    rows = rows.filter(~Exists(came.filter(visited_on__gt=on - year)))
    fact = ExpressionWrapper(Coalesce(last, F("started_on")) + UNANNOUNCED_DAYS, output_field=DateField())
    return rows.annotate(fact_on=fact).order_by("fact_on", "pk")


LISTS = (
    NetList(
        key="monitoring-late",
        title="Scheme’s quarterly monitoring overdue",
        sentence="People in a live arrangement that the scheme was to visit and look at by now.",
        rule="GLOS-MON",
        rows=monitoring_late,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Go there: see the person alone, and look at medication, money, records and the home.",
    ),
    NetList(
        key="never-unannounced",
        title="Nobody of the scheme comes unannounced",
        sentence="People in a live arrangement to which the scheme has not come unannounced for a year.",
        rule="GLOS-SUP",
        rows=never_unannounced,
        person="person_id",
        since="fact_on",
        owner="owner_id",
        what_to_do="Make the next visit without saying so before.",
    ),
)

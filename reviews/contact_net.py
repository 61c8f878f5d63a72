"""Contact of the council that drifts, and contact that is lost (G14-CMS-5)."""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    DateField,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, TruncDate

from people.choices import Clock
from people.clocks import DEFAULTS
from people.models import Organisation, Timescale
from placements.models import Arrangement
from reviews.models import CaseNote, Review
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import SYSTEM, Viewer


def drifting(viewer: Viewer, on: date) -> QuerySet:
    """More than one and a half times the agreed interval since the last contact, and not yet lost; the longest first."""
    rows = with_contact(viewer, on).annotate(fact_on=_after(F("every") * 3 / 2), lost_on=_after(F("every") * 2))
    return rows.filter(fact_on__lte=on, lost_on__gt=on).order_by("fact_on", "pk")


def lost(viewer: Viewer, on: date) -> QuerySet:
    """More than twice the agreed interval since the last contact, the longest first."""
    rows = with_contact(viewer, on).annotate(fact_on=_after(F("every") * 2))
    return rows.filter(fact_on__lte=on).order_by("fact_on", "pk")


def with_contact(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements with `contact_on`, the last contact (a review that the person came to is one) or the start, and
    `every`, the agreed interval in days.

    That there was contact is no secret of the council: a scheme sees how long the person has been without it.
    """
    notes = CaseNote.objects.visible_to(SYSTEM).filter(person_id=OuterRef("person_id"), with_person=True)
    schemes = Organisation.objects.schemes().values("pk")
    council = notes.exclude(organisation_id__in=schemes).annotate(day=TruncDate("happened_at"))
    last = council.filter(day__lte=on).order_by("-happened_at").values("day")[:1]
    reviews = Review.objects.visible_to(SYSTEM).with_the_person().filter(person_id=OuterRef("person_id"))
    met = reviews.filter(held_on__lte=on).order_by("-held_on").values("held_on")[:1]
    rows = Arrangement.objects.visible_to(viewer).live().filter(
        person__died_on__isnull=True, person__closed_at__isnull=True, started_on__lte=on
    )  # fmt: skip
    return rows.annotate(
        contact_on=Greatest(Subquery(last), Subquery(met), F("started_on"), output_field=DateField()),
        every=Coalesce(F("contact_days"), usual(on), Value(DEFAULTS[Clock.CONTACT][0]), output_field=IntegerField()),
    )


def usual(on: date) -> Subquery:
    """The timescale of the arrangement's council, in calendar days."""
    scales = Timescale.objects.in_force(Clock.CONTACT, OuterRef("council_id"), on)
    calendar = Case(When(working_days=True, then=F("days") * 7 / 5), default=F("days"), output_field=IntegerField())
    return Subquery(scales.annotate(calendar=calendar).values("calendar")[:1])


def _after(days: Any) -> ExpressionWrapper:
    """The first day on which more than so many days have passed since the last contact."""
    whole = ExpressionWrapper(days, output_field=IntegerField())
    return ExpressionWrapper(F("contact_on") + whole + 1, output_field=DateField())


LISTS = (
    NetList(
        key="contact-lost",
        title="Contact lost",
        sentence="Nobody of the council has been in contact with them for more than twice as long as agreed.",
        rule="G14-CMS-5",
        rows=lost,
        person="person_id",
        since="fact_on",
        owner="person__owner_id",
        what_to_do="Visit or ring them this week, and write it down as contact with the person.",
    ),
    NetList(
        key="contact-drifting",
        title="Contact drifting",
        sentence="The last contact of the council is more than one and a half times as long ago as agreed.",
        rule="G14-CMS-5",
        rows=drifting,
        person="person_id",
        since="fact_on",
        owner="person__owner_id",
        what_to_do="Visit or ring them before contact is lost, or agree on another interval on the arrangement.",
    ),
)

"""Homes: how full they are, which carers come and which are lost (G14-LOC-2, G14-LOC-5)."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Least

from commissioning.services.measuring.shape import Measure, Theme, Wanted, in_year, is_true, year_before
from placements.choices import ApplicationState
from placements.models import Application, ApprovalEnding, Arrangement, CarerHousehold

COUNCILS = "scheme__scheme_profile__councils"


def occupied(_on: date) -> QuerySet[Any]:
    """Approved households, with the places that are taken: never more than there are."""
    live = Arrangement.objects.live().filter(household_id=OuterRef("pk")).order_by().values("household_id")
    taken = Subquery(live.annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return CarerHousehold.objects.approved().annotate(taken=_at_most_there(taken))


def _at_most_there(taken: Any) -> Least:
    return Least(Coalesce(taken, 0), "approved_places", output_field=IntegerField())


def approved(on: date) -> QuerySet[Any]:
    """Enquiries and applications to become a carer that ended in the year."""
    rows = Application.objects.filter(in_year("ended_on", on))
    return rows.annotate(yes=is_true(Q(state=ApplicationState.APPROVED)))


def lost(on: date) -> QuerySet[Any]:
    """Households that were approved when the year began."""
    year_ago = year_before(on)
    ended = ApprovalEnding.objects.filter(household_id=OuterRef("pk"), is_confirmed=True)
    there = CarerHousehold.objects.filter(~Exists(ended.filter(answered_on__lte=year_ago)), approved_on__lte=year_ago)
    return there.annotate(yes=Exists(ended.filter(in_year("answered_on", on))))


MEASURES = (
    Measure(
        key="places-taken",
        theme=Theme.HOMES,
        title="Places taken",
        whole="places in approved households of the schemes that serve the council",
        part="are taken",
        limits="A place for short breaks may be taken by several people in turn. People of other councils live in these "
        "places too. A free place need not suit anybody who waits.",
        source="G14-PRO-1, G14-LOC-5",
        rows=occupied,
        council=COUNCILS,
        scheme="scheme_id",
        summed=("taken", "approved_places"),
    ),
    Measure(
        key="carers-approved",
        theme=Theme.HOMES,
        title="From enquiry to approval",
        whole="households whose enquiry or application to become carers ended in the last 12 months",
        part="were approved",
        limits="Many enquiries end early, and rightly so. Those under way are not here.",
        source="G14-LOC-2",
        rows=approved,
        council=f"household__{COUNCILS}",
        scheme="household__scheme_id",
        wanted=Wanted.MORE,
    ),
    Measure(
        key="carers-lost",
        theme=Theme.HOMES,
        title="Carers lost",
        whole="households that were approved 12 months ago",
        part="have ceased to be approved since",
        limits="Whether they retired, moved away or were asked to stop is not told apart.",
        source="G14-LOC-2",
        rows=lost,
        council=COUNCILS,
        scheme="scheme_id",
        wanted=Wanted.FEWER,
    ),
)

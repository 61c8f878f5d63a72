"""Contact of the council kept against contact agreed, worker by worker, counted in one statement (G14-CMS-2).

The same count as `rules/contact_kept.py`, which says it for one person; a test holds one against the other.
"""

from collections.abc import Sequence
from datetime import date

from django.db.models import (
    Count,
    DateField,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce, Greatest, TruncDate

from people.choices import Clock, OrganisationKind
from people.clocks import DEFAULTS
from people.models import Person
from placements.models import Arrangement
from reviews.contact_net import usual
from reviews.contact_words import MONTHS
from reviews.models import CaseNote
from reviews.rules.contact_kept import Share
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM, Viewer


def shares(viewer: Viewer, workers: Sequence[int], on: date) -> dict[int, Share]:
    """For each owner of somebody settled: of the contacts agreed in the last twelve months, how many were kept."""
    rows = _settled(viewer, on).filter(owner_id__in=workers)
    counted = rows.annotate(agreed=_days(Value(on), F("since")) / F("every"), kept=Coalesce(_kept(on), 0))
    sums = counted.order_by().values("owner_id").annotate(all_kept=Sum("kept"), all_agreed=Sum("agreed"))
    return {row["owner_id"]: Share(row["all_kept"], row["all_agreed"]) for row in sums}


def _settled(viewer: Viewer, on: date) -> QuerySet[Person]:
    """Open people in an arrangement, with the day from which contact is counted and the agreed interval in days."""
    live = Arrangement.objects.visible_to(SYSTEM).live().filter(person_id=OuterRef("pk"), started_on__lte=on)
    together = live.order_by().values("person_id")
    start = Subquery(together.annotate(first=Min("started_on")).values("first"), output_field=DateField())
    own = Subquery(together.annotate(shortest=Min("contact_days")).values("shortest"), output_field=IntegerField())
    rows = Person.objects.visible_to(viewer).open().filter(died_on=None)
    return rows.annotate(started=start).filter(started__isnull=False).annotate(
        since=Greatest(F("started"), Value(dates.add_months(on, -MONTHS)), output_field=DateField()),
        every=Coalesce(own, usual(on), Value(DEFAULTS[Clock.CONTACT][0]), output_field=IntegerField()),
    )  # fmt: skip


def _kept(on: date) -> Subquery:
    """How many of the stretches that are over had contact. That there was contact is no secret of the council."""
    notes = CaseNote.objects.visible_to(SYSTEM).filter(person_id=OuterRef("pk"), with_person=True)
    council = notes.exclude(organisation__kind=OrganisationKind.SCHEME).annotate(
        day=TruncDate("happened_at"),
        since=ExpressionWrapper(OuterRef("since"), DateField()),
        every=ExpressionWrapper(OuterRef("every"), IntegerField()),
    )
    stretch = Greatest(_days(F("day"), F("since")) - 1, 0, output_field=IntegerField()) / F("every")
    over = council.filter(day__gte=F("since"), day__lte=on).annotate(stretch=stretch)
    inside = over.filter(stretch__lt=_days(Value(on), F("since")) / F("every"))
    found = inside.order_by().values("person_id").annotate(met=Count("stretch", distinct=True)).values("met")
    return Subquery(found, output_field=IntegerField())


def _days(until: object, since: object) -> Func:
    """Whole days between two days, which PostgreSQL gives as a number."""
    return Func(until, since, template="(%(expressions)s)", arg_joiner=" - ", output_field=IntegerField())

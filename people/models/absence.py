from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from people.choices import AwayFor
from people.querysets.absences import AbsenceQuerySet
from sharedliving.core.history import CaseModel


def _whole(function: str, first: str, last: str, field: models.Field) -> Func:
    """A range with both its ends in it."""
    return Func(first, last, Value("[]"), function=function, output_field=field)


class Absence(CaseModel):
    """Somebody is away from one day to another, both included, and a colleague covers (G14-CMS-3).

    The names of table and columns are an interface: reminders go to `cover_id` from `starts_on` to `ends_on`.
    """

    user = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="absences")
    cover = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="covers")
    starts_on = models.DateField()
    ends_on = models.DateField()
    away_for = models.CharField(max_length=10, choices=AwayFor.choices, blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "id"]
        indexes = [models.Index(fields=["cover", "ends_on"], name="absence_cover")]
        constraints = [
            models.CheckConstraint(name="absence_ends_after_it_begins", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(name="nobody_covers_for_themselves", condition=~Q(user=F("cover"))),
            ExclusionConstraint(
                name="one_absence_on_a_day",
                expressions=[
                    (_whole("int8range", "user_id", "user_id", BigIntegerRangeField()), RangeOperators.OVERLAPS),
                    (_whole("daterange", "starts_on", "ends_on", DateRangeField()), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} away from {self.starts_on} to {self.ends_on}"

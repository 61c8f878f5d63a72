from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.urls import reverse

from commissioning.costs.choices import BY_UNITS, Basis, Frequency, Service
from commissioning.costs.weekly import dhsc_weekly_cost, year_name
from commissioning.querysets.costs import SchemeOverheadQuerySet, UnitCostQuerySet
from people.models import Organisation
from sharedliving.core.history import CaseModel

EARLIEST, LATEST = 2000, 2100


class UnitCost(CaseModel):
    """What a council pays for a service other than Shared Lives: its own figure, with its source and year (G14-VFM-1).

    No national figure is shipped. A new year is a new row; a mistake is changed in place, and history keeps it.
    """

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="unit_costs")
    service = models.CharField(max_length=12, choices=Service.choices)
    basis = models.CharField(max_length=5, choices=Basis.choices)
    amount = models.DecimalField(max_digits=9, decimal_places=2)
    per = models.CharField(max_length=12, choices=Frequency.choices)
    units = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, help_text="Planned hours, days or sessions a week"
    )
    with_day = models.BooleanField(help_text="The amount includes what people do in the day")
    financial_year = models.PositiveSmallIntegerField(help_text="The year in which it began")
    source = models.CharField(max_length=200)

    objects = UnitCostQuerySet.as_manager()

    class Meta:
        ordering = ["service", "-financial_year", "basis", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "service", "basis", "financial_year"], name="one_cost_of_a_service_and_year"
            ),
            models.CheckConstraint(name="unit_cost_is_something", condition=Q(amount__gt=0)),
            models.CheckConstraint(
                name="unit_cost_says_units_where_they_count",
                condition=Q(per__in=sorted(BY_UNITS), units__isnull=False, units__gt=0)
                | ~Q(per__in=sorted(BY_UNITS)) & Q(units__isnull=True),
            ),
            models.CheckConstraint(name="unit_cost_says_its_source", condition=~Q(source="")),
            models.CheckConstraint(name="unit_cost_of_a_year", condition=Q(financial_year__range=(EARLIEST, LATEST))),
        ]

    def __str__(self) -> str:
        return f"{self.get_service_display()}, {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("unit-cost", args=[self.pk])

    @property
    def year(self) -> str:
        return year_name(self.financial_year)

    @property
    def weekly(self) -> Decimal | None:
        return dhsc_weekly_cost(self.amount, self.per, self.units)


class SchemeOverhead(CaseModel):
    """What running a scheme costs a council in a financial year, without what carers are paid (G14-VFM-3).

    Nought may be written down, but nothing is compared with it.
    """

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="scheme_overheads")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="overheads")
    financial_year = models.PositiveSmallIntegerField(help_text="The year in which it began")
    amount = models.DecimalField(max_digits=11, decimal_places=2)
    source = models.CharField(max_length=200)

    objects = SchemeOverheadQuerySet.as_manager()

    class Meta:
        ordering = ["-financial_year", "scheme__name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "scheme", "financial_year"], name="one_overhead_of_a_scheme_and_year"
            ),
            models.CheckConstraint(name="overhead_is_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(name="overhead_says_its_source", condition=~Q(source="")),
            models.CheckConstraint(name="overhead_of_a_year", condition=Q(financial_year__range=(EARLIEST, LATEST))),
        ]

    def __str__(self) -> str:
        return f"{self.scheme.name}, {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("overhead", args=[self.pk])

    @property
    def year(self) -> str:
        return year_name(self.financial_year)

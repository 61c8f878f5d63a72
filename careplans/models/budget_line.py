from decimal import Decimal

from django.db import models
from django.db.models import Q

from careplans.choices import Unit
from careplans.models.assessment import Assessment
from careplans.querysets import AssessmentPartQuerySet
from sharedliving.core.history import CaseModel


class BudgetLine(CaseModel):
    """One line of an indicative personal budget: so many hours, nights or miles a week at a rate, in pounds."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="budget_lines")
    what = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=6, decimal_places=2, help_text="A week")
    unit = models.CharField(max_length=8, choices=Unit.choices)
    rate = models.DecimalField(max_digits=8, decimal_places=2, help_text="Pounds for one unit")

    objects = AssessmentPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="budget_line_is_positive", condition=Q(quantity__gt=0, rate__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.what}: {Decimal(self.quantity).normalize():f} {self.get_unit_display().lower()} at £{self.rate}"

    @property
    def weekly(self) -> Decimal:
        """Pounds a week, to the penny."""
        return (self.quantity * self.rate).quantize(Decimal("0.01"))

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.funding import FundingState
from careplans.models.plan import CarePlan
from careplans.querysets import ChangeQuerySet
from careplans.querysets.funding import FundingLineQuerySet, FundingQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange

DECIDED = (FundingState.APPROVED, FundingState.IN_PART, FundingState.DECLINED)


class FundingApplication(OwnedRow):
    """An application to panel for the money of a plan, with the indicative budget. Money is in pounds a week."""

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="applications")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=FundingState.choices, default=FundingState.DRAFT)
    applicant = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    asks = models.TextField(help_text="What panel is asked for")
    why = models.TextField(help_text="Why this and not less")
    panel_on = models.DateField(null=True)
    weekly_asked = models.DecimalField(
        max_digits=9, decimal_places=2, null=True, help_text="The lines when it was sent"
    )
    amount_approved = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    conditions = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    decided_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)

    objects = FundingQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["plan"], name="one_open_application", condition=Q(closed_at__isnull=True)),
            models.CheckConstraint(
                name="funding_decided_by_somebody",
                condition=~Q(state__in=DECIDED)
                | (Q(decided_by__isnull=False, decided_on__isnull=False, closed_at__isnull=False) & ~Q(reasons="")),
            ),
            models.CheckConstraint(
                name="applicant_does_not_decide",
                condition=Q(applicant__isnull=True) | Q(decided_by__isnull=True) | ~Q(decided_by=F("applicant")),
            ),
            models.CheckConstraint(
                name="granted_says_how_much",
                condition=~Q(state__in=[FundingState.APPROVED, FundingState.IN_PART])
                | Q(
                    amount_approved__isnull=False,
                    weekly_asked__isnull=False,
                    amount_approved__gt=0,
                    amount_approved__lte=F("weekly_asked"),
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Application to panel for plan {self.plan.number} of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("funding", args=[self.pk])


class FundingApplicationChange(StateChange):
    row = models.ForeignKey(FundingApplication, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class FundingLine(CaseModel):
    """One line of the indicative budget: what, how many units a week, what a unit costs."""

    application = models.ForeignKey(FundingApplication, on_delete=models.PROTECT, related_name="lines")
    what = models.CharField(max_length=200)
    units = models.DecimalField(max_digits=7, decimal_places=2)
    unit_cost = models.DecimalField(max_digits=9, decimal_places=2)

    objects = FundingLineQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="funding_line_costs_something", condition=Q(units__gt=0, unit_cost__gt=0))
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def weekly(self) -> Decimal:
        """Pounds a week, to the penny."""
        return (self.units * self.unit_cost).quantize(Decimal("0.01"))

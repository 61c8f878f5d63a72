from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow
from placements.choices import UNITS_MOST, ArrangementKind, MoneyPart, Payer, Per
from placements.models.arrangement import Arrangement
from placements.querysets import FeeBandQuerySet, MoneyLineQuerySet
from sharedliving.core.history import CaseModel


class FeeBand(OwnedRow):
    """What a scheme pays its carers for one kind of arrangement, from a day on (ROTH). An uplift is a new row.

    Due while it is in force: a rate is looked at again every year, so that none is frozen for years.
    """

    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="fee_bands")
    kind = models.CharField(max_length=12, choices=ArrangementKind.choices)
    name = models.CharField(max_length=80)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    per = models.CharField(max_length=8, choices=Per.choices, default=Per.WEEK)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    looked_at_on = models.DateField(null=True, help_text="Looked at and left as it is")
    source = models.TextField(blank=True, help_text="Who decided it, and where that is written down")

    objects = FeeBandQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["kind", "name", "-valid_from"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["scheme", "kind", "name"], name="one_fee_band_in_force", condition=Q(valid_to__isnull=True)
            ),
            models.CheckConstraint(
                name="fee_band_ends_after_start", condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from"))
            ),
            models.CheckConstraint(name="fee_band_is_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(
                name="fee_band_in_force_is_due", condition=Q(valid_to__isnull=True) | Q(closed_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_kind_display()})"

    def get_absolute_url(self) -> str:
        return reverse("fee-band", args=[self.pk])


class MoneyLine(CaseModel):
    """One part of what an arrangement costs, who pays it and from when to when. The one truth about its money.

    A change closes the row the day before and adds one; a row that was wrong is struck and stays. `created_at` says when
    it was entered, so that a change for a day gone by can be seen. The arrangement's own amounts are copies for lists.
    """

    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="money")
    part = models.CharField(max_length=12, choices=MoneyPart.choices)
    what = models.CharField(max_length=200, blank=True)
    payer = models.CharField(max_length=8, choices=Payer.choices)
    amount = models.DecimalField(max_digits=8, decimal_places=2)
    per = models.CharField(max_length=8, choices=Per.choices, default=Per.WEEK)
    units = models.DecimalField(max_digits=5, decimal_places=2, default=1, help_text="Nights, days or sessions a week")
    band = models.ForeignKey(FeeBand, null=True, on_delete=models.PROTECT, related_name="lines")
    starts_on = models.DateField()
    until = models.DateField(null=True)
    why = models.TextField(blank=True)
    struck_on = models.DateField(null=True)
    struck_because = models.TextField(blank=True)

    objects = MoneyLineQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["arrangement", "part", "payer", "what"], name="one_amount_of_a_part_to_come",
                condition=Q(until__isnull=True, struck_on__isnull=True),
            ),
            models.CheckConstraint(
                name="money_ends_after_start", condition=Q(until__isnull=True) | Q(until__gte=F("starts_on"))
            ),
            models.CheckConstraint(name="money_is_not_negative", condition=Q(amount__gte=0)),
            models.CheckConstraint(
                name="money_units_fit_a_week",
                condition=Q(per=Per.WEEK, units=1) | ~Q(per=Per.WEEK) & Q(units__gt=0),
            ),
            models.CheckConstraint(
                name="nights_and_days_of_a_week",
                condition=~Q(per__in=[Per.NIGHT, Per.DAY]) | Q(units__lte=UNITS_MOST),
            ),
            models.CheckConstraint(
                name="contribution_is_the_persons", condition=~Q(part=MoneyPart.CONTRIBUTION) | Q(payer=Payer.PERSON)
            ),
            models.CheckConstraint(
                name="struck_money_says_why", condition=Q(struck_on__isnull=True) | ~Q(struck_because="")
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.what or self.get_part_display()}"

    @property
    def weekly(self) -> Decimal:
        return (self.amount * self.units).quantize(Decimal("0.01"))

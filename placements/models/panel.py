from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, User
from placements.choices import APPROVING, MOST_PLACES, AppealOutcome, ArrangementKind, PanelOutcome
from placements.models.household import CarerHousehold
from placements.querysets import (
    AppealQuerySet,
    ApplicationPartQuerySet,
    ConditionQuerySet,
    EndingQuerySet,
    PanelQuerySet,
)
from sharedliving.core.history import CaseModel


class Panel(CaseModel):
    """A day on which a scheme's approval panel sits, and who was there (GLOS-PAN)."""

    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="panels")
    on = models.DateField()
    chair = models.CharField(max_length=200)
    present = models.TextField(blank=True, help_text="Who was there, one a line")

    objects = PanelQuerySet.as_manager()

    class Meta:
        ordering = ["-on"]
        constraints = [models.UniqueConstraint(fields=["scheme", "on"], name="panel_once_a_day")]

    def __str__(self) -> str:
        return f"Panel on {self.on}"

    def get_absolute_url(self) -> str:
        return reverse("panel", args=[self.pk])


class PanelDecision(CaseModel):
    """What a panel decided about an application. It takes effect when a second named person has signed it (GLOS-PAN)."""

    application = models.ForeignKey("placements.Application", on_delete=models.PROTECT, related_name="decisions")
    panel = models.ForeignKey(Panel, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=12, choices=PanelOutcome.choices)
    reasons = models.TextField()
    places = models.PositiveSmallIntegerField(null=True)
    kinds = ArrayField(models.CharField(max_length=12, choices=ArrangementKind.choices), default=list, blank=True)
    youngest = models.PositiveSmallIntegerField(default=18)
    oldest = models.PositiveSmallIntegerField(default=120)
    deferred_until = models.DateField(null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(null=True)

    objects = ApplicationPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="panel_decision_signed_by_a_second",
                condition=Q(signed_by__isnull=True, signed_on__isnull=True)
                | (Q(signed_by__isnull=False, signed_on__isnull=False) & ~Q(signed_by=F("recorded_by"))),
            ),
            models.CheckConstraint(
                name="approving_decision_has_terms",
                condition=~Q(outcome__in=APPROVING)
                | Q(places__isnull=False, places__gte=1, places__lte=MOST_PLACES, kinds__len__gt=0),
            ),
            models.CheckConstraint(
                name="deferred_until_a_day",
                condition=Q(outcome=PanelOutcome.DEFERRED, deferred_until__isnull=False)
                | (~Q(outcome=PanelOutcome.DEFERRED) & Q(deferred_until__isnull=True)),
            ),
            models.UniqueConstraint(
                fields=["application"], condition=Q(signed_on__isnull=True), name="one_decision_to_sign"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} on {self.panel.on}"

    def get_absolute_url(self) -> str:
        return self.application.get_absolute_url()


class ApprovalCondition(OwnedRow):
    """A condition of an approval: what, by when, and when it was met (GLOS-PAN)."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="conditions")
    decision = models.ForeignKey(PanelDecision, on_delete=models.PROTECT, related_name="conditions")
    what = models.TextField()
    by_when = models.DateField()
    met_on = models.DateField(null=True)
    how_met = models.TextField(blank=True)

    objects = ConditionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["by_when", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="condition_met_says_how", condition=Q(met_on__isnull=True) | ~Q(how_met="")),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("condition", args=[self.pk])


class Appeal(OwnedRow):
    """Applicants ask that a decision is looked at again; somebody else than decided answers (GLOS-PAN)."""

    decision = models.ForeignKey(PanelDecision, on_delete=models.PROTECT, related_name="appeals")
    raised_on = models.DateField()
    raised_by = models.CharField(max_length=200)
    grounds = models.TextField()
    outcome = models.CharField(max_length=12, choices=AppealOutcome.choices, blank=True)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = AppealQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["decision"], name="one_appeal_a_decision"),
            models.CheckConstraint(
                name="appeal_closed_with_its_answer",
                condition=Q(closed_at__isnull=True, outcome="", answered_on__isnull=True, answered_by__isnull=True)
                | (
                    Q(closed_at__isnull=False, answered_on__isnull=False, answered_by__isnull=False)
                    & ~Q(outcome="")
                    & ~Q(answer="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Appeal of {self.raised_on}"

    def get_absolute_url(self) -> str:
        return self.decision.get_absolute_url()


class ApprovalEnding(OwnedRow):
    """Somebody asks that an approval ends; a scheme manager who is not they confirms it or keeps it (GLOS-PAN)."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="endings")
    why = models.TextField()
    asked_on = models.DateField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    is_confirmed = models.BooleanField(null=True)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = EndingQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household"], condition=Q(closed_at__isnull=True), name="one_open_ending_a_household"
            ),
            models.CheckConstraint(
                name="ending_answered_by_a_second",
                condition=Q(closed_at__isnull=True, is_confirmed__isnull=True, answered_by__isnull=True)
                | (
                    Q(
                        closed_at__isnull=False,
                        is_confirmed__isnull=False,
                        answered_on__isnull=False,
                        answered_by__isnull=False,
                    )
                    & ~Q(answered_by=F("asked_by"))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Ending asked for on {self.asked_on}"

    def get_absolute_url(self) -> str:
        return reverse("carer-ending", args=[self.pk])

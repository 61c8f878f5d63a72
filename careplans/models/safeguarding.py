from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.safeguarding import (
    AbuseKind,
    AllegedSource,
    ConcernPlace,
    ConcernSource,
    ConcernState,
    EnquiryKind,
    OutcomesMet,
    RiskAfter,
)
from careplans.models.record import HasAnswers
from careplans.querysets.common import ChangeQuerySet
from careplans.querysets.safeguarding import ProtectionStepQuerySet, SafeguardingConcernQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class SafeguardingConcern(OwnedRow, HasAnswers):
    """A safeguarding concern (Care Act s42–46) from the first report to its end. Due while it is open: for a decision,
    then for the enquiry, then for the next look at the protection plan.

    Restricted: `may_open` names who may open it besides its owner and whoever decides about concerns.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="safeguarding_concerns")
    state = models.CharField(max_length=20, choices=ConcernState.choices, default=ConcernState.RAISED)
    raised_on = models.DateField()
    raised_by_id = models.BigIntegerField(null=True)
    raised_by_name = models.CharField(max_length=200, blank=True)
    may_open = ArrayField(models.BigIntegerField(), default=list, blank=True)
    source = models.CharField(max_length=12, choices=ConcernSource.choices)
    happened_on = models.DateField(null=True)
    kinds = ArrayField(models.CharField(max_length=16, choices=AbuseKind.choices), default=list)
    place = models.CharField(max_length=12, choices=ConcernPlace.choices, blank=True)
    alleged = models.CharField(max_length=16, choices=AllegedSource.choices, default=AllegedSource.UNKNOWN)
    carer_household_id = models.BigIntegerField(
        null=True, help_text="The household it names; a number, since carers are a floor above"
    )
    has_needs = models.BooleanField(null=True, help_text="Has needs for care and support (CA42(1)(a))")
    is_at_risk = models.BooleanField(null=True, help_text="Is experiencing or at risk of abuse or neglect (CA42(1)(b))")
    cannot_protect = models.BooleanField(null=True, help_text="Cannot protect themselves because of it (CA42(1)(c))")
    enquiry = models.CharField(max_length=8, choices=EnquiryKind.choices, blank=True)
    decided_on = models.DateField(null=True)
    decided_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    outcomes_met = models.CharField(max_length=16, choices=OutcomesMet.choices, blank=True)
    risk_after = models.CharField(max_length=12, choices=RiskAfter.choices, blank=True)
    closed_on = models.DateField(null=True)

    objects = SafeguardingConcernQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-raised_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="concern_happened_before_raised",
                condition=Q(happened_on__isnull=True) | Q(happened_on__lte=F("raised_on")),
            ),
            models.CheckConstraint(
                name="concern_decided_by_somebody",
                condition=Q(state=ConcernState.RAISED) | Q(decided_on__isnull=False, decided_by__isnull=False),
            ),
            models.CheckConstraint(
                name="section_42_has_three_parts",
                condition=~Q(enquiry=EnquiryKind.S42)
                | Q(has_needs__isnull=False, is_at_risk__isnull=False, cannot_protect__isnull=False)
                & Q(has_needs=True, is_at_risk=True, cannot_protect=True),
            ),
            models.CheckConstraint(
                name="three_parts_are_section_42",
                condition=~Q(has_needs=True, is_at_risk=True, cannot_protect=True)
                | Q(enquiry__in=[EnquiryKind.S42, ""]),
            ),
            models.CheckConstraint(
                name="closed_concern_has_date",
                condition=~Q(state=ConcernState.CLOSED) | Q(closed_on__isnull=False, closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="enquiry_ends_with_outcomes",
                condition=~Q(state=ConcernState.CLOSED, enquiry__in=[EnquiryKind.S42, EnquiryKind.OTHER])
                | (~Q(outcomes_met="") & ~Q(risk_after="")),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(
                fields=["carer_household_id"], name="concern_names_carer", condition=Q(carer_household_id__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Safeguarding concern about {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("safeguarding", args=[self.pk])


class SafeguardingConcernChange(StateChange):
    row = models.ForeignKey(SafeguardingConcern, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class ProtectionStep(CaseModel):
    """One step of a protection plan: what is done to keep the person safe, by whom, by when."""

    concern = models.ForeignKey(SafeguardingConcern, on_delete=models.PROTECT, related_name="steps")
    what = models.TextField()
    who = models.CharField(max_length=200)
    by_when = models.DateField()
    done_on = models.DateField(null=True)

    objects = ProtectionStepQuerySet.as_manager()

    class Meta:
        ordering = ["by_when", "id"]

    def __str__(self) -> str:
        return self.what[:80]

from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import ChcState
from careplans.models.assessment import Assessment
from careplans.querysets import ChangeQuerySet, OwedQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.states import StateChange


class ContinuingCare(OwnedRow):
    """What the NHS makes of a positive Continuing Healthcare checklist: due for its decision 28 days after it was sent, and
    while the NHS pays, for the next review."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="continuing_care")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="continuing_care")
    state = models.CharField(max_length=20, choices=ChcState.choices, default=ChcState.WAITING)
    sent_on = models.DateField(help_text="The integrated care board has the checklist")
    dst_on = models.DateField(null=True, help_text="Meeting about the decision support tool")
    decided_on = models.DateField(null=True)
    reasons = models.TextField(blank=True)
    reviewed_on = models.DateField(null=True)

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-sent_on", "-id"]
        verbose_name = "NHS Continuing Healthcare decision"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="continuing_care_decision_has_date_and_reasons",
                condition=Q(state=ChcState.WAITING) | (Q(decided_on__isnull=False) & ~Q(reasons="")),
            ),
            models.CheckConstraint(
                name="continuing_care_decided_after_sending",
                condition=Q(decided_on__isnull=True) | Q(decided_on__gte=models.F("sent_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"NHS Continuing Healthcare decision about {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("continuing-care", args=[self.pk])


class ContinuingCareChange(StateChange):
    row = models.ForeignKey(ContinuingCare, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()

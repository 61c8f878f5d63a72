from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices.authority import Subject
from careplans.choices.best_interests import ConsultedAs
from careplans.choices.records import RecordState
from careplans.models.authority import LegalAuthority
from careplans.models.capacity import CapacityAssessment
from careplans.models.record import SectionedRecord
from careplans.querysets import BestInterestsPartQuerySet, BestInterestsQuerySet, ChangeQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class BestInterestsDecision(SectionedRecord):
    """A decision for somebody who cannot make it (MCA section 4). `decided_by` when an attorney or deputy makes it."""

    assessment = models.ForeignKey(CapacityAssessment, on_delete=models.PROTECT, related_name="best_interests")
    subject = models.CharField(max_length=8, choices=Subject.choices)
    decided_by = models.ForeignKey(LegalAuthority, null=True, on_delete=models.PROTECT, related_name="decisions")
    decision_maker = models.CharField(max_length=200, blank=True)
    is_long_term_move = models.BooleanField(null=True)
    nobody_to_consult = models.BooleanField(null=True)
    decided = models.TextField(blank=True)
    decided_on = models.DateField(null=True)
    review_on = models.DateField(null=True)

    objects = BestInterestsQuerySet.as_manager()

    class Meta(SectionedRecord.Meta):
        constraints = [
            *SectionedRecord.Meta.constraints,
            models.CheckConstraint(
                name="completed_best_interests_is_decided",
                condition=~Q(state=RecordState.COMPLETED)
                | (
                    ~Q(decided="")
                    & ~Q(decision_maker="")
                    & Q(decided_on__isnull=False, review_on__isnull=False, review_on__gt=models.F("decided_on"))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"Best interests decision for {self.person}: {self.assessment.decision}"

    def get_absolute_url(self) -> str:
        return reverse("best-interests", args=[self.pk])


class BestInterestsDecisionChange(StateChange):
    row = models.ForeignKey(BestInterestsDecision, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class BestInterestsOption(CaseModel):
    """One thing that could be decided, weighed."""

    best_interests = models.ForeignKey(BestInterestsDecision, on_delete=models.PROTECT, related_name="options")
    option = models.TextField()
    good = models.TextField(help_text="What speaks for it")
    bad = models.TextField(help_text="What speaks against it")
    is_less_restrictive = models.BooleanField()

    objects = BestInterestsPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.option


class BestInterestsConsulted(CaseModel):
    """Somebody who was asked, and what they said."""

    best_interests = models.ForeignKey(BestInterestsDecision, on_delete=models.PROTECT, related_name="consulted")
    name = models.CharField(max_length=200)
    consulted_as = models.CharField(max_length=12, choices=ConsultedAs.choices)
    relationship = models.CharField(max_length=100, blank=True)
    said = models.TextField()

    objects = BestInterestsPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "people consulted"

    def __str__(self) -> str:
        return f"{self.name}, {self.get_consulted_as_display().lower()}"

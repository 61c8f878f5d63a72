from django.db import models
from django.db.models import Q

from people.models import Person
from placements.models.referral import Referral
from placements.querysets import SchemeAssessmentQuerySet
from sharedliving.core.history import CaseModel


class SchemeAssessment(CaseModel):
    """The scheme's own assessment of somebody referred to it: when, who took part, and whether the council did (G14-ASS-3)."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="scheme_assessments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="scheme_assessments")
    held_on = models.DateField()
    for_scheme = models.CharField(max_length=200, help_text="Who took part for the scheme")
    council_took_part = models.BooleanField()
    for_council = models.CharField(max_length=200, blank=True, help_text="Who took part for the council")
    alone_because = models.TextField(blank=True, help_text="Why the scheme did it alone")
    others = models.CharField(max_length=400, blank=True, help_text="Who else took part")
    found = models.TextField(help_text="What it came to")

    objects = SchemeAssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["-held_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="scheme_assessment_together_or_why_alone",
                condition=(Q(council_took_part=True) & ~Q(for_council="") & Q(alone_because=""))
                | (Q(council_took_part=False) & Q(for_council="") & ~Q(alone_because="")),
            ),
        ]
        indexes = [models.Index(fields=["held_on"], name="scheme_assessment_held_on")]

    def __str__(self) -> str:
        return f"Assessment by the scheme on {self.held_on}"

    def get_absolute_url(self) -> str:
        return self.referral.get_absolute_url()

from django.db import models
from django.db.models import Q

from careplans.models.assessment import Assessment
from careplans.querysets import OwedQuerySet
from people.models import OwnedRow, Person


class AssessmentCopy(OwnedRow):
    """The copy of a completed assessment that is owed in writing (CA12); open and due until it was given, and how."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="copy")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assessment_copies")
    given_on = models.DateField(null=True)
    how = models.CharField(max_length=200, blank=True)

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        verbose_name_plural = "assessment copies"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="assessment_copy_is_closed_when_given",
                condition=Q(closed_at__isnull=True, given_on__isnull=True, how="")
                | (Q(closed_at__isnull=False, given_on__isnull=False) & ~Q(how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Copy of the {self.assessment}"

    def get_absolute_url(self) -> str:
        return self.assessment.get_absolute_url()

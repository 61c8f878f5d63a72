from django.db import models
from django.db.models import Q

from placements.choices import ShownHow
from placements.models.matching import Candidate
from placements.querysets import DescribedQuerySet
from sharedliving.core.history import CaseModel


class Described(CaseModel):
    """How the carers of a household were described to the person before they met, and what the person said (G14-ASS-8)."""

    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="described")
    on = models.DateField()
    shown_by = models.CharField(max_length=200, help_text="Who described them, with their role")
    how = models.CharField(max_length=12, choices=ShownHow.choices)
    what = models.TextField(help_text="What the person was shown and told")
    said = models.TextField(help_text="What the person said, in their words")

    objects = DescribedQuerySet.as_manager()

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                name="description_says_who_what_and_answer", condition=~Q(shown_by="") & ~Q(what="") & ~Q(said="")
            )
        ]

    def __str__(self) -> str:
        return f"Described on {self.on}"

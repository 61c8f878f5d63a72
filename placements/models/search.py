from django.db import models
from django.db.models import F, Q

from placements.models.referral import Referral
from placements.querysets import SearchQuerySet
from sharedliving.core.history import CaseModel


class Search(CaseModel):
    """A shortlist was looked at: by whom, for what, how many households, and how many were left out for which reason.

    So that nobody has to say "there is no record that anybody looked" (LGO: Somerset). The same search of the same worker
    on the same day stands once.
    """

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="searches")
    by = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    wanted = models.JSONField(default=list, help_text="What was looked for, in words")
    looked_at = models.PositiveIntegerField()
    possible = models.PositiveIntegerField()
    left_out = models.JSONField(default=dict, help_text="How many were left out, by reason; one can have several")

    objects = SearchQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "searches"
        constraints = [
            models.CheckConstraint(
                name="search_finds_among_what_it_looks_at", condition=Q(possible__lte=F("looked_at"))
            ),
        ]
        indexes = [models.Index(fields=["referral", "-id"], name="search_by_referral")]

    def __str__(self) -> str:
        return f"{self.possible} of {self.looked_at} on {self.on}"

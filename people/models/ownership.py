from django.db import models
from django.db.models import F, Q

from people.models.organisation import Team
from people.models.person import Person
from people.querysets import PersonRowQuerySet
from sharedliving.core.history import CaseModel


class Ownership(CaseModel):
    """Who owned a person from when to when, without a gap; the open row is the owner today (G14-CMS-3)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ownerships")
    owner = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="ownerships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    is_duty = models.BooleanField(default=False)
    reason = models.TextField()
    note = models.TextField(blank=True, help_text="What whoever had them before says to whoever has them now")

    objects = PersonRowQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["person"], name="one_owner_at_a_time", condition=Q(until__isnull=True)),
            models.CheckConstraint(
                name="ownership_ends_after_start", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner} for {self.person} since {self.since}"

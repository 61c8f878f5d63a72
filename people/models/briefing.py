"""What changes in policy, regulation and ways of working, and who has read it (G14-PRO-2)."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.choices import ReadingEnd, Role
from people.models.organisation import Organisation
from people.models.owned import OwnedRow
from people.querysets.briefings import BriefingQuerySet, BriefingReadingQuerySet
from sharedliving.core.history import CaseModel


class Briefing(CaseModel):
    """What an organisation tells its staff. Never changed once people have read it: withdrawn, and another one given."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="briefings")
    title = models.CharField(max_length=200)
    changes = models.TextField("what changes")
    effective_from = models.DateField("takes effect on")
    roles = ArrayField(
        models.CharField(max_length=20, choices=Role.choices), default=list, blank=True,
        help_text="Who is asked to read it; empty is everybody.",
    )  # fmt: skip
    link = models.URLField("source", blank=True, max_length=500)
    published_on = models.DateField()
    published_by = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)

    objects = BriefingQuerySet.as_manager()

    class Meta:
        ordering = ["-published_on", "-id"]
        indexes = [models.Index(fields=["organisation", "-published_on", "-id"], name="briefing_newest")]
        constraints = [
            models.CheckConstraint(name="briefing_says_what_changes", condition=~Q(title="") & ~Q(changes="")),
            models.CheckConstraint(
                name="withdrawn_briefing_says_why",
                condition=Q(withdrawn_on__isnull=True, withdrawn_because="")
                | Q(withdrawn_on__gte=F("published_on")) & ~Q(withdrawn_because=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("briefing", args=[self.pk])

    @property
    def is_for(self) -> str:
        """Who is asked to read it, in words."""
        return ", ".join(str(Role(role).label) for role in self.roles if role in Role) or "Everybody"


class BriefingReading(OwnedRow):
    """That one member of staff is asked to read a briefing by a day, and when they did. Nobody can read it for them."""

    passes_on: ClassVar[bool] = False
    named_by: ClassVar[tuple[str, ...]] = ("briefing",)

    briefing = models.ForeignKey(Briefing, on_delete=models.PROTECT, related_name="readings")
    read_on = models.DateField(null=True)
    closed_because = models.CharField(max_length=10, choices=ReadingEnd.choices, blank=True)

    objects = BriefingReadingQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["briefing", "owner"], name="briefing_read_once_by_each"),
            models.CheckConstraint(
                name="reading_is_open_until_it_is_read_or_ended",
                condition=Q(closed_at__isnull=True, read_on__isnull=True, closed_because="")
                | Q(closed_at__isnull=False, read_on__isnull=False, closed_because=ReadingEnd.READ)
                | Q(closed_at__isnull=False, read_on__isnull=True)
                & Q(closed_because__in=[ReadingEnd.WITHDRAWN, ReadingEnd.LEFT]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.briefing_id} read by {self.owner_id}"

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return self.briefing.title

    def get_absolute_url(self) -> str:
        return self.briefing.get_absolute_url()

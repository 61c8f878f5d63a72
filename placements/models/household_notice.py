from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import NOTICE_DAYS, NoticeReason
from placements.models.arrangement import Arrangement
from placements.models.household import CarerHousehold
from placements.querysets import HouseholdNoticeQuerySet, UnderNoticeQuerySet


class HouseholdNotice(OwnedRow):
    """Carers give notice in writing: from when, until when, why. Due on its last day; closed when it ran out or was taken back."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="notices")
    given_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=12, choices=NoticeReason.choices)
    words = models.TextField(help_text="What the carers say")
    shorter_because = models.TextField(blank=True, help_text="Who agreed to fewer than 28 days, and why")
    closed_because = models.TextField(blank=True)

    objects = HouseholdNoticeQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-given_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household"], name="one_open_notice_a_household", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="notice_of_28_days_or_agreed",
                condition=Q(ends_on__gte=F("given_on") + NOTICE_DAYS)
                | Q(ends_on__gte=F("given_on")) & ~Q(shorter_because=""),
            ),
            models.CheckConstraint(
                name="closed_notice_says_why", condition=Q(closed_at__isnull=True) | ~Q(closed_because="")
            ),
        ]

    def __str__(self) -> str:
        return f"Notice of {self.household} until {self.ends_on}"

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()


class UnderNotice(OwnedRow):
    """Somebody who lives with carers that gave notice: their own owner has to say what happens next."""

    notice = models.ForeignKey(HouseholdNotice, on_delete=models.PROTECT, related_name="people")
    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="under_notice")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="under_notice")
    what_next = models.TextField(blank=True)
    said_on = models.DateField(null=True)

    objects = UnderNoticeQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["notice", "arrangement"], name="once_under_a_notice"),
            models.CheckConstraint(
                name="what_next_has_its_day",
                condition=Q(what_next="", said_on__isnull=True) | ~Q(what_next="") & Q(said_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: notice until {self.notice.ends_on}"

    def get_absolute_url(self) -> str:
        return reverse("arrangement", args=[self.arrangement_id])

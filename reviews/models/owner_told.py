from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.models import CarerHousehold
from reviews.choices import ToldHow, ToldWho
from reviews.querysets import OwnerToldQuerySet


class OwnerTold(OwnedRow):
    """That somebody is told who is responsible for a person now: the person, their carers, their scheme (G14-CMS-4).

    Owned by the new owner, who tells them. Another change before that keeps the row and its date.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    who = models.CharField(max_length=10, choices=ToldWho.choices)
    household = models.ForeignKey(CarerHousehold, null=True, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    told_on = models.DateField(null=True)
    how = models.CharField(max_length=10, choices=ToldHow.choices, blank=True)
    told_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = OwnerToldQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        verbose_name = "word about the new owner"
        verbose_name_plural = "words about the new owner"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "who", "household", "scheme"], name="told_of_the_owner_once_at_a_time",
                condition=Q(closed_at__isnull=True), nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="told_is_one_of_three",
                condition=Q(who=ToldWho.PERSON, household__isnull=True, scheme__isnull=True)
                | Q(who=ToldWho.HOUSEHOLD, household__isnull=False, scheme__isnull=True)
                | Q(who=ToldWho.SCHEME, household__isnull=True, scheme__isnull=False),
            ),
            models.CheckConstraint(
                name="told_says_when_and_how",
                condition=Q(closed_at__isnull=True, told_on__isnull=True, how="", told_by__isnull=True)
                | Q(closed_at__isnull=False, told_on__isnull=False, told_by__isnull=False) & ~Q(how=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Tell {self.recipient}"

    @property
    def recipient(self) -> str:
        """Whom to tell, by name."""
        return (self.household and self.household.name) or (self.scheme and self.scheme.name) or self.person.name

    def get_absolute_url(self) -> str:
        return reverse("owner-told", args=[self.pk])

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.choices import DifferenceKind
from placements.models.arrangement import Arrangement
from placements.querysets import DifferenceQuerySet, ReconciliationQuerySet
from sharedliving.core.history import CaseModel


class Reconciliation(OwnedRow):
    """A scheme's arrangements and a council's records of one month, compared both ways (G14-SYS-1).

    Made by itself. Owned by the scheme's manager; done when both sides have checked it, differences or not.
    """

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    month = models.DateField(help_text="Its first day")
    compared_on = models.DateField()
    people = models.PositiveIntegerField(default=0, help_text="How many live arrangements were compared")
    differing = models.PositiveIntegerField(default=0, help_text="How many differences were open when it was compared")
    council_on = models.DateField(null=True)
    council_name = models.CharField(max_length=200, blank=True)
    council_words = models.TextField(blank=True)
    scheme_on = models.DateField(null=True)
    scheme_name = models.CharField(max_length=200, blank=True)
    scheme_words = models.TextField(blank=True)

    objects = ReconciliationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-month", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["council", "scheme", "month"], name="compared_once_a_month"),
            models.CheckConstraint(name="month_is_its_first_day", condition=Q(month__day=1)),
            models.CheckConstraint(
                name="checked_by_both_or_open",
                condition=Q(closed_at__isnull=True) | Q(council_on__isnull=False, scheme_on__isnull=False),
            ),
            models.CheckConstraint(
                name="council_check_has_words", condition=Q(council_on__isnull=True) | ~Q(council_words="")
            ),
            models.CheckConstraint(
                name="scheme_check_has_words", condition=Q(scheme_on__isnull=True) | ~Q(scheme_words="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} and {self.council}, {self.month:%B %Y}"

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return str(self)

    def get_absolute_url(self) -> str:
        return reverse("reconciliation", args=[self.pk])


class Difference(CaseModel):
    """One difference between a scheme's arrangements and a council's records; open until it is gone."""

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=DifferenceKind.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="differences")
    arrangement = models.ForeignKey(Arrangement, null=True, on_delete=models.PROTECT, related_name="differences")
    since = models.DateField()
    gone_on = models.DateField(null=True)

    objects = DifferenceQuerySet.as_manager()

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "scheme", "kind", "person", "arrangement"], name="one_open_difference",
                condition=Q(gone_on__isnull=True), nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="difference_goes_after_it_came", condition=Q(gone_on__isnull=True) | Q(gone_on__gte=F("since"))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.get_kind_display()

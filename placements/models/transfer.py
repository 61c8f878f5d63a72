from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Team, User
from placements.choices import TransferKind
from placements.models.arrangement import Arrangement
from placements.models.household import CarerHousehold
from placements.querysets import TransferLineQuerySet, TransferQuerySet
from sharedliving.core.history import CaseModel


class Transfer(OwnedRow):
    """Households or arrangements go from one scheme to another, or from one council to another, on a day (G14-SYS-5).

    Proposed by somebody of one side and agreed by somebody of the other; all of it or nothing.
    """

    kind = models.CharField(max_length=8, choices=TransferKind.choices)
    giving = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="transfers_out")
    receiving = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="transfers_in")
    on = models.DateField()
    why = models.TextField()
    consents = models.TextField(help_text="How the people and the carers were asked, and what they said")
    whole = models.BooleanField(default=False, help_text="Everything that the giving scheme has")
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agreed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True)
    new_owner = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    new_team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True)
    stopped_because = models.TextField(blank=True)

    objects = TransferQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="transfer_goes_somewhere_else", condition=~Q(giving=F("receiving"))),
            models.CheckConstraint(name="transfer_says_why_and_who_was_asked", condition=~Q(why="") & ~Q(consents="")),
            models.CheckConstraint(
                name="transfer_is_agreed_by_two",
                condition=Q(agreed_by__isnull=True, agreed_on__isnull=True, new_owner__isnull=True)
                | Q(agreed_by__isnull=False, agreed_on__isnull=False, new_owner__isnull=False)
                & ~Q(agreed_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="transfer_ends_done_or_stopped",
                condition=Q(closed_at__isnull=True, done_on__isnull=True, stopped_because="")
                | Q(closed_at__isnull=False, done_on__isnull=False, agreed_by__isnull=False, stopped_because="")
                | Q(closed_at__isnull=False, done_on__isnull=True) & ~Q(stopped_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.giving} to {self.receiving}"

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return str(self)

    def get_absolute_url(self) -> str:
        return reverse("transfer", args=[self.pk])


class TransferLine(CaseModel):
    """One household with everybody who lives there through the giving side, or one arrangement, of a transfer."""

    transfer = models.ForeignKey(Transfer, on_delete=models.PROTECT, related_name="lines")
    household = models.ForeignKey(CarerHousehold, null=True, on_delete=models.PROTECT, related_name="+")
    arrangement = models.ForeignKey(Arrangement, null=True, on_delete=models.PROTECT, related_name="transfer_lines")

    objects = TransferLineQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="line_is_a_household_or_an_arrangement",
                condition=Q(household__isnull=True, arrangement__isnull=False)
                | Q(household__isnull=False, arrangement__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["transfer", "household", "arrangement"], name="line_once_a_transfer", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return str(self.household or self.arrangement)

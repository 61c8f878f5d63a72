from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import ASKED, MoveKind, MoveState, WaitsFor
from placements.models.matching import Candidate
from placements.querysets import MoveCheckQuerySet, MoveItemQuerySet
from sharedliving.core.history import CaseModel


class MoveCheck(OwnedRow):
    """What one move waits for, from the match to the first night (G8-MAT). Due when it is looked at again."""

    candidate = models.OneToOneField(Candidate, on_delete=models.PROTECT, related_name="move")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="moves")
    begun_on = models.DateField(help_text="The day of the match")
    looked_at_on = models.DateField(null=True)

    objects = MoveCheckQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["begun_on", "id"]
        constraints = [*OwnedRow.Meta.constraints]

    def __str__(self) -> str:
        return f"Move of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("move", args=[self.candidate_id])


class MoveItem(CaseModel):
    """One thing that a move waits for and the agreement does not say: since when, and for whom."""

    move = models.ForeignKey(MoveCheck, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=10, choices=MoveKind.choices)
    state = models.CharField(max_length=10, choices=MoveState.choices, default=MoveState.OPEN)
    waits_for = models.CharField(max_length=10, choices=WaitsFor.choices)
    since = models.DateField()
    settled_on = models.DateField(null=True)
    words = models.TextField(blank=True)

    objects = MoveItemQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["move", "kind"], name="once_a_move"),
            models.CheckConstraint(name="not_what_the_agreement_says", condition=Q(kind__in=ASKED)),
            models.CheckConstraint(
                name="settled_item_has_its_day",
                condition=Q(state=MoveState.OPEN, settled_on__isnull=True)
                | ~Q(state=MoveState.OPEN) & Q(settled_on__isnull=False, settled_on__gte=F("since")),
            ),
            models.CheckConstraint(name="not_needed_says_why", condition=~Q(state=MoveState.NOT_NEEDED) | ~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return self.move.get_absolute_url()

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import BidOutcome, Blocker, HomeKind
from placements.querysets import MoveOnGoalQuerySet, MoveOnPartQuerySet
from sharedliving.core.history import CaseModel


class MoveOnGoal(OwnedRow):
    """Somebody wants to move on: to what, by when, in their words, and how far it has come (G14-LOC-7).

    Owned by their care manager; due when it is looked at again.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="move_on_goals")
    words = models.TextField(help_text="What they want, in their words")
    kind = models.CharField(max_length=12, choices=HomeKind.choices)
    where = models.CharField(max_length=200, blank=True)
    said_on = models.DateField()
    by_when = models.DateField(null=True)
    register_number = models.CharField(max_length=60, blank=True, help_text="Number on the housing register")
    band = models.CharField(max_length=40, blank=True)
    registered_on = models.DateField(null=True)
    views_differ = models.BooleanField(default=False, help_text="Somebody around them wants something else for them")
    who_differs = models.TextField(blank=True)
    looked_at_on = models.DateField(null=True)
    what_was_done = models.TextField(blank=True)
    reached_on = models.DateField(null=True)
    closed_because = models.TextField(blank=True)

    objects = MoveOnGoalQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="one_open_move_on_goal", condition=Q(closed_at__isnull=True)),
            models.CheckConstraint(name="move_on_goal_has_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="differing_views_say_whose", condition=Q(views_differ=False, who_differs="")
                | Q(views_differ=True) & ~Q(who_differs=""),
            ),
            models.CheckConstraint(
                name="closed_goal_was_reached_or_says_why",
                condition=Q(closed_at__isnull=True, reached_on__isnull=True, closed_because="")
                | Q(closed_at__isnull=False) & ~Q(closed_because=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person} wants to move on"

    def get_absolute_url(self) -> str:
        return reverse("moving-on", args=[self.pk])


class HousingBid(CaseModel):
    """A home that somebody bid or applied for, and what came of it."""

    goal = models.ForeignKey(MoveOnGoal, on_delete=models.PROTECT, related_name="bids")
    on = models.DateField()
    where = models.CharField(max_length=200)
    outcome = models.CharField(max_length=12, choices=BidOutcome.choices, default=BidOutcome.WAITING)
    words = models.TextField(blank=True)

    objects = MoveOnPartQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return f"{self.where}, {self.on}"


class MoveBlocker(CaseModel):
    """What stands between somebody and the home that they want: since when, and how it was cleared."""

    goal = models.ForeignKey(MoveOnGoal, on_delete=models.PROTECT, related_name="blockers")
    kind = models.CharField(max_length=12, choices=Blocker.choices)
    words = models.TextField()
    since = models.DateField()
    cleared_on = models.DateField(null=True)
    cleared_how = models.TextField(blank=True)

    objects = MoveOnPartQuerySet.as_manager()

    class Meta:
        ordering = ["cleared_on", "since", "id"]
        constraints = [
            models.CheckConstraint(
                name="cleared_blocker_says_how",
                condition=Q(cleared_on__isnull=True, cleared_how="")
                | Q(cleared_on__isnull=False, cleared_on__gte=F("since")) & ~Q(cleared_how=""),
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

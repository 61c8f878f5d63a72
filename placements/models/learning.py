from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.choices import CarersNext
from placements.models.arrangement import Arrangement
from placements.models.household import CarerHousehold
from placements.querysets import CarerFutureQuerySet, LearningReviewQuerySet


class LearningReview(OwnedRow):
    """What both sides learn from an arrangement that ended as nobody had planned. Owned by the scheme's manager."""

    arrangement = models.OneToOneField(Arrangement, on_delete=models.PROTECT, related_name="learning")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="learning_reviews")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="learning_reviews")
    happened = models.TextField(blank=True)
    early_signs = models.TextField(blank=True)
    would_have_helped = models.TextField(blank=True)
    changes = models.TextField(blank=True, help_text="What is done differently from now on, and by whom")
    council_part = models.TextField(blank=True, help_text="What the council learnt, in its own words")
    council_name = models.CharField(max_length=200, blank=True)
    council_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)

    objects = LearningReviewQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="completed_learning_says_what",
                condition=Q(closed_at__isnull=True, completed_on__isnull=True)
                | Q(closed_at__isnull=False, completed_on__isnull=False, council_on__isnull=False)
                & ~Q(happened="") & ~Q(early_signs="") & ~Q(would_have_helped="") & ~Q(changes=""),
            ),
            models.CheckConstraint(
                name="council_part_says_by_whom",
                condition=Q(council_part="", council_name="", council_on__isnull=True)
                | ~Q(council_part="") & ~Q(council_name="") & Q(council_on__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"What was learnt from the arrangement of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("learning", args=[self.pk])


class CarerFuture(OwnedRow):
    """What becomes of the carers after an arrangement with them has ended. The scheme's own."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="futures")
    arrangement = models.OneToOneField(Arrangement, on_delete=models.PROTECT, related_name="carers_next")
    decided = models.CharField(max_length=8, choices=CarersNext.choices, blank=True)
    words = models.TextField(blank=True, help_text="What the carers say, and what was agreed with them")
    decided_on = models.DateField(null=True)

    objects = CarerFutureQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="decided_future_says_what",
                condition=Q(closed_at__isnull=True, decided="", decided_on__isnull=True)
                | Q(closed_at__isnull=False, decided_on__isnull=False) & ~Q(decided="") & ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        return f"What comes next for {self.household}"

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()

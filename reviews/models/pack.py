from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, Person
from reviews.choices import PackStep
from reviews.models.review import Review
from reviews.querysets import ReviewPackQuerySet


class ReviewPack(OwnedRow):
    """The papers for a review (G14-REV-7). Due until everybody who comes has been sent them, then until all have them.

    Who was sent them and when, and who has them, stands on each invitation. Closed for good with the review.
    """

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="pack")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=8, choices=PackStep.choices, blank=True)

    objects = ReviewPackQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="open_pack_waits_for_something",
                condition=Q(closed_at__isnull=True) & ~Q(step="") | Q(closed_at__isnull=False, step=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Papers for the review of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("review-pack", args=[self.pk])

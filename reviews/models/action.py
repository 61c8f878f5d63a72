from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, Person
from reviews.choices import ActionEnd, ActionKind
from reviews.models.review import Review
from reviews.querysets import ReviewActionQuerySet


class ReviewAction(OwnedRow):
    """What a review leaves to be done, by whom and by when; it falls due until it is done or no longer needed."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="actions")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=ActionKind.choices, default=ActionKind.TASK)
    what = models.TextField()
    end = models.CharField(max_length=12, choices=ActionEnd.choices, blank=True)
    ended_on = models.DateField(null=True)
    words = models.TextField(blank=True, help_text="What came of it, or why it was put off")

    objects = ReviewActionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="review_action_says_something", condition=~Q(what="")),
            models.CheckConstraint(
                name="review_action_is_open_until_its_end",
                condition=Q(closed_at__isnull=True, end="", ended_on__isnull=True)
                | (Q(closed_at__isnull=False, ended_on__isnull=False) & ~Q(end="")),
            ),
            models.CheckConstraint(
                name="review_action_given_up_has_reason", condition=~Q(end=ActionEnd.NOT_NEEDED) | ~Q(words="")
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("review-action", args=[self.pk])

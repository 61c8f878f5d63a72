from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, Person
from reviews.choices import AttendeeRole, RequestDecision
from reviews.models.review import Review
from reviews.querysets import ReviewRequestQuerySet


class ReviewRequest(OwnedRow):
    """Somebody asks for a review (Care Act s27(1)(b)). Open until it is decided, with reasons, and they are told."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="review_requests")
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=AttendeeRole.choices)
    why = models.TextField()
    decision = models.CharField(max_length=8, choices=RequestDecision.choices, blank=True)
    reasons = models.TextField(blank=True)
    told_on = models.DateField(null=True)
    told_how = models.CharField(max_length=200, blank=True)
    review = models.OneToOneField(Review, null=True, on_delete=models.PROTECT, related_name="request")

    objects = ReviewRequestQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="review_request_is_open_until_told",
                condition=Q(closed_at__isnull=True, decision="", told_on__isnull=True, review__isnull=True)
                | (
                    Q(closed_at__isnull=False, told_on__isnull=False)
                    & ~Q(decision="")
                    & ~Q(reasons="")
                    & ~Q(told_how="")
                ),
            ),
            models.CheckConstraint(
                name="review_request_granted_has_review",
                condition=~Q(decision=RequestDecision.HOLD) | Q(review__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked_by} asks for a review"

    def get_absolute_url(self) -> str:
        return reverse("review-request", args=[self.pk])

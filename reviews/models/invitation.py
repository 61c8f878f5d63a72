from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from reviews.choices import AttendeeRole, InvitationAnswer, InvitationFormat
from reviews.models.review import Review
from reviews.querysets import ReviewPartQuerySet
from sharedliving.core.history import CaseModel


class ReviewInvitation(CaseModel):
    """Somebody is asked to a review: to which meeting, in which form, what they answer, and the papers they get."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="invitations")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=AttendeeRole.choices)
    format = models.CharField(max_length=8, choices=InvitationFormat.choices)
    meets_on = models.DateField()
    meets_where = models.CharField(max_length=200)
    sent_on = models.DateField(null=True)
    answer = models.CharField(max_length=12, choices=InvitationAnswer.choices, blank=True)
    pack_sent_on = models.DateField(null=True)
    pack_received_on = models.DateField(null=True)
    pack_agreed = models.BooleanField(
        default=False, help_text="The person agrees that they get the whole of the papers"
    )

    objects = ReviewPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["review", "name"], name="invited_once_to_a_review"),
            models.CheckConstraint(
                name="pack_is_sent_before_it_is_received",
                condition=Q(pack_received_on__isnull=True)
                | Q(pack_sent_on__isnull=False, pack_received_on__gte=F("pack_sent_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_role_display().lower()}"

    def get_absolute_url(self) -> str:
        return reverse("review-invitation", args=[self.review_id, self.pk])

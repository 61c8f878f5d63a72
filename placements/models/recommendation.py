from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, Person
from placements.choices import OtherOption
from placements.models.referral import Referral
from placements.querysets import RecommendationQuerySet


class Recommendation(OwnedRow):
    """A scheme found that something else suits the person better, and says what (G14-LOC-8).

    Open until the person's owner has said whether the council follows it: the referral is closed, the person is not.
    """

    referral = models.OneToOneField(Referral, on_delete=models.PROTECT, related_name="recommendation")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="recommendations")
    option = models.CharField(max_length=12, choices=OtherOption.choices)
    why = models.TextField()
    made_on = models.DateField()
    followed = models.BooleanField(null=True)
    reply = models.TextField(blank=True)
    replied_on = models.DateField(null=True)

    objects = RecommendationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="recommendation_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="recommendation_open_until_answered",
                condition=Q(followed__isnull=True, replied_on__isnull=True, reply="", closed_at__isnull=True)
                | Q(
                    followed__isnull=False,
                    replied_on__isnull=False,
                    replied_on__gte=F("made_on"),
                    closed_at__isnull=False,
                )
                & ~Q(reply=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_option_display()} recommended"

    def get_absolute_url(self) -> str:
        return reverse("recommendation", args=[self.pk])

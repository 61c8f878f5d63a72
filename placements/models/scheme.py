from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation
from placements.choices import ArrangementKind, Offer, RunBy
from placements.querysets import SchemeQuerySet
from sharedliving.core.history import CaseModel


class Scheme(CaseModel):
    """What an organisation is as a Shared Lives scheme: who runs it, what it can offer, to whom, for which councils."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="scheme_profile")
    registration = models.CharField(max_length=40, blank=True, help_text="CQC location id")
    run_by = models.CharField(max_length=12, choices=RunBy.choices, blank=True)
    registered_manager = models.CharField(max_length=200, blank=True)
    youngest = models.PositiveSmallIntegerField(default=18)
    oldest = models.PositiveSmallIntegerField(default=120)
    kinds = ArrayField(
        models.CharField(max_length=12, choices=ArrangementKind.choices), default=list, blank=True,
        help_text="Kinds of arrangement",
    )  # fmt: skip
    offers = ArrayField(
        models.CharField(max_length=16, choices=Offer.choices), default=list, blank=True,
        help_text="Local needs it can meet (G14, 1.4)",
    )  # fmt: skip
    about = models.TextField(blank=True, help_text="What a care manager should know before there is a referral")
    contact = models.TextField(blank=True, help_text="How to reach them with a question")
    checked_on = models.DateField(null=True, blank=True, help_text="When somebody last looked whether this is right")
    councils = models.ManyToManyField(Organisation, related_name="served_by", blank=True)

    objects = SchemeQuerySet.as_manager()

    class Meta:
        ordering = ["organisation__name", "id"]
        constraints = [
            models.CheckConstraint(name="scheme_youngest_below_oldest", condition=Q(youngest__lte=F("oldest"))),
        ]

    def __str__(self) -> str:
        return self.organisation.name

    def get_absolute_url(self) -> str:
        return reverse("scheme", args=[self.pk])

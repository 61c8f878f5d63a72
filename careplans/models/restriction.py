from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.models.capacity import CapacityAssessment
from careplans.querysets.risk import RestrictionQuerySet
from people.models import OwnedRow, Person


class Restriction(OwnedRow):
    """Something that a person is kept from. Due when it has to be looked at again; closed when it is lifted.

    It stands only with the person's consent or a completed assessment of their capacity (G14-RISK-9).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="restrictions")
    what = models.TextField()
    why = models.TextField()
    since = models.DateField()
    asked_by = models.CharField(max_length=200)
    less_restrictive = models.TextField(help_text="Less restrictive ways that were considered")
    consent_on = models.DateField(null=True)
    consent_how = models.TextField(blank=True)
    capacity = models.ForeignKey(
        CapacityAssessment, null=True, on_delete=models.PROTECT, related_name="restrictions"
    )  # fmt: skip
    last_looked_on = models.DateField(null=True)
    last_look = models.TextField(blank=True)
    lifted_on = models.DateField(null=True)
    lifted_because = models.TextField(blank=True)

    objects = RestrictionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-since", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="restriction_has_consent_or_capacity",
                condition=(Q(consent_on__isnull=False) & ~Q(consent_how="")) | Q(capacity__isnull=False),
            ),
            models.CheckConstraint(
                name="lifted_restriction_says_why",
                condition=Q(closed_at__isnull=True, lifted_on__isnull=True)
                | (Q(closed_at__isnull=False, lifted_on__isnull=False) & ~Q(lifted_because="")),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("restriction", args=[self.pk])

from django.db import models
from django.db.models import Q

from people.models import OwnedRow
from placements.choices import RiskSubject
from placements.models.household import CarerHousehold
from placements.querysets import HouseholdRiskQuerySet


class HouseholdRisk(OwnedRow):
    """A risk in a carer household or its home: the scheme's own, kept apart from every person's (G14-RISK-3, G14-RISK-7).

    Due when it has to be looked at again; closed with the reason when it is no longer one.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="risks")
    subject = models.CharField(max_length=10, choices=RiskSubject.choices)
    who = models.CharField(max_length=200, help_text="Which member, animal or part of the home")
    what = models.TextField(help_text="What could happen, and to whom")
    what_is_done = models.TextField()
    closed_because = models.TextField(blank=True)

    objects = HouseholdRiskQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="closed_household_risk_says_why", condition=Q(closed_at__isnull=True) | ~Q(closed_because="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.what}"

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()

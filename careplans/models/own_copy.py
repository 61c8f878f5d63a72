from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.models.plan import CarePlan
from careplans.querysets import CouncilRowQuerySet
from people.models import OwnedRow, Person


class OwnCopy(OwnedRow):
    """The copy that the person is owed of a plan in force (Care Act s25): due from sign-off until it is given."""

    plan = models.OneToOneField(CarePlan, on_delete=models.PROTECT, related_name="persons_copy")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_on = models.DateField(null=True)
    how = models.CharField(max_length=200, blank=True, help_text="In which form, and how it was gone through")
    others = models.CharField(max_length=200, blank=True, help_text="Whom else the person chose to have one")

    objects = CouncilRowQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="copy_given_says_how",
                condition=Q(given_on__isnull=True) | (Q(closed_at__isnull=False) & ~Q(how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}: the person's copy"

    def get_absolute_url(self) -> str:
        return reverse("plan-own-copy", args=[self.plan_id])

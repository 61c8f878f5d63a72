from django.db import models
from django.db.models import F, Q

from people.models import Organisation
from placements.models.household import CarerHousehold
from placements.querysets import AlsoUsedByQuerySet
from sharedliving.core.history import CaseModel


class AlsoUsedBy(CaseModel):
    """A second scheme may match people with a household that another scheme approved. Its places count over both (APS13).

    Agreed by a manager of the household's own scheme, with somebody named for the other; it ends on a day.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="also_used_by")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="also_uses")
    agreed_on = models.DateField()
    agreed_by = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    agreed_with = models.CharField(max_length=200, help_text="Who agreed for the other scheme")
    why = models.TextField()
    until = models.DateField(null=True)
    ended_because = models.TextField(blank=True)

    objects = AlsoUsedByQuerySet.as_manager()

    class Meta:
        ordering = ["agreed_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["household", "scheme"], name="household_lent_once", condition=Q(until__isnull=True)
            ),
            models.CheckConstraint(
                name="ended_loan_says_why",
                condition=Q(until__isnull=True, ended_because="")
                | Q(until__isnull=False, until__gte=F("agreed_on")) & ~Q(ended_because=""),
            ),
            models.CheckConstraint(name="loan_says_with_whom_and_why", condition=~Q(agreed_with="") & ~Q(why="")),
        ]

    def __str__(self) -> str:
        return f"{self.household} also used by {self.scheme}"

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()

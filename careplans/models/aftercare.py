from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.aftercare import AftercareState, DetainedUnder
from careplans.querysets import ChangeQuerySet, CouncilRowQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.states import StateChange


class Aftercare(OwnedRow):
    """Section 117 aftercare that council and NHS owe somebody: free, and due for review until both have ended it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="aftercare")
    state = models.CharField(max_length=20, choices=AftercareState.choices, default=AftercareState.OWED)
    detained_under = models.CharField(max_length=4, choices=DetainedUnder.choices)
    detained_on = models.DateField()
    discharged_on = models.DateField(null=True)
    responsible_council = models.CharField(max_length=200)
    responsible_icb = models.CharField(max_length=200)
    needs = models.TextField(help_text="The aftercare needs, apart from all others")
    split = models.CharField(max_length=200, blank=True, help_text="How council and NHS share the cost")
    reviewed_on = models.DateField(null=True)
    review_notes = models.TextField(blank=True)
    council_satisfied_on = models.DateField(null=True)
    council_reasons = models.TextField(blank=True)
    nhs_satisfied_on = models.DateField(null=True)
    nhs_reasons = models.TextField(blank=True)

    objects = CouncilRowQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="one_aftercare_owed", condition=Q(closed_at__isnull=True)),
            models.CheckConstraint(
                name="discharged_after_detained",
                condition=Q(discharged_on__isnull=True) | Q(discharged_on__gte=F("detained_on")),
            ),
            models.CheckConstraint(
                name="aftercare_is_ended_by_both",
                condition=Q(state=AftercareState.OWED, closed_at__isnull=True)
                | Q(
                    state=AftercareState.ENDED, closed_at__isnull=False, council_satisfied_on__isnull=False,
                    nhs_satisfied_on__isnull=False,
                )
                & ~Q(council_reasons="")
                & ~Q(nhs_reasons=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Section 117 aftercare of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("aftercare", args=[self.pk])


class AftercareChange(StateChange):
    row = models.ForeignKey(Aftercare, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()

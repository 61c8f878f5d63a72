from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import PromiseState
from careplans.models.plan import CarePlan, PlanNeed
from careplans.querysets import ChangeQuerySet, PromisedServiceQuerySet, PromiseNoteQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class PromisedService(OwnedRow):
    """A service that a plan promises (advocacy, college, a day place): due until it is delivered or given up (G14-CMS-9)."""

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="promises")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    need = models.ForeignKey(PlanNeed, null=True, on_delete=models.PROTECT, related_name="promises")
    state = models.CharField(max_length=20, choices=PromiseState.choices, default=PromiseState.PROMISED)
    what = models.CharField(max_length=200)
    provider = models.CharField(max_length=200)
    promised_on = models.DateField()
    delivered_on = models.DateField(null=True)
    dropped_because = models.TextField(blank=True)

    objects = PromisedServiceQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="promise_is_open_until_it_ends",
                condition=Q(state=PromiseState.PROMISED, closed_at__isnull=True)
                | Q(state=PromiseState.DELIVERED, closed_at__isnull=False, delivered_on__isnull=False)
                | Q(state=PromiseState.DROPPED, closed_at__isnull=False) & ~Q(dropped_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} from {self.provider}"

    def get_absolute_url(self) -> str:
        return reverse("promise", args=[self.pk])


class PromisedServiceChange(StateChange):
    row = models.ForeignKey(PromisedService, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class PromiseNote(CaseModel):
    """What somebody did to get a promised service, and what they were told."""

    promise = models.ForeignKey(PromisedService, on_delete=models.PROTECT, related_name="notes")
    on = models.DateField()
    by_name = models.CharField(max_length=200)
    text = models.TextField()

    objects = PromiseNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.on}: {self.text}"

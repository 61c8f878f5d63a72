from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import RequestState, Source
from careplans.querysets import ChangeQuerySet, SupportRequestQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.states import StateChange


class SupportRequest(OwnedRow):
    """Somebody asks for support. The date of first contact starts the 28-day clock, which this row carries until an
    assessment has been allocated and carries it instead.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="support_requests")
    state = models.CharField(max_length=20, choices=RequestState.choices, default=RequestState.OPEN)
    first_contact_on = models.DateField()
    source = models.CharField(max_length=12, choices=Source.choices)
    wants = models.TextField()
    urgent_needs = models.TextField(blank=True, help_text="Needs that cannot wait for an assessment (CA19(3))")
    urgent_help = models.TextField(blank=True, help_text="What was done about them at once")
    advice_given = models.TextField(blank=True)
    recorded_by_id = models.BigIntegerField(null=True)

    objects = SupportRequestQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-first_contact_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="one_open_request", condition=Q(closed_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"Request for support by {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("request", args=[self.pk])


class SupportRequestChange(StateChange):
    row = models.ForeignKey(SupportRequest, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()

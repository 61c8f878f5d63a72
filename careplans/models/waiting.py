from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import ContactWay, Priority
from careplans.models.request import SupportRequest
from careplans.querysets import OwedQuerySet
from people.models import OwnedRow, Person


class Triage(OwnedRow):
    """How urgent a request is, decided by somebody, with their reason; open and due until it is decided."""

    request = models.ForeignKey(SupportRequest, on_delete=models.PROTECT, related_name="triages")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    priority = models.CharField(max_length=8, choices=Priority.choices, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True)
    decided_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["request"], name="one_open_triage", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="priority_has_reason_and_author",
                condition=Q(priority="", decided_on__isnull=True)
                | (Q(decided_on__isnull=False, decided_by__isnull=False) & ~Q(priority="") & ~Q(reason="")),
            ),
            models.CheckConstraint(
                name="decided_triage_is_closed", condition=Q(closed_at__isnull=False) | Q(priority="")
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Priority of the request by {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("triage", args=[self.pk])


class WaitingContact(OwnedRow):
    """Somebody who waits is asked how they are: open and due until they were, or until they wait no longer."""

    request = models.ForeignKey(SupportRequest, on_delete=models.PROTECT, related_name="contacts")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField(null=True)
    how = models.CharField(max_length=16, choices=ContactWay.choices, blank=True)
    said = models.TextField(blank=True)
    more_urgent = models.BooleanField(null=True)
    made_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["request"], name="one_open_waiting_contact", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="waiting_contact_is_whole",
                condition=Q(on__isnull=True, how="", said="", more_urgent__isnull=True)
                | (Q(on__isnull=False, more_urgent__isnull=False, closed_at__isnull=False) & ~Q(how="") & ~Q(said="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Contact with {self.person} while they wait"

    def get_absolute_url(self) -> str:
        return reverse("waiting-contact", args=[self.pk])

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow
from placements.choices import ProtocolKind
from placements.querysets import ProtocolQuerySet


class Protocol(OwnedRow):
    """What a council and a scheme have written down together: a protocol or a service level agreement (G14-ASS-4).

    In force from a day; due on the day by which both look at it again. A new version closes it and says which it replaces.
    """

    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="protocols")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="protocols_with")
    kind = models.CharField(max_length=16, choices=ProtocolKind.choices)
    title = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    in_force_from = models.DateField()
    text = models.TextField(blank=True)
    link = models.URLField(blank=True, max_length=500, help_text="Where the signed document is kept")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)

    objects = ProtocolQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["kind", "-version", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["council", "scheme", "kind", "title"], name="one_open_protocol_of_a_name",
                condition=Q(closed_at__isnull=True),
            ),
            models.CheckConstraint(name="protocol_has_text_or_link", condition=~Q(text="") | ~Q(link="")),
            models.CheckConstraint(
                name="protocol_reviewed_after_its_start",
                condition=Q(due_on__isnull=True) | Q(due_on__gt=F("in_force_from")),
            ),
            models.CheckConstraint(
                name="ended_protocol_says_why",
                condition=Q(closed_at__isnull=True, ended_on__isnull=True, ended_because="")
                | Q(closed_at__isnull=False, ended_on__isnull=False) & ~Q(ended_because=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    @property
    def name(self) -> str:
        """What the list of due things calls it."""
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("protocol", args=[self.pk])

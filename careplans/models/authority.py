from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.authority import AuthorityKind, DocumentKind
from careplans.querysets import LegalAuthorityQuerySet
from people.models import CircleMember, Person
from sharedliving.core.history import CaseModel

SEEN = Q(seen_on__isnull=False, seen_by__isnull=False) & ~Q(document="")
NOT_SEEN = Q(seen_on__isnull=True, seen_by__isnull=True, document="")


class LegalAuthority(CaseModel):
    """Somebody who may decide for a person by law, or what the person decided in advance. Counts once it was seen."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="legal_authorities")
    circle_member = models.ForeignKey(CircleMember, null=True, on_delete=models.PROTECT, related_name="authorities")
    kind = models.CharField(max_length=20, choices=AuthorityKind.choices)
    name = models.CharField(max_length=200, help_text="Who holds the authority; of an advance decision, who keeps it")
    contact = models.TextField(blank=True)
    scope = models.TextField(help_text="What it covers, with any conditions")
    reference = models.CharField(max_length=60, blank=True)
    registered_on = models.DateField(null=True)
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)
    document = models.CharField(max_length=12, choices=DocumentKind.choices, blank=True)
    seen_on = models.DateField(null=True)
    seen_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True)
    ended_why = models.TextField(blank=True)

    objects = LegalAuthorityQuerySet.as_manager()

    class Meta:
        ordering = [F("ended_on").desc(nulls_first=True), "name", "id"]
        verbose_name_plural = "legal authorities"
        constraints = [
            models.CheckConstraint(name="authority_is_seen_by_somebody", condition=SEEN | NOT_SEEN),
            models.CheckConstraint(
                name="authority_ends_after_it_begins",
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="authority_ended_for_a_reason", condition=Q(ended_on__isnull=True) | ~Q(ended_why="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_kind_display().lower()}"

    def get_absolute_url(self) -> str:
        return reverse("authority", args=[self.pk])

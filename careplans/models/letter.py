from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import LetterWay
from careplans.models.assessment import Assessment
from careplans.querysets import OwedQuerySet
from people.models import OwnedRow, Person


class DecisionLetter(OwnedRow):
    """The decision about eligibility in writing, with its reasons (CA13); open and due until the person has it (CA12)."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="letter")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="decision_letters")
    sent_on = models.DateField(null=True)
    how = models.CharField(max_length=12, choices=LetterWay.choices, blank=True)
    sent_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="letter_is_closed_when_sent",
                condition=Q(closed_at__isnull=True, sent_on__isnull=True, how="")
                | (Q(closed_at__isnull=False, sent_on__isnull=False) & ~Q(how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Decision letter for {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("decision-letter", args=[self.pk])

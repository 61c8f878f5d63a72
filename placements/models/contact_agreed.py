from django.db import models
from django.db.models import Q

from people.models import Person
from placements.models.agreement import Agreement
from placements.querysets import AgreementPartQuerySet
from sharedliving.core.history import CaseModel


class ContactAgreed(CaseModel):
    """How often the care manager will be in contact with somebody whose life is complex, agreed before the start (G14-LOC-1).

    From the start on it stands in the arrangement, which may agree on another interval later.
    """

    agreement = models.OneToOneField(Agreement, on_delete=models.PROTECT, related_name="contact_agreed")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    days = models.PositiveSmallIntegerField()
    words = models.TextField(help_text="With whom it was agreed, and how they keep in contact")
    agreed_on = models.DateField()

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="contact_agreed_within_a_year", condition=Q(days__range=(1, 365))),
            models.CheckConstraint(name="contact_agreed_says_with_whom", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"Contact every {self.days} days"

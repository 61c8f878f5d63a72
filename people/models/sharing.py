from django.db import models
from django.db.models import Q

from people.models.organisation import Organisation
from people.models.person import Person
from people.querysets import PersonRowQuerySet
from sharedliving.core.history import CaseModel


class Share(CaseModel):
    """A scheme that may see a person, since they were referred to it or live with its carers. Ends; is never deleted."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="shares")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="shares")
    why = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)

    objects = PersonRowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], name="one_open_share", condition=Q(until__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} with {self.organisation}"

from django.db import models

from people.choices import CircleRole, Closeness
from people.models.person import Person
from people.querysets import CircleQuerySet
from sharedliving.core.history import CaseModel


class CircleMember(CaseModel):
    """Somebody around the person, what they are to them, and whether the person agrees to share with them (G14-PCP-3).

    `closeness` is what the person says; blank until they were asked.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="circle")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=CircleRole.choices)
    closeness = models.CharField(max_length=8, choices=Closeness.choices, blank=True)
    relationship = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    is_paid_to_support = models.BooleanField(default=False)
    may_be_told = models.BooleanField(default=False)

    objects = CircleQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_role_display().lower()}"

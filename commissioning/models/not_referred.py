from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from commissioning.needs.choices import Faith, Language, LocalNeed, NotBecause
from commissioning.needs.querysets import NotReferredQuerySet
from people.models import Organisation, Person
from sharedliving.core.history import CaseModel


class NotReferred(CaseModel):
    """Shared Lives was thought of for somebody, who was referred to no scheme: why, and what was needed (G14-LOC-3).

    Coded throughout: it is counted for commissioners, who read no words that somebody typed. The newest of a person counts.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="not_referred")
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    by_user = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=10, choices=NotBecause.choices)
    needs = ArrayField(models.CharField(max_length=16, choices=LocalNeed.choices))
    area = models.CharField(max_length=8, blank=True, help_text="Postcode district, like WM3; empty: any")
    is_urgent = models.BooleanField(default=False)
    faith = models.CharField(max_length=12, choices=Faith.choices, blank=True)
    language = models.CharField(max_length=12, choices=Language.choices, blank=True)
    wheelchair_access = models.BooleanField(default=False)

    objects = NotReferredQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(name="not_referred_says_why", condition=Q(reason__in=NotBecause.values)),
            models.CheckConstraint(
                name="not_referred_names_a_need",
                condition=Q(needs__len__gte=1, needs__contained_by=list(LocalNeed.values)),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-on"], name="not_referred_of_person"),
            models.Index(fields=["council", "on"], name="not_referred_of_council"),
        ]

    def __str__(self) -> str:
        return f"{self.person} was not referred: {self.get_reason_display()}"

    def get_absolute_url(self) -> str:
        return reverse("not-referred")

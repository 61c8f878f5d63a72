from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import ContributionState, Profession
from careplans.models.assessment import Assessment
from careplans.querysets import ChangeQuerySet, ContributionChaseQuerySet, OwedQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class Contribution(OwnedRow):
    """What another professional is asked to say for an assessment; due until it has come, or it is known not to come."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="contributions")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contributions")
    state = models.CharField(max_length=20, choices=ContributionState.choices, default=ContributionState.ASKED)
    profession = models.CharField(max_length=16, choices=Profession.choices)
    who = models.CharField(max_length=200)
    contact = models.CharField(max_length=200, blank=True)
    asked = models.TextField(help_text="What they are asked")
    asked_on = models.DateField()
    received_on = models.DateField(null=True)
    said = models.TextField(blank=True)
    not_coming_because = models.TextField(blank=True)

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="contribution_received_says_what",
                condition=~Q(state=ContributionState.RECEIVED)
                | (Q(received_on__gte=models.F("asked_on")) & ~Q(said="")),
            ),
            models.CheckConstraint(
                name="contribution_not_coming_says_why",
                condition=~Q(state=ContributionState.NOT_COMING) | ~Q(not_coming_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_profession_display()}: {self.who}"

    def get_absolute_url(self) -> str:
        return reverse("contribution", args=[self.pk])


class ContributionChange(StateChange):
    row = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class ContributionChase(CaseModel):
    """Somebody asked again for a contribution: when, and what came of it."""

    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="chases")
    chased_on = models.DateField()
    note = models.TextField()

    objects = ContributionChaseQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Chased on {self.chased_on}"

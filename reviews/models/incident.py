from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.models import Arrangement
from reviews.choices import Considered, IncidentKind, Told
from reviews.querysets import IncidentNoticeQuerySet, IncidentQuerySet


class Incident(OwnedRow):
    """Something went wrong. Open until everybody who is owed it has been told and what was learnt is written down."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="incidents")
    arrangement = models.ForeignKey(Arrangement, null=True, on_delete=models.PROTECT, related_name="incidents")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=IncidentKind.choices)
    happened_on = models.DateField()
    happened_time = models.TimeField(null=True)
    where = models.CharField(max_length=200)
    what = models.TextField()
    is_serious = models.BooleanField(help_text="Somebody was seriously hurt, or could have died")
    injuries = models.TextField(blank=True)
    safeguarding = models.CharField(max_length=12, choices=Considered.choices, default=Considered.NOT_YET)
    safeguarding_because = models.TextField(blank=True)
    learning = models.TextField(blank=True)

    objects = IncidentQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-happened_on", "-id"]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(fields=["person", "-happened_on", "-id"], name="incident_person_newest"),
        ]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="incident_says_what_and_where", condition=~Q(what="") & ~Q(where="")),
            models.CheckConstraint(
                name="safeguarding_considered_says_why",
                condition=Q(safeguarding=Considered.NOT_YET) | ~Q(safeguarding_because=""),
            ),
            models.CheckConstraint(
                name="closed_incident_is_learnt_from",
                condition=Q(closed_at__isnull=True) | ~Q(learning="") & ~Q(safeguarding=Considered.NOT_YET),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("incident", args=[self.pk])


class IncidentNotice(OwnedRow):
    """That somebody is owed word of an incident, by when; and that they were told, or why they were not."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="notices")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    told = models.CharField(max_length=12, choices=Told.choices)
    done_on = models.DateField(null=True)
    words = models.TextField(blank=True, help_text="Who was told and how, or why nobody was")

    objects = IncidentNoticeQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["incident", "told"], name="told_once_of_an_incident"),
            models.CheckConstraint(
                name="incident_notice_closed_with_words", condition=Q(closed_at__isnull=True) | ~Q(words="")
            ),
        ]

    def __str__(self) -> str:
        return self.get_told_display()

    def get_absolute_url(self) -> str:
        return reverse("incident-notice", args=[self.pk])

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.choices import (
    MOST_PLACES,
    STAYS_OVERNIGHT,
    ArrangementKind,
    ArrangementState,
    EndReason,
    Funding,
    Setting,
)
from placements.models.agreement import Agreement
from placements.models.household import CarerHousehold
from placements.querysets import ArrangementQuerySet
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Arrangement(OwnedRow):
    """A person living with, or visiting, a carer household. Owned by its scheme worker; due at the next scheme visit.

    A live arrangement takes a numbered place in the household. Two cannot take the same place, no place is above three,
    and a trigger refuses one above the number the household is approved for (APS13; ADR 5).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="arrangements")
    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="arrangements")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="arrangements")
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    agreement = models.OneToOneField(Agreement, null=True, on_delete=models.PROTECT, related_name="arrangement")
    state = models.CharField(max_length=20, choices=ArrangementState.choices, default=ArrangementState.LIVE)
    kind = models.CharField(max_length=12, choices=ArrangementKind.choices)
    setting = models.CharField(max_length=12, choices=Setting.choices, default=Setting.CARER_HOME)
    planned_end = models.DateField(null=True, help_text="Empty while nobody plans an end")
    nights_a_week = models.PositiveSmallIntegerField(null=True)
    days_a_week = models.PositiveSmallIntegerField(null=True)
    hours_a_week = models.PositiveSmallIntegerField(null=True)
    funding = models.CharField(max_length=8, choices=Funding.choices, blank=True, help_text="Empty: nobody has said")
    contact_days = models.PositiveSmallIntegerField(
        null=True, help_text="Where it is complex: how often the owner is in contact, as agreed for this arrangement"
    )
    place = models.PositiveSmallIntegerField(null=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=16, choices=EndReason.choices, blank=True)
    weekly_care_fee = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    weekly_rent = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    weekly_food = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    last_visit_on = models.DateField(null=True)
    came_by_import = models.BooleanField(default=False)

    objects = ArrangementQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-started_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household", "place"], name="one_person_a_place", condition=Q(state=ArrangementState.LIVE)
            ),
            models.UniqueConstraint(
                fields=["person", "household"], name="once_in_a_household", condition=Q(state=ArrangementState.LIVE)
            ),
            models.CheckConstraint(
                name="live_arrangement_has_place",
                condition=~Q(state=ArrangementState.LIVE) | Q(place__gte=1, place__lte=MOST_PLACES),
            ),
            models.CheckConstraint(
                name="ended_arrangement_has_date_and_reason",
                condition=~Q(state=ArrangementState.ENDED) | (Q(ended_on__isnull=False) & ~Q(end_reason="")),
            ),
            models.CheckConstraint(
                name="arrangement_ends_after_start",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
            ),
            models.CheckConstraint(
                name="arrangement_planned_to_end_after_start",
                condition=Q(planned_end__isnull=True) | Q(planned_end__gte=F("started_on")),
            ),
            models.CheckConstraint(
                name="nights_are_spent_at_the_carers",
                condition=~Q(kind__in=sorted(STAYS_OVERNIGHT)) | Q(setting=Setting.CARER_HOME),
            ),
            models.CheckConstraint(
                name="arrangement_week_has_seven_days",
                condition=(Q(nights_a_week__isnull=True) | Q(nights_a_week__lte=7))
                & (Q(days_a_week__isnull=True) | Q(days_a_week__lte=7))
                & (Q(hours_a_week__isnull=True) | Q(hours_a_week__lte=168)),
            ),
            models.CheckConstraint(
                name="contact_of_an_arrangement_within_a_year",
                condition=Q(contact_days__isnull=True) | Q(contact_days__range=(1, 365)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} with {self.household}"

    def get_absolute_url(self) -> str:
        return reverse("arrangement", args=[self.pk])


class ArrangementChange(StateChange):
    row = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()

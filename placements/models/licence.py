from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.models import SignedFor
from people.models import OwnedRow, Person
from placements.choices import LicenceParty, PaperState
from placements.models.agreement import Agreement
from placements.models.signature import MadeHow
from placements.querysets import LicencePartQuerySet, LicenceQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

IN_HAND = (PaperState.DRAFT, PaperState.SIGNED)


class Licence(OwnedRow):
    """Person and carer: the room, and rent, food and utilities apart, renewed every year (SLP-RENT, SLP-FOOD).

    One row a version, made under one version of the arrangement agreement.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="licences")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="licences")
    number = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    state = models.CharField(max_length=20, choices=PaperState.choices, default=PaperState.DRAFT)
    room = models.CharField(max_length=120)
    shared_rooms = models.TextField(blank=True)
    weekly_rent = models.DecimalField(max_digits=8, decimal_places=2)
    weekly_food = models.DecimalField(max_digits=8, decimal_places=2)
    weekly_utilities = models.DecimalField(max_digits=8, decimal_places=2)
    starts_on = models.DateField()
    until = models.DateField()
    terms = models.TextField(blank=True)
    signed_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    objects = LicenceQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-number", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["agreement", "state"], name="one_licence_in_hand", condition=Q(state__in=IN_HAND)
            ),
            models.CheckConstraint(name="licence_ends_after_start", condition=Q(until__gt=F("starts_on"))),
            models.CheckConstraint(
                name="licence_signed_has_day",
                condition=~Q(state__in=[PaperState.SIGNED, PaperState.SUPERSEDED]) | Q(signed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Licence of {self.person}"

    @property
    def weekly_total(self) -> Decimal:
        return self.weekly_rent + self.weekly_food + self.weekly_utilities

    def get_absolute_url(self) -> str:
        return reverse("licence", args=[self.pk])


class LicenceChange(StateChange):
    row = models.ForeignKey(Licence, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class LicenceSignature(MadeHow, SignedFor, CaseModel):
    """The person's, or of who may sign a licence for them (MCA), and the carer's."""

    licence = models.ForeignKey(Licence, on_delete=models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=8, choices=LicenceParty.choices)
    name = models.CharField(max_length=200)
    on = models.DateField()
    authority = models.CharField(max_length=200, blank=True)
    recorded_by_id = models.BigIntegerField(null=True)

    objects = LicencePartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            *MadeHow.Meta.constraints,
            *SignedFor.Meta.constraints,
            models.UniqueConstraint(fields=["licence", "party"], name="each_signs_licence_once"),
            models.CheckConstraint(
                name="licence_is_signed_for_the_person_alone",
                condition=Q(on_behalf=False) | Q(party=LicenceParty.PERSON) & ~Q(authority=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_party_display()}: {self.name}"

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow
from placements.choices import MOST_PLACES, ArrangementKind, CheckKind, HouseholdState
from placements.querysets import CarerAddressQuerySet, CarerHouseholdQuerySet, HouseholdPartQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class CarerHousehold(OwnedRow):
    """A Shared Lives carer's household: the unit of capacity. Due when its next check expires; owned by a scheme worker.

    Never more than three people at a time, across all schemes and councils (APS13; ADR 5).
    """

    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="households")
    name = models.CharField(max_length=200, help_text="The carers' names, like Maria and John Okafor")
    state = models.CharField(max_length=20, choices=HouseholdState.choices, default=HouseholdState.APPLYING)
    approved_on = models.DateField(null=True)
    approved_places = models.PositiveSmallIntegerField(default=1)
    approved_kinds = ArrayField(models.CharField(max_length=12, choices=ArrangementKind.choices), default=list)
    youngest = models.PositiveSmallIntegerField(default=18)
    oldest = models.PositiveSmallIntegerField(default=120)
    area = models.CharField(max_length=8, help_text="Postcode district, like WM3")
    wheelchair_access = models.BooleanField(default=False)
    has_pets = models.BooleanField(default=False)
    smokes = models.BooleanField(default=False)
    languages = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    about = models.TextField(blank=True)
    ethnic_group = models.CharField(max_length=40, blank=True)
    matches_paused_on = models.DateField(
        null=True, help_text="No new match since then, while a council looks into something"
    )
    matches_paused_by = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")

    objects = CarerHouseholdQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["name", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="household_one_to_three_places",
                condition=Q(approved_places__gte=1, approved_places__lte=MOST_PLACES),
            ),
            models.CheckConstraint(
                name="approved_household_has_date",
                condition=~Q(state=HouseholdState.APPROVED) | Q(approved_on__isnull=False),
            ),
            models.CheckConstraint(
                name="paused_household_says_by_whom",
                condition=Q(matches_paused_on__isnull=True, matches_paused_by__isnull=True)
                | Q(matches_paused_on__isnull=False, matches_paused_by__isnull=False),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(fields=["scheme", "name", "id"], name="household_by_scheme"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("carer", args=[self.pk])


class CarerHouseholdChange(StateChange):
    row = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class CarerAddress(CaseModel):
    """Where a household lives: a row of its own, because seeing it is a permission of its own."""

    household = models.OneToOneField(CarerHousehold, on_delete=models.PROTECT, related_name="address")
    lines = models.TextField()
    postcode = models.CharField(max_length=10)
    phone = models.CharField(max_length=30, blank=True)

    objects = CarerAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return self.postcode


class HouseholdCheck(CaseModel):
    """A check of a household and until when it holds. An expired one blocks new matches, never ends an arrangement."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="checks")
    kind = models.CharField(max_length=20, choices=CheckKind.choices)
    done_on = models.DateField()
    valid_until = models.DateField()

    objects = HouseholdPartQuerySet.as_manager()

    class Meta:
        ordering = ["valid_until"]
        constraints = [
            models.UniqueConstraint(fields=["household", "kind"], name="check_once_a_kind"),
            models.CheckConstraint(name="check_valid_after_done", condition=Q(valid_until__gte=models.F("done_on"))),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} until {self.valid_until}"

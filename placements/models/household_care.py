from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from people.models import Organisation, OwnedRow, Person
from placements.choices import MET, NIGHTS_A_YEAR, CareKind, CarerSign, Wellbeing
from placements.models.household import CarerHousehold
from placements.querysets import (
    BackUpQuerySet,
    BreakEntitlementQuerySet,
    CarerBreakQuerySet,
    HouseholdCareQuerySet,
    HouseholdPartQuerySet,
)
from sharedliving.core.history import CaseModel


class HouseholdCare(OwnedRow):
    """What a scheme owes an approved household again and again, and by when the next time: a visit, breaks planned."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="care")
    kind = models.CharField(max_length=8, choices=CareKind.choices)

    objects = HouseholdCareQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household", "kind"], name="owed_once_a_household", condition=Q(closed_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.due_on}"

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()


class CarerVisit(CaseModel):
    """A visit to the carers themselves: how they are, in a code and in their words. The scheme's alone (GLOS-MON)."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="carer_visits")
    on = models.DateField()
    visited_by = models.CharField(max_length=200)
    announced = models.BooleanField(default=True)
    wellbeing = models.CharField(max_length=10, choices=MET)
    in_their_words = models.TextField()
    signs = ArrayField(models.CharField(max_length=10, choices=CarerSign.choices), default=list, blank=True)
    agreed = models.TextField(blank=True)

    objects = HouseholdPartQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="strain_of_carers_has_an_answer",
                condition=Q(wellbeing=Wellbeing.WELL, signs__len=0) | ~Q(agreed=""),
            )
        ]

    def __str__(self) -> str:
        return f"Visit on {self.on}"


class BreakEntitlement(CaseModel):
    """How many nights of break a year a scheme gives its carers. Without a row it is 28 (NEWC, YLYW)."""

    scheme = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="break_entitlement")
    nights = models.PositiveSmallIntegerField(default=NIGHTS_A_YEAR, validators=[MaxValueValidator(366)])

    objects = BreakEntitlementQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(name="break_nights_of_a_year", condition=Q(nights__lte=366))]

    def __str__(self) -> str:
        return f"{self.nights} nights a year"


class CarerBreak(CaseModel):
    """Nights off for the carers, and who supports the people who live there meanwhile."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="breaks")
    starts_on = models.DateField()
    ends_on = models.DateField()
    is_paid = models.BooleanField(default=True)
    covered_by = models.ForeignKey(CarerHousehold, null=True, on_delete=models.PROTECT, related_name="covers")
    cover = models.TextField(blank=True, help_text="Who supports the people who live there, where no household does")
    called_off_on = models.DateField(null=True)
    called_off_because = models.TextField(blank=True)

    objects = CarerBreakQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.CheckConstraint(name="break_has_a_night", condition=Q(ends_on__gt=F("starts_on"))),
            models.CheckConstraint(
                name="break_says_who_covers",
                condition=Q(covered_by__isnull=False) & ~Q(covered_by=F("household"))
                | Q(covered_by__isnull=True) & ~Q(cover=""),
            ),
            models.CheckConstraint(
                name="break_called_off_says_why",
                condition=Q(called_off_on__isnull=True, called_off_because="")
                | Q(called_off_on__isnull=False) & ~Q(called_off_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Break from {self.starts_on} to {self.ends_on}"

    @property
    def nights(self) -> int:
        return int((self.ends_on - self.starts_on).days)


class BackUp(CaseModel):
    """An approved household that steps in when the carers cannot, and that the person knows (G14-EMG-6)."""

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="back_ups")
    back_up = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="backs_up")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="back_ups")
    known_since = models.DateField()
    how_known = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)

    objects = BackUpQuerySet.as_manager()

    class Meta:
        ordering = ["-known_since", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["household", "back_up", "person"], name="back_up_once", condition=Q(ended_on__isnull=True)
            ),
            models.CheckConstraint(name="back_up_is_another_household", condition=~Q(back_up=F("household"))),
            models.CheckConstraint(
                name="ended_back_up_says_why",
                condition=Q(ended_on__isnull=True, ended_because="")
                | Q(ended_on__isnull=False, ended_on__gte=F("known_since")) & ~Q(ended_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.back_up} for {self.person}"

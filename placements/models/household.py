from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import (
    Organisation,
    OwnedRow,
    Person,
)
from placements.choices import (
    MOST_PLACES,
    OFFERED,
    ArrangementKind,
    Brings,
    CheckKind,
    HouseholdState,
    Trait,
)
from placements.querysets import (
    CarerAddressQuerySet,
    CarerHouseholdQuerySet,
    LentHouseholdPartQuerySet,
    VacancyQuerySet,
)
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
    children = models.BooleanField(null=True, help_text="Children live there; empty while nobody has said")
    offers = ArrayField(
        models.CharField(max_length=16, choices=Trait.choices), default=list, blank=True,
        help_text="What the home and the carers can do",
    )  # fmt: skip
    interests = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    room = models.TextField(blank=True, help_text="The room there is, in words")
    pets = models.TextField(blank=True, help_text="Which animals, and what they are like")
    wont = ArrayField(
        models.CharField(max_length=16, choices=Brings.choices), default=list, blank=True,
        help_text="What the carers would not have",
    )  # fmt: skip
    others_wont = ArrayField(
        models.CharField(max_length=16, choices=Brings.choices), default=list, blank=True,
        help_text="What those who live there by arrangement would not have",
    )  # fmt: skip
    rather_not = ArrayField(
        models.CharField(max_length=16, choices=Brings.choices), default=list, blank=True,
        help_text="What the household would rather not have, but can be asked about",
    )  # fmt: skip
    free_from = models.DateField(null=True, help_text="A free place can be taken from then on; empty: now")
    free_until = models.DateField(null=True, help_text="A free place can be taken until then; empty: for good")
    only_for = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+",
        help_text="Approved for this one named person alone",
    )  # fmt: skip
    ethnic_group = models.CharField(max_length=40, blank=True)
    matches_paused_on = models.DateField(
        null=True, help_text="No new match since then, while a council looks into something"
    )
    matches_paused_by = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")

    objects = CarerHouseholdQuerySet.as_manager()
    vacancies = VacancyQuerySet.as_manager()

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
            models.CheckConstraint(
                name="household_offers_what_is_offered",
                condition=Q(offers__contained_by=[trait.value for trait in OFFERED]),
            ),
            models.CheckConstraint(
                name="household_free_until_after_from",
                condition=Q(free_from__isnull=True) | Q(free_until__isnull=True) | Q(free_until__gte=F("free_from")),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            GinIndex(
                fields=["offers"],
                name="approved_household_offers",
                condition=Q(state=HouseholdState.APPROVED),
                fastupdate=False,
            ),
            models.Index(
                fields=["area", "id"], name="approved_household_by_area", condition=Q(state=HouseholdState.APPROVED)
            ),
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

    objects = LentHouseholdPartQuerySet.as_manager()

    class Meta:
        ordering = ["valid_until"]
        constraints = [
            models.UniqueConstraint(fields=["household", "kind"], name="check_once_a_kind"),
            models.CheckConstraint(name="check_valid_after_done", condition=Q(valid_until__gte=F("done_on"))),
        ]
        indexes = [models.Index(fields=["valid_until"], include=["household", "kind"], name="check_by_end")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} until {self.valid_until}"

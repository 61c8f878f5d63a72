from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from people.models import OwnedRow
from placements.choices import MemberKind
from placements.models.household import CarerHousehold
from placements.querysets import HouseholdMemberQuerySet, MemberCheckQuerySet
from sharedliving.core import dates
from sharedliving.core.history import CaseModel

LONGEST = timedelta(days=3 * 366)


class HouseholdMember(OwnedRow):
    """Somebody who lives in a carer household and is not there by arrangement: carers, other adults, children (LANCS).

    Due when their DBS runs out, or in the year a child turns 16 or 18; closed when they have left.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="members")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=MemberKind.choices)
    relationship = models.CharField(max_length=120, blank=True, help_text="To the main carer")
    year_of_birth = models.PositiveSmallIntegerField(null=True, help_text="Of a child")
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    consulted_on = models.DateField(null=True)
    agrees = models.BooleanField(null=True, help_text="Agrees that the household takes part")
    said = models.TextField(blank=True)

    objects = HouseholdMemberQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="child_of_household_has_year",
                condition=~Q(kind=MemberKind.CHILD) | Q(year_of_birth__isnull=False),
            ),
            models.CheckConstraint(
                name="member_agrees_when_consulted",
                condition=Q(agrees__isnull=True, consulted_on__isnull=True)
                | Q(agrees__isnull=False, consulted_on__isnull=False),
            ),
            models.CheckConstraint(
                name="member_left_is_closed",
                condition=Q(until__isnull=True, closed_at__isnull=True)
                | Q(until__isnull=False, closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return self.household.get_absolute_url()

    @property
    def dbs(self) -> "MemberCheck | None":
        """The certificate that counts: home-based, and the one that holds longest. Reads the rows that came along."""
        counted = [each for each in self.dbs_checks.all() if each.is_home_based]
        return max(counted, key=lambda each: each.valid_until, default=None)

    @property
    def is_child(self) -> bool:
        return self.kind == MemberKind.CHILD

    def first_day_of(self, age: int) -> date | None:
        """The first day of the year in which a child turns this old."""
        return date(self.year_of_birth + age, 1, 1) if self.is_child and self.year_of_birth else None

    def needs_dbs(self, on: date | None = None) -> bool:
        """From 16 on; a child of whom the year alone is known once that year is over (STYNE-DBS)."""
        sixteenth = self.first_day_of(16)
        return sixteenth is None or (on or dates.today()).year > sixteenth.year


class MemberCheck(CaseModel):
    """A DBS certificate of one member of a household: the scheme's own, and no council's."""

    member = models.ForeignKey(HouseholdMember, on_delete=models.PROTECT, related_name="dbs_checks")
    number = models.CharField(max_length=12, help_text="Number of the certificate")
    is_home_based = models.BooleanField(help_text="The box for home-based work was ticked")
    done_on = models.DateField()
    valid_until = models.DateField()

    objects = MemberCheckQuerySet.as_manager()

    class Meta:
        ordering = ["-done_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["member", "number"], name="certificate_once_a_member"),
            models.CheckConstraint(name="dbs_holds_after_done", condition=Q(valid_until__gte=F("done_on"))),
            models.CheckConstraint(name="dbs_holds_three_years", condition=Q(valid_until__lte=F("done_on") + LONGEST)),
        ]

    def __str__(self) -> str:
        return f"DBS {self.number} until {self.valid_until}"

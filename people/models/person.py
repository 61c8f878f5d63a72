from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.choices import WITHOUT_A_WORKER, Standing, SupportReason
from people.models.organisation import Organisation, Team
from people.models.owned import OwnedRow
from people.querysets import PersonQuerySet


def next_reference() -> str:
    """The next free reference, like SL-000123, from a database sequence."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('people_person_reference')")
        return f"SL-{cursor.fetchone()[0]:06d}"


class Person(OwnedRow):
    """A person who needs or asks for support. Their row is due when their owner should next be in contact with them."""

    reference = models.CharField(max_length=12, unique=True, default=next_reference, editable=False)
    council = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="people")
    team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="people")
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100)
    preferred_name = models.CharField(max_length=100, blank=True)
    date_of_birth = models.DateField(null=True)
    nhs_number = models.CharField(max_length=10, null=True)  # noqa: DJ001 (empty is not a number, and unique)
    phone = models.CharField(max_length=30, blank=True)
    area = models.CharField(max_length=8, blank=True, help_text="Postcode district, like WM3")
    communication = models.TextField(blank=True, help_text="How they communicate, and what helps")
    languages = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    alerts = models.TextField(blank=True)
    support_reason = models.CharField(max_length=24, choices=SupportReason.choices, default=SupportReason.UNKNOWN)
    ethnic_group = models.CharField(max_length=40, blank=True)
    died_on = models.DateField(null=True)
    is_restricted = models.BooleanField(default=False)
    may_open = ArrayField(
        models.BigIntegerField(), default=list, blank=True, help_text="Users who may open a restricted record"
    )
    with_duty_since = models.DateField(
        null=True, help_text="Since when the duty manager holds them for want of an owner"
    )
    standing = models.CharField(max_length=12, choices=Standing.choices, blank=True)
    standing_since = models.DateField(null=True)
    standing_reason = models.TextField(blank=True)
    named_person_offered_on = models.DateField(null=True)
    named_person_wanted = models.BooleanField(null=True)
    came_by_import = models.BooleanField(default=False)

    objects = PersonQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["family_name", "given_name", "id"]
        verbose_name_plural = "people"
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["council", "nhs_number"],
                name="nhs_number_once_a_council",
                condition=Q(nhs_number__isnull=False),
            ),
            models.CheckConstraint(
                name="nhs_number_ten_digits", condition=Q(nhs_number__isnull=True) | Q(nhs_number__regex=r"^[0-9]{10}$")
            ),
            models.CheckConstraint(
                name="open_person_has_team", condition=Q(closed_at__isnull=False) | Q(team__isnull=False)
            ),
            models.CheckConstraint(
                name="standing_says_why_and_since_when",
                condition=Q(standing="", standing_reason="", standing_since__isnull=True)
                | Q(standing__in=Standing.values, standing_since__isnull=False, closed_at__isnull=True)
                & ~Q(standing_reason=""),
            ),
            models.CheckConstraint(
                name="without_a_worker_is_with_a_named_duty_manager",
                condition=~Q(standing__in=WITHOUT_A_WORKER) | Q(with_duty_since__isnull=False),
            ),
            models.CheckConstraint(
                name="named_person_was_offered",
                condition=Q(named_person_wanted__isnull=True) | Q(named_person_offered_on__isnull=False),
            ),
            models.CheckConstraint(
                name="died_after_birth",
                condition=Q(died_on__isnull=True)
                | Q(date_of_birth__isnull=True)
                | Q(died_on__gte=models.F("date_of_birth")),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(fields=["council", "date_of_birth"], name="person_by_birth"),
            models.Index(
                fields=["team"],
                include=["id", "owner", "closed_at", "died_on", "is_restricted", "may_open"],
                name="person_in_sight",
            ),
            models.Index(fields=["nhs_number"], name="person_by_number", condition=Q(nhs_number__isnull=False)),
            models.Index(fields=["team", "family_name", "given_name", "id"], name="person_by_team_and_name"),
            models.Index(
                fields=["with_duty_since"], name="person_with_duty", condition=Q(with_duty_since__isnull=False)
            ),
            models.Index(fields=["standing_since"], name="person_in_limbo", condition=~Q(standing="")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """As they prefer to be called, with the family name."""
        return f"{self.preferred_name or self.given_name} {self.family_name}".strip()

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def is_nobodys(self) -> bool:
        """A duty manager holds them, or they are in limbo: they need a named worker."""
        return self.with_duty_since is not None or bool(self.standing)

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.reference])

    def part_url(self, part: str, section: str = "") -> str:
        """The page of one part of the record (`core.panels.Part`), at a section of it by its key."""
        return reverse("person-part", args=[self.reference, part]) + (f"#{section}" if section else "")

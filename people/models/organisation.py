from django.core.validators import RegexValidator
from django.db import models

from people.choices import OrganisationKind
from people.querysets import OrganisationQuerySet, TeamQuerySet
from sharedliving.core.history import CaseModel


class Organisation(CaseModel):
    """A council, a Shared Lives scheme or an NHS trust. A scheme may belong to a council (`parent`) or stand alone."""

    kind = models.CharField(max_length=10, choices=OrganisationKind.choices)
    name = models.CharField(max_length=200)
    code = models.SlugField(unique=True)
    region = models.CharField(
        max_length=60, blank=True, help_text="Councils with the same region see each other’s vacancies."
    )
    return_code = models.CharField(
        max_length=9, blank=True, db_default="", default="",
        validators=[RegexValidator("^[A-Z0-9]{3,9}$", "Enter 3 to 9 capital letters and digits, like E06000001")],
        help_text="The council’s code in the national return (CLD), as the Department gave it.",
    )  # fmt: skip
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    duty_manager = models.ForeignKey(
        "people.User", null=True, blank=True, on_delete=models.PROTECT, related_name="duty_for",
        help_text="Holds people and referrals that nobody has been given yet.",
    )  # fmt: skip
    service_manager = models.ForeignKey(
        "people.User", null=True, blank=True, on_delete=models.PROTECT, related_name="answers_for",
        help_text="Answers for the whole service: told of what is still overdue after the line manager was told. "
        "Without one, the service manager of the organisation it belongs to, or else the duty manager.",
    )  # fmt: skip

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def staffs(self) -> tuple[int, ...]:
        """Organisations in whose teams its staff may be: itself, and for an NHS trust the council it works for."""
        if self.kind == OrganisationKind.TRUST and self.parent_id is not None:
            return (self.pk, self.parent_id)
        return (self.pk,)


class Team(CaseModel):
    """A team of one organisation. Teams of one department see the same people."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=120)
    department = models.CharField(max_length=120)
    manager = models.ForeignKey("people.User", null=True, blank=True, on_delete=models.PROTECT, related_name="manages")

    objects = TeamQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="team_once_an_organisation")]

    def __str__(self) -> str:
        return self.name

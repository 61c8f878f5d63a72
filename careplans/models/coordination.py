from django.db import models
from django.db.models import F, Q

from careplans.querysets.coordination import CareCoordinationQuerySet
from people.choices import OrganisationKind
from people.models import Organisation
from sharedliving.core.history import CaseModel


class CareCoordination(CaseModel):
    """A way in which mental health care is co-ordinated, and what it asks: the Care Programme Approach, or what follows it.

    Without a council it is offered everywhere; a council adds its own. One that has ended is offered no more, and stays
    where it was chosen.
    """

    council = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="care_coordinations",
        limit_choices_to={"kind": OrganisationKind.COUNCIL},
    )  # fmt: skip
    name = models.CharField(max_length=100)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True, help_text="The last day on which it can be chosen")
    asks_coordinator = models.BooleanField(
        "asks for a named care co-ordinator", default=False,
        help_text="An assessment is not completed without their name",
    )  # fmt: skip
    review_months = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Reviewed at least every so many months; empty: as the council’s timescale says",
    )
    source = models.CharField(max_length=200, blank=True)

    objects = CareCoordinationQuerySet.as_manager()

    class Meta:
        ordering = ["asks_coordinator", "name", "id"]
        verbose_name = "way of co-ordinating care"
        verbose_name_plural = "ways of co-ordinating care"
        constraints = [
            models.CheckConstraint(name="coordination_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="coordination_ends_after_it_began",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message="The last day is before the first one",
            ),
            models.CheckConstraint(
                name="coordination_is_reviewed_within_the_year",
                condition=Q(review_months__isnull=True) | Q(review_months__range=(1, 12)),
                violation_error_message="Between 1 and 12 months: a plan is reviewed every year at the latest",
            ),
            models.UniqueConstraint(
                fields=["council", "name", "valid_from"], name="coordination_once_a_day", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return self.name

from django.db import models
from django.db.models import Q

from careplans.querysets import ApprovalLimitQuerySet
from people.choices import OrganisationKind, Role
from people.models import Organisation, User
from sharedliving.core.history import CaseModel


class ApprovalLimit(CaseModel):
    """Up to how much a week of the council's money a role, or one named person, may approve. Without a council: everywhere."""

    council = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="approval_limits",
        limit_choices_to={"kind": OrganisationKind.COUNCIL},
    )  # fmt: skip
    role = models.CharField(max_length=20, choices=Role.choices, blank=True)
    user = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="approval_limits")
    weekly_up_to = models.DecimalField(max_digits=9, decimal_places=2)
    valid_from = models.DateField()

    objects = ApprovalLimitQuerySet.as_manager()

    class Meta:
        ordering = ["council", "role", "user", "-valid_from"]
        constraints = [
            models.CheckConstraint(
                name="limit_is_of_a_role_or_of_somebody",
                condition=(Q(role="") & Q(user__isnull=False)) | (~Q(role="") & Q(user__isnull=True)),
            ),
            models.CheckConstraint(name="limit_is_not_negative", condition=Q(weekly_up_to__gte=0)),
            models.UniqueConstraint(
                fields=["council", "role", "user", "valid_from"], name="limit_once_a_day", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        whose = self.user.name if self.user else self.get_role_display()
        return f"{whose}: up to £{self.weekly_up_to} a week"

from django.db import models
from django.db.models import Q

from careplans.models import Risk
from placements.choices import RoleHolder, RoleTask
from placements.models.agreement import Agreement
from placements.querysets import AgreementPartQuerySet
from sharedliving.core.history import CaseModel


class AgreedRole(CaseModel):
    """One cell of the roles table: who does one task around the arrangement, and how often (G14-CMS-6).

    For each aspect of risk of the assessment in force, who answers for it (G14-RISK-1).
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="roles")
    task = models.CharField(max_length=16, choices=RoleTask.choices)
    risk = models.ForeignKey(Risk, null=True, on_delete=models.PROTECT, related_name="agreed_roles")
    what = models.TextField(blank=True)
    holder = models.CharField(max_length=16, choices=RoleHolder.choices)
    name = models.CharField(max_length=200)
    every_days = models.PositiveSmallIntegerField(null=True, help_text="Being in touch: at least every so many days")
    how = models.TextField(blank=True)

    objects = AgreementPartQuerySet.as_manager()

    class Meta:
        ordering = ["task", "id"]
        constraints = [
            models.CheckConstraint(name="role_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="role_of_a_risk_names_it", condition=Q(task=RoleTask.RISK) | Q(risk__isnull=True)
            ),
            models.CheckConstraint(
                name="other_role_says_what",
                condition=~Q(task__in=[RoleTask.OTHER, RoleTask.RISK]) | ~Q(what=""),
            ),
            models.CheckConstraint(
                name="contact_says_how_often", condition=~Q(task=RoleTask.CONTACT) | Q(every_days__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what or self.get_task_display()}: {self.name}"

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q

from people.choices import Clock, OrganisationKind
from people.models.organisation import Organisation
from people.querysets import TimescaleQuerySet
from sharedliving.core.history import CaseModel


class Timescale(CaseModel):
    """How long something may take in one council (or, without a council, everywhere that says nothing of its own)."""

    council = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="timescales",
        limit_choices_to={"kind": OrganisationKind.COUNCIL},
    )  # fmt: skip
    clock = models.CharField(max_length=20, choices=Clock.choices)
    days = models.PositiveSmallIntegerField()
    working_days = models.BooleanField(default=False, help_text="Count working days, not calendar days")
    lead_days = models.PositiveSmallIntegerField(help_text="Remind this many days before")
    more_lead_days = ArrayField(
        models.PositiveSmallIntegerField(), size=2, default=list, blank=True,
        help_text="Remind again this many days before, each nearer than the first: 90,60",
    )  # fmt: skip
    escalate_days = models.PositiveSmallIntegerField(help_text="Tell the line manager this many days after")
    service_days = models.PositiveSmallIntegerField(
        null=True, blank=True,
        help_text="Tell the service manager this many days after; empty: a week after the line manager, or as long again",
    )  # fmt: skip
    valid_from = models.DateField()
    source = models.CharField(max_length=200, blank=True)

    objects = TimescaleQuerySet.as_manager()

    class Meta:
        ordering = ["clock", "council", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "clock", "valid_from"], name="timescale_once_a_day", nulls_distinct=False
            ),
            models.CheckConstraint(name="timescale_takes_time", condition=Q(days__gte=1)),
            models.CheckConstraint(
                name="timescale_first_lead_is_first",
                condition=Func(
                    F("lead_days"),
                    F("more_lead_days"),
                    arg_joiner=" > ALL (",
                    template="(%(expressions)s))",
                    output_field=models.BooleanField(),
                ),
                violation_error_message="Later reminders come nearer to the day than the first one",
            ),
            models.CheckConstraint(
                name="timescale_service_after_line_manager",
                condition=Q(service_days=None) | Q(service_days__gt=F("escalate_days")),
                violation_error_message="The service manager is told after the line manager",
            ),
            models.CheckConstraint(name="timescale_three_leads", condition=Q(more_lead_days__len__lte=2)),
        ]

    def __str__(self) -> str:
        return f"{self.get_clock_display()}: {self.days} days"

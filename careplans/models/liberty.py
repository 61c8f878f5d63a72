"""Screening for a deprivation of liberty: the law as data, the screen, what was seen, and objections."""

from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse

from careplans.choices.liberty import LibertyConsent, LibertyDecision, LibertyPriority, Shows
from careplans.choices.records import RecordState
from careplans.models.record import SectionedRecord
from careplans.querysets.common import ChangeQuerySet
from careplans.querysets.liberty import (
    LibertyEvidenceQuerySet,
    LibertyFrameworkQuerySet,
    LibertyObjectionQuerySet,
    LibertyScreenQuerySet,
)
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class LibertyFramework(CaseModel):
    """The legal test of a span of time, as data: a screen asks what the framework of its day asks.

    `factors` is a list of {"name", "question", "hint", "weight", "objection"}: weight counts for the priority (a negative
    one speaks against a deprivation); "objection": true means that "yes" is an objection and told at once.
    """

    code = models.SlugField(max_length=20, unique=True)
    title = models.CharField(max_length=120)
    in_force_from = models.DateField()
    in_force_until = models.DateField(null=True, blank=True)
    introduction = models.TextField()
    test = models.TextField(help_text="The test in words")
    factors = models.JSONField(default=list)
    asks_consent = models.BooleanField(default=True, help_text="Behaviour and consent count under this law")
    high_from = models.PositiveSmallIntegerField(help_text="Points from which the priority is high")
    medium_from = models.PositiveSmallIntegerField(help_text="Points from which it is medium")
    source = models.CharField(max_length=200, blank=True)

    objects = LibertyFrameworkQuerySet.as_manager()

    class Meta:
        ordering = ["-in_force_from"]
        constraints = [
            models.CheckConstraint(
                name="framework_ends_after_it_begins",
                condition=Q(in_force_until__isnull=True) | Q(in_force_until__gte=F("in_force_from")),
                violation_error_message="It cannot end before it begins",
            ),
            models.CheckConstraint(
                name="framework_high_above_medium",
                condition=Q(high_from__gt=F("medium_from")),
                violation_error_message="High begins with more points than medium",
            ),
            ExclusionConstraint(
                name="one_framework_on_a_day",
                expressions=[
                    (
                        Func(
                            "in_force_from", "in_force_until", Value("[]"), function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    )
                ],
                violation_error_message="Another framework is in force in this time: end it first",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Factors that the dynamic form can be made from."""
        from careplans.rules.liberty_factors import well_formed

        well_formed(self.factors)


class LibertyScreen(SectionedRecord):
    """One screening of one person under the framework of its first day.

    Completed, it stands: due on the day to screen again, until another is completed and it is closed.
    """

    framework = models.ForeignKey(LibertyFramework, on_delete=models.PROTECT, related_name="screens")
    begun_because = models.TextField(blank=True)
    consent = models.CharField(max_length=12, choices=LibertyConsent.choices, blank=True)
    decision = models.CharField(max_length=12, choices=LibertyDecision.choices, blank=True)
    proposed_priority = models.CharField(max_length=8, choices=LibertyPriority.choices, blank=True)
    priority = models.CharField(max_length=8, choices=LibertyPriority.choices, blank=True)
    rescreen_on = models.DateField(null=True)

    objects = LibertyScreenQuerySet.as_manager()

    class Meta(SectionedRecord.Meta):
        constraints = [
            *SectionedRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], name="one_liberty_draft", condition=Q(state=RecordState.DRAFT)
            ),
            models.UniqueConstraint(
                fields=["person"], name="one_liberty_screen_stands",
                condition=Q(state=RecordState.COMPLETED, closed_at__isnull=True),
            ),
            models.CheckConstraint(
                name="liberty_screen_concluded",
                condition=~Q(state=RecordState.COMPLETED)
                | (~Q(decision="") & ~Q(priority="") & Q(rescreen_on__gt=F("completed_on"))),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Liberty screen of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("liberty", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        return self.state == RecordState.DRAFT

    @property
    def stands(self) -> bool:
        """Completed, and no newer screen has taken its place."""
        return self.state == RecordState.COMPLETED and self.is_open

    def factor(self, name: str) -> Any:
        """What was answered about a factor of the framework."""
        return self.answers.get(f"factor_{name}")


class LibertyScreenChange(StateChange):
    row = models.ForeignKey(LibertyScreen, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class LibertyEvidence(CaseModel):
    """What somebody saw of how content the person is, or not, on a day."""

    screen = models.ForeignKey(LibertyScreen, on_delete=models.PROTECT, related_name="evidence")
    seen_on = models.DateField()
    observer = models.CharField(max_length=200)
    what = models.TextField()
    shows = models.CharField(max_length=12, choices=Shows.choices)
    corrected_on = models.DateField(null=True)
    corrected_because = models.TextField(
        blank=True, help_text="What was wrong; the history keeps what was written first"
    )

    objects = LibertyEvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="corrected_evidence_says_why",
                condition=Q(corrected_on__isnull=True, corrected_because="")
                | (Q(corrected_on__isnull=False) & ~Q(corrected_because="")),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_shows_display()} seen on {self.seen_on}"


class LibertyObjection(OwnedRow):
    """Somebody objects: due on the day it is recorded, until it is said what was done about it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="liberty_objections")
    screen = models.ForeignKey(LibertyScreen, on_delete=models.PROTECT, related_name="objections")
    recorded_on = models.DateField()
    what = models.TextField()
    answer = models.TextField(blank=True, help_text="What was done about it")

    objects = LibertyObjectionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-recorded_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="liberty_objection_answered", condition=Q(closed_at__isnull=True) | ~Q(answer="")
            ),
        ]

    def __str__(self) -> str:
        return f"Objection by {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("liberty-objection", args=[self.pk])

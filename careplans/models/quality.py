"""Sampling of completed records against the standards (G14-ASS-5)."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.quality import ASKS_WHY, FollowUp, Sampled, Verdict
from careplans.choices.records import RecordState
from careplans.models.assessment import Assessment
from careplans.models.plan import CarePlan
from careplans.models.record import SectionedRecord
from careplans.querysets import ChangeQuerySet
from careplans.querysets.quality import (
    FollowUpQuerySet,
    QualityCheckQuerySet,
    QualityFindingQuerySet,
    QualitySampleQuerySet,
)
from people.models import OwnedRow, Person, Team
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class QualitySample(CaseModel):
    """A few completed records of a team over a time. `pool` and `seed` draw the same ones again, for whoever doubts it."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    of = models.CharField(max_length=10, choices=Sampled.choices)
    since = models.DateField()
    until = models.DateField()
    size = models.PositiveSmallIntegerField()
    seed = models.PositiveIntegerField()
    pool = models.JSONField(help_text="[number of the record, number of its author], every one it was drawn from")
    drawn_on = models.DateField()
    drawn_by = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")

    objects = QualitySampleQuerySet.as_manager()

    class Meta:
        ordering = ["-drawn_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="quality_sample_of_a_time_that_is_over",
                condition=Q(since__lte=F("until"), until__lte=F("drawn_on")),
            ),
            models.CheckConstraint(name="quality_sample_draws_something", condition=Q(size__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.get_of_display()} of {self.team}"

    def get_absolute_url(self) -> str:
        return reverse("quality-sample", args=[self.pk])


class QualityCheck(SectionedRecord):
    """One record of a sample, read against every standard. Its owner checks it; its author wrote the record."""

    sample = models.ForeignKey(QualitySample, on_delete=models.PROTECT, related_name="checks")
    assessment = models.ForeignKey(Assessment, null=True, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey("people.User", on_delete=models.PROTECT, related_name="+")
    good = models.TextField(blank=True)
    change = models.TextField(blank=True)
    change_owner = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    change_by = models.DateField(null=True)

    objects = QualityCheckQuerySet.as_manager()

    class Meta(SectionedRecord.Meta):
        constraints = [
            *SectionedRecord.Meta.constraints,
            models.CheckConstraint(
                name="quality_check_of_one_record",
                condition=Q(assessment__isnull=False, plan__isnull=True)
                | Q(assessment__isnull=True, plan__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_checks_their_own_work",
                condition=Q(completed_by__isnull=True) | ~Q(completed_by=F("author")),
            ),
            models.CheckConstraint(
                name="quality_check_says_what_was_good", condition=~Q(state=RecordState.COMPLETED) | ~Q(good="")
            ),
            models.CheckConstraint(
                name="quality_change_has_owner_and_date",
                condition=~Q(state=RecordState.COMPLETED)
                | Q(change="")
                | Q(change_owner__isnull=False, change_by__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["assessment"], name="assessment_checked_once", condition=~Q(state=RecordState.STOPPED)
            ),
            models.UniqueConstraint(fields=["plan"], name="plan_checked_once", condition=~Q(state=RecordState.STOPPED)),
        ]

    def __str__(self) -> str:
        return f"Check of {self.record}"

    @property
    def record(self) -> Assessment | CarePlan:
        """What is checked."""
        return self.assessment or self.plan

    @property
    def of(self) -> Sampled:
        return Sampled.ASSESSMENT if self.assessment_id else Sampled.PLAN

    def get_absolute_url(self) -> str:
        return reverse("quality-check", args=[self.pk])


class QualityCheckChange(StateChange):
    row = models.ForeignKey(QualityCheck, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class QualityFinding(CaseModel):
    """How far one standard is met, by the key of the standard; with a sentence where it is not."""

    quality_check = models.ForeignKey(QualityCheck, on_delete=models.PROTECT, related_name="findings")
    standard = models.CharField(max_length=16)
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    why = models.TextField(blank=True)

    objects = QualityFindingQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["quality_check", "standard"], name="standard_answered_once"),
            models.CheckConstraint(name="standard_not_met_says_why", condition=~Q(verdict__in=ASKS_WHY) | ~Q(why="")),
        ]

    def __str__(self) -> str:
        return f"{self.standard}: {self.get_verdict_display()}"


class QualityFollowUp(OwnedRow):
    """What a completed check asks for: that its author reads it, and that something is changed by a date."""

    quality_check = models.ForeignKey(QualityCheck, on_delete=models.PROTECT, related_name="follow_ups")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=FollowUp.choices)
    said = models.TextField(blank=True, help_text="What its owner said when it was done")
    done_on = models.DateField(null=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["quality_check", "kind"], name="follow_up_once_a_kind"),
            models.CheckConstraint(
                name="follow_up_is_open_until_it_is_done",
                condition=Q(closed_at__isnull=True, done_on__isnull=True)
                | Q(closed_at__isnull=False, done_on__isnull=False),
            ),
            models.CheckConstraint(
                name="change_that_was_made_says_what",
                condition=~Q(kind=FollowUp.CHANGE) | Q(done_on__isnull=True) | ~Q(said=""),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("quality-follow-up", args=[self.pk])

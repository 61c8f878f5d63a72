from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import OwnedRow, User
from placements.choices import (
    ApplicationState,
    HeardFrom,
    RiskSubject,
    Stage,
    StageResult,
    StopReason,
    VettingItem,
    VettingResult,
)
from placements.models.household import CarerHousehold
from placements.models.panel import Panel
from placements.querysets import ApplicationPartQuerySet, ApplicationQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Application(OwnedRow):
    """A household's way from enquiry to panel (GLOS-ASS): the stage it is in, since when, and whose it is.

    Due when the stage should be passed. Its owner is the applicants' worker.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="applications")
    state = models.CharField(max_length=10, choices=ApplicationState.choices, default=ApplicationState.OPEN)
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.ENQUIRY)
    stage_since = models.DateField()
    enquired_on = models.DateField()
    heard_from = models.CharField(max_length=10, choices=HeardFrom.choices, default=HeardFrom.UNKNOWN)
    report = models.TextField(blank=True, help_text="The assessment report for the panel")
    comments = models.TextField(blank=True, help_text="What the applicants say about the report")
    comments_on = models.DateField(null=True)
    panel = models.ForeignKey(Panel, null=True, on_delete=models.PROTECT, related_name="applications")
    ended_on = models.DateField(null=True)
    stop_reason = models.CharField(max_length=15, choices=StopReason.choices, blank=True)
    stop_words = models.TextField(blank=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["household"], condition=Q(closed_at__isnull=True), name="one_open_application_a_household"
            ),
            models.CheckConstraint(
                name="application_closed_with_its_end",
                condition=Q(state=ApplicationState.OPEN, closed_at__isnull=True, ended_on__isnull=True)
                | (~Q(state=ApplicationState.OPEN) & Q(closed_at__isnull=False, ended_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="stopped_application_says_why",
                condition=(Q(state=ApplicationState.STOPPED) & ~Q(stop_reason=""))
                | (~Q(state=ApplicationState.STOPPED) & Q(stop_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Application of {self.household.name}"

    def get_absolute_url(self) -> str:
        return reverse("application", args=[self.pk])


class ApplicationChange(StateChange):
    row = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class ApplicationPart(CaseModel):
    """Abstract: something that one worker wrote on an application on a day."""

    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = ApplicationPartQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["id"]


class StageRecord(ApplicationPart):
    """How a stage went: passed, not passed, or not needed with the reason. What was found is the scheme's alone."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="stages")
    stage = models.CharField(max_length=20, choices=Stage.choices)
    result = models.CharField(max_length=12, choices=StageResult.choices)
    found = models.TextField(help_text="What was found, or why it is not needed")
    nothing_in = ArrayField(
        models.CharField(max_length=10, choices=RiskSubject.choices), default=list, blank=True,
        help_text="Looked for risks here at the home visit, and found none",
    )  # fmt: skip
    begun_on = models.DateField(help_text="Since when the application was in this stage")

    class Meta(ApplicationPart.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["application", "stage"],
                condition=~Q(result=StageResult.NOT_PASSED),
                name="stage_passed_once",
            ),
            models.CheckConstraint(name="stage_says_what_was_found", condition=~Q(found="")),
            models.CheckConstraint(name="panel_is_no_recorded_stage", condition=~Q(stage=Stage.PANEL)),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}: {self.get_result_display()}"


class VettingCheck(ApplicationPart):
    """An item of the vetting file, seen or not needed (APS-S3)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="vetting")
    item = models.CharField(max_length=15, choices=VettingItem.choices)
    result = models.CharField(max_length=12, choices=VettingResult.choices)
    note = models.TextField(help_text="What was seen and where it is kept, or why it is not needed")

    class Meta(ApplicationPart.Meta):
        constraints = [
            models.UniqueConstraint(fields=["application", "item"], name="vetting_once_an_item"),
            models.CheckConstraint(name="vetting_says_what_was_seen", condition=~Q(note="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_item_display()}: {self.get_result_display()}"


class Declaration(ApplicationPart):
    """Somebody of the scheme says whether they know the applicants privately (GLOS-ASS, GLOS-SUP)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="declarations")
    knows_them = models.BooleanField()
    how = models.TextField(blank=True)

    class Meta(ApplicationPart.Meta):
        constraints = [
            models.UniqueConstraint(fields=["application", "by"], name="declared_once_by_each"),
            models.CheckConstraint(name="who_knows_them_says_how", condition=Q(knows_them=False) | ~Q(how="")),
        ]

    def __str__(self) -> str:
        return f"{self.by} {'knows' if self.knows_them else 'does not know'} them privately"


class Observation(ApplicationPart):
    """A time the applicants were seen with somebody who is supported; at least two before panel (GLOS-ASS)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="observations")
    with_whom = models.CharField(max_length=200, help_text="Where, and with whom: no full names")
    seen = models.TextField()

    def __str__(self) -> str:
        return f"Observed on {self.on}"


class Reference(CaseModel):
    """A personal reference: by somebody not related, who has known the applicants for two years at least (APS-S3)."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="references")
    name = models.CharField(max_length=200)
    relationship = models.CharField(max_length=120)
    is_relative = models.BooleanField()
    known_since = models.DateField()
    asked_on = models.DateField()
    received_on = models.DateField(null=True)
    verified_on = models.DateField(null=True, help_text="Spoke to them, and it was they who wrote it")
    said = models.TextField(blank=True)

    objects = ApplicationPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="reference_verified_once_received",
                condition=Q(verified_on__isnull=True) | Q(received_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

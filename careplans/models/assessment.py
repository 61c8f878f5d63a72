from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices import (
    Ability,
    AssessmentState,
    Complexity,
    DelayReason,
    Eligibility,
    InformationFormat,
    Kind,
    Method,
    Outcome,
)
from careplans.models.advocacy import TakingPart
from careplans.models.coordination import CareCoordination
from careplans.models.record import HasAnswers
from careplans.models.request import SupportRequest
from careplans.querysets import AssessmentPartQuerySet, AssessmentQuerySet, ChangeQuerySet
from people.models import CircleMember, OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange

DECIDED = ~Q(eligibility="") & ~Q(eligibility_reasons="") & ~Q(advocacy="")


class Assessment(TakingPart, OwnedRow, HasAnswers):
    """An assessment of one kind. Its owner is the assessor; it is due by the clock of its kind.

    What "the assessment" of a person means elsewhere is the Care Act needs assessment (s9), due 28 days after first contact:
    `.care_act()`. Its answers are the columns here; the other kinds keep theirs in `answers` (ADR 8), and one about an
    unpaid carer (s10) names them.
    """

    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.CARE_ACT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assessments")
    carer = models.ForeignKey(CircleMember, null=True, on_delete=models.PROTECT, related_name="assessments")
    request = models.OneToOneField(SupportRequest, null=True, on_delete=models.PROTECT, related_name="assessment")
    state = models.CharField(max_length=20, choices=AssessmentState.choices, default=AssessmentState.ALLOCATED)
    first_contact_on = models.DateField()
    allocated_on = models.DateField()
    started_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)

    own_words = models.TextField(blank=True)
    strengths = models.TextField(blank=True)
    wellbeing = models.TextField(blank=True)

    method = models.CharField(max_length=16, choices=Method.choices, blank=True)
    method_reason = models.TextField(blank=True, help_text="Why it is not face to face")
    information_given_on = models.DateField(null=True)
    information_format = models.CharField(max_length=12, choices=InformationFormat.choices, blank=True)
    care_coordination = models.ForeignKey(
        CareCoordination, null=True, on_delete=models.PROTECT, related_name="assessments"
    )
    care_coordinator = models.CharField(max_length=200, blank=True, help_text="Name, and how to reach them")

    complexity = models.CharField(max_length=8, choices=Complexity.choices, blank=True)
    complexity_reason = models.TextField(blank=True)
    joint_visit_on = models.DateField(null=True)
    joint_visit_with = models.CharField(max_length=200, blank=True, help_text="Who from the scheme")
    joint_visit_said = models.TextField(blank=True, help_text="What they contributed")

    chc_considered = models.BooleanField(null=True, help_text="Whether NHS Continuing Healthcare was considered")
    chc_words = models.TextField(blank=True, help_text="What it came to, or why it was not considered")

    needs_arise_from_condition = models.BooleanField(null=True)
    condition = models.TextField(blank=True)
    affects_wellbeing = models.BooleanField(null=True)
    eligibility = models.CharField(max_length=16, choices=Eligibility.choices, blank=True)
    eligibility_reasons = models.TextField(blank=True)
    against_count_reason = models.TextField(blank=True, help_text="Why the decision is not what the count points to")
    advice_on_needs = models.TextField(blank=True)
    late_code = models.CharField(max_length=12, choices=DelayReason.choices, blank=True)
    late_reason = models.TextField(blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-first_contact_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "kind"],
                name="one_open_assessment",
                condition=Q(closed_at__isnull=True) & ~Q(kind=Kind.UNPAID_CARER),
            ),
            models.UniqueConstraint(
                fields=["carer"], name="one_open_assessment_of_a_carer", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(name="assessment_is_of_a_kind", condition=Q(kind__in=Kind.values)),
            models.CheckConstraint(
                name="only_a_carers_assessment_has_a_carer",
                condition=Q(kind=Kind.UNPAID_CARER, carer__isnull=False)
                | (~Q(kind=Kind.UNPAID_CARER) & Q(carer__isnull=True)),
            ),
            models.CheckConstraint(
                name="completed_assessment_has_decision",
                condition=~Q(state=AssessmentState.COMPLETED)
                | Q(completed_on__isnull=False) & (~Q(kind=Kind.CARE_ACT) | DECIDED),
            ),
            models.CheckConstraint(
                name="completed_assessment_says_how_complex",
                condition=~Q(state=AssessmentState.COMPLETED, kind=Kind.CARE_ACT) | ~Q(complexity=""),
            ),
            models.CheckConstraint(
                name="assessment_ends_after_start",
                condition=Q(completed_on__isnull=True) | Q(completed_on__gte=F("first_contact_on")),
            ),
            models.CheckConstraint(
                name="assessment_delay_has_code_and_words",
                condition=Q(late_code="", late_reason="") | (~Q(late_code="") & ~Q(late_reason="")),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(
                fields=["completed_on"],
                include=["id", "person", "carer"],
                name="eligible_carer_assessment",
                condition=Q(kind=Kind.UNPAID_CARER, state=AssessmentState.COMPLETED, eligibility=Eligibility.ELIGIBLE),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.carer or self.person}"

    @property
    def is_care_act(self) -> bool:
        return self.kind == Kind.CARE_ACT

    def get_absolute_url(self) -> str:
        return reverse("assessment" if self.is_care_act else "other-assessment", args=[self.pk])


class AssessmentChange(StateChange):
    row = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class OutcomeFinding(CaseModel):
    """What the assessor found about one of the ten outcomes."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="findings")
    outcome = models.CharField(max_length=16, choices=Outcome.choices)
    ability = models.CharField(max_length=12, choices=Ability.choices)
    evidence = models.TextField(blank=True)

    objects = AssessmentPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["assessment", "outcome"], name="finding_once_an_outcome")]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.get_ability_display()}"


class Participant(CaseModel):
    """Somebody who took part in an assessment besides the person (CA9(5))."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="participants")
    name = models.CharField(max_length=200)
    relationship = models.CharField(max_length=100)
    organisation = models.CharField(max_length=200, blank=True)
    took_part_on = models.DateField(null=True)

    objects = AssessmentPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.relationship, self.organisation) if part)

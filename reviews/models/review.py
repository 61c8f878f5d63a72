from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.models import CarePlan, PlanNeed
from people.models import OwnedRow, Person
from placements.models import Arrangement
from reviews.choices import (
    ActionKind,
    AttendeeRole,
    Progress,
    ReviewDecision,
    ReviewerKind,
    ReviewKind,
    ReviewMethod,
    ReviewState,
    ReviewSubject,
    ViewFormat,
)
from reviews.querysets import ReviewPartQuerySet, ReviewQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


def the_plan() -> list[str]:
    """What a review looks at unless somebody says more."""
    return [ReviewSubject.PLAN.value]


class Review(OwnedRow):
    """A review of a person's plan and arrangement (Care Act s27). Completing one makes the next: there is always one."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reviews")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="reviews")
    arrangement = models.ForeignKey(Arrangement, null=True, on_delete=models.PROTECT, related_name="reviews")
    previous = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="next")
    kind = models.CharField(max_length=12, choices=ReviewKind.choices)
    state = models.CharField(max_length=20, choices=ReviewState.choices, default=ReviewState.DUE)
    version = models.PositiveIntegerField(default=1)
    subjects = ArrayField(
        models.CharField(max_length=12, choices=ReviewSubject.choices),
        default=the_plan,
        verbose_name="which reviews it is",
    )
    combined_wanted = models.BooleanField(null=True, help_text="The person prefers one meeting for several reviews")
    plan_finding = models.TextField(blank=True, help_text="What the review of the plan came to")
    arrangement_finding = models.TextField(blank=True, help_text="What the review of the arrangement came to")
    monitoring_finding = models.TextField(blank=True, help_text="What the scheme's monitoring came to")
    view_formats = ArrayField(
        models.CharField(max_length=12, choices=ViewFormat.choices), default=list, blank=True,
        help_text="How the person said or showed what they think",
    )  # fmt: skip
    communication_checked = models.BooleanField(null=True, help_text="Whether their communication needs were checked")
    communication_words = models.TextField(blank=True, help_text="What has changed about them, or why not checked")
    house_rules = models.TextField(blank=True, help_text="House rules and restrictions, looked at with the person")
    independence = models.TextField(blank=True, help_text="What they want to do more of by themselves")
    advocate_words = models.TextField(blank=True, help_text="Why there is no advocate although views differ")
    opens = ArrayField(
        models.CharField(max_length=12, choices=ActionKind.choices), default=list, blank=True,
        help_text="Of which records the decision needs a new version",
    )  # fmt: skip
    person_view = models.TextField(blank=True)
    person_agenda = models.TextField(blank=True)
    view_not_obtained = models.TextField(blank=True, help_text="Why the person's own view could not be had")
    held_on = models.DateField(null=True)
    place = models.CharField(max_length=120, blank=True)
    method = models.CharField(max_length=16, choices=ReviewMethod.choices, blank=True)
    reviewer_kind = models.CharField(max_length=20, choices=ReviewerKind.choices, blank=True)
    working_well = models.TextField(blank=True)
    not_working = models.TextField(blank=True)
    wants_to_move_on = models.TextField(blank=True)
    views_differ = models.BooleanField(null=True, help_text="Somebody wants something else for the person than they do")
    chc_considered = models.BooleanField(null=True, help_text="Whether NHS Continuing Healthcare was considered")
    chc_words = models.TextField(blank=True, help_text="What it came to, or why it was not considered")
    decision = models.CharField(max_length=12, choices=ReviewDecision.choices, blank=True)
    decision_reasons = models.TextField(blank=True)
    next_due_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)

    objects = ReviewQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="completed_review_is_complete",
                condition=~Q(state=ReviewState.COMPLETED)
                | (
                    Q(held_on__isnull=False, completed_on__isnull=False, next_due_on__isnull=False)
                    & ~Q(method="")
                    & ~Q(decision="")
                    & (~Q(person_view="") | ~Q(view_not_obtained=""))
                ),
            ),
            models.CheckConstraint(name="review_is_of_something", condition=Q(subjects__len__gte=1)),
            models.CheckConstraint(
                name="reviews_are_combined_where_preferred",
                condition=~Q(state=ReviewState.COMPLETED)
                | Q(subjects__len=1)
                | Q(combined_wanted__isnull=False, combined_wanted=True),
            ),
            models.CheckConstraint(
                name="next_review_after_this", condition=Q(next_due_on__isnull=True) | Q(next_due_on__gt=F("held_on"))
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(
                fields=["due_on"],
                include=["id", "person", "state"],
                name="review_open",
                condition=Q(closed_at__isnull=True),
            ),
            models.Index(
                fields=["held_on"],
                include=["id", "person"],
                name="review_completed",
                condition=Q(state=ReviewState.COMPLETED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.person}"

    @property
    def about(self) -> str:
        """Which reviews this meeting is, in plain names (G14-REV-9)."""
        return " and ".join(
            ReviewSubject(subject).label for subject in ReviewSubject.values if subject in self.subjects
        )

    def get_absolute_url(self) -> str:
        return reverse("review", args=[self.pk])


class ReviewChange(StateChange):
    row = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class Attendee(CaseModel):
    """Somebody who was at a review."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="attendees")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=AttendeeRole.choices)
    knows_person = models.BooleanField(null=True, help_text="Whether they know the person")

    objects = ReviewPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_role_display().lower()}"


class ReviewOutcome(CaseModel):
    """How far one of the plan's outcomes has come."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="outcomes")
    need = models.ForeignKey(PlanNeed, on_delete=models.PROTECT, related_name="review_outcomes")
    progress = models.CharField(max_length=10, choices=Progress.choices)
    notes = models.TextField(blank=True)

    objects = ReviewPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["review", "need"], name="outcome_once_a_review")]

    def __str__(self) -> str:
        return f"{self.need}: {self.get_progress_display()}"

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from people.models import OwnedRow, User
from placements.choices import (
    MET,
    ActionEnd,
    CarerRecommendation,
    CarerReviewState,
    Fitness,
)
from placements.models.arrangement import Arrangement
from placements.models.household import CarerHousehold
from placements.querysets import CarerReviewActionQuerySet, CarerReviewPartQuerySet, CarerReviewQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange

ASKED = Q(agenda_asked_on__isnull=False, agenda_raised__isnull=False)
SCHEMES_TOPICS = (
    "training", "wellbeing", "wellbeing_words", "breaks", "at_home", "checks", "support", "health", "people_say", "fitness",
    "fitness_words", "recommendation",
)  # fmt: skip
"""What the scheme wants to talk about. None of it is written before the carers were asked."""


class CarerReview(CaseModel):
    """The yearly review with approved carers: their own agenda first, then the scheme's topics (G8-CAR, GLOS-MON).

    By when it is owed stands in `HouseholdCare`, which is open for as long as they are carers. The scheme's alone.
    """

    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="yearly_reviews")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=CarerReviewState.choices, default=CarerReviewState.OPEN)
    version = models.PositiveIntegerField(default=1)
    begun_on = models.DateField()
    agenda_asked_on = models.DateField(null=True, help_text="When the carers were asked what they want to raise")
    agenda_raised = models.BooleanField(null=True, help_text="Whether they raise something; empty while nobody asked")
    agenda = models.TextField(blank=True, help_text="What they want to raise, in their words")
    agenda_answer = models.TextField(blank=True, help_text="What was said and agreed about what they raised")
    held_on = models.DateField(null=True)
    place = models.CharField(max_length=120, blank=True)
    present = models.CharField(max_length=400, blank=True, help_text="Who was there")
    knows_privately = models.BooleanField(null=True, help_text="Whether the reviewer knows the carers privately")
    training = models.TextField(blank=True)
    wellbeing = models.CharField(max_length=10, choices=MET, blank=True)
    wellbeing_words = models.TextField(blank=True)
    breaks = models.TextField(blank=True)
    at_home = models.TextField(blank=True, help_text="The home, and who lives there or visits often")
    checks = models.TextField(blank=True, help_text="What is done about checks that have run out or soon will")
    support = models.TextField(blank=True, help_text="What they say of the support from the scheme")
    health = models.TextField(blank=True)
    people_say = models.TextField(blank=True, help_text="What those who are supported say of living there")
    fitness = models.CharField(max_length=12, choices=Fitness.choices, blank=True)
    fitness_words = models.TextField(blank=True)
    recommendation = models.CharField(max_length=12, choices=CarerRecommendation.choices, blank=True)
    reasons = models.TextField(blank=True)
    carers_say = models.TextField(blank=True, help_text="What the carers say of the recommendation")
    next_due_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)

    objects = CarerReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-begun_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["household"], name="one_open_carer_review", condition=Q(state=CarerReviewState.OPEN)
            ),
            models.CheckConstraint(
                name="carer_agenda_is_written_down", condition=~Q(agenda_raised__isnull=False, agenda_raised=True) | ~Q(agenda="")
            ),
            models.CheckConstraint(
                name="carers_are_asked_before_the_scheme_asks", condition=ASKED | Q(**dict.fromkeys(SCHEMES_TOPICS, ""))
            ),
            models.CheckConstraint(
                name="completed_carer_review_is_complete",
                condition=~Q(state=CarerReviewState.COMPLETED)
                | ASKED
                & Q(completed_on__isnull=False, held_on__isnull=False, next_due_on__isnull=False)
                & Q(held_on__gte=F("agenda_asked_on"), next_due_on__gt=F("held_on"))
                & Q(knows_privately__isnull=False, knows_privately=False)
                & ~Q(recommendation="") & ~Q(reasons="") & ~Q(carers_say="") & ~Q(fitness="") & ~Q(wellbeing=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Yearly review with {self.household}"

    @property
    def is_open(self) -> bool:
        return self.state == CarerReviewState.OPEN

    @property
    def agenda_asked(self) -> bool:
        return self.agenda_asked_on is not None and self.agenda_raised is not None

    def get_absolute_url(self) -> str:
        return reverse("carer-review", args=[self.pk])


class CarerReviewChange(StateChange):
    row = models.ForeignKey(CarerReview, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class CarersView(CaseModel):
    """What the carers say of one arrangement: how it goes, and what they need for it."""

    review = models.ForeignKey(CarerReview, on_delete=models.PROTECT, related_name="views")
    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()

    objects = CarerReviewPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["review", "arrangement"], name="carers_view_once_an_arrangement"),
            models.CheckConstraint(name="carers_view_says_something", condition=~Q(words="")),
        ]

    def __str__(self) -> str:
        return f"View of {self.arrangement}"


class CarerReviewAction(OwnedRow):
    """What a review with carers leaves to be done, by whom and by when; it falls due until it has an end."""

    review = models.ForeignKey(CarerReview, on_delete=models.PROTECT, related_name="actions")
    what = models.TextField()
    end = models.CharField(max_length=12, choices=ActionEnd.choices, blank=True)
    ended_on = models.DateField(null=True)
    words = models.TextField(blank=True, help_text="What came of it, or why it was put off")

    objects = CarerReviewActionQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(name="carer_review_action_says_something", condition=~Q(what="")),
            models.CheckConstraint(
                name="carer_review_action_is_open_until_its_end",
                condition=Q(closed_at__isnull=True, end="", ended_on__isnull=True)
                | Q(closed_at__isnull=False, ended_on__isnull=False) & ~Q(end=""),
            ),
            models.CheckConstraint(
                name="carer_review_action_given_up_says_why",
                condition=~Q(end=ActionEnd.NOT_NEEDED) | ~Q(words=""),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("carer-review-action", args=[self.pk])

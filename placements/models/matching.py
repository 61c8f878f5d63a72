from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from placements.choices import Came, CandidateState, CarersAnswer, Decision, Step
from placements.models.household import CarerHousehold
from placements.models.referral import Referral
from placements.querysets import CandidateQuerySet, IntroductionQuerySet
from sharedliving.core.history import CaseModel
from sharedliving.core.querysets import ScopedQuerySet
from sharedliving.core.states import StateChange


class Candidate(CaseModel):
    """A carer household shortlisted for a referral: why, what both sides said, and why it was not chosen."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="candidates")
    household = models.ForeignKey(CarerHousehold, on_delete=models.PROTECT, related_name="candidacies")
    state = models.CharField(max_length=20, choices=CandidateState.choices, default=CandidateState.SHORTLISTED)
    reasons = ArrayField(models.TextField(), default=list)
    concerns = ArrayField(models.TextField(), default=list)
    person_decision = models.CharField(max_length=3, choices=Decision.choices, blank=True)
    person_words = models.TextField(blank=True)
    carer_decision = models.CharField(max_length=3, choices=Decision.choices, blank=True)
    carer_words = models.TextField(blank=True)
    not_chosen_because = models.TextField(blank=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["referral", "household"], name="household_shortlisted_once"),
            models.UniqueConstraint(
                fields=["referral"], name="one_chosen_a_referral", condition=Q(state=CandidateState.CHOSEN)
            ),
            models.CheckConstraint(
                name="chosen_has_both_decisions",
                condition=~Q(state=CandidateState.CHOSEN)
                | Q(person_decision=Decision.YES, carer_decision=Decision.YES),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.household} for {self.referral.person}"

    def get_absolute_url(self) -> str:
        return reverse("candidate", args=[self.pk])


class CandidateChange(StateChange):
    row = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="changes")

    objects = ScopedQuerySet.as_manager()


class Introduction(CaseModel):
    """One step of getting to know each other, and the care manager's part in it (G14-ASS-7).

    `care_manager_part` is what the scheme was told of it; `own_part` is written by the care manager.
    """

    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="introductions")
    step = models.CharField(max_length=16, choices=Step.choices)
    on = models.DateField()
    until = models.DateField(null=True, help_text="The last day of a trial stay")
    came = ArrayField(models.CharField(max_length=12, choices=Came.choices), default=list, blank=True)
    answer = models.CharField(max_length=8, choices=CarersAnswer.choices, blank=True)
    how_it_went = models.TextField(blank=True)
    care_manager_part = models.TextField(blank=True)
    own_part = models.TextField(blank=True)
    own_part_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    skipped_because = models.TextField(blank=True, help_text="Why the steps before it were left out")

    objects = IntroductionQuerySet.as_manager()

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.CheckConstraint(
                name="trial_stay_has_an_end",
                condition=Q(until__isnull=True) & ~Q(step=Step.TRIAL)
                | Q(step=Step.TRIAL, until__isnull=False, until__gte=F("on")),
            ),
            models.CheckConstraint(
                name="first_answer_of_carers_is_coded",
                condition=Q(step=Step.CARER_DECIDES) & ~Q(answer="") | ~Q(step=Step.CARER_DECIDES) & Q(answer=""),
            ),
            models.CheckConstraint(
                name="own_part_says_whose",
                condition=Q(own_part="", own_part_by__isnull=True) | Q(own_part_by__isnull=False) & ~Q(own_part=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()} on {self.on}"

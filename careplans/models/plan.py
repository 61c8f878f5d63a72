from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices import BudgetMechanism, MetBy, Outcome, PaidBy, PersonAgrees, PlanningTool, PlanState
from careplans.models.assessment import Assessment
from careplans.models.authority import LegalAuthority
from careplans.models.best_interests import BestInterestsDecision
from careplans.models.capacity import CapacityAssessment
from careplans.querysets import CarePlanQuerySet, ChangeQuerySet, PlanNeedQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange

WENT_FOR_SIGN_OFF = (PlanState.AWAITING, PlanState.IN_FORCE, PlanState.SUPERSEDED)


class CarePlan(OwnedRow):
    """A care and support plan (Care Act s25). Due while it is written and signed off; closed once in force.

    Versions count up for each person; one is in force at a time. Money is in pounds a week.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="plans")
    assessment = models.ForeignKey(Assessment, null=True, on_delete=models.PROTECT, related_name="plans")
    number = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1, help_text="Rises with every save, to notice two writers")
    author = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=PlanState.choices, default=PlanState.DRAFT)
    own_words = models.TextField(blank=True)
    what_matters = models.TextField(blank=True)
    planning_tool = models.CharField(max_length=12, choices=PlanningTool.choices, blank=True)
    planning_tool_note = models.CharField(max_length=200, blank=True, help_text="Which tool, or what they said to it")
    contingency = models.TextField(blank=True)
    back_up = models.CharField(max_length=200, blank=True)
    advice_on_needs = models.TextField(blank=True, help_text="What can be done to meet or reduce the needs")
    advice_on_prevention = models.TextField(blank=True, help_text="What can prevent or delay needs")
    involved = models.TextField(blank=True, help_text="Who took part in writing the plan")
    person_agrees = models.CharField(max_length=8, choices=PersonAgrees.choices, blank=True)
    agreement_capacity = models.ForeignKey(
        CapacityAssessment,
        null=True,
        on_delete=models.PROTECT,
        related_name="plans",
        help_text="Which assessment found that they cannot decide about the plan",
    )
    agreement_best_interests = models.ForeignKey(
        BestInterestsDecision, null=True, on_delete=models.PROTECT, related_name="plans"
    )
    agreement_authority = models.ForeignKey(LegalAuthority, null=True, on_delete=models.PROTECT, related_name="plans")
    agreement_steps = models.TextField(blank=True)
    shared_lives_considered = models.BooleanField(null=True)
    shared_lives_reason = models.TextField(blank=True)
    weekly_budget = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    weekly_contribution = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    budget_mechanism = models.CharField(max_length=16, choices=BudgetMechanism.choices, blank=True)
    contribution_notified_on = models.DateField(null=True)
    contribution_starts_on = models.DateField(null=True)
    benefits_claimed = models.BooleanField(null=True)
    returned_because = models.TextField(blank=True)
    declined_because = models.TextField(blank=True, help_text="What the person said when they did not want a plan")
    signed_off_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    signed_off_on = models.DateField(null=True)

    objects = CarePlanQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-number", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="one_plan_in_force", condition=Q(state=PlanState.IN_FORCE)),
            models.UniqueConstraint(
                fields=["person"], name="one_plan_being_written", condition=Q(closed_at__isnull=True)
            ),
            models.UniqueConstraint(fields=["person", "number"], name="plan_number_once"),
            models.CheckConstraint(
                name="plan_in_force_was_signed_off",
                condition=~Q(state__in=[PlanState.IN_FORCE, PlanState.SUPERSEDED])
                | Q(signed_off_by__isnull=False, signed_off_on__isnull=False, weekly_budget__isnull=False),
            ),
            models.CheckConstraint(
                name="plan_not_wanted_says_why",
                condition=~Q(state=PlanState.DECLINED) | Q(closed_at__isnull=False) & ~Q(declined_because=""),
            ),
            models.CheckConstraint(
                name="plan_is_decided_for_who_cannot",
                condition=~Q(state__in=WENT_FOR_SIGN_OFF, person_agrees=PersonAgrees.CANNOT)
                | (
                    Q(agreement_capacity__isnull=False)
                    & (Q(agreement_best_interests__isnull=False) | Q(agreement_authority__isnull=False))
                ),
            ),
            models.CheckConstraint(
                name="nobody_decides_for_who_can",
                condition=Q(person_agrees=PersonAgrees.CANNOT)
                | Q(
                    agreement_capacity__isnull=True,
                    agreement_best_interests__isnull=True,
                    agreement_authority__isnull=True,
                ),
            ),
            models.CheckConstraint(
                name="author_does_not_sign_off",
                condition=Q(author__isnull=True) | Q(signed_off_by__isnull=True) | ~Q(signed_off_by=F("author")),
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(
                fields=["signed_off_on"],
                include=["id", "person"],
                name="plan_in_force_since",
                condition=Q(state=PlanState.IN_FORCE),
            ),
        ]

    def __str__(self) -> str:
        return f"Care and support plan {self.number} of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("plan", args=[self.pk])


class CarePlanChange(StateChange):
    row = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class PlanNeed(CaseModel):
    """One need of a plan: the outcome wanted, how it is met, by whom, and by when."""

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="needs")
    area = models.CharField(max_length=16, choices=Outcome.choices)
    need = models.TextField()
    is_eligible = models.BooleanField()
    outcome = models.TextField()
    how_we_know = models.TextField(blank=True, help_text="How a review will tell that it has come about")
    how_met = models.TextField()
    met_by = models.CharField(max_length=16, choices=MetBy.choices)
    who = models.CharField(max_length=200, blank=True)
    start_by = models.DateField(null=True)
    paid_by = models.CharField(max_length=12, choices=PaidBy.choices, default=PaidBy.SOCIAL_CARE)
    weekly_cost = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    nhs_pays = models.DecimalField(max_digits=9, decimal_places=2, null=True, help_text="Of a joint package, a week")
    carried_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    objects = PlanNeedQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="need_is_split_only_when_joint", condition=Q(nhs_pays__isnull=True) | Q(paid_by=PaidBy.JOINT)
            ),
            models.CheckConstraint(
                name="nhs_pays_within_cost", condition=Q(nhs_pays__isnull=True) | Q(nhs_pays__lte=F("weekly_cost"))
            ),
            models.CheckConstraint(
                name="need_costs_nothing_or_more", condition=Q(weekly_cost__isnull=True) | Q(weekly_cost__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_area_display()}: {self.outcome}"

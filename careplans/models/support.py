from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.support import (
    SUPPORT_BEING_WRITTEN,
    SUPPORT_SIGNED,
    CarerArea,
    CarerBudgetBy,
    GivenTo,
    PersonSays,
    SupportBasis,
    SupportMetBy,
    SupportState,
)
from careplans.models.assessment import Assessment
from careplans.models.authority import LegalAuthority
from careplans.models.best_interests import BestInterestsDecision
from careplans.models.record import HasAnswers
from careplans.querysets.common import ChangeQuerySet, OwedQuerySet
from careplans.querysets.support import SupportPartQuerySet, SupportPlanQuerySet
from people.models import CircleMember, OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange

SIGNED = Q(state__in=SUPPORT_SIGNED)
NOT_NEGATIVE = (Q(weekly_budget__isnull=True) | Q(weekly_budget__gte=0)) & (
    Q(one_off_budget__isnull=True) | Q(one_off_budget__gte=0)
)


class SupportPlan(OwnedRow, HasAnswers):
    """The support plan of an unpaid carer (Care Act s25), never the plan of the person they care for: a table of its own (ADR 10).

    `person` is the adult cared for, on whose record it stands. Due while it is written and signed off, and once in force on
    its review date. Versions count up for each carer. Words stand in `answers` (ADR 8). Money is in pounds.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="support_plans")
    carer = models.ForeignKey(CircleMember, on_delete=models.PROTECT, related_name="support_plans")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="support_plans")
    number = models.PositiveSmallIntegerField(default=1)
    author = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=SupportState.choices, default=SupportState.DRAFT)
    basis = models.CharField(max_length=10, choices=SupportBasis.choices, default=SupportBasis.ELIGIBLE)
    power_reason = models.TextField(blank=True, help_text="Why needs are met that the council need not meet (CA20(6))")
    weekly_budget = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    one_off_budget = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    budget_by = models.CharField(max_length=16, choices=CarerBudgetBy.choices, blank=True)
    is_charged = models.BooleanField(null=True)
    weekly_charge = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    charge_reason = models.TextField(blank=True)
    carer_agrees = models.BooleanField(null=True)
    person_says = models.CharField(max_length=16, choices=PersonSays.choices, blank=True)
    person_authority = models.ForeignKey(
        LegalAuthority,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who agrees for the person by law",
    )
    person_decision = models.ForeignKey(
        BestInterestsDecision, null=True, on_delete=models.PROTECT, related_name="+",
        help_text="The decision in the person's best interests about care given to them",
    )  # fmt: skip
    review_on = models.DateField(null=True)
    returned_because = models.TextField(blank=True)
    declined_because = models.TextField(blank=True, help_text="What the carer said when they did not want a plan")
    ended_because = models.TextField(blank=True)
    signed_off_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    signed_off_on = models.DateField(null=True)

    objects = SupportPlanQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-number", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["carer"], name="one_support_plan_in_force", condition=Q(state=SupportState.IN_FORCE)
            ),
            models.UniqueConstraint(
                fields=["carer"], name="one_support_plan_being_written", condition=Q(state__in=SUPPORT_BEING_WRITTEN)
            ),
            models.UniqueConstraint(fields=["carer", "number"], name="support_plan_number_once"),
            models.CheckConstraint(
                name="support_plan_in_force_was_signed_off",
                condition=~SIGNED
                | Q(signed_off_by__isnull=False, signed_off_on__isnull=False, weekly_budget__isnull=False)
                & Q(is_charged__isnull=False, carer_agrees__isnull=False),
            ),
            models.CheckConstraint(
                name="support_plan_has_a_review_date",
                condition=~SIGNED | Q(review_on__isnull=False, review_on__gt=F("signed_off_on")),
            ),
            models.CheckConstraint(
                name="support_plan_in_force_is_due_for_review",
                condition=~Q(state=SupportState.IN_FORCE) | Q(due_on=F("review_on"), due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="support_plan_charge_says_why",
                condition=~Q(is_charged=True) | Q(weekly_charge__isnull=False) & ~Q(charge_reason=""),
            ),
            models.CheckConstraint(
                name="support_plan_not_charged_pays_nothing",
                condition=Q(weekly_charge__isnull=True)
                | Q(is_charged__isnull=False, is_charged=True, weekly_charge__gte=0),
            ),
            models.CheckConstraint(
                name="support_plan_charge_within_budget",
                condition=Q(weekly_charge__isnull=True) | ~SIGNED | Q(weekly_charge__lte=F("weekly_budget")),
            ),
            models.CheckConstraint(name="support_plan_budget_is_not_negative", condition=NOT_NEGATIVE),
            models.CheckConstraint(
                name="support_plan_by_power_says_why",
                condition=Q(basis=SupportBasis.ELIGIBLE) | (Q(basis=SupportBasis.POWER) & ~Q(power_reason="")),
            ),
            models.CheckConstraint(
                name="support_plan_not_wanted_says_why",
                condition=~Q(state=SupportState.DECLINED) | Q(closed_at__isnull=False) & ~Q(declined_because=""),
            ),
            models.CheckConstraint(
                name="support_plan_ended_says_why",
                condition=~Q(state=SupportState.ENDED) | Q(closed_at__isnull=False) & ~Q(ended_because=""),
            ),
            models.CheckConstraint(
                name="support_person_is_decided_for",
                condition=~SIGNED
                | (~Q(person_says=PersonSays.AUTHORISED) | Q(person_authority__isnull=False))
                & (~Q(person_says=PersonSays.BEST_INTERESTS) | Q(person_decision__isnull=False)),
            ),
            models.CheckConstraint(
                name="support_person_speaks_for_themselves",
                condition=(Q(person_authority__isnull=True) | Q(person_says=PersonSays.AUTHORISED))
                & (Q(person_decision__isnull=True) | Q(person_says=PersonSays.BEST_INTERESTS)),
            ),
            models.CheckConstraint(
                name="support_author_does_not_sign_off",
                condition=Q(author__isnull=True) | Q(signed_off_by__isnull=True) | ~Q(signed_off_by=F("author")),
            ),
        ]

    def __str__(self) -> str:
        return f"Support plan {self.number} of {self.carer.name}"

    def get_absolute_url(self) -> str:
        return reverse("support-plan", args=[self.pk])


class SupportPlanChange(StateChange):
    row = models.ForeignKey(SupportPlan, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class SupportNeed(CaseModel):
    """One need of a carer: what should change, how a review will know, how it is met, to whom support is given, by when."""

    plan = models.ForeignKey(SupportPlan, on_delete=models.PROTECT, related_name="needs")
    area = models.CharField(max_length=16, choices=CarerArea.choices)
    need = models.TextField()
    outcome = models.TextField(blank=True)
    how_we_know = models.TextField(blank=True, help_text="How a review will tell that it has come about")
    how_met = models.TextField(blank=True)
    met_by = models.CharField(max_length=16, choices=SupportMetBy.choices, blank=True)
    given_to = models.CharField(max_length=8, choices=GivenTo.choices, blank=True)
    who = models.CharField(max_length=200, blank=True)
    start_by = models.DateField(null=True)
    weekly_cost = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    carried_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    objects = SupportPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="support_need_costs_nothing_or_more",
                condition=Q(weekly_cost__isnull=True) | Q(weekly_cost__gte=0),
            ),
            models.CheckConstraint(name="support_need_is_of_a_carers_life", condition=Q(area__in=CarerArea.values)),
        ]

    def __str__(self) -> str:
        return f"{self.get_area_display()}: {self.outcome or self.need}"


class SupportReview(CaseModel):
    """A plan in force was looked at again and stays as it is, until a new date (Care Act s27)."""

    plan = models.ForeignKey(SupportPlan, on_delete=models.PROTECT, related_name="reviews")
    on = models.DateField()
    carer_said = models.TextField()
    found = models.TextField(help_text="How far each outcome has come, and why the plan stays as it is")
    next_on = models.DateField()
    made_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = SupportPartQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(name="support_review_sets_a_later_date", condition=Q(next_on__gt=F("on"))),
            models.CheckConstraint(name="support_review_has_words", condition=~Q(carer_said="") & ~Q(found="")),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, looked at again on {self.on:%d %m %Y}"


class SupportCopy(OwnedRow):
    """The copy that the carer is owed of their plan (Care Act s25): due from sign-off until it is given."""

    plan = models.OneToOneField(SupportPlan, on_delete=models.PROTECT, related_name="carers_copy")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_on = models.DateField(null=True)
    how = models.CharField(max_length=200, blank=True, help_text="In which form, and how it was gone through")
    others = models.CharField(max_length=200, blank=True, help_text="Who else has one because the carer asked for it")

    objects = OwedQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="support_copy_given_says_how",
                condition=Q(given_on__isnull=True) | (Q(closed_at__isnull=False) & ~Q(how="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}: the carer's copy"

    def get_absolute_url(self) -> str:
        return reverse("support-plan-copy-given", args=[self.pk])

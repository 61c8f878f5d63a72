from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.risk import OF_THE_SCHEME, RiskArea, RiskMark, RiskOwner, RiskParty, RiskState
from careplans.models.on_behalf import SignedFor
from careplans.models.restriction import Restriction
from careplans.querysets.common import ChangeQuerySet
from careplans.querysets.risk import RiskAssessmentQuerySet, RiskPartQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange

BEING_WRITTEN = (RiskState.DRAFT, RiskState.AWAITING)
AGREED = (RiskState.IN_FORCE, RiskState.SUPERSEDED)


class RiskAssessment(OwnedRow):
    """What could happen, what the person gains, and what is done so that it goes well.

    Due while it is written and agreed, and once in force on its review date, which cannot be blank (G14-RISK-6). Versions
    count up for each person; one is in force and one is being written at a time.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="risk_assessments")
    number = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1, help_text="Rises with every save, to notice two writers")
    author = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=RiskState.choices, default=RiskState.DRAFT)
    own_words = models.TextField(blank=True)
    is_joint = models.BooleanField(null=True, help_text="Made together with the scheme (G14-RISK-2)")
    joint_reason = models.TextField(blank=True)
    review_on = models.DateField(null=True)
    disclosed_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    disclosed_on = models.DateField(null=True, help_text="All known risk disclosed, declared on (G14-RISK-5)")
    returned_because = models.TextField(blank=True)
    in_force_on = models.DateField(null=True)

    objects = RiskAssessmentQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-number", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["person"], name="one_risk_in_force", condition=Q(state=RiskState.IN_FORCE)),
            models.UniqueConstraint(
                fields=["person"], name="one_risk_being_written", condition=Q(state__in=BEING_WRITTEN)
            ),
            models.UniqueConstraint(fields=["person", "number"], name="risk_number_once"),
            models.CheckConstraint(
                name="risk_in_force_has_review_date",
                condition=~Q(state__in=AGREED) | Q(review_on__isnull=False, in_force_on__isnull=False),
            ),
            models.CheckConstraint(
                name="risk_in_force_is_due_for_review",
                condition=~Q(state=RiskState.IN_FORCE) | Q(due_on=F("review_on"), due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="risk_in_force_was_declared_and_decided",
                condition=~Q(state__in=AGREED)
                | (Q(disclosed_by__isnull=False, disclosed_on__isnull=False, is_joint__isnull=False) & ~Q(joint_reason="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Risk assessment {self.number} of {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("risk", args=[self.pk])


class RiskAssessmentChange(StateChange):
    row = models.ForeignKey(RiskAssessment, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class Risk(CaseModel):
    """One aspect: what could happen beside what the person gains, what is done about it, and who owns it.

    Household and premises are the scheme's own record, never the person's (G14-RISK-3, G14-RISK-7).
    """

    assessment = models.ForeignKey(RiskAssessment, on_delete=models.PROTECT, related_name="risks")
    area = models.CharField(max_length=16, choices=RiskArea.choices)
    person_view = models.TextField(blank=True)
    benefit = models.TextField(blank=True)
    what_could_happen = models.TextField()
    how_likely = models.TextField(blank=True)
    strategy = models.TextField(blank=True)
    owner_role = models.CharField(max_length=16, choices=RiskOwner.choices, blank=True)
    who_does_what = models.TextField(blank=True)
    early_signs = models.TextField(blank=True)
    triggers = models.TextField(blank=True, help_text="What makes everybody look at this again early (G14-RISK-4)")
    contingency = models.TextField(blank=True, help_text="What to do when it goes wrong (G14-RISK-4)")
    restriction = models.ForeignKey(Restriction, null=True, on_delete=models.PROTECT, related_name="risks")

    objects = RiskPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="risk_is_not_of_the_household", condition=~Q(area__in=sorted(OF_THE_SCHEME))
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_area_display()}: {self.what_could_happen}"


class BehaviourSupport(CaseModel):
    """One behaviour with its trigger and early sign, what helps and what makes it worse (G14-ASS-9)."""

    assessment = models.ForeignKey(RiskAssessment, on_delete=models.PROTECT, related_name="behaviours")
    behaviour = models.TextField()
    trigger = models.TextField(blank=True)
    early_sign = models.TextField(blank=True)
    what_helps = models.TextField(blank=True)
    what_makes_it_worse = models.TextField(blank=True)
    communication = models.TextField(blank=True, help_text="How to speak with the person when it happens")

    objects = RiskPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.behaviour


class RiskAgreement(SignedFor, CaseModel):
    """One of the four marks: agreed, declined or not able to, by whom and when (G14-RISK-10)."""

    assessment = models.ForeignKey(RiskAssessment, on_delete=models.PROTECT, related_name="agreements")
    party = models.CharField(max_length=16, choices=RiskParty.choices)
    mark = models.CharField(max_length=10, choices=RiskMark.choices)
    name = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
    on = models.DateField()

    objects = RiskPartQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            *SignedFor.Meta.constraints,
            models.CheckConstraint(
                name="risk_is_marked_for_the_person_alone",
                condition=Q(on_behalf=False) | Q(party=RiskParty.PERSON, mark__in=[RiskMark.SIGNED, RiskMark.DECLINED]),
            ),
            models.UniqueConstraint(fields=["assessment", "party"], name="risk_marked_once_a_party"),
            models.CheckConstraint(
                name="risk_not_agreed_says_why", condition=Q(mark=RiskMark.SIGNED) | ~Q(reason="")
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_party_display()}: {self.get_mark_display()}"

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.onward import WITHOUT_CONSENT, OnwardState, ServiceKind, SharingBasis
from careplans.models.plan import CarePlan, PlanNeed
from careplans.querysets import ChangeQuerySet, OnwardChaseQuerySet, OnwardReferralQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class OnwardReferral(OwnedRow):
    """Somebody is referred to another service. Due until it is known what became of it: answered, or chased."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="onward_referrals")
    plan = models.ForeignKey(CarePlan, null=True, on_delete=models.PROTECT, related_name="onward_referrals")
    need = models.ForeignKey(PlanNeed, null=True, on_delete=models.PROTECT, related_name="onward_referrals")
    state = models.CharField(max_length=20, choices=OnwardState.choices, default=OnwardState.SENT)
    kind = models.CharField(max_length=16, choices=ServiceKind.choices)
    service = models.CharField(max_length=200, help_text="Whom they were referred to, by name")
    contact = models.CharField(max_length=200, blank=True)
    what_for = models.TextField()
    sent_what = models.TextField(help_text="Which information about the person went there")
    basis = models.CharField(max_length=16, choices=SharingBasis.choices)
    basis_reason = models.TextField(help_text="How the person agreed, or why it goes without")
    sent_on = models.DateField()
    answered_on = models.DateField(null=True)
    answer = models.TextField(blank=True)
    outcome = models.TextField(blank=True)

    objects = OnwardReferralQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-sent_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="onward_says_what_went_and_why",
                condition=~Q(service="") & ~Q(what_for="") & ~Q(sent_what="") & ~Q(basis="") & ~Q(basis_reason=""),
            ),
            models.CheckConstraint(
                name="onward_without_consent_to_police_or_safeguarding",
                condition=~Q(basis=SharingBasis.WITHOUT_CONSENT) | Q(kind__in=sorted(WITHOUT_CONSENT)),
            ),
            models.CheckConstraint(
                name="onward_answered_after_sent",
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("sent_on")),
            ),
            models.CheckConstraint(
                name="onward_answer_has_its_day",
                condition=Q(state__in=[OnwardState.SENT, OnwardState.CLOSED]) | Q(answered_on__isnull=False),
            ),
            models.CheckConstraint(
                name="onward_ends_with_an_outcome",
                condition=Q(closed_at__isnull=True) | ~Q(outcome=""),
            ),
        ]
        indexes = [*OwnedRow.Meta.indexes, models.Index(fields=["person", "-sent_on", "-id"], name="onward_of_person")]

    def __str__(self) -> str:
        return f"{self.service} for {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("onward", args=[self.pk])


class OnwardReferralChange(StateChange):
    row = models.ForeignKey(OnwardReferral, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class OnwardChase(CaseModel):
    """Somebody asked the service again."""

    referral = models.ForeignKey(OnwardReferral, on_delete=models.PROTECT, related_name="chases")
    on = models.DateField()
    note = models.TextField()
    by_name = models.CharField(max_length=200)

    objects = OnwardChaseQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [models.CheckConstraint(name="chase_says_something", condition=~Q(note=""))]

    def __str__(self) -> str:
        return f"{self.referral.service} asked again"

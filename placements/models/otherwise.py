from django.db import models
from django.db.models import Q

from people.models import Organisation, Person
from placements.choices import GatePassed
from placements.models.agreement import Agreement
from placements.models.referral import Referral
from placements.querysets import DecidedOtherwiseQuerySet, LackedQuerySet
from sharedliving.core.history import CaseModel


class DecidedOtherwise(CaseModel):
    """Somebody decided to go on without what a gate asks for: who, when, why (G14-ASS-1, G14-PLAN-1). Never changed."""

    gate = models.CharField(max_length=10, choices=GatePassed.choices)
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="decided_otherwise")
    agreement = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT, related_name="decided_otherwise")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    scheme = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    by_user = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    reason = models.TextField()

    objects = DecidedOtherwiseQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.CheckConstraint(name="decided_otherwise_says_why", condition=~Q(reason="") & ~Q(by_name="")),
            models.CheckConstraint(
                name="started_otherwise_names_its_agreement",
                condition=Q(gate=GatePassed.STARTED, agreement__isnull=False)
                | ~Q(gate=GatePassed.STARTED) & Q(agreement__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-on"], name="otherwise_of_person"),
            models.Index(fields=["scheme", "-on"], name="otherwise_of_scheme"),
        ]

    def __str__(self) -> str:
        return f"{self.get_gate_display()} on {self.on}"

    def get_absolute_url(self) -> str:
        return self.agreement.get_absolute_url() if self.agreement else self.referral.get_absolute_url()


class Lacked(CaseModel):
    """One thing that was missing at such a decision. When it was put right is read from where that is recorded; what stands
    in the referral itself is stamped here when it is filled in.
    """

    decision = models.ForeignKey(DecidedOtherwise, on_delete=models.PROTECT, related_name="lacked")
    rule = models.CharField(max_length=40, help_text="The name of the rule, or the field of the referral")
    message = models.TextField(help_text="What the gate said")
    source = models.CharField(max_length=60, blank=True)
    filled_on = models.DateField(null=True)

    objects = LackedQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["decision", "rule"], name="lacked_once_a_decision")]

    def __str__(self) -> str:
        return self.message

from django.db import models
from django.db.models import Q
from django.urls import reverse

from careplans.choices import AdvocacyDecision, AdvocateKind, AdvocateState, Process
from careplans.querysets import AdvocacyRecordQuerySet, AdvocateReferralQuerySet, ChangeQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.history import CaseModel
from sharedliving.core.states import StateChange


class TakingPart(models.Model):
    """Abstract: whether somebody would have substantial difficulty in taking part, and who helps them (CA67, CA68)."""

    difficulty_understanding = models.BooleanField(null=True)
    evidence_understanding = models.TextField(blank=True)
    difficulty_retaining = models.BooleanField(null=True)
    evidence_retaining = models.TextField(blank=True)
    difficulty_weighing = models.BooleanField(null=True)
    evidence_weighing = models.TextField(blank=True)
    difficulty_communicating = models.BooleanField(null=True)
    evidence_communicating = models.TextField(blank=True)
    advocacy = models.CharField(max_length=20, choices=AdvocacyDecision.choices, blank=True)
    appropriate_person = models.CharField(max_length=200, blank=True)
    appropriate_person_relationship = models.CharField(max_length=100, blank=True)
    appropriate_person_is_paid = models.BooleanField(null=True)
    appropriate_person_accepted = models.BooleanField(null=True)
    appropriate_person_is_able = models.BooleanField(null=True)
    appropriate_person_is_implicated = models.BooleanField(null=True)
    advocate_asked_on = models.DateField(null=True)
    advocacy_reason = models.TextField(blank=True)

    class Meta:
        abstract = True


class AdvocacyRecord(TakingPart, CaseModel):
    """The decision how a person is helped to take part in a plan, a review or an enquiry; an assessment carries its own.

    A row is never changed: who decides again writes the next one.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="advocacy_records")
    about = models.CharField(max_length=12, choices=Process.choices)
    decided_on = models.DateField()
    decided_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = AdvocacyRecordQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_on", "-id"]
        indexes = [models.Index(fields=["person", "-decided_on", "-id"], name="advocacy_of_person")]
        constraints = [
            models.CheckConstraint(name="advocacy_record_has_decision", condition=~Q(advocacy="")),
            models.CheckConstraint(
                name="advocacy_appropriate_person_is_fit",
                condition=~Q(advocacy=AdvocacyDecision.APPROPRIATE_PERSON)
                | (
                    ~Q(appropriate_person="")
                    & Q(appropriate_person_is_paid__isnull=False, appropriate_person_is_paid=False)
                    & Q(appropriate_person_accepted__isnull=False, appropriate_person_accepted=True)
                    & Q(appropriate_person_is_able__isnull=False, appropriate_person_is_able=True)
                ),
            ),
            models.CheckConstraint(
                name="advocacy_advocate_has_date",
                condition=~Q(advocacy=AdvocacyDecision.ADVOCATE) | Q(advocate_asked_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_about_display()}: {self.get_advocacy_display()}"


class AdvocateReferral(OwnedRow):
    """An advocate asked for: due until one is allocated, refused or no longer wanted (G14-ADV-4). What the advocate says and
    what the council answers is kept with it.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="advocate_referrals")
    kind = models.CharField(max_length=12, choices=AdvocateKind.choices, default=AdvocateKind.CARE_ACT)
    about = models.CharField(max_length=12, choices=Process.choices)
    state = models.CharField(max_length=20, choices=AdvocateState.choices, default=AdvocateState.WAITING)
    asked_on = models.DateField()
    service = models.CharField(max_length=200, blank=True, help_text="Which advocacy service was asked")
    why = models.TextField(blank=True)
    allocated_on = models.DateField(null=True)
    advocate_name = models.CharField(max_length=200, blank=True)
    advocate_contact = models.CharField(max_length=200, blank=True)
    refused_on = models.DateField(null=True)
    refused_reason = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    ended_because = models.TextField(blank=True)
    representations = models.TextField(blank=True, help_text="What the advocate said for the person")
    council_response = models.TextField(blank=True)
    responded_on = models.DateField(null=True)

    objects = AdvocateReferralQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["-asked_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "kind"], name="one_advocate_waited_for_a_kind", condition=Q(closed_at__isnull=True)
            ),
            models.CheckConstraint(
                name="allocated_advocate_has_name_and_date",
                condition=~Q(state__in=[AdvocateState.ALLOCATED, AdvocateState.ENDED])
                | (Q(allocated_on__isnull=False, allocated_on__gte=models.F("asked_on")) & ~Q(advocate_name="")),
            ),
            models.CheckConstraint(
                name="refused_advocate_has_reason",
                condition=~Q(state=AdvocateState.REFUSED) | (Q(refused_on__isnull=False) & ~Q(refused_reason="")),
            ),
            models.CheckConstraint(
                name="ended_advocate_has_date", condition=~Q(state=AdvocateState.ENDED) | Q(ended_on__isnull=False)
            ),
        ]
        indexes = [
            *OwnedRow.Meta.indexes,
            models.Index(fields=["person", "-asked_on", "-id"], name="advocates_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} for {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("advocate", args=[self.pk])


class AdvocateReferralChange(StateChange):
    row = models.ForeignKey(AdvocateReferral, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careplans.choices.authority import Subject
from careplans.choices.capacity import ABILITIES, Conclusion
from careplans.choices.records import RecordState
from careplans.models.record import SectionedRecord
from careplans.querysets import CapacityAssessmentQuerySet, CapacityReviewQuerySet, ChangeQuerySet
from people.models import OwnedRow, Person
from sharedliving.core.states import StateChange

DONE = Q(state=RecordState.COMPLETED)
LACKS = Q(conclusion=Conclusion.LACKS)
SOMETHING_THEY_CANNOT = Q(understands=False) | Q(retains=False) | Q(weighs=False) | Q(communicates=False)
BECAUSE_OF_IMPAIRMENT = Q(has_impairment__isnull=False, because_of_it__isnull=False) & Q(
    has_impairment=True, because_of_it=True
)
ALL_ANSWERED = Q(**{f"{ability}__isnull": False for ability in ABILITIES})


class CapacityAssessment(SectionedRecord):
    """Whether somebody can make one decision at one time (Mental Capacity Act 2005). Its owner is the assessor."""

    decision = models.CharField(max_length=300, help_text="In one sentence, like: where to live after hospital")
    subject = models.CharField(
        max_length=8, choices=Subject.choices, blank=True, help_text="Blank only for what is older than the question"
    )
    looks_again_at = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="looked_at_again_in")
    understands = models.BooleanField(null=True)
    retains = models.BooleanField(null=True)
    weighs = models.BooleanField(null=True)
    communicates = models.BooleanField(null=True)
    has_impairment = models.BooleanField(null=True)
    because_of_it = models.BooleanField(null=True)
    conclusion = models.CharField(max_length=8, choices=Conclusion.choices, blank=True)
    assessed_on = models.DateField(null=True)
    review_on = models.DateField(null=True)

    objects = CapacityAssessmentQuerySet.as_manager()

    class Meta(SectionedRecord.Meta):
        constraints = [
            *SectionedRecord.Meta.constraints,
            models.CheckConstraint(name="capacity_names_its_decision", condition=~Q(decision="")),
            models.CheckConstraint(
                name="completed_capacity_has_conclusion",
                condition=~DONE
                | (~Q(conclusion="") & ALL_ANSWERED & Q(assessed_on__isnull=False, assessed_on__lte=F("completed_on"))),
            ),
            models.CheckConstraint(
                name="lacking_capacity_is_shown",
                condition=~(DONE & LACKS)
                | (SOMETHING_THEY_CANNOT & BECAUSE_OF_IMPAIRMENT & Q(review_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="having_capacity_is_shown",
                condition=~(DONE & Q(conclusion=Conclusion.HAS))
                | Q(**dict.fromkeys(ABILITIES, True))
                | Q(has_impairment__isnull=False, has_impairment=False)
                | Q(because_of_it__isnull=False, because_of_it=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Mental capacity of {self.person}: {self.decision}"

    def get_absolute_url(self) -> str:
        return reverse("capacity", args=[self.pk])


class CapacityAssessmentChange(StateChange):
    row = models.ForeignKey(CapacityAssessment, on_delete=models.PROTECT, related_name="changes")

    objects = ChangeQuerySet.as_manager()


class CapacityReview(OwnedRow):
    """Somebody has to look at a finding of "lacks capacity" again by a date; open until they have or it no longer matters."""

    assessment = models.OneToOneField(CapacityAssessment, on_delete=models.PROTECT, related_name="review")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    done_by = models.ForeignKey(CapacityAssessment, null=True, on_delete=models.PROTECT, related_name="+")
    why_not = models.TextField(blank=True, help_text="Why it need not be looked at again")

    objects = CapacityReviewQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="capacity_review_ends_with_reason",
                condition=Q(closed_at__isnull=True) | Q(done_by__isnull=False) | ~Q(why_not=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Looking again at: {self.assessment.decision}"

    def get_absolute_url(self) -> str:
        """The page to look again; once that is done, what was found."""
        return reverse("capacity-review", args=[self.pk]) if self.is_open else self.assessment.get_absolute_url()

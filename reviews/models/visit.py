from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, Person
from placements.choices import STRAIN, Wellbeing
from placements.models import Arrangement
from reviews.choices import ChangeSide, LookedAt, Seen
from reviews.models.note import CaseNote
from reviews.querysets import VisitQuerySet
from sharedliving.core.history import CaseModel

NEEDS_NO_WORDS = (LookedAt.IN_ORDER, LookedAt.NOT_SUPPORTED)


class Visit(CaseModel):
    """A worker of the council or of the scheme was where somebody lives, or is supported. Never changed afterwards.

    Its `note` is what both workers are told of, and what counts as contact with the person. A visit of the scheme is its
    quarterly monitoring of the arrangement: it looks at the records and at the home too (GLOS-MON).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="visits")
    arrangement = models.ForeignKey(Arrangement, on_delete=models.PROTECT, related_name="visits")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    visitor = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    note = models.OneToOneField(CaseNote, on_delete=models.PROTECT, related_name="visit")
    side = models.CharField(max_length=8, choices=ChangeSide.choices)
    visited_on = models.DateField()
    is_announced = models.BooleanField()
    seen = models.CharField(max_length=8, choices=Seen.choices)
    not_alone_because = models.TextField(blank=True)
    person_words = models.TextField(blank=True, help_text="What the person said or showed")
    carer_words = models.TextField(blank=True)
    wellbeing = models.CharField(max_length=10, choices=Wellbeing.choices)
    medication = models.CharField(max_length=16, choices=LookedAt.choices)
    medication_words = models.TextField(blank=True)
    money = models.CharField(max_length=16, choices=LookedAt.choices)
    money_words = models.TextField(blank=True)
    records = models.CharField(
        max_length=16,
        choices=LookedAt.choices,
        blank=True,
        help_text="Records that the carers keep; the scheme looks at them",
    )
    records_words = models.TextField(blank=True)
    home = models.CharField(
        max_length=16,
        choices=LookedAt.choices,
        blank=True,
        help_text="Health and safety of the home; the scheme looks at it",
    )
    home_words = models.TextField(blank=True)
    follows = models.TextField(blank=True, help_text="What is to follow")

    objects = VisitQuerySet.as_manager()

    class Meta:
        ordering = ["-visited_on", "-id"]
        indexes = [models.Index(fields=["person", "-visited_on", "-id"], name="visit_person_newest")]
        constraints = [
            models.CheckConstraint(
                name="visit_saw_the_person_alone_or_says_why", condition=Q(seen=Seen.ALONE) | ~Q(not_alone_because="")
            ),
            models.CheckConstraint(
                name="visit_has_the_words_of_whom_it_saw", condition=Q(seen=Seen.NOT_SEEN) | ~Q(person_words="")
            ),
            models.CheckConstraint(
                name="visit_says_what_it_found",
                condition=(Q(medication__in=NEEDS_NO_WORDS) | ~Q(medication_words=""))
                & (Q(money__in=NEEDS_NO_WORDS) | ~Q(money_words="")),
            ),
            models.CheckConstraint(
                name="visit_to_strained_carers_says_what_follows",
                condition=~Q(wellbeing__in=STRAIN) | ~Q(follows=""),
            ),
            models.CheckConstraint(
                name="scheme_visit_looks_at_records_and_home",
                condition=Q(side=ChangeSide.COUNCIL) | ~Q(records="") & ~Q(home=""),
            ),
            models.CheckConstraint(
                name="visit_says_what_it_found_of_records_and_home",
                condition=(Q(records__in=("", *NEEDS_NO_WORDS)) | ~Q(records_words=""))
                & (Q(home__in=("", *NEEDS_NO_WORDS)) | ~Q(home_words="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Visit to {self.person}" if self.is_announced else f"Unannounced visit to {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("visit", args=[self.pk])

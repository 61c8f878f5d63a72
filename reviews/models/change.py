from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from placements.models import Arrangement
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, ChangeOutcome, ChangeSide, ChangeTaskKind
from reviews.querysets import ChangeEventQuerySet, ChangeTaskQuerySet
from sharedliving.core.history import CaseModel


class ChangeEvent(CaseModel):
    """Something that changed in or around somebody's life, and asks for decisions to be made again (G14-REV-6).

    Written down by somebody, or opened by itself from what the system knew already (`source`): once for each.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="change_events")
    arrangement = models.ForeignKey(Arrangement, null=True, on_delete=models.PROTECT, related_name="change_events")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=ChangeKind.choices)
    happened_on = models.DateField()
    what = models.TextField()
    recorded_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=12, choices=ChangeSource.choices, blank=True)
    source_id = models.BigIntegerField(null=True, help_text="Of what the system knew it from by itself")

    objects = ChangeEventQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_on", "-id"]
        indexes = [models.Index(fields=["person", "-happened_on", "-id"], name="change_person_newest")]
        constraints = [
            models.CheckConstraint(name="change_says_what", condition=~Q(what="")),
            models.CheckConstraint(
                name="change_by_itself_has_its_source",
                condition=Q(source="", source_id__isnull=True) | ~Q(source="") & Q(source_id__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["source", "source_id", "person"], name="change_once_a_source", condition=~Q(source="")
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("change", args=[self.pk])


class ChangeTask(OwnedRow):
    """One thing that a change opens, for one side. Closed by what answers it, or with the reason why it is not needed.

    `answer_id` is the number of the record that answers it; which model that is follows from the kind.
    """

    event = models.ForeignKey(ChangeEvent, on_delete=models.PROTECT, related_name="tasks")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=ChangeTaskKind.choices)
    side = models.CharField(max_length=8, choices=ChangeSide.choices)
    outcome = models.CharField(max_length=12, choices=ChangeOutcome.choices, blank=True)
    words = models.TextField(blank=True)
    answer_id = models.BigIntegerField(null=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = ChangeTaskQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["event", "kind"], name="task_once_a_change"),
            models.CheckConstraint(
                name="change_task_closed_with_an_outcome",
                condition=Q(closed_at__isnull=True, outcome="", answered_on__isnull=True)
                | Q(closed_at__isnull=False, answered_on__isnull=False) & ~Q(outcome=""),
            ),
            models.CheckConstraint(
                name="change_task_says_what_answers_it",
                condition=Q(outcome="") | ~Q(words="") | Q(outcome=ChangeOutcome.DONE, answer_id__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("change-task", args=[self.pk])

from django.db import models
from django.db.models import Q
from django.urls import reverse

from people.models import Organisation, OwnedRow, Person
from reviews.models.note import CaseNote
from reviews.querysets import NoteCopyQuerySet


class NoteCopy(OwnedRow):
    """That one side of a person's support is told of a shared note, and when its worker has seen it (G14-CMS-8).

    One for each side: `organisation` is the council or a scheme, `owner` the worker who answers for it there.
    """

    note = models.ForeignKey(CaseNote, on_delete=models.PROTECT, related_name="copies")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seen_on = models.DateField(null=True)
    seen_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    objects = NoteCopyQuerySet.as_manager()

    class Meta(OwnedRow.Meta):
        ordering = ["id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.UniqueConstraint(fields=["note", "organisation"], name="note_told_once_to_each_side"),
            models.CheckConstraint(
                name="note_copy_is_open_until_it_is_seen",
                condition=Q(closed_at__isnull=True, seen_on__isnull=True, seen_by__isnull=True)
                | Q(closed_at__isnull=False, seen_on__isnull=False, seen_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Note {self.note_id} for {self.organisation_id}"

    def get_absolute_url(self) -> str:
        return reverse("note-copy", args=[self.pk])

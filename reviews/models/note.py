from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q

from people.models import Organisation, Person
from reviews.choices import Audience, NoteKind
from reviews.querysets import CaseNoteQuerySet
from sharedliving.core.history import CaseModel


class CaseNote(CaseModel):
    """What happened with or for a person. When it happened is apart from when it was written (`created_at`)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notes")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=8, choices=NoteKind.choices)
    audience = models.CharField(max_length=8, choices=Audience.choices, default=Audience.OWN)
    happened_at = models.DateTimeField()
    text = models.TextField()
    with_person = models.BooleanField(default=False, help_text="This was contact with the person")
    with_carers = models.BooleanField(
        default=False, help_text="The council was in contact with the Shared Lives carers, or asks something of them"
    )
    author = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="notes")

    objects = CaseNoteQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-id"]
        indexes = [
            models.Index(fields=["person", "-happened_at", "-id"], name="note_person_newest"),
            GinIndex(SearchVector("text", config="english"), name="note_words"),
        ]
        constraints = [
            models.CheckConstraint(name="note_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="note_of_contact_with_carers_is_shared",
                condition=Q(with_carers=False) | Q(audience=Audience.SHARED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} about {self.person_id}"

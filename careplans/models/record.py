"""What is written section by section and then completed: a capacity assessment, a liberty screen, a concern…

Each noun has a table of its own. What is searched, counted or constrained is a column; words and small answers stand in
`answers` under the names of the form's fields (ADR 8).
"""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from careplans.choices.records import RecordState
from people.models import OwnedRow, Person


class HasAnswers(models.Model):
    """Abstract: answers by name beside the columns; a version that rises with every save, to notice two writers."""

    version = models.PositiveIntegerField(default=1, help_text="Rises with every save, to notice two writers")
    answers = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        abstract = True

    def answer(self, name: str) -> Any:
        """The column of this name, else what was answered under it; None when it was not."""
        if name in self.columns():
            return getattr(self, name)
        return self.answers.get(name)

    def has(self, name: str) -> bool:
        """Whether something was answered under this name; "no" and 0 are answers."""
        value = self.answer(name)
        return value.strip() != "" if isinstance(value, str) else value is not None and value != []

    @classmethod
    def columns(cls) -> frozenset[str]:
        """Names that are columns of the table."""
        return frozenset(name for field in cls._meta.concrete_fields for name in (field.name, field.attname))


class SectionedRecord(OwnedRow, HasAnswers):
    """Abstract. Subclasses add their columns, a `…Change(StateChange)` as `changes`, and get_absolute_url."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="%(class)s_rows")
    state = models.CharField(max_length=20, choices=RecordState.choices, default=RecordState.DRAFT)
    started_on = models.DateField()
    completed_on = models.DateField(null=True)
    completed_by = models.ForeignKey("people.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(OwnedRow.Meta):
        abstract = True
        ordering = ["-started_on", "-id"]
        constraints = [
            *OwnedRow.Meta.constraints,
            models.CheckConstraint(
                name="%(class)s_completed_by_somebody",
                condition=~Q(state=RecordState.COMPLETED)
                | Q(completed_on__isnull=False, completed_by__isnull=False, completed_on__gte=models.F("started_on")),
            ),
        ]

"""States and moves of whatever is written section by section and then completed."""

from django.db import models

from sharedliving.core.states import Moves


class RecordState(models.TextChoices):
    DRAFT = "draft", "Being written"
    COMPLETED = "completed", "Completed"
    STOPPED = "stopped", "Stopped"


RECORD_MOVES: Moves = {RecordState.DRAFT: frozenset({RecordState.COMPLETED, RecordState.STOPPED})}

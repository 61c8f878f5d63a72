"""What a row was: kept by django-simple-history for every model about a person or a carer."""

from django.db import models
from simple_history.models import HistoricalRecords

from sharedliving.core.viewer import Viewer


class CaseModel(models.Model):
    """Abstract base of every case model: when it was made, and its history."""

    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True


def save(row: models.Model, *, by: Viewer, why: str = "") -> models.Model:
    """Save through history with its author and reason; the way every service writes."""
    row._history_user_id = by.user_id  # read by history_user of CaseModel
    row._change_reason = why[:100] or None
    row.save()
    return row

"""What a row was: kept by django-simple-history for every model about a person or a carer."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from simple_history.models import HistoricalRecords

from sharedliving.core.viewer import Viewer


def author_of(instance: models.Model, request: HttpRequest | None = None, **kwargs: Any) -> int | None:
    """The id of the user who makes this change: named by the service, else signed in (the administration pages)."""
    named = getattr(instance, "_history_user_id", None)
    user = getattr(request, "user", None)
    return named if named is not None else getattr(user, "pk", None)


def get_author(row: Any) -> int | None:
    return row.history_user_id


def set_author(row: Any, user_id: int | None) -> None:
    row.history_user_id = user_id


class CaseModel(models.Model):
    """Abstract base of every case model: when it was made, and its history."""

    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(
        inherit=True,
        get_user=author_of,
        history_user_id_field=models.BigIntegerField(null=True),
        history_user_getter=get_author,
        history_user_setter=set_author,
    )

    class Meta:
        abstract = True


def mark(row: Any, *, by: Viewer, why: str = "") -> None:
    """Say who changes a row and why, before it is saved."""
    row._history_user_id = by.user_id
    row._change_reason = why[:100] or None


def save(row: Any, *, by: Viewer, why: str = "") -> Any:
    """Save through history with its author and reason; the way every service writes. Returns the row."""
    mark(row, by=by, why=why)
    row.save()
    return row

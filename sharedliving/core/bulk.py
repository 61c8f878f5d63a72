"""The only place for bulk writes on models with history."""

from collections.abc import Iterable, Sequence

from django.db import models
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from sharedliving.core.viewer import Viewer


def create(model: type[models.Model], rows: Iterable[models.Model], *, by: Viewer, why: str = "") -> list[models.Model]:
    """Create many rows and their first history rows in a few statements."""
    return bulk_create_with_history(
        list(rows), model, batch_size=1000, default_change_reason=why[:100], custom_historical_attrs={"history_user_id": by.user_id}
    )


def update(model: type[models.Model], rows: Sequence[models.Model], fields: Sequence[str], *, by: Viewer, why: str = "") -> int:
    """Save some fields of many rows, each with its history row."""
    return bulk_update_with_history(
        list(rows), model, list(fields), batch_size=1000, default_change_reason=why[:100],
        custom_historical_attrs={"history_user_id": by.user_id},
    )  # fmt: skip

"""Which records answer what a change opened: of the same person, made or completed since it happened."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from careplans.models import Assessment, CapacityAssessment, LibertyScreen, RiskAssessment, SafeguardingConcern
from placements.models import Agreement, MoveOnGoal
from reviews.choices import ChangeTaskKind
from reviews.models import ChangeTask, Review
from sharedliving.core.viewer import Viewer

MOST = 10
T = ChangeTaskKind


def _since(column: str) -> Callable[[date], Q]:
    return lambda day: Q(**{f"{column}__gte": day})


RECORDS: dict[str, tuple[type[Any], Callable[[date], Q], str]] = {
    # kind of task: model, since when it counts, the name of its page
    T.REASSESS: (Assessment, _since("allocated_on"), "assessment"),
    T.RISK: (RiskAssessment, _since("created_at__date"), "risk"),
    T.LIBERTY: (LibertyScreen, _since("created_at__date"), "liberty"),
    T.CAPACITY: (CapacityAssessment, _since("created_at__date"), "capacity"),
    T.REVIEW: (Review, _since("created_at__date"), "review"),
    T.AGREEMENT: (Agreement, _since("created_at__date"), "agreement"),
    T.CONCERN: (SafeguardingConcern, _since("raised_on"), "safeguarding"),
    T.MOVE_ON: (MoveOnGoal, _since("created_at__date"), "moving-on"),
}


def records_for(task: ChangeTask, viewer: Viewer) -> QuerySet | None:
    """The records in this viewer's sight that may answer it; None for what leaves no record of its own."""
    if task.kind not in RECORDS:
        return None
    model, since, _ = RECORDS[task.kind]
    rows = model.objects.visible_to(viewer).filter(since(task.event.happened_on), person_id=task.person_id)
    return rows.order_by("-pk")

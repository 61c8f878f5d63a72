"""Writing the easy-read version of a plan."""

from collections.abc import Mapping

from django.db import transaction

from careplans.choices import PlanState
from careplans.models import CarePlan, EasyRead
from careplans.services.writing import ChangedMeanwhile
from sharedliving.core import events, history, states
from sharedliving.core.viewer import Viewer


@transaction.atomic
def save_easy_read(*, plan: CarePlan, parts: Mapping[str, str], version: int, by: Viewer) -> EasyRead:
    """Keep the lines of each chapter. `version` is the one on the screen, 0 before the first save.

    Raises WrongState once the plan has been replaced, ChangedMeanwhile when somebody else saved in between.
    """
    row = states.lock(plan)
    if row.state == PlanState.SUPERSEDED:
        raise states.WrongState("A newer plan has replaced this one. Write the easy-read version of that one.")
    written = EasyRead.objects.filter(plan=row).first() or EasyRead(plan=row, version=0)
    if written.version != version:
        raise ChangedMeanwhile(written)
    written.parts, written.version = dict(parts), version + 1
    history.save(written, by=by, why="Easy read")
    text = f"Easy-read version of care and support plan {row.number} written"
    events.record("plan.easy_read_saved", written, by=by, person_id=row.person_id, text=text, plan_id=row.pk)
    return written

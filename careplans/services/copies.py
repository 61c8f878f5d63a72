"""Which copies of a plan were opened, by whom: the log of "Who has this plan" (G14-PLAN-7)."""

from django.db import transaction

from careplans.models import CarePlan
from sharedliving.core import events
from sharedliving.core.models import Event
from sharedliving.core.viewer import Viewer


@transaction.atomic
def opened(*, plan: CarePlan, copy: str, by: Viewer) -> Event:
    """Log that somebody opened a copy; `copy` says for which reader and in which form."""
    text = f"{copy} of care and support plan {plan.number} opened"
    return events.record("plan.copy_opened", plan, by=by, text=text, plan_id=plan.pk)

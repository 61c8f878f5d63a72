"""Which copies of a plan and of a risk assessment were opened, by whom: the log of "Who has this plan" (G14-PLAN-7)."""

from django.db import transaction

from careplans.models import CarePlan, RiskAssessment
from sharedliving.core import events
from sharedliving.core.models import Event
from sharedliving.core.viewer import Viewer

LOGGED = (
    "plan.released", "plan.acknowledged", "plan.withdrawn", "plan.renewed", "plan.copy_opened", "plan.taken_back",
    "plan.copy_given",
)  # fmt: skip
AT_MOST = 200


@transaction.atomic
def opened(*, plan: CarePlan, copy: str, by: Viewer) -> Event:
    """Log that somebody opened a copy; `copy` says for which reader and in which form."""
    text = f"{copy} of care and support plan {plan.number} opened"
    return events.record("plan.copy_opened", plan, by=by, text=text, plan_id=plan.pk)


@transaction.atomic
def risk_opened(*, assessment: RiskAssessment, copy: str, by: Viewer) -> Event:
    """Log that somebody opened a risk assessment as a document; `copy` says for which reader."""
    text = f"{copy} of risk assessment {assessment.number} opened"
    return events.record("risk.copy_opened", assessment, by=by, text=text)


def log_of(plan: CarePlan) -> list[Event]:
    """Each release, acknowledgement and copy that was opened, newest first; for whoever may see the plan."""
    events_of_plan = Event.objects.filter(person_id=plan.person_id, verb__in=LOGGED, data__plan_id=plan.pk)
    return list(events_of_plan.order_by("-id")[:AT_MOST])

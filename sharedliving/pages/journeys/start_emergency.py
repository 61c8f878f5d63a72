"""The first night of an emergency writes in two apps: the arrangement, and the review of the plan, due by itself."""

from django.db import transaction

from placements.models import Arrangement, Emergency
from placements.services import emergency_answers
from reviews.services import reviews
from sharedliving.core.viewer import Viewer


@transaction.atomic
def start_emergency(*, emergency: Emergency, by: Viewer) -> Arrangement:
    """The arrangement, live, with its first review owned by the person's care manager (CA27). Raises Refusal."""
    arrangement = emergency_answers.start(emergency=emergency, by=by)
    plan = arrangement.agreement.candidate.referral.plan if arrangement.agreement else None
    reviews.schedule_first(arrangement=arrangement, plan=plan, by=by)
    return arrangement

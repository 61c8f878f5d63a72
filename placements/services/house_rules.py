"""A restriction that is agreed as a house rule: somebody looks whether the person is deprived of their liberty (DOL2020)."""

from django.utils import timezone

from careplans.services import liberty
from placements.models import Agreement
from sharedliving.core.viewer import Viewer


def screen_liberty(*, agreement: Agreement, by: Viewer) -> None:
    """Open the liberty screen of the person again where the agreement restricts them; its owner has it with a due date.

    Called from the moves that make the agreement hold, in their transactions: in an emergency on the first day and again
    with the fourth signature. Once for a rule of this agreement, even when the first screen is completed by then.
    The screen records its own event.
    """
    if not agreement.rules_restrict:
        return
    household = agreement.household
    why = f"House rule agreed with {household}: {agreement.restrictive_rules}"
    drafted = timezone.localdate(agreement.created_at)
    liberty.reopen(person=agreement.person, why=why, by=by, unless_since=drafted)

"""A restriction that is agreed as a house rule: somebody looks whether the person is deprived of their liberty (DOL2020)."""

from careplans.services import liberty
from placements.models import Agreement
from sharedliving.core.viewer import Viewer


def screen_liberty(*, agreement: Agreement, by: Viewer) -> None:
    """Open the liberty screen of the person again where the agreement restricts them; its owner has it with a due date.

    Called from the move that makes the agreement hold, in its transaction; the screen records its own event.
    """
    if not agreement.rules_restrict:
        return
    household = agreement.candidate.household
    why = f"House rule agreed with {household}: {agreement.restrictive_rules}"
    liberty.reopen(person=agreement.person, why=why, by=by)

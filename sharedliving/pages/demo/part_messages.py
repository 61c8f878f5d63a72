"""Who answers for a whole service in the demo world, and a message that did not arrive, so that somebody sees it."""

from datetime import timedelta

from sharedliving.core import dates
from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import DigestState
from sharedliving.pages.demo.cast import Cast

ANSWERS = ("line_manager", "scheme_manager")
REFUSED = "550 5.1.1 The mailbox of reviewing.officer does not exist"


def play_messages(cast: Cast) -> None:
    """A line manager and a scheme manager answer for their organisations; the reviewing officer was not told yesterday."""
    for key in ANSWERS:
        user = cast.users[key]
        organisation = user.organisation
        organisation.service_manager = user
        organisation.save()
    yesterday = dates.today() - timedelta(days=1)
    reader = cast.users["reviewing_officer"]
    Digest(recipient_id=reader.pk, on=yesterday, state=DigestState.REFUSED, attempts=1, problem=REFUSED).save()

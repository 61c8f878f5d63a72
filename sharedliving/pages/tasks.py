"""What beat wakes: the sweep, and the sending of what it found."""

from celery import shared_task

from commissioning.services.measuring import snapshots
from placements.services import reconciling
from reviews.services import change_opening, packs, versions_held
from sharedliving.core import drafts
from sharedliving.core.tasks import enqueue
from sharedliving.pages.journeys.transfer import carry_out_due
from sharedliving.pages.services import digests, net_letters, net_snapshots
from sharedliving.pages.services.sweep import sweep as run_sweep


@shared_task(name="pages.sweep")
def sweep() -> None:
    """Write reminders and digests, then wake the sending; forget old drafts. Safe to run as often as one likes."""
    run_sweep()
    drafts.purge()
    enqueue(send)


@shared_task(name="pages.send")
def send() -> None:
    """Send every digest that waits, including those whose sender died; ask what became of the ones before."""
    digests.send_digests()
    digests.follow_up()


@shared_task(name="pages.together")
def together() -> None:
    """What councils and schemes do together by itself: compare their records, and carry out transfers on their day."""
    reconciling.compare_all()
    carry_out_due()


@shared_task(name="pages.net")
def net() -> None:
    """The safety net by itself: the first time after midnight its snapshot, and on the first day of a week its letters."""
    net_snapshots.take_once()
    net_letters.send_week()


@shared_task(name="pages.measures")
def measures() -> None:
    """The measures of commissioners, counted again when anything was written: never a minute behind, a row kept a day."""
    snapshots.refresh()


@shared_task(name="pages.known")
def known() -> None:
    """What is known from one place opens what it asks for in another: changes in a life; and what is done by that ends."""
    change_opening.catch_up()
    versions_held.catch_up()
    packs.catch_up()

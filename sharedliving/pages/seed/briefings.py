"""Two briefings of each council and who of its workers has read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sharedliving.pages.seed.copying import NULL

if TYPE_CHECKING:
    from sharedliving.pages.seed.people import Chunk
    from sharedliving.pages.seed.places import Council

OLD, NEW, TERM = -45, -6, 14
READ_OLD, READ_NEW = 0.86, 0.5


def published(c: Chunk, council: Council) -> None:
    """An old one that most have read, and a new one that about half have."""
    by = council.duty or council.slots[0]
    workers = list({worker.id: worker for worker in (by, *council.slots)}.values())
    for day, title in ((OLD, "Advocates are asked for sooner"), (NEW, "What changes in charging")):
        briefing = c.t.briefing.add(
            council.id, title, "What you do differently from now on, in a page.", c.days.on(day), c.days.on(day), by.id
        )
        for worker in workers:
            unread = not c.chance(READ_OLD if day == OLD else READ_NEW)
            done, due = c.days.on(day + 3), c.days.on(day + TERM)
            state = [due, NULL, NULL, ""] if unread else [NULL, c.days.moment(day + 3), done, "read"]
            c.t.briefing_reading.add(worker.id, *state[:2], briefing, *state[2:])

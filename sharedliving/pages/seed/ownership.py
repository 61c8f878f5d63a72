"""Who is away, who leaves, who is supervised, and who is told of a new owner, council by council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sharedliving.pages.seed.copying import NULL

if TYPE_CHECKING:
    from sharedliving.pages.seed.people import Chunk, Person
    from sharedliving.pages.seed.places import Council, Worker

AWAY_EVERY, LEAVES_EVERY, TOLD_EVERY = 9, 20, 12
INTERVAL = 28


def of_the_staff(c: Chunk, council: Council) -> None:
    """Every ninth worker is away and the next one covers, every twentieth leaves; everybody with a manager is supervised."""
    workers = list({worker.id: worker for worker in council.slots}.values())
    for number, worker in enumerate(workers):
        if number % AWAY_EVERY == 0 and len(workers) > 1:
            cover = workers[(number + 1) % len(workers)]
            c.t.absence.add(worker.id, cover.id, c.days.on(-3), c.days.on(11), "leave")
        boss = worker.manager
        if boss is None or boss.id == worker.id:
            continue
        if number % LEAVES_EVERY == 0:
            c.t.leaving.add(boss.id, c.days.on(21), NULL, worker.id, c.days.on(28), "")
        _supervised(c, worker, boss)


def _supervised(c: Chunk, worker: Worker, boss: Worker) -> None:
    last = -c.between(1, 40)
    held = c.t.supervision.add(
        boss.id, NULL, c.days.moment(last), worker.id, c.days.on(last), "We looked at everybody.", "{}"
    )
    c.t.supervision.add(boss.id, c.days.on(last + INTERVAL), NULL, worker.id, NULL, "", "{}")
    c.t.supervision_point.add(
        worker.id, c.days.on(last + 14), NULL, held, NULL, "Contact slips when the week is full.",
        "Plan the visits of a month", NULL,
    )  # fmt: skip


def tells(c: Chunk, person: Person) -> None:
    """Every twelfth person has another owner, and has still to be told, or was told in the days before."""
    if int(person.id) % TOLD_EVERY:
        return
    owner = person.owner.id
    done = [NULL, c.days.moment(-4)] if int(person.id) % (2 * TOLD_EVERY) else [c.days.on(3), NULL]
    told = [c.days.on(-4), "visit", owner] if done[0] == NULL else [NULL, "", NULL]
    c.t.owner_told.add(owner, *done, person.id, "person", NULL, NULL, *told)

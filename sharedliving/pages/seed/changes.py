"""Changes in people's lives, and what they opened: most of it done, some still to do, a little late."""

from reviews.choices import ChangeKind
from reviews.rules.changes import CLOCKS, OPENS, g14_rev_6_whose_it_is
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

ONE_IN = 8
STILL_TO_DO = 4
KINDS = [kind for kind in ChangeKind if kind != ChangeKind.SAFEGUARDING]
DAYS = {"change_at_once": 2, "change_task": 14, "change_assess": 28}


def changes(c: Chunk, person: Person, start: int, arrangement: str) -> None:
    """One for every eighth person, by their number. It draws no random number."""
    number = int(person.id)
    if number % ONE_IN:
        return
    kind = KINDS[number // ONE_IN % len(KINDS)]
    day = max(-(number % 90) - 1, start)
    event = c.t.change.add(
        person.id, arrangement, c.council.id, kind.value, c.days.on(day), kind.label, person.owner.id
    )
    to_do = number // ONE_IN % STILL_TO_DO == 0
    for task in OPENS[kind]:
        side = g14_rev_6_whose_it_is(task)
        workers = c.council.scheme_workers
        owner = workers[number % len(workers)] if side == "scheme" else person.owner
        due, done = c.days.on(day + DAYS[CLOCKS[task]]), day + 1
        if to_do:
            c.t.change_task.add(owner.id, due, NULL, event, person.id, task.value, side.value, "", "", NULL, NULL)
        else:
            c.t.change_task.add(
                owner.id, NULL, c.days.moment(done), event, person.id, task.value, side.value, "done",
                "Done, and written in the notes.", c.days.on(done), owner.id,
            )  # fmt: skip

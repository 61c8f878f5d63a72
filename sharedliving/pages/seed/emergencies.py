"""Emergencies: those that people live in now, those that are over, those that a scheme refused; contact of complex ones.

Next to nothing is drawn: it follows from the number of the row, so that it moves nobody else's draws.
"""

from placements.models import LEAST
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.carers import Home
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

REFUSED = 45  # one in so many people with a plan in force was refused once
BEFORE = 4  # one in so many earlier arrangements was an emergency
COMPLEX = 12  # one in so many arrangements has an interval of contact of its own
LIMIT, FOUR_WEEKS = 91, 28
AVOIDABLE = ["no", "no", "foreseen", "avoidable"]
BECAUSE = ["no_carer", "no_carer", "risk", "information", "asked_late"]
OUTCOMES = ["home", "home", "moved_on", "long_term", "hospital", "breakdown"]
TOLD = "As the referrer told it that evening"
PATH = "taken asked accepted live"


def is_lived_in(c: Chunk, person: Person, home: Home, arrangement: str, start: int) -> None:
    """Somebody lives there because of an emergency: met, reviewed until a few weeks ago, or drifting since long."""
    limit = start + LIMIT
    last = min(start + FOUR_WEEKS * (min(-start, LIMIT) // FOUR_WEEKS), 0)
    due = min(last + FOUR_WEEKS, limit)
    step = "limit" if due == limit else "review"
    row = _row(c, person, "live", step, due, start, home=home.id, arrangement=arrangement, met=min(start + 9, 0))
    moved(c, c.t.emergency_change, row, PATH, start, person.owner)
    for day in range(start + FOUR_WEEKS, last + 1, FOUR_WEEKS):
        _reviewed(c, person, row, day)


def was_lived_in(c: Chunk, person: Person, home: str, arrangement: str, start: int, ended: int) -> None:
    """It was an emergency, and is over."""
    outcome = OUTCOMES[int(arrangement) % len(OUTCOMES)]
    met = min(start + 9, ended)
    row = _row(c, person, "ended", "", None, start, home=home, arrangement=arrangement, met=met, over=(ended, outcome))
    moved(c, c.t.emergency_change, row, f"{PATH} ended", ended, person.owner)
    _reviewed(c, person, row, min(start + 20, ended))


def is_refused_once(c: Chunk, person: Person) -> None:
    """A scheme said no, some months ago."""
    if int(person.id) % REFUSED:
        return
    day = -30 - int(person.id) % 300
    row = _row(c, person, "refused", "", None, day, refused=BECAUSE[int(person.id) // REFUSED % len(BECAUSE)])
    moved(c, c.t.emergency_change, row, "taken asked refused", day, person.owner)


def contact_agreed(c: Chunk, person: Person, agreement: str, start: int) -> str:
    """How often the care manager is in contact with one in so many; NULL for the others."""
    if agreement == NULL or int(agreement) % COMPLEX:
        return NULL
    c.t.contact_agreed.add(
        agreement, person.id, "21", "With them and their carers, a visit and a call in turn", c.days.on(start)
    )
    return "21"


def _reviewed(c: Chunk, person: Person, row: str, day: int) -> None:
    c.t.emergency_review.add(
        row, person.id, c.days.on(day), "t", "The person, the carers and the care manager", "It is all right here.",
        "Goes well; looked at again in four weeks.",
    )  # fmt: skip


def _row(
    c: Chunk, person: Person, state: str, step: str, due: int | None, day: int, *, home: str = NULL, arrangement: str = NULL,
    met: int | None = None, over: tuple[int, str] | None = None, refused: str = "",
) -> str:  # fmt: skip
    """One emergency that was called on a day (negative). `over`: the day it ended and where they went."""
    lived, duty = arrangement != NULL, c.council.scheme_duty or c.council.scheme_workers[0]
    number = int(c.t.emergency.next())
    on, at = c.days.on, c.days.moment
    known = {"avoidable": AVOIDABLE[number % len(AVOIDABLE)], "out_of_hours": "01632 960999"}
    return c.t.emergency.add(
        person.owner.id, NULL if due is None else on(due), at(over[0] if over else day) if due is None else NULL,
        person.id, c.council.id, c.council.scheme, person.owner.team, person.owner.id, state, step,
        at(day, 8 + number % 12), at(day, 20), at(day, 21), refused, "A call earlier in the week" if refused else "", home,
        "Yes, please." if lived else "", "Of course." if lived else "", duty.id if lived else NULL,
        duty.name if lived else "", at(day, 21) if lived else NULL, arrangement, on(day) if lived else NULL,
        on(day + LIMIT) if lived else NULL, NULL if met is None else on(met), "Everybody" if lived else "",
        "Who visits when, and where next" if lived else "", on(over[0]) if over else NULL, over[1] if over else "",
        *(known.get(name, TOLD) for name in LEAST),
    )  # fmt: skip

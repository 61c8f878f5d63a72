"""What schemes recommend instead, the next steps of introductions, and what moves wait for.

Next to nothing is drawn: it follows from the number of the row, so that it moves nobody else's draws.
"""

from placements.choices import ASKED, FIRST_WAITS_FOR, OtherOption
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Worker

RECOMMENDED = 4  # one in so many referrals that were not accepted ended with another option
FRESH = 14  # days in which a recommendation is not yet answered
MISSED = 7  # one in so many planned steps
NOT_NEEDED = ("equipment", "transport")


def is_recommended(number: str, stage: str) -> bool:
    """Whether the scheme recommended something else."""
    return stage == "referral_declined" and int(number) % RECOMMENDED == 0


def recommendation(c: Chunk, person: Person, referral: str, sent: int) -> None:
    """What it recommended, and the council's answer once two weeks have passed."""
    made, options = sent + 3, list(OtherOption)
    is_open = made > -FRESH
    c.t.recommendation.add(
        person.owner.id, c.days.on(made + 7) if is_open else NULL, NULL if is_open else c.days.moment(made + 5), referral,
        person.id, str(options[int(referral) % len(options)]), "It would suit better, and they say so themselves.",
        c.days.on(made), NULL if is_open else "t", "" if is_open else "We look at it with them.",
        NULL if is_open else c.days.on(made + 5),
    )  # fmt: skip


def next_step(c: Chunk, candidate: str, worker: Worker) -> None:
    """The carers are to answer to the profile; late with one in six."""
    due = -2 if int(candidate) % 6 == 0 else int(candidate) % 7
    c.t.planned_step.add(worker.id, c.days.on(due), NULL, candidate, "carer_decides", "f", "")


def missed_step(c: Chunk, candidate: str, worker: Worker, day: int) -> None:
    """One in so many overnight stays was planned and did not happen."""
    if int(candidate) % MISSED == 0:
        over = c.days.moment(min(day, -1))
        c.t.planned_step.add(worker.id, NULL, over, candidate, "overnight", "t", "Nobody could bring them there.")


def move(c: Chunk, person: Person, candidate: str, worker: Worker, day: int) -> None:
    """What the move waits for; half of it settled."""
    number = int(candidate)
    begun = min(day, 0) - number % 50
    row = c.t.move_check.add(
        worker.id, c.days.on(number % 9 - 2), NULL, candidate, person.id, c.days.on(begun), c.days.on(min(begun + 3, 0))
    )
    for place, kind in enumerate(ASKED):
        is_left_out = kind in NOT_NEEDED and number % 3 == 0
        state = "not_needed" if is_left_out else "done" if (number + place) % 2 else "open"
        c.t.move_item.add(
            row, str(kind), state, str(FIRST_WAITS_FOR[kind]), c.days.on(begun),
            NULL if state == "open" else c.days.on(min(begun + 5, 0)), "Not needed here" if is_left_out else "",
        )  # fmt: skip

"""Yearly reviews with carers: one held for most households, what it left to be done, and when the next is owed."""

from sharedliving.pages.seed.carers import Home, Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk
from sharedliving.pages.seed.places import Worker

YEAR = 365
RAISED = ["Our breaks.", "The fee has not changed for years.", "", "Who is our worker now?"]
SAID = ["It goes well.", "The nights are hard.", "We would like to know sooner when the plan changes."]
LEAVES = 3  # one review in so many leaves something to be done


def carers_reviewed(c: Chunk, homes: Homes) -> None:
    """Every household with somebody in it: a review within the year, or a little longer ago. It draws no random number."""
    for number, home in enumerate(homes.made):
        worker = c.council.scheme_workers[number % len(c.council.scheme_workers)]
        held = -(number * 37 % (YEAR + 20)) - 8
        c.t.household_care.add(worker.id, c.days.on(held + YEAR), NULL, home.id, "review")
        _held(c, home, worker, number, held)


def _held(c: Chunk, home: Home, worker: Worker, number: int, held: int) -> None:
    day, raised = c.days.on(held), RAISED[number % len(RAISED)]
    row = c.t.carer_review.add(
        home.id, worker.id, "completed", day, day, "t" if raised else "f", raised, "We come back to it." if raised else "",
        day, "At their home", home.name, "f", "First aid.", "well", "We are fine.", "Two weeks in summer.",
        "Nobody moved in or out.", "All are renewed in time.", "The worker rings back.", "Well.", "They like it there.",
        "fit", "The visits of the year.", "continue", "It goes well.", "We agree.", c.days.on(held + YEAR), day,
    )  # fmt: skip
    c.t.carer_review_change.add(row, "open", "completed", c.days.moment(held, 15), worker.id, worker.name)
    for arrangement in home.arrangements:
        c.t.carers_view.add(row, arrangement, SAID[int(arrangement) % len(SAID)])
    if number % LEAVES == 0:
        c.t.carer_review_action.add(worker.id, c.days.on(held % 40), NULL, row, "Book a day of training")

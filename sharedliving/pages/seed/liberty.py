"""Liberty: a screen for every third person in an arrangement, an order or an objection for some of those."""

from datetime import date

from careplans.models import LibertyFramework
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL, text
from sharedliving.pages.seed.people import Chunk, Person

SCREENED = 0.35
AUTHORISED = 0.25  # of those
OBJECTED = 0.08
WISHES = {"own_words": "I like my room.", "restrictions": "None", "decision_reasons": "As in other family homes."}


def law_of(today: date) -> str:
    """The id of the framework in force."""
    return str(LibertyFramework.objects.in_force(today).get().pk)


def screens(c: Chunk, person: Person) -> None:
    """A screen that stands, under the law of today; some with an order, some with an objection that waits."""
    if person.stage != "settled" or not c.chance(SCREENED):
        return
    made = max(c.between(-170, -20), person.since)
    again, owner = c.days.on(made + 300), person.owner
    has_order = c.chance(AUTHORISED)
    screen = c.t.liberty_screen.add(
        owner.id, again, NULL, person.id, "completed", c.days.on(made), c.days.on(made), owner.id, c.t.law, "shown",
        "authorised" if has_order else "not", "low", "low", again, text(WISHES),
    )  # fmt: skip
    moved(c, c.t.liberty_change, screen, "draft completed", made, owner)
    c.t.liberty_seen.add(screen, c.days.on(made), "Shared Lives carer", "Sings in the morning.", "content")
    if has_order:
        ends = made + c.between(150, 365)
        c.t.court_order.add(
            owner.id, c.days.on(ends), NULL, person.id, "in_force", f"COP-{screen}", c.days.on(made), c.days.on(made),
            c.days.on(ends), c.days.on(ends - 5), "The door alarm is used at night only.",
        )  # fmt: skip
    elif c.chance(OBJECTED):
        day = c.days.on(c.between(-2, 0))
        c.t.liberty_objection.add(owner.id, day, NULL, person.id, screen, day, "Stood at the door with a coat on.")

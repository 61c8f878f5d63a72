"""Safeguarding concerns: about three in a hundred people have had one, most of them ended."""

from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL, text
from sharedliving.pages.seed.people import Chunk, Person

KINDS = ["financial", "neglect", "psychological", "physical", "self_neglect"]
OPEN_SHARE = 0.2
SHARE = 0.03


def concerns(c: Chunk, person: Person) -> None:
    """One concern, for few; open ones wait for a decision or are looked into."""
    if not c.chance(SHARE) or person.since > -2:
        return
    is_open = c.chance(OPEN_SHARE)
    raised = c.between(-25, -1) if is_open else c.between(-700, -60)
    raised = max(raised, person.since)
    is_enquired = not is_open or c.chance(0.7)
    boss = person.owner.manager or person.owner
    state = "enquiry" if is_open and is_enquired else "raised" if is_open else "closed"
    met = "t" if is_enquired else NULL
    row = c.t.concern.add(
        (person.owner if is_enquired else boss).id,
        c.days.on(raised + (30 if is_enquired else 3)) if is_open else NULL,
        NULL if is_open else c.days.moment(raised + 20),
        person.id,
        state,
        c.days.on(raised),
        person.owner.name,
        text([person.owner.id]),
        "scheme",
        text([c.pick(KINDS)]),
        "other",
        met, met, met,
        "s42" if is_enquired else "",
        c.days.on(raised + 1) if is_enquired else NULL,
        boss.id if is_enquired else NULL,
        "" if is_open else "fully",
        "" if is_open else "reduced",
        NULL if is_open else c.days.on(min(raised + 20, 0)),
    )  # fmt: skip
    path = {"raised": "", "enquiry": "raised enquiry", "closed": "raised enquiry closed"}
    moved(c, c.t.concern_change, row, path[state], min(raised + 1, 0), boss)
    if is_enquired:
        done = NULL if is_open else c.days.on(min(raised + 15, 0))
        c.t.protection_step.add(row, "Somebody trusted looks after the card", "Family", c.days.on(raised + 14), done)

"""Capacity: for one in eight people in an arrangement somebody assessed a decision; some lack it, some have an attorney."""

from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

SHARE = 0.12
DECISIONS = [
    # the decision, and what it is about
    ("Where to live", "home"),
    ("Who looks after the rent money", "money"),
    ("Whether to have the operation", "health"),
    ("Whom to live with", "home"),
    ("Whether to agree with the care and support plan", "plan"),
]


def assessed(c: Chunk, person: Person) -> None:
    """An assessment; where somebody lacks capacity a review to come, and a decision made in their best interests."""
    if person.stage != "settled" or not c.chance(SHARE):
        return
    on = max(c.between(-700, -30), person.since)
    lacks, owner = c.chance(0.6), person.owner
    decision, subject = c.pick(DECISIONS)
    day, again = c.days.on(on), c.days.on(on + 365)
    row = c.t.capacity.add(
        owner.id, NULL, c.days.moment(on), person.id, "completed", day, day, owner.id, decision, subject,
        "t", "f" if lacks else "t", "f" if lacks else "t", "t", "t" if lacks else "f", "t" if lacks else "f",
        "lacks" if lacks else "has", day, again if lacks else NULL,
    )  # fmt: skip
    moved(c, c.t.capacity_change, row, "draft completed", on, owner)
    given, family, _ = c.names.one(c.rng)
    if lacks:
        c.t.capacity_review.add(owner.id, again, NULL, row, person.id)
        _best_interests(c, person, row, on, f"{given} {family}", subject)
    if c.chance(0.4):
        seen = c.chance(0.8)
        c.t.authority.add(
            person.id, "lpa_welfare", f"{given} {family}", "Health and welfare, acting alone", c.days.on(on - 200),
            "original" if seen else "", day if seen else NULL, owner.id if seen else NULL,
        )  # fmt: skip


def _best_interests(c: Chunk, person: Person, assessment: str, on: int, who: str, subject: str) -> None:
    """Decided two weeks later, with two ways weighed and one of the family asked."""
    decided, owner = min(on + 14, 0), person.owner
    day = c.days.on(decided)
    row = c.t.best_interests.add(
        owner.id, NULL, c.days.moment(decided), person.id, "completed", c.days.on(on), day, owner.id, assessment, subject,
        owner.name, "f", "f", "They stay where they are, near their family.", day, c.days.on(decided + 365),
    )  # fmt: skip
    moved(c, c.t.best_interests_change, row, "draft completed", decided, owner)
    c.t.option.add(row, "Stay where they are", "Known people, known street", "Less room", "t")
    c.t.option.add(row, "Move to a care home", "Staff at night", "Far from family", "f")
    c.t.consulted.add(row, who, "family", "sister", "They are happiest where they are.")

"""Risks of carer households: the scheme's own, about who visits, animals and the home itself."""

from sharedliving.pages.seed.carers import Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import ahead
from sharedliving.pages.seed.people import Chunk

SHARE = 0.35
OVER = 0.15
RISKS = [
    ("pet", "The dog", "Jumps up at the door, and could knock somebody over", "Kept in the kitchen when visitors come"),
    (
        "premises",
        "The stairs",
        "Steep, and dark at night; somebody could fall",
        "A second rail, and a light that stays on",
    ),
    ("premises", "The pond", "Somebody could fall in", "A fence with a gate that shuts itself"),
    (
        "member",
        "The grown-up son",
        "Stays at weekends and has no DBS yet",
        "Never alone with anybody until it has come",
    ),
]


def household_risks(c: Chunk, homes: Homes) -> None:
    """Every third household has one; one in seven of those has been dealt with."""
    for home in homes.made:
        if not c.chance(SHARE):
            continue
        subject, who, what, done = RISKS[c.between(0, len(RISKS) - 1)]
        is_over = c.chance(OVER)
        due = ahead(c.rng, 182, 0.08)
        c.t.household_risk.add(
            c.pick(c.council.scheme_workers).id, NULL if is_over else c.days.on(due),
            c.days.moment(-c.between(1, 300)) if is_over else NULL, home.id, subject, who, what, done,
            "It is no longer there." if is_over else "",
        )  # fmt: skip

"""Money beyond the plan: applications to panel, and section 117 aftercare that council and NHS owe."""

from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

ASKED_SHARE = 0.07
DECISIONS = ["approved", "approved", "approved", "approved", "in_part", "declined"]
LINES = [("Day support", "7", "18.50"), ("Two hours a day at home", "14", "21.00"), ("A befriender", "3", "16.00")]
DETAINED_SHARE = 0.3
AFTERCARE_ENDED = 0.35
AFTERCARE_LATE = 0.1
SECTIONS = ["3", "3", "3", "3", "37", "47"]


def asks_panel(c: Chunk, person: Person) -> None:
    """One plan in fourteen needs more than a line manager may approve; one application in eight waits for panel."""
    if not person.plan or person.signed > -1 or not c.chance(ASKED_SHARE):
        return
    boss = person.owner.manager
    sent = c.between(-21, -1) if boss is None or c.chance(0.125) else max(person.signed, -1500)
    is_open = sent > -22 or boss is None
    state = "sent" if is_open or boss is None else c.pick(DECISIONS)
    what, units, cost = LINES[c.between(0, len(LINES) - 1)]
    asked = float(units) * float(cost)
    granted = {"approved": asked, "in_part": asked / 2}.get(state)
    decided = min(sent + 14, 0)
    row = c.t.funding.add(
        person.owner.id, c.days.on(sent + 28) if is_open else NULL, NULL if is_open else c.days.moment(decided),
        person.plan, person.id, state, person.owner.id, "More support in the week.", "Their family cannot go on as before.",
        c.days.on(sent + 10), f"{asked:.2f}", NULL if granted is None else f"{granted:.2f}",
        "" if is_open else "As the assessment says.", NULL if is_open or boss is None else boss.id,
        NULL if is_open else c.days.on(decided),
    )  # fmt: skip
    c.t.funding_line.add(row, what, units, cost)
    moved(c, c.t.funding_change, row, "draft sent" if is_open else f"draft sent {state}", sent, person.owner)


def owed_aftercare(c: Chunk, person: Person) -> None:
    """Three in ten of those with a mental health need were detained once; most aftercare goes on for years."""
    if person.reason != "mental_health" or not c.chance(DETAINED_SHARE):
        return
    left = c.between(-1500, -200)
    is_ended = left < -700 and c.chance(AFTERCARE_ENDED)
    reviewed = left + (-left // 365) * 365
    due = c.between(-60, -1) if c.chance(AFTERCARE_LATE) else reviewed + 365
    over, reasons = (
        c.days.on(-30) if is_ended else NULL,
        "Well for two years, and asks for it to end." if is_ended else "",
    )
    row = c.t.aftercare.add(
        person.owner.id, NULL if is_ended else c.days.on(due), c.days.moment(-30) if is_ended else NULL, person.id,
        "ended" if is_ended else "owed", c.pick(SECTIONS), c.days.on(left - c.between(30, 300)), c.days.on(left),
        c.council.name, f"NHS {c.council.name} Integrated Care Board", "Medicines, and somebody who notices early signs.",
        "Half and half", c.days.on(reviewed) if reviewed > left else NULL, over, reasons, over, reasons,
    )  # fmt: skip
    moved(c, c.t.aftercare_change, row, "owed ended" if is_ended else "", -30, person.owner)

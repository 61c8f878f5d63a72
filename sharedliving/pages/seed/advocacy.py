"""How people are helped to take part, and the advocates who were asked for; about one in nine waits or is late."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

COLUMNS = (
    "difficulty_understanding", "difficulty_retaining", "difficulty_weighing", "difficulty_communicating",
    "evidence_weighing", "advocacy", "appropriate_person", "appropriate_person_is_paid", "appropriate_person_accepted",
    "appropriate_person_is_able", "advocate_asked_on",
)  # fmt: skip
DECISIONS = ["not_needed", "not_needed", "appropriate_person", "advocate"]
KINDS = ["care_act", "care_act", "care_act", "imca", "imha", "other"]
SERVICES = ["Speak Up", "Your Voice Advocacy", "Advocacy Hub"]
EVIDENCE = "Agrees with whoever spoke last"
TO_ALLOCATE = 10


def answers(c: Chunk, person: Person, decision: str, day: int) -> list[str]:
    """The values of `COLUMNS`; nothing yet when nothing was decided."""
    if not decision:
        return [NULL, NULL, NULL, NULL, "", "", "", NULL, NULL, NULL, NULL]
    hard, helped = decision != "not_needed", decision == "appropriate_person"
    given, _, _ = c.names.one(c.rng)
    fit = ["f", "t", "t"] if helped else [NULL, NULL, NULL]
    name = f"{given} {person.family}" if helped else ""
    asked = c.days.on(day) if decision == "advocate" else NULL
    return ["f", "f", "t" if hard else "f", "f", EVIDENCE if hard else "", decision, name, *fit, asked]


def asked(c: Chunk, person: Person, decision: str, day: int) -> None:
    """The advocate whom a decision asked for: most have come, some were refused, some are still waited for."""
    if decision != "advocate":
        return
    until = day + c.between(3, 25)
    state = "waiting" if until >= 0 or day > -40 else "allocated" if c.chance(0.9) else "refused"
    given, family, _ = c.names.one(c.rng)
    is_allocated, is_open = state == "allocated", state == "waiting"
    row = c.t.advocate.add(
        person.owner.id,
        c.days.on(day + TO_ALLOCATE) if is_open else NULL,
        NULL if is_open else c.days.moment(until),
        person.id,
        c.pick(KINDS),
        "assessment",
        state,
        c.days.on(day),
        c.pick(SERVICES),
        c.days.on(until) if is_allocated else NULL,
        f"{given} {family}" if is_allocated else "",
        c.days.on(until) if state == "refused" else NULL,
        "Nobody free until spring" if state == "refused" else "",
    )
    if not is_open:
        by = person.owner
        c.t.advocate_change.add(row, "waiting", state, c.days.moment(until), by.id, by.name)


def decided_again(c: Chunk, person: Person, day: int) -> None:
    """Before some reviews and new plans it is decided again."""
    if c.chance(0.15):
        values = answers(c, person, c.pick(["not_needed", "appropriate_person"]), day)
        c.t.advocacy.add(person.id, c.pick(["plan", "review"]), c.days.on(day), person.owner.id, *values)

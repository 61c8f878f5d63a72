"""Roles, licences, carer agreements, fee bands and the money of arrangements. Only the rates are drawn."""

from sharedliving.pages.seed.carers import Homes
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

YEAR = 365
BANDS = (("live_in", "Band 1", 300, 399), ("live_in", "Band 2", 400, 520), ("short_break", "A night", 70, 95))
TASKS = ("carer_support", "monitoring", "plan_review", "health", "money", "out_of_hours", "concerns")
FROZEN = 7  # one scheme in so many has not looked at its rates for years
NO_ROLES = 12  # one agreement in so many says nothing of who does what around it


def next_look(start: int) -> int:
    """The day on which an agreement that began on `start` is looked at next; a few are late."""
    return start + YEAR if start > -YEAR else -10 if start % 17 == 0 else start % YEAR + 1


def terms(c: Chunk, start: int) -> tuple[str, ...]:
    """What an agreement says in words; places, terms, the next look, no private deals."""
    return (
        "2", "The carers and their children", "Somebody at home at night", "Up to three hours", "Takes none",
        "Spends £40 a week alone; receipts for the rest", "Supper at six", "A short break carer of the scheme",
        "To the scheme or the council", c.days.on(next_look(start)), "t",
    )  # fmt: skip


def roles(c: Chunk, agreement: str, worker: str, person: Person) -> None:
    if int(agreement) % NO_ROLES == 0:
        return
    c.t.role.add(agreement, "contact", "care_manager", person.owner.name, "42", "")
    c.t.role.add(agreement, "contact", "scheme_worker", worker, "90", "")
    for task in TASKS:
        holder = "care_manager" if task == "plan_review" else "scheme_worker"
        name = person.owner.name if holder == "care_manager" else worker
        c.t.role.add(agreement, task, holder, name, NULL, "As agreed")


def costs(c: Chunk, person: Person, row: str, agreed: str, kind: str, paid: tuple[str, int, str]) -> None:
    """Care fee, rent and food since the start; and the licence, where they live in with an agreement. `paid`: fee, start,
    worker."""
    fee, start, worker = paid
    c.t.money.add(row, "care_fee", "council", fee, c.days.on(start), NULL)
    if kind != "live_in":
        return
    c.t.money.add(row, "rent", "benefit", "95.00", c.days.on(start), NULL)
    c.t.money.add(row, "board", "person", "60.00", c.days.on(start), NULL)
    if agreed == NULL:
        return
    first = next_look(start) - YEAR
    licence = c.t.licence.add(
        worker, c.days.on(first + YEAR - 1), NULL, agreed, person.id, "signed", "Own room at the back", "95.00", "40.00",
        "20.00", c.days.on(first), c.days.on(first + YEAR - 1), c.days.on(min(first, 0)),
    )  # fmt: skip
    for party, name in (("person", person.name), ("carer", "The carer")):
        c.t.licence_signature.add(licence, party, name, c.days.on(min(first, 0)))


def of_the_scheme(c: Chunk, homes: Homes) -> None:
    """A carer agreement for most households, and the fee bands of the scheme."""
    worker = c.council.scheme_workers[0]
    for number, home in enumerate(homes.made):
        if number % 9 == 0:
            continue
        signed = -(number * 31 % YEAR)
        row = c.t.carer_agreement.add(
            worker.id, c.days.on(signed + YEAR), NULL, home.id, c.council.scheme, "signed", "The scheme’s policies",
            c.days.on(signed),
        )  # fmt: skip
        for party, name in (("carer", home.name), ("scheme", worker.name)):
            c.t.carer_signature.add(row, party, name, c.days.on(signed))
    since = -6 * YEAR if c.council.number % FROZEN == 0 else -200
    for kind, name, least, most in BANDS:
        c.t.fee_band.add(
            worker.id, c.days.on(since + YEAR), NULL, c.council.scheme, kind, name, f"{c.between(least, most)}.00",
            c.days.on(since), "Fees and charges of the council",
        )  # fmt: skip

"""Who has a plan: the person, the scheme, their carers by way of it, family and advocates; some have not said so yet."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Worker

WAITING = 15  # days in which a holder may still be reading it
TO_CARER, TO_FAMILY, TO_ADVOCATE = 0.6, 0.4, 0.03
CARER_LEVELS = ["summary", "summary", "summary", "full", "scheme_own"]
READ = "Read through it together; they had no questions."


def owes_copy(c: Chunk, person: Person, plan: str, day: int) -> None:
    """The person's own copy of a plan that came into force on a day: owed for a week, then nearly always given."""
    is_owed = day > -6
    _release(
        c, person.owner, person, plan, day if is_owed else day + 5, is_owed, holder="person",
        how="" if is_owed else "together", consent="", said="" if is_owed else "Read aloud, and kept on the fridge.",
    )  # fmt: skip


def to_scheme(c: Chunk, person: Person, plan: str, scheme: str, duty: Worker, day: int) -> None:
    """The plan given to a scheme; a few have not been acknowledged yet."""
    consent = f"{person.given} said yes after it was read aloud"
    _release(c, duty, person, plan, day, day > -WAITING, holder="scheme", consent=consent, scheme=scheme)


def to_others(c: Chunk, person: Person) -> None:
    """Carers get it by way of the scheme; family whom the person agrees to tell, and here and there an advocate."""
    day = max(person.signed + 20, -2000)
    if not person.plan or day > -1:
        return
    if person.carer and c.chance(TO_CARER):
        level = c.pick(CARER_LEVELS)
        _to(
            c,
            c.council.scheme_duty,
            person,
            day,
            holder="carer",
            level=level,
            through=c.council.scheme,
            carer=person.carer,
        )
    if person.told and c.chance(TO_FAMILY):
        _to(c, person.owner, person, day, holder="circle", member=person.told, how="post")
    if c.chance(TO_ADVOCATE):
        given, family, _ = c.names.one(c.rng)
        advocate = c.t.circle.add(person.id, f"{given} {family}", "advocate", "", "f")
        _to(c, person.owner, person, day, holder="advocate", member=advocate, how="email")


def _to(c: Chunk, owner: Worker, person: Person, day: int, **to: str) -> None:
    is_waiting = day > -WAITING
    said = "" if is_waiting else READ
    _release(c, owner, person, person.plan, day, is_waiting, consent="They like them to know.", said=said, **to)


def _release(
    c: Chunk, owner: Worker, person: Person, plan: str, day: int, is_waiting: bool, *, holder: str, consent: str,
    level: str = "full", scheme: str = NULL, through: str = NULL, carer: str = "", member: str = NULL, how: str = "system",
    said: str = "",
) -> None:  # fmt: skip
    """One row. `day` it was given, or, while the person's own copy is owed, the day of sign-off."""
    is_owed = is_waiting and holder == "person"
    taken = day if holder == "person" else min(day + 3, 0)
    c.t.release.add(
        owner.id, c.days.on(day + 7) if is_waiting else NULL, NULL if is_waiting else c.days.moment(taken),
        plan, person.id, holder, level, scheme, through, carer, member, how,
        NULL if is_owed else c.days.on(day), NULL if is_owed else person.owner.id, consent,
        "t" if holder == "person" else "f",
        NULL if is_waiting else c.days.on(taken), NULL if is_waiting else owner.id, said,
    )  # fmt: skip

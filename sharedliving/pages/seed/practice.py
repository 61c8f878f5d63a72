"""How referrals were decided: pressures, questions, what people were told, decisions otherwise, protocols.

Next to nothing is drawn: it follows from the number of the row, so that it moves nobody else's draws.
"""

from dataclasses import dataclass

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Council

PRESSURES = [
    *["{none}"] * 11, "{discharge}", "{discharge}", "{discharge,funding}", "{notice}", "{funding}", "{funding}",
    "{benefits}", "{carer}", "{hurry}",
]  # fmt: skip
SAID = ["I like the dog.", "Is there a garden?", "They look kind. Where is the bus?", "Not too many stairs, please."]
THIN = 6  # one in so many waiting referrals was sent back for more
ONCE_THIN = 10  # one in so many others was, and was answered
OTHERWISE = 12  # one in so many was sent with something missing
NO_SERVICE_LEVEL = 5  # one in so many pairs of council and scheme has no service level agreement


@dataclass(frozen=True, slots=True)
class Thin:
    """A referral that the scheme sent back: when it asked, by when, and (empty while open) when it was answered. Days."""

    asked: int
    by: int
    answered: int | None = None


def pressures(c: Chunk, number: str, state: str, sent: int) -> list[str]:
    """The columns of a referral: pressures, discharge, notice, why only one household was offered."""
    found = "{}" if state == "draft" and int(number) % 2 else PRESSURES[int(number) * 7919 % len(PRESSURES)]
    day = c.days.on(sent + 14)
    only_one = "Nobody else in the area has room" if int(number) % 3 == 0 and state != "draft" else ""
    return [found, day if "discharge" in found else NULL, day if "notice" in found else NULL, only_one]


def thin(number: str, stage: str, sent: int) -> Thin | None:
    """Whether the scheme sent it back for more."""
    if stage == "referral_sent" and int(number) % THIN == 0:
        asked = min(sent + 2, 0)
        return Thin(asked, max(asked, int(number) % 11 - 3))
    if stage in ("matching", "agreeing", "settled") and int(number) % ONCE_THIN == 0:
        return Thin(sent, sent + 7, sent + 2 if sent < -2 else 0)
    return None


def is_sent_back(c: Chunk, person: Person, referral: str, found: Thin) -> None:
    """The question, and its answer where there is one."""
    is_open = found.answered is None
    worker = c.council.scheme_duty or c.council.scheme_workers[0]
    c.t.more_asked.add(
        referral,
        "{health,behaviour}",
        "Which tablets, and what helps when they are upset?",
        c.days.on(found.asked),
        worker.id,
        c.days.on(found.by),
        NULL if is_open else c.days.on(max(found.answered or 0, found.asked)),
        NULL if is_open else person.owner.id,
        "" if is_open else "Added both, from the GP and from her sister",
    )


def is_told(c: Chunk, candidate: str, day: int) -> None:
    """How the carers were described before a first meeting."""
    c.t.described.add(
        candidate,
        c.days.on(min(day, 0)),
        "The scheme worker",
        "pictures" if int(candidate) % 2 else "easy_read",
        "Photographs of the house and of everybody who lives there; a week with them.",
        SAID[int(candidate) % len(SAID)],
    )


def decided_otherwise(c: Chunk, person: Person, referral: str, scheme: str, sent: int) -> None:
    """One in so many was sent with something missing; half of those have been put right."""
    if int(referral) % OTHERWISE:
        return
    by = person.owner.manager or c.council.duty or person.owner
    row = c.t.decided_otherwise.add(
        "sent", referral, person.id, scheme, c.days.on(sent), by.id, by.name, "The hospital sends it tomorrow."
    )
    for rule, message in (
        ("health", "Record their health and medicines, or that they take none."),
        ("finances", "Record benefits, income and who manages the money."),
    ):
        is_right = int(referral) // OTHERWISE % 2
        c.t.lacked.add(row, rule, message, "G14-ASS-2", c.days.on(min(sent + 3, 0)) if is_right else NULL)


def protocols(c: Chunk, council: Council) -> None:
    """What is written down with each scheme that serves the council; one in so many lacks one of the two."""
    schemes = [council.scheme, *([council.neighbour.scheme] if council.neighbour else [])]
    owner = council.duty or council.slots[0]
    for place, scheme in enumerate(schemes):
        kinds = [("working", "How we work together"), ("service_level", "What each owes the other")]
        lacks_one = (council.number + place) % NO_SERVICE_LEVEL == 0
        for kind, title in kinds[: 1 if lacks_one else 2]:
            due = c.between(-20, 345)
            c.t.protocol.add(
                owner.id, c.days.on(due), NULL, council.id, scheme, kind, title, c.days.on(due - 365),
                "Who rings whom, by when, and what is done when the two do not agree.",
            )  # fmt: skip

"""Incidents: most of them told, learnt from and closed, some not yet."""

from reviews.choices import IncidentKind
from reviews.rules.incidents import who_is_owed_word
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

ONE_IN = 12
STILL_OPEN = 5
KINDS = [IncidentKind.FALL, IncidentKind.MEDICATION, IncidentKind.NEAR_MISS, IncidentKind.MISSING]
WHAT = "Happened in the evening. Nobody else was there; the carers were in the house and came at once."


def incidents(c: Chunk, person: Person, start: int, arrangement: str) -> None:
    """One for every twelfth person, by their number. It draws no random number."""
    number = int(person.id)
    if number % ONE_IN:
        return
    kind, is_open = KINDS[number // ONE_IN % len(KINDS)], number // ONE_IN % STILL_OPEN == 0
    day = max(-(number % 60) - 1, start)
    owner, ended = person.owner, c.days.moment(day + 1)
    life = (owner.id, c.days.on(day + 28), NULL) if is_open else (owner.id, NULL, ended)
    learnt = (
        ("not_yet", "", "") if is_open else ("not_raised", "Nobody did anything wrong.", "Spoken through at the visit.")
    )
    row = c.t.incident.add(
        *life, person.id, arrangement, c.council.id, kind.value, c.days.on(day), "At home", WHAT, "f", "", *learnt
    )
    for told in who_is_owed_word(kind, is_serious=False, with_scheme=True, by_scheme=False):
        if is_open:
            c.t.incident_notice.add(owner.id, c.days.on(day + 1), NULL, row, person.id, told.value, NULL, "")
        else:
            c.t.incident_notice.add(
                owner.id, NULL, ended, row, person.id, told.value, c.days.on(day + 1), "By telephone."
            )  # fmt: skip

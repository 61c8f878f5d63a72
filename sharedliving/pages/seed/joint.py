"""How complex an assessment was, the visit together with the scheme, and who co-ordinates mental health care."""

from datetime import date

from careplans.models import CareCoordination
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

COMPLEX_SHARE = 0.15
COORDINATED_SHARE = 0.5
NOT_ASKED = ("", "", NULL, "", "", NULL, "")


def coordination_of(today: date) -> str:
    """The id of the way that names a care co-ordinator."""
    rows = CareCoordination.objects.offered(None, today)
    return str(rows.filter(asks_coordinator=True).values_list("pk", flat=True)[0])


def answers(c: Chunk, person: Person, *, is_open: bool, started: int) -> tuple[str, ...]:
    """Complexity, why, the joint visit (day, with whom, what they said), the way of co-ordination, the co-ordinator."""
    way, who = NULL, ""
    if person.reason == "mental_health" and c.chance(COORDINATED_SHARE):
        way, who = c.t.coordination, f"{person.owner.name}, community mental health team"
    if is_open:
        return ("", "", NULL, "", "", way, who)
    if not c.chance(COMPLEX_SHARE):
        return ("standard", "", NULL, "", "", way, who)
    visit = c.days.on(started)
    said = "They know two families who have done this before."
    return ("complex", "Two conditions that make each other worse", visit, "The scheme’s worker", said, way, who)

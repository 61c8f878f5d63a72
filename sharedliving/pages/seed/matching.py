"""What homes are like, what people must have and would like, what schemes offer, and the searches on record.

Nothing is drawn: it follows from the number of the row, so that it moves nobody else's draws.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sharedliving.pages.seed.copying import NULL

if TYPE_CHECKING:
    from sharedliving.pages.seed.days import Days
    from sharedliving.pages.seed.people import Chunk

COUNCILS_A_REGION = 15
SKILLS = (
    "dementia", "autism", "behaviour", "epilepsy", "medication", "personal_care", "moving", "mental_health", "brain_injury",
    "sign_language", "end_of_life",
)  # fmt: skip
HOMES = ("step_free", "ground_floor", "en_suite", "wet_room", "hoist", "bus", "parking", "quiet", "lively", "lgbt")
RARE = ("halal", "vegetarian", "christian", "muslim", "sikh", "awake", "women", "diabetic")
INTERESTS = ("gardening", "football", "church", "cooking", "walking", "music", "bingo", "fishing", "dogs", "trains")
OFFERS = (
    "short_stays", "floating", "brain_injury", "autism", "recuperation", "dementia", "complex", "transition", "discharge",
    "mental_hospital", "wheelchair",
)  # fmt: skip
MIX = 7919


def region(council: int) -> str:
    """Fifteen councils are a region."""
    return f"Region {council // COUNCILS_A_REGION + 1}"


def some(words: tuple[str, ...], number: int, count: int) -> list[str]:
    """So many different ones, by a number."""
    first = number * MIX % len(words)
    return [words[(first + step * 3) % len(words)] for step in range(count)]


def array(words: list[str]) -> str:
    """As PostgreSQL writes an array of plain words."""
    return f"{{{','.join(dict.fromkeys(words))}}}"


def home(number: str, days: Days) -> list[str]:
    """Columns of a household: offers, interests, children, wont, rather not, others wont, free from. One in five said nothing."""
    n = int(number)
    if n % 5 == 0:
        return ["{}", "{}", NULL, "{}", "{}", "{}", NULL]
    offers = [*some(HOMES, n, n % 4), *some(SKILLS, n // 3, 1 + n % 5), *(some(RARE, n, 1) if n % 3 == 0 else [])]
    return [
        array(offers), array(some(INTERESTS, n, 1 + n % 3)), ("t", "f", "f", NULL)[n % 4],
        "{smokes}" if n % 5 < 3 else "{}", "{nights}" if n % 4 == 0 else "{}", "{pets}" if n % 17 == 0 else "{}",
        days.on(n % 60) if n % 13 == 0 else NULL,
    ]  # fmt: skip


def wishes(number: str, area: str) -> list[str]:
    """Columns of a referral: preferred area, musts, likes, interests, brings."""
    n = int(number)
    musts = some(SKILLS, n, 1) if n % 3 == 0 else []
    return [
        f"{area}{n % 18 + 1}", array(musts), array([*some(HOMES, n, n % 3), *some(SKILLS, n + 1, n % 2)]),
        array(some(INTERESTS, n, n % 3)), ("{smokes}", "{pets}", "{nights}", "{}", "{}", "{}")[n % 6],
    ]  # fmt: skip


def offer(council: int) -> list[str]:
    """Columns of a scheme: kinds, what it can offer, who runs it."""
    run_by = "independent" if council % 3 == 0 else "council"
    return ["{live_in,short_break,day}", array(some(OFFERS, council, 3 + council % 4)), run_by]


def searched(c: Chunk, referral: str, worker: str, day: int, looked_at: int) -> None:
    """The scheme worker opened the shortlist on a day."""
    n = int(referral)
    possible = min(n % 9, looked_at)
    left_out = {"No room": looked_at - possible} if looked_at > possible else {}
    c.t.search.add(
        referral, worker, c.days.on(day), json.dumps(["Live-in"]), str(looked_at), str(possible), json.dumps(left_out)
    )  # fmt: skip

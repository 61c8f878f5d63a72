"""A person arrives: who they are, who owns them and since when, who is around them."""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import Days, ahead
from sharedliving.pages.seed.names import Names
from sharedliving.pages.seed.places import Council, Worker
from sharedliving.pages.seed.tables import Tables
from sharedliving.pages.seed.words import COMMUNICATION, LANGUAGES

FIRST_REFERENCE = 101
TEST_RANGE = 999_000_000  # NHS numbers that are never given to anybody
AFTER_TEST_RANGE = 800_000_000  # not allocated either
SHARED_LIVES = ("referral_draft", "referral_sent", "referral_declined", "matching", "agreeing", "settled", "imported")


@dataclass(slots=True)
class Person:
    """What later rows need to know. `owner` is who writes in the record; `since` the day of first contact (negative)."""

    id: str
    given: str
    family: str
    owner: Worker
    stage: str
    since: int
    reason: str = ""
    """Why they need support; nothing once their record is closed."""
    told: str = ""
    """Of their circle, whom they agree to tell."""
    plan: str = ""
    """In force, since the day `signed`."""
    signed: int = 0
    carer: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@dataclass(slots=True)
class Chunk:
    """One council on its way: where its rows go, and its own random numbers."""

    t: Tables
    days: Days
    names: Names
    rng: Random
    council: Council
    stages: "Shares"
    reasons: "Shares"
    kinds: "Shares"

    def pick(self, words: list) -> str:
        return words[int(self.rng.random() * len(words))]

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def between(self, low: int, high: int) -> int:
        return low + int(self.rng.random() * (high - low + 1))


class Shares:
    """Draws words by their shares; what the shares leave over is "" (nothing of it)."""

    def __init__(self, shares: list[tuple[str, float]]) -> None:
        self.words = [word for word, _ in shares] + [""]
        self.steps = list(accumulate(share for _, share in shares))

    def one(self, rng: Random) -> str:
        return self.words[bisect(self.steps, rng.random())]


def nhs_number(index: int) -> str:
    """The number of the index-th person, without order in them; NULL where the check digit of that number would be ten."""
    if index < 1_000_000:
        nine = TEST_RANGE + index * 387_420_489 % 1_000_000
    else:
        nine = AFTER_TEST_RANGE + index
    check = 11 - sum(int(digit) * weight for digit, weight in zip(str(nine), range(10, 1, -1), strict=True)) % 11
    return NULL if check == 10 else f"{nine}{check % 11}"


def arrive(c: Chunk, slot: Worker) -> Person:
    """One person of the council, with their ownership and circle. `slot`: the care manager whose turn it is."""
    rng = c.rng
    draw = rng.random()
    if draw > p.OPEN:
        return _closed(c, slot)
    if draw < p.WITH_DUTY:
        return _held_by_duty(c)
    is_left = draw < p.WITH_DUTY + p.WITH_A_LEAVER
    owner = c.pick(c.council.leavers) if is_left else slot
    stage = c.stages.one(rng)
    since = _since(c, stage)
    person = _person(c, owner, stage, since, due=ahead(rng, 40, p.OVERDUE_CONTACTS))
    _ownership(c, person)
    return person


def _since(c: Chunk, stage: str) -> int:
    near = {"asking": (-32, -1), "being_assessed": (-40, -4), "plan_draft": (-60, -32), "plan_awaiting": (-70, -40)}
    return c.between(*near.get(stage, (-3000, -150)))


def _closed(c: Chunk, slot: Worker) -> Person:
    since, left = c.between(-3000, -400), c.between(-300, -1)
    has_died = c.chance(0.4)
    person = _person(c, slot, "", since, closed=left, died=left if has_died else None)
    c.t.ownership.add(
        person.id, slot.id, slot.team, c.days.on(since), c.days.on(left), "f", "Died" if has_died else "Moved away"
    )
    return person


def _held_by_duty(c: Chunk) -> Person:
    duty, since, held = c.council.duty, c.between(-900, -100), c.between(-20, 0)
    person = _person(c, duty, "", since, due=c.between(-2, 5), held=held)
    before = c.pick(c.council.leavers)
    c.t.ownership.add(person.id, before.id, before.team, c.days.on(since), c.days.on(held), "f", "First contact")
    c.t.ownership.add(person.id, duty.id, duty.team, c.days.on(held), NULL, "t", "Nobody has been named yet")
    _circle(c, person)
    return person


def _person(c: Chunk, owner: Worker, stage: str, since: int, *, due=0, closed=None, died=None, held=None) -> Person:
    """The row itself. All days count from the day of the seed."""
    rng, days = c.rng, c.days
    given, family, ethnic_group = c.names.one(rng)
    index = c.t.person.count
    is_open = closed is None
    is_restricted = is_open and rng.random() < p.RESTRICTED
    row = c.t.person.add(
        owner.id if is_open else NULL,
        days.on(due) if is_open else NULL,
        NULL if is_open else days.moment(closed),
        f"SL-{FIRST_REFERENCE + index:06d}",
        c.council.id,
        owner.team,
        given,
        family,
        days.on(_born(c, stage)),
        NULL if rng.random() < p.WITHOUT_NHS_NUMBER else nhs_number(index),
        f"{c.council.area}{1 + int(rng.random() * 18)}",
        c.pick(COMMUNICATION),
        c.pick(LANGUAGES),
        (reason := _reason(c, stage)),
        ethnic_group,
        NULL if died is None else days.on(died),
        "t" if is_restricted else "f",
        f"{{{owner.id}}}" if is_restricted else "{}",
        NULL if held is None else days.on(held),
        "t" if stage == "imported" else "f",
        days.moment(since),
        *_standing(c, index, held),
    )
    return Person(row, given, family, owner, stage, since, reason if is_open else "")


def _standing(c: Chunk, index: int, held: int | None) -> tuple[str, str, str]:
    """Every third whom the duty manager holds is banked, and it says so."""
    if held is None or index % 3:
        return ("", NULL, "")
    return ("banked", c.days.on(held), "No worker is free")


def _born(c: Chunk, stage: str) -> int:
    """Shared Lives supports mostly adults of working age (about 10 % older people); long-term support mostly older."""
    is_older = c.chance(0.10 if stage in SHARED_LIVES else 0.60)
    return -int(365.25 * (c.between(65, 98) if is_older else c.between(18, 64))) - int(c.rng.random() * 365)


def _reason(c: Chunk, stage: str) -> str:
    if stage in SHARED_LIVES and c.chance(p.LEARNING_DISABILITY_SHARED_LIVES):
        return "learning_disability"
    return c.reasons.one(c.rng) or "unknown"


def _ownership(c: Chunk, person: Person) -> None:
    on, owner, since = c.days.on, person.owner, person.since
    if since < -400 and c.chance(p.MOVED_OWNER):
        moved = c.between(since + 30, -60)
        before = c.pick(c.council.slots)
        c.t.ownership.add(person.id, before.id, before.team, on(since), on(moved), "f", "First contact")
        c.t.ownership.add(person.id, owner.id, owner.team, on(moved), NULL, "f", "Taken over")
    else:
        c.t.ownership.add(person.id, owner.id, owner.team, on(since), NULL, "f", "First contact")
    _circle(c, person)


def _circle(c: Chunk, person: Person) -> None:
    if c.chance(p.WITH_CIRCLE):
        given, _, _ = c.names.one(c.rng)
        relationship = c.pick(["mother", "father", "sister", "brother", "daughter", "son", "friend"])
        role = "friend" if relationship == "friend" else "family"
        may_be_told = c.chance(0.8)
        member = c.t.circle.add(person.id, f"{given} {person.family}", role, relationship, "t" if may_be_told else "f")
        person.told = member if may_be_told else ""

"""Who was never referred and why, whom to recruit, what is suggested to commissioners. It draws no random number."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.places import Council, Worker

NEVER = 20  # one in so many with a plan in force was thought of for Shared Lives and not referred
WHY = ["no_skills", "no_room", "person", "area", "funding", "family", "access", "unknown", "culture", "offer"]
NEEDED = [
    "{dementia}",
    "{autism,complex}",
    "{learning}",
    "{mental_health}",
    "{short_stays}",
    "{wheelchair}",
    "{culture}",
]
SKILLS = ["{dementia}", "{autism}", "{behaviour}", "{}"]
SUGGESTED = 3  # notes and offers of each council
ANSWERS = ["recruit", "few", "money"]


def not_referred(c: Chunk, person: Person) -> None:
    """Some of those whose plan is in force, within the last year and a half."""
    number = int(person.id)
    if person.stage != "in_force" or number % NEVER:
        return
    c.t.not_referred.add(
        person.id, c.council.id, c.days.on(-(number * 13 % 540)), person.owner.id, WHY[number * 7 % len(WHY)],
        NEEDED[number * 11 % len(NEEDED)], f"{c.council.area}{number % 9 + 1}", "f" if number % 3 else "t", "", "",
        "t" if number % 5 == 0 else "f",
    )  # fmt: skip


def agreed_on(c: Chunk, council: Council) -> None:
    """Targets with the council's own scheme, and what was suggested to its commissioners."""
    scheme, duty = council.scheme_duty, council.duty
    if scheme is None or duty is None:
        return
    for number, skills in enumerate(SKILLS):
        _target(c, council, scheme, duty, number, skills)
    for number in range(SUGGESTED):
        _suggested(c, council, duty, number)


def _target(c: Chunk, council: Council, scheme: Worker, duty: Worker, number: int, skills: str) -> None:
    """The first is only proposed; of the others the day is ahead, but for one in five."""
    began, agreed = -40 - number * 30, number > 0
    due = (council.number + number) % 5 * 45 - 5
    state = "agreed" if agreed else "proposed"
    row = c.t.target.add(
        scheme.id if agreed else duty.id, c.days.on(due), NULL, council.id, council.scheme, state,
        f"{council.area}{number + 1}", skills, "", str(number + 1), c.days.on(max(due, 20)), c.days.on(began),
        duty.id if agreed else NULL, scheme.id, c.days.on(began + 14) if agreed else NULL,
    )  # fmt: skip
    if agreed:
        c.t.target_change.add(row, "proposed", "agreed", c.days.moment(began + 14), duty.id, duty.name)


def _suggested(c: Chunk, council: Council, duty: Worker, number: int) -> None:
    """A note that waits for an answer, and two that were answered."""
    worker, made = council.slots[number % len(council.slots)], -20 - number * 40
    waits = number == 0
    answer = "" if waits else ANSWERS[(council.number + number) % len(ANSWERS)]
    state = "suggested" if waits else "agreed" if answer == "recruit" else "declined"
    row = c.t.suggestion.add(
        duty.id, c.days.on(made + 28) if waits else NULL, NULL if waits else c.days.moment(made + 20), "note", council.id,
        worker.id, c.days.on(made), state, NEEDED[number][1:-1].split(",")[0], "too_little", "", f"{council.area}2", answer,
        NULL if waits else c.days.on(made + 20),
    )  # fmt: skip
    if not waits:
        c.t.suggestion_change.add(row, "suggested", state, c.days.moment(made + 20), duty.id, duty.name)

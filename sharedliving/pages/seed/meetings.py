"""Around reviews: invitations, what was left to be done, and reviews that were asked for. It draws no random number."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

TASKS = ("Ask about the bus pass", "Look at the bed together", "Tell the day centre of the new hours")
DONE_SINCE = -40
ASKED_EVERY = 40


def around_a_held_review(c: Chunk, person: Person, review: str, held: int) -> None:
    """The person and, every other time, a relative were invited; one thing was left to be done."""
    _invited(c, review, (person.name, "person", "easy"), held, "comes")
    if int(review) % 2:
        _invited(
            c, review, ("Their sister", "family", "letter"), held, "apologies" if int(review) % 6 == 1 else "comes"
        )
    c.t.pack.add(person.owner.id, NULL, c.days.moment(held), review, person.id, "")
    what, due = TASKS[int(review) % len(TASKS)], held + 28
    if due < DONE_SINCE:
        on, moment = c.days.on(due), c.days.moment(due)
        c.t.review_action.add(person.owner.id, NULL, moment, review, person.id, "task", what, "done", on, NULL)
    else:
        c.t.review_action.add(person.owner.id, c.days.on(due), NULL, review, person.id, "task", what, "", NULL, NULL)


def before_a_review(c: Chunk, person: Person, review: str, due: int) -> None:
    """Whoever is reviewed within two weeks has an invitation; of forty people one has asked for a review."""
    if 0 < due <= 14 and int(review) % 4:
        _invited(c, review, (person.name, "person", "easy"), due, "")
        c.t.pack.add(person.owner.id, c.days.on(due - 7), NULL, review, person.id, "send")
    if int(review) % ASKED_EVERY == 0:
        asked = -(int(review) % 10) - 1
        c.t.review_request.add(
            person.owner.id, c.days.on(asked + 14), NULL, person.id, c.days.on(asked), "Their sister", "family",
            "Much has changed in the household", "", "", NULL, "",
        )  # fmt: skip


def _invited(c: Chunk, review: str, who: tuple[str, str, str], meets: int, answer: str) -> None:
    sent, got = c.days.on(meets - 21), c.days.on(meets - 12) if answer else NULL
    papers = c.days.on(meets - 14) if answer else NULL
    c.t.invitation.add(review, *who, c.days.on(meets), "At home, 2pm", sent, answer, papers, got)

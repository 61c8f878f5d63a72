"""Reviews: those that were held, and the one that is always due next."""

from sharedliving.pages.seed import proportions as p
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.days import ahead
from sharedliving.pages.seed.meetings import around_a_held_review, before_a_review
from sharedliving.pages.seed.people import Chunk, Person
from sharedliving.pages.seed.words import OWN_WORDS

METHODS = ["face_to_face", "face_to_face", "face_to_face", "video", "phone"]
DECISIONS = ["continue", "continue", "continue", "continue", "change_plan", "reassess"]
PROGRESS = ["achieved", "better", "better", "same", "same", "worse"]


def reviews(c: Chunk, person: Person, start: int, plan: str, needs: list[str], arrangement: str) -> None:
    """The review that is due, after the first and a yearly one where there was time for them."""
    due = ahead(c.rng, 365, p.OVERDUE_REVIEWS, 60)
    previous = NULL
    if start + 42 < due - 365:
        previous = _held(c, person, ("first", plan, arrangement, previous), needs, min(start + 42, -1), due - 365)
    if start + 42 < due - 800:
        previous = _held(c, person, ("annual", plan, arrangement, previous), needs, due - 365, due)
    _due(c, person, ("annual" if previous != NULL else "first", plan, arrangement, previous), due)


def _held(
    c: Chunk, person: Person, about: tuple[str, str, str, str], needs: list[str], held: int, following: int
) -> str:
    kind, plan, arrangement, previous = about
    held = min(held, -1)
    review = c.t.review.add(
        person.owner.id, NULL, c.days.moment(held), person.id, plan, arrangement, previous, kind, "completed",
        c.pick(OWN_WORDS), c.days.on(held), c.pick(METHODS), "known_worker", "Settled, sees friends, sleeps well.",
        c.pick(DECISIONS), "Discussed with everybody who was there.", c.days.on(max(following, held + 1)),
        c.days.on(held),
    )  # fmt: skip
    moved(c, c.t.review_change, review, "due in_progress completed", held, person.owner)
    c.t.attendee.add(review, person.name, "person")
    c.t.attendee.add(review, person.owner.name, "care_manager")
    if arrangement != NULL:
        c.t.attendee.add(review, c.council.scheme_workers[0].name, "scheme")
    for need in needs:
        c.t.outcome.add(review, need, c.pick(PROGRESS))
    around_a_held_review(c, person, review, held)
    return review


def _due(c: Chunk, person: Person, about: tuple[str, str, str, str], due: int) -> None:
    kind, plan, arrangement, previous = about
    review = c.t.review.add(
        person.owner.id, c.days.on(due), NULL, person.id, plan, arrangement, previous, kind, "due",
        "", NULL, "", "", "", "", "", NULL, NULL,
    )  # fmt: skip
    before_a_review(c, person, review, due)

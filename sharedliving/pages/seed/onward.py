"""Referrals to other services: about one person in eight with a plan, most of them answered."""

from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

SERVICES = [
    ("housing", "Housing options", "A flat near the bus"), ("employment", "Ready to Work", "A job, two days a week"),
    ("community", "Gardening club", "Company on Tuesdays"), ("health", "Community nurses", "Epilepsy plan"),
    ("reablement", "Reablement team", "Washing and dressing"), ("faith", "Place of worship", "A lift on Fridays"),
    ("benefits", "Citizens Advice", "Personal Independence Payment"),
]  # fmt: skip
TO_ANSWER = 14


def is_referred_on(c: Chunk, person: Person, plan: str, need: str) -> None:
    """One referral for a need of the plan: finished, declined, or under way and due."""
    if not c.chance(0.12):
        return
    kind, service, what_for = c.pick(SERVICES)
    day = c.between(max(person.since + 50, -400), -1) if person.since < -60 else -1
    is_open = day > -30
    state = "sent" if is_open else "declined" if c.chance(0.1) else "closed"
    answered = NULL if is_open else c.days.on(day + 10)
    row = c.t.onward.add(
        person.owner.id,
        c.days.on(day + TO_ANSWER) if is_open else NULL,
        NULL if is_open else c.days.moment(day + 12),
        person.id,
        plan,
        need,
        state,
        kind,
        service,
        what_for,
        "Name and telephone number",
        "consent",
        "Talked it over on a visit",
        c.days.on(day),
        answered,
        "" if is_open else "They helped",
    )
    if is_open and c.chance(0.7):
        c.t.chase.add(row, c.days.on(min(day + 10, 0)), "Rang: next week", person.owner.name)
    if not is_open:
        c.t.onward_change.add(row, "sent", state, c.days.moment(day + 12), person.owner.id, person.owner.name)

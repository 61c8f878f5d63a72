"""Risk assessments: most people who live with carers have one, a third of the others with a plan; one in nine is late."""

from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

SHARES = {"settled": 0.8, "in_force": 0.3}
RESTRICTED_SHARE = 0.06
BEHAVIOUR_SHARE = 0.12
LATE_SHARE = 0.11
TWENTY_SIX_WEEKS = 182
AREAS = ["out", "at_home", "falls", "money", "health", "relationships"]
COULD = ["Gets lost on the way", "Leaves the cooker on", "Falls on the wet path", "Gives money away", "Misses tablets"]
GAINS = ["Time with friends", "Makes their own breakfast", "The garden every day", "Their own purse"]
DONE = ["A card with the number", "Cook together on weekdays", "Boots and a rail", "Look at the purse together"]
OWNERS = ["carer", "care_manager", "scheme", "person"]
PARTIES = ["person", "care_manager", "scheme", "carer"]


def assessed(c: Chunk, person: Person) -> None:
    """One in force with two or three risks and the four marks; few people have a restriction."""
    if not c.chance(SHARES.get(person.stage, 0.0)) or person.since > -60:
        return
    agreed = -TWENTY_SIX_WEEKS - c.between(1, 60) if c.chance(LATE_SHARE) else -c.between(1, TWENTY_SIX_WEEKS - 1)
    agreed = max(agreed, person.since + 30)
    again, on = c.days.on(agreed + TWENTY_SIX_WEEKS), c.days.on(agreed)
    row = c.t.risk_assessment.add(
        person.owner.id, again, NULL, person.id, person.owner.id, "in_force", "I want to be asked first.", "t",
        "The scheme knows the house.", again, person.owner.id, on, on,
    )  # fmt: skip
    moved(c, c.t.risk_change, row, "draft awaiting in_force", agreed, person.owner)
    for _ in range(c.between(2, 3)):
        c.t.risk.add(
            row, c.pick(AREAS), "I can do it", c.pick(GAINS), c.pick(COULD), c.pick(DONE), c.pick(OWNERS),
            "It happens twice in a month", "Ring the scheme",
        )  # fmt: skip
    for party in PARTIES:
        c.t.risk_agreement.add(row, party, "signed", person.name if party == "person" else person.owner.name, on)
    if c.chance(BEHAVIOUR_SHARE):
        c.t.behaviour.add(row, "Shouts", "Noise", "Hums", "The garden", "Being told to calm down", "Few words")
    if c.chance(RESTRICTED_SHARE):
        c.t.restriction.add(
            person.owner.id, again, NULL, person.id, "The front door is locked at night", "Went out at three in January",
            on, "The family", "An alarm on the door was tried", on, "Said yes with pictures",
        )  # fmt: skip

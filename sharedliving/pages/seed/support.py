"""Unpaid carers, their assessments and their support plans."""

import json

from sharedliving.pages.seed import advocacy, joint, kinds
from sharedliving.pages.seed.careplans import moved
from sharedliving.pages.seed.copying import NULL
from sharedliving.pages.seed.people import Chunk, Person

CARED_FOR = 0.12
"""Of people with papers: who has an unpaid carer that was assessed in their own right."""
TO_ASSESS, TO_SIGN = 20, 15
REVIEWED_WITHIN = 330
RELATIONSHIPS = ["mother", "mother", "father", "sister", "brother", "aunt", "husband", "wife"]
FOUND = {
    "own_words": "I do it gladly, but I cannot do it every night.", "combined": False, "adults_cared_for": 1,
    "able_now": True, "willing_now": True, "effects": ["health", "leisure"], "outcomes_wanted": "One evening a week.",
    "arises_from_caring": True,
}  # fmt: skip
PLANNED = {
    "own_words": "I do it gladly, but I cannot do it every night.", "what_matters": "One evening a week.",
    "back_up": "The neighbour, who has a key", "emergency_plan": "Ring the neighbour, then the duty team.",
    "advice_on_needs": "The carers’ centre.", "advice_on_prevention": "A health check every year.",
    "involved": "Written together at home.",
}  # fmt: skip
NEEDS = [
    ("health", "Their physical or mental health is getting worse, or may", "Sleeps two whole nights a week", "person"),
    ("leisure", "They have no time for leisure", "Has an evening of their own each week", "carer"),
]


def has_an_unpaid_carer(c: Chunk, person: Person) -> None:
    """For some: a carer in the circle, their assessment, and what came of it."""
    if not c.chance(CARED_FOR):
        return
    given, _, _ = c.names.one(c.rng)
    carer = c.t.circle.add(person.id, f"{given} {person.family}", "unpaid_carer", c.pick(RELATIONSHIPS), "t")
    begun = min(person.since + 3, 0)
    done = min(begun + TO_ASSESS, 0)
    is_open = person.stage == "being_assessed"
    row = _assessment(c, person, carer, begun, done, is_open=is_open)
    if is_open:
        return
    kinds.copy_is_owed(c, person, row, done)
    if c.chance(0.8):
        _plan(c, person, carer, row, done)


def _assessment(c: Chunk, person: Person, carer: str, begun: int, done: int, *, is_open: bool) -> str:
    on = c.days.on(begun)
    answers = json.dumps(FOUND | {"hours_caring": c.between(10, 90)}, ensure_ascii=False)
    row = c.t.assessment.add(
        person.owner.id, c.days.on(begun + 28) if is_open else NULL, NULL if is_open else c.days.moment(done), person.id,
        NULL, "in_progress" if is_open else "completed", on, on, on, NULL if is_open else c.days.on(done),
        FOUND["own_words"], "", *advocacy.answers(c, person, "", begun), "" if is_open else "eligible",
        "" if is_open else "Health is at risk.", "unpaid_carer", carer, answers, *joint.NOT_ASKED,
    )  # fmt: skip
    path = "allocated in_progress" if is_open else "allocated in_progress completed"
    moved(c, c.t.assessment_change, row, path, done, person.owner)
    return row


def _plan(c: Chunk, person: Person, carer: str, assessment: str, done: int) -> None:
    """In force for most, to be looked at again within the year, some of them late; a draft for a few of the newest."""
    is_draft = done > -40 and c.chance(0.4)
    signed = max(min(done + TO_SIGN, 0), -c.between(20, 300))
    is_late = signed < -60 and c.chance(0.06)
    review = -c.between(1, 30) if is_late else signed + REVIEWED_WITHIN
    author, boss = person.owner, person.owner.manager or person.owner
    signs = not is_draft
    row = c.t.support_plan.add(
        person.owner.id, c.days.on(done + 14 if is_draft else review), NULL, person.id, carer, assessment,
        author.id if boss is not author else NULL, "draft" if is_draft else "in_force",
        "50.00" if signs else NULL, "direct_payment" if signs else "", "f" if signs else NULL, "t" if signs else NULL,
        "agrees" if signs else "", c.days.on(review) if signs else NULL, boss.id if signs else NULL,
        c.days.on(signed) if signs else NULL, json.dumps(PLANNED if signs else {}, ensure_ascii=False),
    )  # fmt: skip
    for area, need, outcome, given_to in NEEDS:
        c.t.support_need.add(
            row, area, need, outcome if signs else "", "They say so at the review" if signs else "",
            "A sitter every week" if signs else "", "council" if signs else "", given_to if signs else "",
            c.days.on(signed) if signs else NULL,
        )  # fmt: skip
    moved(c, c.t.support_change, row, "draft awaiting in_force" if signs else "", signed, boss)
    if signs:
        _copy(c, person, row, signed)
    if signs and signed < -120 and c.chance(0.3):
        c.t.support_review.add(
            row, c.days.on(-60), "It does me good.", "Three weeks of four.", c.days.on(review), person.owner.id
        )


def _copy(c: Chunk, person: Person, plan: str, signed: int) -> None:
    is_owed = signed > -12
    given = signed + c.between(0, 6)
    c.t.support_copy.add(
        person.owner.id, c.days.on(signed + 7) if is_owed else NULL, NULL if is_owed else c.days.moment(given), plan,
        person.id, NULL if is_owed else c.days.on(given), "" if is_owed else "Read through together",
    )  # fmt: skip

"""The frameworks that are shipped: what decides whether somebody is deprived of liberty, before and since 2 June 2026.

Rows are made from this once (a migration) and kept in the administration pages from then on.
"""

from datetime import date
from typing import Any

RESTRICTIONS: list[dict[str, Any]] = [
    {
        "name": "supervision", "weight": 3, "question": "Is somebody supervising them, or within call, most of the time?",
        "hint": "Think of the day and the night, at home and outside.",
    },
    {
        "name": "restraint", "weight": 4, "question": "Is anybody holding them, blocking their way or using equipment on them?",
        "hint": "Holds, straps, bed rails, locked wheelchairs.",
    },
    {
        "name": "medication", "weight": 4, "question": "Is medication given to calm or sedate them?",
        "hint": "Also when needed, and also hidden in food.",
    },
    {
        "name": "contact", "weight": 3, "question": "Is their contact with other people limited by others?",
        "hint": "Visits, telephone, the internet, who they may see.",
    },
    {
        "name": "objection", "weight": 4, "objection": True,
        "question": "Do they, or somebody close to them, object to how or where they live?",
        "hint": "In words, by trying to leave, by refusing, by distress. “Yes” is told to the line manager at once.",
    },
]  # fmt: skip

ACID_TEST: list[dict[str, Any]] = [
    {
        "name": "control", "weight": 5, "question": "Are they under continuous supervision and control?",
        "hint": "Somebody decides about most of their day and knows where they are at all times.",
    },
    {
        "name": "not_free_to_leave", "weight": 5, "question": "Are they not free to leave?",
        "hint": "Whether or not they have ever tried: would they be stopped or brought back if they left for good?",
    },
    {
        "name": "state", "weight": 2, "question": "Is the state responsible for how they live?",
        "hint": "A council or the NHS arranges, pays for or knows of it.",
    },
    *RESTRICTIONS,
]  # fmt: skip

MANY_FACTORS: list[dict[str, Any]] = [
    {
        "name": "purpose", "weight": -2, "question": "Are the restrictions there to care for them, and for nothing else?",
        "hint": "What is each for? Not for the convenience of others, and not a punishment.",
    },
    {
        "name": "normality", "weight": -3,
        "question": "Is their life like that of other people of their age and condition in a family home?",
        "hint": "Relative normality: compare with somebody with the same needs who is not arranged for by a council.",
    },
    {
        "name": "type", "weight": 2, "question": "Do restrictions go to the heart of their life?",
        "hint": "What they are kept from: going out, food, privacy, money, people.",
    },
    {
        "name": "duration", "weight": 2, "question": "Do the restrictions last, or come back day after day?",
        "hint": "For how long each time, for how many months, and with what end in sight?",
    },
    {
        "name": "effects", "weight": 3, "question": "Do the restrictions weigh on them?",
        "hint": "Distress, fear, weight, sleep, skills lost.",
    },
    {
        "name": "manner", "weight": 3, "question": "Are restrictions put in place by force, threat or trick?",
        "hint": "How is it done, and in what tone?",
    },
    *RESTRICTIONS,
]  # fmt: skip

SHIPPED: tuple[dict[str, Any], ...] = (
    {
        "code": "acid-test",
        "title": "Acid test (Cheshire West)",
        "in_force_from": date(2014, 3, 19),
        "in_force_until": date(2026, 6, 1),
        "introduction": "The law until 1 June 2026. It no longer decides whether somebody is deprived of liberty.",
        "test": (
            "A person who lacks capacity to decide where to live is deprived of liberty if they are under continuous "
            "supervision and control and are not free to leave, and the state is responsible. Whether they are content, "
            "why it is done and how normal it is do not count."
        ),
        "factors": ACID_TEST,
        "asks_consent": False,
        "high_from": 18,
        "medium_from": 9,
        "source": "P v Cheshire West [2014] UKSC 19",
    },
    {
        "code": "agni",
        "title": "AGNI [2026] UKSC 16",
        "in_force_from": date(2026, 6, 2),
        "in_force_until": None,
        "introduction": (
            "The law since 2 June 2026. No single fact decides: weigh all of it. Case law and guidance are still coming; "
            "ask for legal advice when you are in doubt."
        ),
        "test": (
            "Look at the whole of a person’s life: the type, duration, effects and manner of each restriction, its "
            "purpose, and how normal that life is for somebody with their needs. Continuous supervision and not being "
            "free to leave no longer decide it. Words or behaviour that show contentment can be consent, even of "
            "somebody who cannot decide where to live."
        ),
        "factors": MANY_FACTORS,
        "asks_consent": True,
        "high_from": 16,
        "medium_from": 8,
        "source": "Reference by the Attorney General for Northern Ireland [2026] UKSC 16",
    },
)

"""What homes are like and would not have, and what schemes offer, in the demo world."""

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from placements.choices import DIETS, HOME, SKILLS, ArrangementKind, Brings, Offer, RunBy, Trait
from placements.models import CarerHousehold
from placements.services import profiles
from sharedliving.core import dates, history
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day

REGION = "Canal Counties"
WORKER_OF = {"westmere-sl": "scheme_worker", "harbour": "harbour_worker"}
OFFERS: dict[str, dict[str, Any]] = {
    "westmere-sl": {
        "run_by": RunBy.COUNCIL, "registered_manager": "Judith Amos", "youngest": 18, "oldest": 120,
        "kinds": [ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK, ArrangementKind.DAY, ArrangementKind.EMERGENCY],
        "offers": [Offer.SHORT_STAYS, Offer.AUTISM, Offer.DEMENTIA, Offer.TRANSITION, Offer.DISCHARGE, Offer.WHEELCHAIR],
        "about": "Homes in the town and along the canal. We are looking for carers who know about brain injury.",
        "contact": "Duty worker, 01632 960 200, weekdays 9 to 5",
    },
    "harbour": {
        "run_by": RunBy.INDEPENDENT, "registered_manager": "Paul Kerr", "youngest": 16, "oldest": 120,
        "kinds": [ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK, ArrangementKind.OUTREACH],
        "offers": [Offer.FLOATING, Offer.BRAIN_INJURY, Offer.RECUPERATION, Offer.COMPLEX, Offer.MENTAL_HOSPITAL],
        "about": "Small and known for mental health. Several of our carers support somebody in their own flat.",
        "contact": "office@harbour.example, or 01632 960 300",
    },
}  # fmt: skip
INTERESTS = ("gardening", "football", "church", "cooking", "walking", "music", "bingo", "fishing", "dogs", "trains")
ROOMS = (
    "A large room at the back, over the garden.", "On the ground floor, with a door to the garden.",
    "Upstairs at the front; the bathroom is next to it.", "",
)  # fmt: skip
PETS = ("A calm old labrador.", "Two cats who keep to themselves.", "A young terrier, noisy at first.")


def what_schemes_offer(cast: Cast) -> None:
    """Both councils are of one region; both schemes say what they offer, one of them long ago."""
    for code in ("westmere", "northbrook"):
        council = cast.organisations[code]
        council.region = REGION
        history.save(council, by=SYSTEM, why="Demo")
    for code, days, manager in (("westmere-sl", 35, "scheme_manager"), ("harbour", 400, "harbour_manager")):
        with on_day(days, 11):
            scheme = cast.organisations[code].scheme_profile
            profiles.say_offer(scheme=scheme, by=cast.viewer(manager), **OFFERS[code])


def of_the_homes(cast: Cast, households: Sequence[CarerHousehold], share: float = 0.8) -> None:
    """Four of five households have said what they are like; drawn by their name, so that it moves no other draw."""
    for household in households:
        chance = random.Random(f"what {household.name} are like")
        worker = cast.viewer(WORKER_OF[household.scheme.code])
        if chance.random() < share:
            with on_day(chance.randint(10, 300), 14):
                profiles.describe(household=household, by=worker, **_profile(chance, household))


def _profile(chance: random.Random, household: CarerHousehold) -> dict[str, Any]:
    skills = {*chance.sample(SKILLS, chance.randint(1, 4)), Trait.MEDICATION}
    home = chance.sample(HOME, chance.randint(0, 3))
    life = [chance.choice([Trait.QUIET, Trait.LIVELY]), *([Trait.LGBT] if chance.random() < 0.5 else [])]
    diets = [chance.choice(DIETS)] if chance.random() < 0.3 else []
    offers = {*skills, *home, *life, *diets, *([Trait.CHRISTIAN] if chance.random() < 0.2 else [])}
    away = chance.random() < 0.1
    return {
        "offers": [trait.value for trait in Trait if trait in offers],
        "interests": sorted(chance.sample(INTERESTS, chance.randint(1, 3))),
        "room": chance.choice(ROOMS),
        "pets": chance.choice(PETS) if household.has_pets else "",
        "children": chance.choice([True, False, False, None]),
        "wont": [Brings.SMOKES.value] if chance.random() < 0.6 else [],
        "others_wont": [Brings.PETS.value] if chance.random() < 0.05 else [],
        "rather_not": [Brings.NIGHTS.value] if chance.random() < 0.3 else [],
        "free_from": dates.today() + timedelta(days=330) if away else None,
    }

"""Schemes assess whom they are asked to support: mostly together with the care manager, now and then left alone."""

import random
from typing import TYPE_CHECKING

from careplans.choices import Ability, Outcome
from placements.services import scheme_assessments
from sharedliving.core import dates

if TYPE_CHECKING:
    from sharedliving.pages.demo.steps import Life

BOXES = (
    "Observed during the visit on the form for this outcome: items one to seven were gone through in turn, scored, and "
    "the score entered; no change against the form of last year, and nothing further was raised by anybody present."
)
FILLS_IN_BOXES = 14
"""One in so many assessments is long and says little (G14-SYS-3)."""
FOUND = (
    "Wants a quiet house, a garden and no small children. Would need somebody at home in the mornings.",
    "Gets on with dogs. Wants to keep college and choir; both are on the 12 bus.",
    "Showed us what helps when things are too loud. A household with a room to go to would suit.",
)


def found(life: "Life", outcome: str, hard: bool) -> tuple[Ability, str]:
    """Ability and evidence; where boxes are filled in, every outcome has its paragraph and one need fewer is found."""
    boxes = life.person.pk % FILLS_IN_BOXES == 0
    hard = hard and not (boxes and outcome == Outcome.COMMUNITY)
    words = "Needs prompting every day; has left the cooker on." if hard else ""
    return (Ability.NEEDS_HELP if hard else Ability.CAN), f"{words} {BOXES}".strip() if boxes else words


def scheme_assesses(life: "Life") -> None:
    """On the day the scheme accepts; one in five alone."""
    chance = random.Random(life.person.reference)
    alone = chance.random() < 0.2
    scheme_assessments.record(
        referral=life.referral, by=life.by("scheme_worker"), held_on=dates.today(),
        for_scheme=life.cast.users[life.scheme_worker].name, council_took_part=not alone,
        for_council="" if alone else life.cast.users[life.care_manager].name,
        alone_because="The care manager was ill, and nobody came instead." if alone else "", found=chance.choice(FOUND),
    )  # fmt: skip

"""The crowd: people at every point of the pathway, on time and late, so that every list has somebody on it."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from people.services import ownership
from people.services.people import PossibleDuplicates
from placements.choices import ArrangementKind
from placements.models import CarerHousehold
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo import (
    part_kinds,
    part_plans,
    part_practice,
    part_requests,
    part_risk,
    part_safeguarding,
    steps,
    steps_after,
)
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import Life

WORKERS = (
    # weight, care manager, line manager, areas
    (5, "care_manager", "line_manager", ("WM1", "WM2", "WM3")),
    (4, "second_care_manager", "line_manager", ("WM1", "WM2", "WM3")),
    (4, "south_care_manager", "line_manager", ("WM3", "WM4")),
    (2, "mental_health_care_manager", "mental_health_manager", ("WM1", "WM4")),
    (3, "northbrook_care_manager", "northbrook_manager", ("NB1", "NB2")),
)
SCHEMES = {
    "westmere-sl": ("scheme_worker", "scheme_manager"),
    "harbour": ("harbour_worker", "harbour_manager"),
}
LONG_STANDING = 0.35  # of the crowd: in an arrangement since before there was a system
STAGES = (
    # weight, how far they come, oldest first contact in days
    (10, "ask", 40), (8, "allocate", 45), (12, "assess", 50), (8, "assessed", 60), (8, "planned", 70), (8, "asked", 75),
    (8, "signed", 90), (6, "drafted", 100), (8, "sent", 110), (6, "accepted", 130), (5, "matching", 150),
    (5, "agreed", 170), (24, "living", 900),
)  # fmt: skip


def make_life(cast: Cast, chance: random.Random) -> tuple[Life, tuple[str, ...]]:
    """Somebody with a care manager, and a scheme that serves their council."""
    _, care_manager, line_manager, areas = chance.choices(WORKERS, [each[0] for each in WORKERS])[0]
    scheme = "harbour" if "NB1" in areas else chance.choices(["westmere-sl", "harbour"], [4, 1])[0]
    worker, manager = SCHEMES[scheme]
    return Life(cast, chance, care_manager, line_manager, scheme, worker, manager), areas


def crowd(cast: Cast, chance: random.Random, homes: list[CarerHousehold], number: int) -> Iterator[Life]:
    """So many people, one after the other, each as far as their stage; a draw that meets a refusal stops there."""
    made = 0
    while made < number:
        life, areas = make_life(cast, chance)
        if chance.random() < LONG_STANDING:
            made += _has_lived_there(life, homes, areas)
            continue
        _, stage, oldest = chance.choices(STAGES, [each[0] for each in STAGES])[0]
        try:
            steps.ask(life, _first_contact(chance, stage, oldest), **steps.drawn_details(chance, areas))
        except PossibleDuplicates:
            continue
        part_requests.is_in_sight(life, stage)
        with suppress(NoHome, Refusal):
            _live(life, stage, homes, _days_since(life))
        part_practice.some_are_thin(life, stage)
        part_safeguarding.some(life)
        part_risk.of_the_crowd(life)
        _fall(life, stage)
        made += 1
        yield life


def _has_lived_there(life: Life, homes: list[CarerHousehold], areas: tuple[str, ...]) -> bool:
    """Somebody who was here before the system: some notes and visits, reviews due soon or long ago, no plan."""
    for home in life.chance.sample(homes, len(homes)):
        if home.scheme.code != life.scheme or home.arrangements.count() >= home.approved_places:
            continue
        came, since = life.chance.randint(5, 300), date(life.chance.randint(2008, 2024), life.chance.randint(1, 12), 1)
        with suppress(PossibleDuplicates):
            steps.long_standing(life, home, came, since, **steps.drawn_details(life.chance, areas))
            if came > 60 and life.chance.random() < 0.7:
                steps_after.hold_review(life, life.chance.randint(5, came - 20))
            steps_after.note(life, life.chance.randint(1, min(came, 60)))
            return True
    return False


class NoHome(Exception):
    """Nobody had room for this draw; the person waits."""


def _first_contact(chance: random.Random, stage: str, oldest: int) -> int:
    return chance.randint(200, oldest) if stage == "living" else chance.randint(2, oldest)


def _days_since(life: Life) -> int:
    return (dates.today() - life.request.first_contact_on).days


def _live(life: Life, stage: str, homes: list[CarerHousehold], since: int) -> None:
    """Play every step up to the stage; each takes a share of the days since first contact."""
    path = [name for _, name, _ in STAGES]
    reached = path[1 : path.index(stage) + 1]
    spread = min(since, 180)
    for place, name in enumerate(reached, start=1):
        days = max(since - spread * place // (len(reached) + 1), 0)
        PLAYED[name](life, days, homes)


def _assess(life: Life, days: int, homes: list[CarerHousehold]) -> None:
    steps.begin_assessment(life, days)
    if life.chance.random() < 0.3:
        part_kinds.money_is_looked_at(life, days)


def _decide(life: Life, days: int, homes: list[CarerHousehold]) -> None:
    steps.complete_assessment(life, days)
    part_requests.is_given_the_decision(life, days)


def _draft(life: Life, days: int) -> None:
    words = "Their mother is in hospital, and their father cannot go on alone."
    steps.write_referral(life, days, kind=_kind(life), pressures=part_practice.pressing(life), pressure_words=words)


def _match(life: Life, days: int, homes: list[CarerHousehold]) -> None:
    own = [home for home in homes if home.scheme_id == life.referral.scheme_id]
    for home in life.chance.sample(own, min(len(own), 12)):
        with suppress(Refusal):
            steps.match(life, days, home, decided=False)
            return
    raise NoHome


def _agree(life: Life, days: int, homes: list[CarerHousehold]) -> None:
    steps.choose(life, days)
    steps.draft_agreement(life, days)


def _settle(life: Life, days: int, homes: list[CarerHousehold]) -> None:
    """Moved in; reviews, visits and notes since then, some of them missed."""
    steps.sign_agreement(life, days)
    steps.move_in(life, days)
    if days > 60:
        steps_after.hold_review(life, days - 42)
    if days > 60 and life.chance.random() < 0.9:
        steps_after.visit(life, life.chance.randint(5, 85))
    for ago in sorted({life.chance.randint(1, min(days, 160)) for _ in range(3)}, reverse=True):
        steps_after.note(life, ago)


def _fall(life: Life, stage: str) -> None:
    """One in twelve has lost their owner: the duty manager holds them."""
    if life.chance.random() < 0.08:
        with steps.on_day(min(life.chance.randint(1, 20), _days_since(life)), 17):
            ownership.hold_with_duty(person=life.person, by=SYSTEM, reason="Their care manager has left the team")


def _kind(life: Life) -> str:
    """58 % live in, 27 % have short breaks, 17 % day support (Shared Lives Plus 2024-25)."""
    kinds = (ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK, ArrangementKind.DAY)
    return life.chance.choices(kinds, [58, 27, 17])[0]


PLAYED: dict[str, Callable[[Life, int, list[CarerHousehold]], None]] = {
    "allocate": lambda life, days, homes: steps.allocate(life, days),
    "assess": _assess,
    "assessed": _decide,
    "planned": lambda life, days, homes: steps.write_plan(life, days),
    "asked": lambda life, days, homes: steps.ask_for_sign_off(life, days),
    "signed": lambda life, days, homes: part_plans.sign_off(life, days),
    "drafted": lambda life, days, homes: _draft(life, days),
    "sent": lambda life, days, homes: steps.send_referral(life, days),
    "accepted": lambda life, days, homes: steps.accept_referral(life, days),
    "matching": _match,
    "agreed": _agree,
    "living": _settle,
}

"""What happens after a plan is signed off: the person gets their copy, and what was promised comes, or does not."""

import random
from datetime import timedelta

from careplans.models import OwnCopy
from careplans.services import own_copies, promises
from sharedliving.core import dates
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.steps import Life

PROMISED = (
    ("A place at college on Tuesdays", "Westmere College"),
    ("An independent advocate", "Speak Up Westmere"),
    ("A place at the day centre on Thursdays", "The Mill"),
    ("Travel training", "The council’s travel team"),
)


def sign_off(life: Life, days_ago: int) -> None:
    """Signed off; most people get their copy within the week, and one in two is promised a service."""
    steps.sign_off(life, days_ago)
    chance = random.Random(life.person.reference)
    if days_ago > 3 and chance.random() < 0.9:
        give_copy(life, days_ago - 3)
    if chance.random() < 0.5:
        promise(life, days_ago, chance)


def give_copy(life: Life, days_ago: int) -> None:
    with steps.on_day(days_ago, 11):
        owed = OwnCopy.objects.get(plan=life.plan)
        own_copies.give(copy=owed, by=life.by("care_manager"), given_on=dates.today(), how="On paper, and read aloud")


def promise(life: Life, days_ago: int, chance: random.Random) -> None:
    """Promised with the plan; delivered, chased once and still late, or given up."""
    what, provider = chance.choice(PROMISED)
    with steps.on_day(days_ago, 15):
        made = promises.promise(plan=life.plan, by=life.by("care_manager"), what=what, provider=provider)
    outcome = chance.choice(["delivered", "delivered", "chased", "dropped", "nothing"])
    if days_ago < 20 or outcome == "nothing":
        return
    with steps.on_day(days_ago - 18, 15):
        by = life.by("care_manager")
        if outcome == "delivered":
            promises.deliver(promise=made, by=by, on=dates.today())
        elif outcome == "dropped":
            promises.give_up(
                promise=made, by=by, why="The course has closed; they were told, and chose swimming instead."
            )
        else:
            new = dates.today() + timedelta(days=14)
            promises.chase(
                promise=made, by=by, text="Rang: there is a waiting list, ask again in two weeks.", by_when=new
            )

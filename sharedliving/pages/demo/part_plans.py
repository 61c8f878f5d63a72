"""What happens after a plan is signed off: the person gets their copy, and what was promised comes, or does not."""

import random
from datetime import timedelta
from decimal import Decimal

from careplans.choices.aftercare import DetainedUnder
from careplans.choices.releases import How, Level
from careplans.services import aftercare, funding, own_copies, promises
from people.choices import SupportReason
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
    if chance.random() < 0.15:
        ask_panel(life, days_ago)
    if life.person.support_reason == SupportReason.MENTAL_HEALTH and chance.random() < 0.5:
        record_aftercare(life, days_ago)


def give_copy(life: Life, days_ago: int) -> None:
    with steps.on_day(days_ago, 11):
        own_copies.give(
            plan=life.plan, level=Level.FULL, how=How.TOGETHER, on=dates.today(),
            words="Read aloud at home. They kept it on the fridge.", by=life.by("care_manager"),
        )  # fmt: skip


def ask_panel(life: Life, days_ago: int) -> None:
    """One more day a week is asked for; panel has not decided yet."""
    by = life.by("care_manager")
    with steps.on_day(days_ago, 12):
        row = funding.apply(
            plan=life.plan, by=by, asks="One more day of support a week.", why="Their sister has gone back to work."
        )
        funding.add_line(application=row, by=by, what="Day support", units=Decimal(7), unit_cost=Decimal("18.50"))
        funding.send(application=row, by=by)


def record_aftercare(life: Life, days_ago: int) -> None:
    with steps.on_day(days_ago, 12):
        aftercare.record(
            person=life.person, by=life.by("care_manager"), detained_under=DetainedUnder.SECTION_3,
            detained_on=dates.today() - timedelta(days=420), discharged_on=dates.today() - timedelta(days=330),
            responsible_council="Westmere Council", responsible_icb="NHS Westmere Integrated Care Board",
            needs="Staying well: medicines, and somebody who notices the early signs.", split="Half and half",
        )  # fmt: skip


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

"""Liberty in the demo world: an order that ends in 80 days, a screen of the law before, an objection of yesterday."""

import random
from datetime import date, timedelta
from typing import Any

from careplans.choices.liberty import LibertyConsent, LibertyDecision, LibertyPriority, Shows
from careplans.models import LibertyScreen
from careplans.rules.liberty_factors import factors_of
from careplans.services import court_orders, liberty
from people.choices import SupportReason
from sharedliving.core import dates
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import Life

BEFORE_THE_CHANGE = date(2026, 5, 20)
WISHES = "This is my house. I like the dog. I do not like it when the door is locked."


def _life(cast: Cast, chance: random.Random, days: int, **details: Any) -> Life:
    life = Life(cast, chance, "care_manager", "line_manager", "westmere-sl", "scheme_worker", "scheme_manager")
    steps.ask(life, days, support_reason=SupportReason.LEARNING_DISABILITY, **details)
    return life


def _save(life: Life, screen: LibertyScreen, **answers: Any) -> LibertyScreen:
    return liberty.save_section(screen=screen, by=life.by("care_manager"), version=screen.version, **answers)


def _begin(life: Life, why: str) -> LibertyScreen:
    """A screen with everything in it but what was seen and the decision."""
    return _weigh(life, liberty.begin(person=life.person, by=life.by("care_manager"), why=why))


def _weigh(life: Life, screen: LibertyScreen) -> LibertyScreen:
    weighed = {}
    for factor in factors_of(screen.framework):
        weighed |= {
            factor.key: "no" if factor.objection else "partly",
            factor.why: "By day one to one, at night within call.",
        }
    screen = _save(life, screen, own_words=WISHES, wishes_how="Talked in the kitchen, with pictures.")
    screen = _save(life, screen, **weighed)
    return _save(life, screen, restrictions="The front door is locked at night.", restraint="None", medication="None")


def _see(life: Life, screen: LibertyScreen, what: str, shows: str) -> None:
    liberty.add_evidence(
        screen=screen, by=life.by("care_manager"), seen_on=dates.today(), observer="Maria Okafor, Shared Lives carer",
        what=what, shows=shows,
    )  # fmt: skip


def _decide(life: Life, screen: LibertyScreen, decision: str) -> None:
    if screen.framework.asks_consent:
        reasons = "Sings in the morning and asks to go home when out."
        screen = _save(life, screen, consent=LibertyConsent.SHOWN, consent_reasons=reasons)
    screen = _save(
        life, screen, decision=decision, decision_reasons="Supervised all day, and the door is locked at night.",
        priority=LibertyPriority.MEDIUM, priority_reasons="Settled, and nothing has changed for a year.",
        rescreen_on=dates.add_days(dates.today(), 300),
    )  # fmt: skip
    liberty.complete(screen=screen, by=life.by("care_manager"))


def order_ends_in_80_days(cast: Cast, chance: random.Random) -> None:
    """Nia's order ends in 80 days; the screen under the law of today says that it is authorised."""
    life = _life(cast, chance, 320, given_name="Nia", family_name="Bevan", date_of_birth=date(1991, 3, 8), area="WM2")
    with steps.on_day(285):
        today = dates.today()
        court_orders.record(
            person=life.person, by=life.by("care_manager"), case_number="13920114", order_on=today, starts_on=today,
            ends_on=today + timedelta(days=365), reviewed_by_court_on=today + timedelta(days=360),
            conditions="The door alarm is used at night only. Nia chooses when she goes to bed.",
            representative="Carys Bevan, sister", representative_kind="rule_1_2",
        )  # fmt: skip
    with steps.on_day(60):
        screen = _begin(life, "The law changed")
        _see(life, screen, "Sang in the kitchen and asked when tea is.", Shows.CONTENT)
        _decide(life, screen, LibertyDecision.AUTHORISED)


def screened_under_the_law_before(cast: Cast, chance: random.Random) -> None:
    """Owen was screened two weeks before the law changed, and an application was begun and left."""
    ago = max((dates.today() - BEFORE_THE_CHANGE).days, 1)
    life = _life(
        cast, chance, ago + 20, given_name="Owen", family_name="Tamsett", date_of_birth=date(1983, 8, 19), area="WM3"
    )
    with steps.on_day(ago):
        _decide(life, _begin(life, "Moves to a Shared Lives home"), LibertyDecision.APPLY)


def objected_yesterday(cast: Cast, chance: random.Random) -> None:
    """Faith stood at the door yesterday with her coat on."""
    life = _life(cast, chance, 40, given_name="Faith", family_name="Adair", date_of_birth=date(1997, 12, 1), area="WM1")
    with steps.on_day(4):
        screen = _begin(life, "The front door is locked at night now")
    with steps.on_day(1):
        _see(life, screen, "Stood at the door with her coat on and shouted until dark.", Shows.OBJECTION)


def screened_after_a_house_rule(life: Life, days: int) -> None:
    """The agreement opened the screen; a few days later it was looked at and decided."""
    with steps.on_day(days):
        screen = _weigh(life, LibertyScreen.objects.drafts().get(person=life.person))
        _see(life, screen, "Locked the drawer himself and put the key on its hook.", Shows.CONTENT)
        _decide(life, screen, LibertyDecision.NOT)


STORIES = (order_ends_in_80_days, screened_under_the_law_before, objected_yesterday)

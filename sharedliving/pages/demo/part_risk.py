"""Risk in the demo world: written and agreed through the services, some of it past its review date."""

import random
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any

from careplans.choices.risk import RiskMark, RiskParty
from careplans.models import RiskAssessment
from careplans.services import restrictions, risk
from placements.models import CarerHousehold
from placements.services import household_risks
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.pages.demo import words_risk as words
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import Life, on_day

Parts = Sequence[Mapping[str, Any]]
OF_COUNCIL = (RiskParty.PERSON, RiskParty.CARE_MANAGER)
OF_SCHEME = (RiskParty.SCHEME, RiskParty.CARER)
WORKER_OF = {"westmere-sl": "scheme_worker", "harbour": "harbour_worker"}
CHANCE_OF_ONE = 0.6
AGES = (12, 40, 90, 150, 190, 215)  # days since it was agreed; after 182 nobody has looked again in time


def write(life: Life, days_ago: int, *, own_words: str, risks: Parts, behaviours: Parts = ()) -> RiskAssessment:
    """A whole draft, with the declaration that everything known is in it."""
    by = life.by("care_manager")
    with on_day(days_ago, 10):
        row = risk.start(person=life.person, by=by)
        for part in risks:
            risk.save_risk(assessment=row, by=by, **part)
        for part in behaviours:
            risk.save_behaviour(assessment=row, by=by, **part)
        risk.save_section(
            assessment=row, by=by, version=None, own_words=own_words, is_joint=True,
            joint_reason="The scheme knows the house and the roads around it; we know the years before.",
        )  # fmt: skip
        return risk.declare(assessment=row, by=by)


def agree(life: Life, days_ago: int, row: RiskAssessment) -> RiskAssessment:
    """Person and care manager sign, the scheme cannot yet; then it is in force."""
    by = life.by("care_manager")
    names = {RiskParty.PERSON: life.person.name, RiskParty.CARE_MANAGER: by.name}
    with on_day(days_ago, 15):
        row = risk.ask(assessment=row, by=by)
        for party in OF_COUNCIL:
            _mark(row, by, party, names[party])
        for party in OF_SCHEME:
            _mark(
                row, by, party, by.name, RiskMark.NOT_ABLE, "They read it as soon as it is in force, and mark it then."
            )
        return risk.put_in_force(assessment=row, by=by)


def scheme_agrees(life: Life, days_ago: int, row: RiskAssessment, carer: str) -> None:
    """Scheme and Shared Lives carer sign what is in force."""
    by = life.by("scheme_worker")
    with on_day(days_ago, 16):
        _mark(row, by, RiskParty.SCHEME, by.name)
        _mark(row, by, RiskParty.CARER, carer)


def _mark(row: Any, by: Any, party: str, name: str, mark: str = RiskMark.SIGNED, reason: str = "") -> None:
    risk.agree(assessment=row, by=by, party=party, mark=mark, name=name, on=dates.today(), reason=reason)


def malcolm(life: Life) -> None:
    """Recovery: what he gains from doing it himself, and what everybody does when it goes wrong."""
    row = agree(life, 150, write(life, 152, own_words=words.MALCOLM_SAYS, risks=words.MALCOLM))
    scheme_agrees(life, 148, row, "Elaine Price")


def winston(life: Life) -> None:
    """Behaviour with known triggers, and one restriction that he asked for himself."""
    with on_day(133, 9):
        locked = restrictions.add(
            person=life.person, by=life.by("care_manager"), since=dates.today(),
            look_again_on=dates.today() + timedelta(days=180), consent_on=dates.today(), **words.WINSTONS_RESTRICTION,
        )  # fmt: skip
    risks = [words.WINSTON[0] | {"restriction": locked}, *words.WINSTON[1:]]
    row = write(life, 133, own_words=words.WINSTON_SAYS, risks=risks, behaviours=words.WINSTONS_BEHAVIOUR)
    scheme_agrees(life, 131, agree(life, 132, row), "Gloria Clarke")


def of_the_crowd(life: Life) -> None:
    """Many have one: agreed lately or long ago, some still being written. Drawn apart from the other draws."""
    chance = random.Random(life.person.name)
    if "plan" not in vars(life) or chance.random() > CHANCE_OF_ONE:
        return
    since = (dates.today() - life.request.first_contact_on).days
    ago = min(chance.choice(AGES), since)
    with suppress(Refusal):
        row = write(life, ago, own_words=chance.choice(words.THEY_SAY), risks=[chance.choice(words.EVERYDAY)])
        if ago > 12:
            agree(life, ago, row)


def of_the_homes(cast: Cast, homes: Sequence[CarerHousehold]) -> None:
    """Every third household has a risk of its own written down by its scheme; some were to be looked at again."""
    for number, home in enumerate(homes):
        if number % 3:
            continue
        by = cast.viewer(WORKER_OF[home.scheme.code])
        days_ago = (20, 100, 200)[number // 3 % 3]
        with on_day(days_ago, 11):
            household_risks.add(
                household=home, by=by, look_again_on=dates.today() + timedelta(days=182),
                **words.OF_A_HOME[number // 3 % len(words.OF_A_HOME)],
            )  # fmt: skip

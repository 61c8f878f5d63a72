"""People of the guidance's examples, told in the demo world's own words, and some who have fallen through the net."""

import random
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from careplans.choices.safeguarding import AllegedSource
from people.choices import SupportReason
from people.services import circle
from placements.choices import ArrangementKind
from sharedliving.core import dates
from sharedliving.pages.demo import (
    part_capacity,
    part_circle,
    part_emergency,
    part_kinds,
    part_liberty,
    part_matching,
    part_moves,
    part_papers,
    part_plan_agreement,
    part_plans,
    part_practice,
    part_readers,
    part_requests,
    part_risk,
    part_safeguarding,
    part_support,
    steps,
    steps_after,
    telling,
    tellings,
)
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.part_advocacy import play_advocacy
from sharedliving.pages.demo.part_onward import play_onward
from sharedliving.pages.demo.steps import Life
from sharedliving.pages.demo.tellings import Telling


def play_stories(cast: Cast, chance: random.Random) -> None:
    """Play every story."""
    for story in STORIES:
        story(cast, chance)
    play_advocacy(cast, chance)
    play_onward()


def _life(cast: Cast, chance: random.Random, *, team: str = "north", **told: str) -> Life:
    managers = {
        "north": ("care_manager", "line_manager"),
        "mental-health": ("mental_health_care_manager", "mental_health_manager"),
    }
    return Life(cast, chance, *managers[team], "westmere-sl", "scheme_worker", "scheme_manager", told=told)


def _through_to_the_plan(life: Life, days: int, told: Telling | None = None, **details: Any) -> None:
    steps.ask(life, days, **details)
    steps.allocate(life, days - 2)
    steps.begin_assessment(life, days - 10)
    if told:
        telling.complete_assessment(life, days - 20, told)
    else:
        steps.complete_assessment(life, days - 20)
    part_requests.is_given_the_decision(life, days - 20)
    if told:
        telling.write_plan(life, days - 28, told)
    else:
        steps.write_plan(life, days - 28)
    steps.ask_for_sign_off(life, days - 29)
    part_plans.sign_off(life, days - 31)


def _settled(
    life: Life, days: int, restriction: str = "", wishes: Mapping[str, Any] | None = None,
    risk: Callable[[Life], None] | None = None, **home: Any,
) -> None:  # fmt: skip
    """From the referral to the move; a risk assessment that is there by then gives the roles table its rows."""
    place = make_home(
        life.chance, life.cast.organisations[life.scheme], life.cast.users[life.scheme_worker], ("WM2",),
        **{"approved_places": 3, "approved_kinds": [ArrangementKind.LIVE_IN]} | home,
    )  # fmt: skip
    part_matching.of_the_homes(life.cast, [place], share=1)
    steps.write_referral(life, days + 50, **(wishes or {}))
    steps.send_referral(life, days + 49)
    steps.accept_referral(life, days + 45)
    steps.match(life, days + 14, place)
    if risk:
        risk(life)
    steps.draft_agreement(life, days + 10, restriction)
    steps.sign_agreement(life, days + 4)
    steps.move_in(life, days)


def josie(cast: Cast, chance: random.Random) -> None:
    """Moved in last winter, reviewed, learning to cook and to take the bus (guidance document 001)."""
    life = _life(
        cast, chance,
        wants="I want friends. I want to learn to cook, and go out on my own.",
        matters="My sister Karen. My aunt's birthday tea. Learning the bus to college.",
    )  # fmt: skip
    _through_to_the_plan(
        life, 360, tellings.JOSIE,
        given_name="Josephine", preferred_name="Josie", family_name="Marlow", date_of_birth=date(1989, 5, 14),
        area="WM2", nhs_number="9990000018", support_reason=SupportReason.LEARNING_DISABILITY,
        communication="Chatty. Read letters out loud with her, and use pictures for times and buses.",
    )  # fmt: skip
    part_circle.of_josie(life)
    with steps.on_day(300):
        circle.offer_named_person(person=life.person, by=life.by("care_manager"), offered_on=dates.today(), wanted=True)
    _settled(
        life, 250, wishes={"likes": ["bus", "lively"], "interests": ["cooking", "church"], "other_areas": ["WM1"]},
        name="Maria and John Okafor",
    )  # fmt: skip
    with steps.on_day(250, 13):
        part_papers.what_more_it_costs(life)
        part_papers.carer_agreement(life.home, life.by("scheme_worker"))
    part_readers.carer_has_summary(life, 249, "Maria Okafor")
    part_readers.person_has_easy_read(life, 248)
    part_readers.family_has_copy(life, 247)
    steps_after.hold_review(life, 205)
    for days in (180, 120, 62, 20):
        steps_after.note(life, days)
    steps_after.visit(life, 60)
    with steps.on_day(25, 9):
        part_papers.fee_goes_up(life)
    part_kinds.carer_is_assessed(life, 300)
    part_support.carers_plan_is_forgotten(life, 286)


def malcolm(cast: Cast, chance: random.Random) -> None:
    """His key worker, a care co-ordinator of the NHS trust by now, still meets him every six weeks (guidance document 000)."""
    life = _life(
        cast, chance, team="mental-health",
        wants="I need a complete change. Somewhere nobody knows me from before.",
        matters="Staying well. Doing my own tablets. The job at the bike shop.",
    )  # fmt: skip
    _through_to_the_plan(
        life, 300, tellings.MALCOLM, given_name="Malcolm", family_name="Reeve", date_of_birth=date(2004, 2, 3), area="WM4",
        support_reason=SupportReason.MENTAL_HEALTH, alerts="Do not ring before ten; he sleeps badly.",
    )  # fmt: skip
    with steps.on_day(200):
        circle.offer_named_person(person=life.person, by=life.by("care_manager"), offered_on=dates.today(), wanted=True)
    _settled(
        life, 190, wishes={"likes": ["mental_health", "quiet"], "interests": ["football"]}, name="Elaine Price",
        approved_places=1,
    )  # fmt: skip
    steps_after.hold_review(life, 146)
    part_readers.has_new_plan(life, 20)
    part_readers.person_has_easy_read(life, 15, is_given=False)
    for days in (140, 98, 56, 14):
        steps_after.note(life, days)
    part_risk.malcolm(life)
    part_support.carers_plan_is_left(life, 42)
    part_kinds.trust_takes_over(life, 10)


def winston(cast: Cast, chance: random.Random) -> None:
    """What sets him off is known, and so is what helps (G14-ASS-9)."""
    life = _life(
        cast, chance,
        wants="A house with a garden and no dogs. I want to cook and go to the market.",
        matters="The market on Saturday. Cooking with Gloria. Quiet mornings. His records.",
    )  # fmt: skip
    _through_to_the_plan(
        life, 260, tellings.WINSTON, given_name="Winston", family_name="Bartley", date_of_birth=date(1991, 3, 8), area="WM2",
        support_reason=SupportReason.LEARNING_DISABILITY, communication="Four words or fewer, and time. Pictures for plans.",
        alerts="Sudden noise frightens him: read his risk assessment before you visit.",
    )  # fmt: skip
    _settled(
        life, 120, restriction="The knives are locked away at night, as he asked for himself.",
        wishes={"cannot_live_with_pets": True, "likes": ["quiet"], "interests": ["cooking", "music"]}, risk=part_risk.winston,
        name="Gloria and Desmond Clarke", approved_places=1, has_pets=False,
    )  # fmt: skip
    part_liberty.screened_after_a_house_rule(life, 115)


def arthur(cast: Cast, chance: random.Random) -> None:
    """A referral that the scheme has had for two weeks."""
    life = _life(cast, chance, wants="I can't manage the stairs. I would like company at meals.")
    _through_to_the_plan(
        life, 80, given_name="Arthur", family_name="Bellweather-Cholmondeley", date_of_birth=date(1948, 9, 30), area="WM1",
        support_reason=SupportReason.PHYSICAL, communication="Hard of hearing: face him, speak clearly, no telephone.",
    )  # fmt: skip
    part_kinds.budget_and_therapy(life, 40)
    part_support.carer_has_a_plan(life, 34)
    part_capacity.attorney(life, 60, name="Honor Bellweather", seen=True)
    steps.write_referral(life, 16, needs_wheelchair_access=True)
    steps.send_referral(life, 14)


def doris(cast: Cast, chance: random.Random) -> None:
    """Her review was due in spring and nobody held it; a concern about somebody of the household waits for a decision."""
    life = _life(cast, chance)
    _through_to_the_plan(
        life, 640, given_name="Doris", family_name="Tench", date_of_birth=date(1958, 1, 20), area="WM2",
        support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip
    _settled(life, 540, name="Sheila and Ron Tuck")
    steps_after.visit(life, 200)
    part_safeguarding.raised(life, 6, household=life.home, alleged=AllegedSource.HOUSEHOLD)
    part_kinds.nhs_takes_its_time(life, 45)
    part_capacity.about_the_rent(life, 90)
    part_capacity.attorney(life, 30, name="Raymond Tench", seen=False)


def leroy(cast: Cast, chance: random.Random) -> None:
    """Has lived with his carers for eleven years; the council has never had a plan for him (G14-PLAN-5)."""
    life = _life(cast, chance)
    home = make_home(
        chance, cast.organisations["westmere-sl"], cast.users["scheme_worker"], ("WM3",), name="The Dacosta family",
        approved_places=2, approved_kinds=[ArrangementKind.LIVE_IN],
    )  # fmt: skip
    steps.long_standing(
        life, home, 3, date(2015, 4, 1), given_name="Leroy", family_name="Sampson", date_of_birth=date(1971, 7, 7),
        area="WM3", support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip


def waiting_too_long(cast: Cast, chance: random.Random) -> None:
    """Asked for support seven weeks ago; the assessment was begun and left."""
    life = _life(cast, chance, wants="Mum is in hospital and I am on my own. Who is going to do my tea?")
    steps.ask(
        life, 49, given_name="Safiya", family_name="Rahman", date_of_birth=date(1999, 11, 2), area="WM1",
        support_reason=SupportReason.LEARNING_DISABILITY, languages=["English", "Bengali"],
        communication="Bengali at home; an interpreter for anything important.",
    )  # fmt: skip
    steps.allocate(life, 47)
    steps.begin_assessment(life, 30)
    part_requests.carer_asks(
        life, 20, name="Nasreen Rahman", relationship="mother", wants="I cannot lift her any more, and I do not sleep.",
    )  # fmt: skip


def just_asked(cast: Cast, chance: random.Random) -> None:
    """First contact yesterday."""
    life = _life(cast, chance, wants="I want to live nearer the sea and have a room of my own.")
    steps.ask(
        life, 1, given_name="Huw", family_name="Parry", date_of_birth=date(1996, 6, 18), area="WM4",
        support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip


STORIES: tuple[Callable[[Cast, random.Random], None], ...] = (
    josie, malcolm, winston, arthur, doris, leroy, waiting_too_long, just_asked, *part_liberty.STORIES,
    *part_plan_agreement.STORIES,
    *part_practice.STORIES,
    *part_moves.STORIES,
    *part_emergency.STORIES,
)  # fmt: skip

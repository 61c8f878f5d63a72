"""How referrals are decided in the demo world: sent back for more, under pressure, past a gate; and what is written down."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from people.choices import SupportReason
from people.models import User
from placements.choices import ArrangementKind, Pressure, ProtocolKind
from placements.models import MoreAsked, Protocol
from placements.services import arrangements, more, protocols, referrals
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo import part_plans, steps
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.steps import Life, on_day

TEXT = """1. The care manager sends a referral once it is complete, and answers questions within a week.
2. The scheme answers within ten days: it accepts, asks for more, or says what would have made it work.
3. Nobody moves in without an agreement that all four have signed, except in an emergency.
4. Where the two do not agree, the line manager and the scheme manager speak on the same day."""
WRITTEN = (
    # council, scheme, kind, title, owner, in force since, looked at again in (days)
    ("westmere", "westmere-sl", ProtocolKind.WORKING, "How we work together", "line_manager", 420, 40),
    ("westmere", "westmere-sl", ProtocolKind.SERVICE_LEVEL, "What each owes the other", "scheme_manager", 300, 200),
    (
        "westmere",
        "westmere-sl",
        ProtocolKind.COMPLEX,
        "How the council supports a complex arrangement",
        "line_manager",
        200,
        165,
    ),
    ("westmere", "harbour", ProtocolKind.WORKING, "Working with Harbour", "line_manager", 500, -12),
    ("northbrook", "harbour", ProtocolKind.WORKING, "Northbrook and Harbour", "harbour_manager", 90, 275),
)


def what_is_written_down(cast: Cast) -> None:
    """Protocols: one in its last sixty days, one past its day, and two pairs that lack a service level agreement."""
    for council, scheme, kind, title, owner, since, again in WRITTEN:
        with on_day(since, 9):
            row = protocols.write(
                council=cast.organisations[council], scheme=cast.organisations[scheme], owner=cast.users[owner],
                review_on=dates.today() + timedelta(days=since + again), by=cast.viewer(owner), kind=kind, title=title,
                in_force_from=dates.today(), text=TEXT,
            )  # fmt: skip
    _renewed(cast, Protocol.objects.visible_to(SYSTEM).get(pk=row.pk), cast.users["harbour_manager"])


def _renewed(cast: Cast, protocol: Protocol, owner: User) -> None:
    """Northbrook and Harbour have a second version."""
    with on_day(30, 9):
        protocols.renew(
            protocol=protocol, owner=owner, review_on=dates.today() + timedelta(days=365),
            by=cast.viewer("harbour_manager"), title=protocol.title, in_force_from=dates.today(),
            text=f"{TEXT}\n5. Both sides meet in spring and autumn.",
        )  # fmt: skip


def is_asked_for_more(life: Life, days: int, *, answered: int | None = None) -> MoreAsked:
    """The scheme lacks something; the care manager answers some days later, or has not yet."""
    with on_day(days, 10):
        asked = more.ask(
            referral=life.referral, by=life.by("scheme_worker"), items=["health", "behaviour"],
            words="Which tablets, and when? And what happens when they are kept waiting?",
            answer_by=dates.today() + timedelta(days=7),
        )  # fmt: skip
    if answered is not None:
        with on_day(answered, 16):
            life.referral = more.answer(
                asked=asked, by=life.by("care_manager"), words="Added both: the tablets from the GP, the rest from their sister.",
                health="Two tablets for epilepsy, morning and evening; one forgotten means a seizure within two days.",
                behaviour="Shouts when kept waiting. A clock in sight helps; being told off makes it worse.",
            )  # fmt: skip
    return asked


PRESSING: tuple[list[str], ...] = (
    [Pressure.NONE], [Pressure.NONE], [Pressure.FUNDING], [Pressure.NONE], [Pressure.BENEFITS], [Pressure.CARER],
    [Pressure.NONE], [Pressure.HURRY, Pressure.FUNDING],
)  # fmt: skip


def pressing(life: Life) -> list[str]:
    """What presses on somebody of the crowd: by their number, so that it moves no draw."""
    return PRESSING[life.person.pk % len(PRESSING)]


def some_are_thin(life: Life, stage: str) -> None:
    """One in three of those whose referral waits was sent back for more, a day after it had come."""
    if stage == "sent" and life.person.pk % 3 == 0 and hasattr(life, "referral") and life.referral.sent_on:
        is_asked_for_more(life, max((dates.today() - life.referral.sent_on).days - 1, 0))


def begun(cast: Cast, chance: random.Random, days: int, **details: Any) -> Life:
    """Somebody with a plan in force since forty days after they first asked."""
    life = Life(cast, chance, "care_manager", "line_manager", "westmere-sl", "scheme_worker", "scheme_manager")
    steps.ask(life, days, **details)
    steps.allocate(life, days - 2)
    steps.begin_assessment(life, days - 10)
    steps.complete_assessment(life, days - 20)
    steps.write_plan(life, days - 28)
    steps.ask_for_sign_off(life, days - 29)
    part_plans.sign_off(life, days - 31)
    return life


def thin(cast: Cast, chance: random.Random) -> None:
    """Sent back for more nine days ago; nobody has answered."""
    life = begun(
        cast, chance, 70, given_name="Bethan", family_name="Rhys", date_of_birth=date(1997, 4, 12), area="WM2",
        support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip
    steps.write_referral(life, 13, health="Epilepsy.", behaviour="Can be loud.", pressures=[Pressure.BENEFITS])
    steps.send_referral(life, 12)
    is_asked_for_more(life, 9)


def answered(cast: Cast, chance: random.Random) -> None:
    """Sent back for more, answered in three days, and waiting for the scheme again."""
    life = begun(
        cast, chance, 75, given_name="Noel", family_name="Partridge", date_of_birth=date(1990, 12, 25), area="WM1",
        support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip
    steps.write_referral(life, 12, health="Epilepsy.")
    steps.send_referral(life, 11)
    is_asked_for_more(life, 8, answered=5)


def discharged(cast: Cast, chance: random.Random) -> None:
    """Out of hospital in a hurry: sent past the gate and accepted before the plan was read; it broke down within weeks."""
    life = begun(
        cast, chance, 170, given_name="Gwen", family_name="Aldous", date_of_birth=date(1979, 8, 2), area="WM3",
        support_reason=SupportReason.MENTAL_HEALTH,
    )  # fmt: skip
    home = make_home(
        chance, cast.organisations["westmere-sl"], cast.users["scheme_worker"], ("WM3",), name="Pat and Colin Hughes",
        approved_places=2, approved_kinds=[ArrangementKind.LIVE_IN],
    )  # fmt: skip
    with on_day(118, 9):
        discharge = dates.today() + timedelta(days=9)
    steps.write_referral(
        life, 118, finances="", pressures=[Pressure.DISCHARGE, Pressure.FUNDING], discharge_on=discharge,
        pressure_words="The ward needs the bed. Panel meets the week after.",
    )  # fmt: skip
    with on_day(117, 17):
        life.referral = referrals.send(
            referral=life.referral,
            by=life.by("line_manager"),
            override_reason="The ward cannot wait; the rest follows.",
        )
    with on_day(116, 9):
        life.referral = referrals.accept(
            referral=life.referral, by=life.by("scheme_manager"), override_reason="Read to us on the telephone tonight."
        )
    with on_day(100, 9):
        life.referral = referrals.save(
            referral=life.referral, by=life.by("care_manager"), finances="Benefits in payment since she left hospital."
        )
    steps.match(life, 90, home)
    steps.draft_agreement(life, 88)
    steps.sign_agreement(life, 86)
    steps.move_in(life, 85)
    with on_day(50, 15):
        arrangements.end(
            arrangement=life.arrangement, on=dates.today(), reason="breakdown", by=life.by("scheme_worker"),
            why="It was too fast: neither knew what the nights would be like.",
        )  # fmt: skip


STORIES: tuple[Callable[[Cast, random.Random], None], ...] = (thin, answered, discharged)

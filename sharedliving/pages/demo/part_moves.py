"""Two stories: a scheme that recommends something else, and a move that waits for its funding."""

import random
from collections.abc import Callable
from datetime import date

from people.choices import SupportReason
from placements.choices import ArrangementKind, MoveKind, MoveState, OtherOption, WaitsFor
from placements.services import moves, recommending
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.homes import make_home
from sharedliving.pages.demo.part_practice import begun
from sharedliving.pages.demo.steps import Life, on_day


def recommended(cast: Cast, chance: random.Random) -> None:
    """She wants her own front door; the council has not answered yet what the scheme recommends."""
    life = begun(
        cast, chance, 90, given_name="Ivy", family_name="Mortlake", date_of_birth=date(1962, 2, 11), area="WM1",
        support_reason=SupportReason.PHYSICAL,
    )  # fmt: skip
    steps.write_referral(life, 22)
    steps.send_referral(life, 21)
    with on_day(5, 15):
        recommending.recommend(
            referral=life.referral, by=life.by("scheme_worker"), option=OtherOption.EXTRA_CARE,
            why="She wants her own front door and somebody near at night. We showed her two flats in Mill Court; she "
            "asked which one has the morning sun.",
        )  # fmt: skip


def waiting_for_funding(cast: Cast, chance: random.Random) -> None:
    """Both said yes six weeks ago; the panel has put the funding off twice."""
    life = begun(
        cast, chance, 150, given_name="Callum", family_name="Weir", date_of_birth=date(1998, 5, 30), area="WM3",
        support_reason=SupportReason.LEARNING_DISABILITY,
    )  # fmt: skip
    home = make_home(
        chance, cast.organisations["westmere-sl"], cast.users["scheme_worker"], ("WM3",), name="Carol and Bryn Jones",
        approved_places=2, approved_kinds=[ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK],
    )  # fmt: skip
    steps.write_referral(life, 95)
    steps.send_referral(life, 94)
    steps.accept_referral(life, 90)
    steps.match(life, 43, home)
    _settled(life, 30, MoveKind.ROOM, WaitsFor.CARERS, "Painted in the green he chose.")
    _settled(life, 24, MoveKind.GP, WaitsFor.CARERS, "Registered at Mill Lane.")
    _settled(life, 17, MoveKind.EQUIPMENT, WaitsFor.COUNCIL, "He needs none.", MoveState.NOT_NEEDED)
    _settled(
        life,
        11,
        MoveKind.TRANSPORT,
        WaitsFor.COUNCIL,
        "The college bus is asked for; they ring on Monday.",
        MoveState.OPEN,
    )


def _settled(
    life: Life, days_ago: int, kind: str, waits_for: str, words: str, state: str = MoveState.DONE
) -> None:  # fmt: skip
    with on_day(days_ago, 13):
        item = life.candidate.move.items.get(kind=kind)
        moves.settle(item=item, by=life.by("scheme_worker"), state=state, waits_for=waits_for, words=words)


STORIES: tuple[Callable[[Cast, random.Random], None], ...] = (recommended, waiting_for_funding)

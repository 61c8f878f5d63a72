"""Limbo, cover, a leaver, a new owner who has still to be told of, and supervision (G14-CMS-2, G14-CMS-3, G14-CMS-4)."""

from datetime import timedelta

from people.choices import Standing
from people.models import Person
from people.services import absences, leaving, standing
from reviews.choices import ToldWho
from reviews.models import OwnerTold
from reviews.services import owner_told, supervision
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import on_day
from sharedliving.pages.glance import figures
from sharedliving.pages.journeys.give_person import give_person


def play_ownership(cast: Cast) -> None:
    """One is banked for longer than the council allows, one held for review; Sian leaves, Priya is away in a fortnight."""
    boss = cast.viewer("line_manager")
    _in_limbo(cast)
    today = dates.today()
    absences.record(
        user=cast.users["care_manager"], cover=cast.users["second_care_manager"], by=cast.viewer("care_manager"),
        starts_on=today + timedelta(days=14), ends_on=today + timedelta(days=25), away_for="leave",
    )  # fmt: skip
    leaving.record(worker=cast.users["south_care_manager"], leaves_on=today + timedelta(days=21), by=boss)
    _given(cast)
    _supervised(cast)


def _in_limbo(cast: Cast) -> None:
    people = list(_people_of(cast, "care_manager").reverse()[:2])
    words = ((Standing.BANKED, 12, "No worker was free in spring"), (Standing.HELD, 2, "Nothing before the review"))
    for person, (word, days, why) in zip(people, words, strict=False):
        with on_day(days):
            standing.set_aside(person=person, standing=word, by=cast.viewer("line_manager"), reason=why)


def _given(cast: Cast) -> None:
    """From Priya to Amir, nine days ago: the person has been told, the carers and the scheme have not."""
    for person in _people_of(cast, "care_manager")[:1]:
        with on_day(9):
            give_person(
                person=person, owner=cast.users["second_care_manager"], by=cast.viewer("care_manager"),
                reason="Knows the family", note="Ring on Sunday evenings: the sister is there then.",
            )  # fmt: skip
        for row in OwnerTold.objects.visible_to(SYSTEM).open().filter(person=person, who=ToldWho.PERSON):
            with on_day(7):
                owner_told.told(row=row, on=dates.today(), how="visit", by=cast.viewer("second_care_manager"))


def _supervised(cast: Cast) -> None:
    worker, boss = cast.users["care_manager"], cast.viewer("line_manager")
    with on_day(30):
        session = supervision.arrange(worker=worker, on=dates.today(), by=boss)
        for person in _people_of(cast, "care_manager")[:1]:
            supervision.add_point(
                supervision=session, person=person, by=boss, note="The college place was promised and has not come.",
                action="Ring the college, and the family after it", owner=worker,
                by_when=dates.today() + timedelta(days=25),
            )  # fmt: skip
        supervision.hold(
            supervision=session, held_on=dates.today(), by=boss, glance=figures(boss, worker),
            said="The caseload is heavy until June. No new people before that; reviews first.",
        )  # fmt: skip
    supervision.arrange(
        worker=cast.users["second_care_manager"], on=dates.today() + timedelta(days=6), by=cast.viewer("line_manager")
    )


def _people_of(cast: Cast, key: str):  # type: ignore[no-untyped-def]
    rows = Person.objects.visible_to(cast.viewer("line_manager")).open().filter(owner=cast.users[key], died_on=None)
    known = {"ownerships__until": None, "ownerships__since__lt": dates.today() - timedelta(days=40)}
    return rows.filter(with_duty_since=None, standing="", **known).order_by("pk")

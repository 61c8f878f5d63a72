"""People who need help to take part: waiting for an advocate, with one, refused one; one waits for over three weeks."""

import random
from datetime import date, timedelta
from typing import Any

from careplans.choices import AdvocacyDecision, AdvocateKind, Process
from careplans.models import AdvocateReferral
from careplans.services import advocates
from people.choices import SupportReason
from sharedliving.core import dates
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.steps import Life

SERVICE = "Speak Up Westmere"
HARD = {
    "difficulty_weighing": True, "evidence_weighing": "Agrees with whoever spoke last; changed their answer three times.",
    "advocacy_reason": "Family have strong views of their own.",
}  # fmt: skip
SISTER = {
    "advocacy": AdvocacyDecision.APPROPRIATE_PERSON, "appropriate_person": "Amina Yates",
    "appropriate_person_relationship": "sister", "appropriate_person_is_paid": False, "appropriate_person_accepted": True,
    "appropriate_person_is_able": True, "appropriate_person_is_implicated": False,
}  # fmt: skip
WAITING = (
    # asked so many days ago, care manager, line manager, given name, family name, born, area
    (26, "care_manager", "line_manager", "Yusuf", "Adan", date(1994, 3, 9), "WM1"),
    (13, "south_care_manager", "line_manager", "Gwenllian", "Tudor", date(1967, 10, 30), "WM4"),
    (4, "care_manager", "line_manager", "Callum", "Frayne", date(2001, 5, 2), "WM2"),
)


def play_advocacy(cast: Cast, chance: random.Random) -> None:
    """Three wait, one of them for over three weeks; one has an advocate, one was refused one, one has her sister."""
    for days, worker, manager, given, family, born, area in WAITING:
        life = _life(cast, chance, worker, manager)
        _asked(life, days, given_name=given, family_name=family, date_of_birth=born, area=area)
    _has_one(_life(cast, chance, "care_manager", "line_manager"))
    _was_refused(_life(cast, chance, "second_care_manager", "line_manager"))
    _has_a_sister(_life(cast, chance, "care_manager", "line_manager"))


def _life(cast: Cast, chance: random.Random, worker: str, manager: str) -> Life:
    return Life(cast, chance, worker, manager, "westmere-sl", "scheme_worker", "scheme_manager")


def _asked(life: Life, days: int, **details: Any) -> AdvocateReferral:
    """The assessment began so many days ago, and with it the wait for an advocate."""
    _begin(
        life, days, details, advocacy=AdvocacyDecision.ADVOCATE, advocate_asked_on=dates.today() - timedelta(days=days)
    )
    return AdvocateReferral.objects.get(person=life.person)


def _begin(life: Life, days: int, details: dict[str, Any], **helped: Any) -> None:
    steps.ask(life, days + 4, support_reason=SupportReason.LEARNING_DISABILITY, **details)
    steps.allocate(life, days + 2)
    steps.begin_assessment(life, days, **HARD | helped)


def _has_one(life: Life) -> None:
    referral = _asked(
        life, 24, given_name="Peter", family_name="Lanyon", date_of_birth=date(1979, 8, 17), area="WM3"
    )  # fmt: skip
    with steps.on_day(15):
        referral = advocates.allocate(
            referral=referral, by=life.by("care_manager"), on=dates.today(), name="Olu Bankole", contact=SERVICE
        )
    with steps.on_day(6):
        advocates.note_representations(
            referral=referral, by=life.by("care_manager"),
            representations="Peter wants a flat of his own. His parents fear for him; nobody has asked him twice.",
            council_response="The assessment goes on with Peter alone, with Olu beside him.",
        )  # fmt: skip


def _was_refused(life: Life) -> None:
    referral = _asked(
        life, 20, given_name="Ivy", family_name="Prosser", date_of_birth=date(1951, 12, 1), area="WM2"
    )  # fmt: skip
    with steps.on_day(9):
        advocates.refuse(
            referral=referral, by=life.by("care_manager"), why="No advocate who signs is free until spring."
        )


def _has_a_sister(life: Life) -> None:
    _begin(
        life, 12,
        {"given_name": "Samira", "family_name": "Yates", "date_of_birth": date(1998, 1, 24), "area": "WM1"}, **SISTER,
    )  # fmt: skip
    with steps.on_day(2):
        advocates.ask(
            person=life.person, by=life.by("care_manager"), about=Process.ASSESSMENT, asked_on=dates.today(),
            kind=AdvocateKind.IMCA, service=SERVICE, why="A decision about where she lives is coming.",
        )  # fmt: skip

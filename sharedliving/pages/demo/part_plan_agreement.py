"""Plans that somebody cannot decide about: one that her daughter decides for her by law, one that waits to be assessed."""

import random
from datetime import date
from typing import Any

from careplans.choices import PersonAgrees
from careplans.choices.authority import AuthorityKind, DocumentKind, Subject
from careplans.models import CapacityAssessment
from careplans.rules.capacity_gate import CAPACITY
from careplans.services import authorities, capacity, plans, records
from people.choices import SupportReason
from sharedliving.core import dates
from sharedliving.pages.demo import steps
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.demo.part_capacity import ASSESSMENT
from sharedliving.pages.demo.steps import Life, on_day

ABOUT_THE_PLAN = ASSESSMENT | {
    "own_words": "You write it down, love. I want my Susan to read it.",
    "relevant_information": "What the plan says she gets, from whom, what it costs her, and what happens without it.",
    "support_given": "The plan in pictures, a page a day, with her daughter and without her.",
    "understands_evidence": "“That is my room, and that is Thursday.”",
    "weighs_evidence": "Asked what she would lose with each, she said “whatever Susan thinks” three times.",
    "causal_link": "What she was shown is gone by the next page, so that she cannot lay the two ways side by side.",
    "reasons": "More likely than not she cannot decide about the whole plan; each day she decides a great deal herself.",
}


def _planned(cast: Cast, chance: random.Random, days: int, **details: Any) -> Life:
    """From the first contact to a whole draft."""
    life = Life(cast, chance, "care_manager", "line_manager", "westmere-sl", "scheme_worker", "scheme_manager")
    steps.ask(life, days, support_reason=SupportReason.MEMORY, **details)
    steps.allocate(life, days - 2)
    steps.begin_assessment(life, days - 6)
    steps.complete_assessment(life, days - 20)
    steps.write_plan(life, days - 28)
    return life


def her_daughter_decides(cast: Cast, chance: random.Random) -> None:
    """Assessed about her plan; her daughter is her attorney, the document was seen, and the plan is in force."""
    life = _planned(
        cast, chance, 75, given_name="Winifred", family_name="Ogden", date_of_birth=date(1941, 2, 27), area="WM3"
    )
    by = life.by("care_manager")
    with on_day(44, 11):
        found = _assessed(life)
        row = authorities.record(
            person=life.person, by=by, kind=AuthorityKind.LPA_WELFARE, name="Susan Ogden", registered_on=dates.today(),
            scope="All decisions about health and welfare, acting alone", reference="7001-8890-1122",
        )  # fmt: skip
        row = authorities.see_document(authority=row, by=by, document=DocumentKind.CERTIFIED, on=dates.today())
        life.plan = plans.save_section(
            plan=life.plan, by=by, version=None, person_agrees=PersonAgrees.CANNOT, agreement_capacity=found,
            agreement_authority=row,
        )  # fmt: skip
    steps.ask_for_sign_off(life, 43)
    steps.sign_off(life, 41)


def nobody_has_assessed_it_yet(cast: Cast, chance: random.Random) -> None:
    """The care manager doubts that he can decide about his plan; until it is assessed nobody signs it off."""
    life = _planned(
        cast, chance, 36, given_name="Cyril", family_name="Haddon", date_of_birth=date(1944, 9, 5), area="WM1"
    )
    with on_day(3, 11):
        life.plan = plans.save_section(
            plan=life.plan, by=life.by("care_manager"), version=None, person_agrees=PersonAgrees.CANNOT
        )


def _assessed(life: Life) -> CapacityAssessment:
    by = life.by("care_manager")
    row = capacity.begin(
        person=life.person, by=by, decision="Whether to agree with her care and support plan", subject=Subject.PLAN,
        trigger="She said yes to two plans on one morning that exclude each other.",
    )  # fmt: skip
    row = records.save_section(
        row=row, kind=CAPACITY, by=by, version=row.version, assessed_on=dates.today(),
        review_on=dates.add_days(dates.today(), 300), **ABOUT_THE_PLAN,
    )  # fmt: skip
    return capacity.complete(row=row, by=by)


STORIES = (her_daughter_decides, nobody_has_assessed_it_yet)

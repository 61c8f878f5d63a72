"""Assessments of the other kinds in the demo world: some done, some late, one that the NHS has had for too long."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from careplans.choices import Eligibility, Kind, Profession, Unit
from careplans.models import Assessment
from careplans.rules.kinds.chc import DOMAINS
from careplans.services import allocation, assessment_copies, budget_lines, contributions, kinds
from people.choices import CircleRole
from people.models import CircleMember
from people.services import circle, ownership
from sharedliving.core import dates
from sharedliving.pages.demo.steps import Life, on_day

CARER = {
    "own_words": "I do it gladly, but I have not slept through a night since March.", "combined": False,
    "adults_cared_for": 1, "hours_caring": 35, "what_they_do": "Evenings, nights and every weekend.", "able_now": True,
    "willing_now": True, "able_later": False, "willing_later": True, "wellbeing": "Tired and often low.",
    "outcomes_wanted": "To sing in the choir again.", "work_and_leisure": "Gave up a job at the library.",
    "arises_from_caring": True, "effects": ["health", "work", "leisure"], "affects_wellbeing": True,
    "eligibility": Eligibility.ELIGIBLE, "eligibility_reasons": "Her health is at risk, and she has lost her work.",
}  # fmt: skip
OCCUPATIONAL = {
    "own_words": "I would like to have a bath without somebody watching.", "self_care": "Needs a steady hand at the bath.",
    "moving": "Slow on stairs, safe on the flat.", "home": "Makes tea and toast.", "equipment": "A bath board would help.",
    "adaptations": "A second stair rail.", "risks_at_home": "A loose carpet on the landing.",
    "goals": "Bathe alone by the summer.", "recommendations": "Bath board and rail; look again in six weeks.",
    "professional": "Ines Ward",
}  # fmt: skip
CHECKLIST = {
    "consent": "given", "consent_words": "She said yes after the leaflet was read to her.", **dict.fromkeys(DOMAINS, "C"),
    "drugs": "A", "cognition": "B", "mobility": "B", "body_evidence": "Health record and a week of daily notes.",
    "mind_evidence": "Her medicines change with her fits; two admissions this year.",
    "took_part": "Community nurse, social worker and her carer",
}  # fmt: skip


def another_assessment(life: Life, days_ago: int, kind: str, **answers: Any) -> Assessment:
    """Start one, and write what there is of it."""
    with on_day(days_ago, 10):
        row = kinds.start(
            person=life.person, kind=kind, assessor=life.cast.users[life.care_manager], by=life.by("care_manager"),
            carer=answers.pop("carer", None),
        )  # fmt: skip
        if answers:
            row = kinds.save_section(assessment=row, by=life.by("care_manager"), version=None, **answers)
    return row


def complete(life: Life, row: Assessment, days_ago: int) -> Assessment:
    with on_day(days_ago, 15):
        return kinds.complete(assessment=row, by=life.by("care_manager"))


def has_an_unpaid_carer(life: Life, name: str, relationship: str) -> CircleMember:
    return circle.add_member(
        person=life.person, by=life.by("care_manager"), name=name, role=CircleRole.UNPAID_CARER, relationship=relationship,
        may_be_told=True,
    )  # fmt: skip


def carer_is_assessed(life: Life, days_ago: int) -> None:
    """Done, and her copy was given."""
    carer = has_an_unpaid_carer(life, "Maureen Fielding", "aunt")
    row = complete(life, another_assessment(life, days_ago, Kind.UNPAID_CARER, carer=carer, **CARER), days_ago - 10)
    with on_day(days_ago - 12):
        assessment_copies.given(
            copy=row.copy, by=life.by("care_manager"), given_on=dates.today(), how="Read through together"
        )


def budget_and_therapy(life: Life, days_ago: int) -> None:
    """An indicative budget whose copy is owed, and an occupational therapist's assessment."""
    row = another_assessment(
        life, days_ago, Kind.BUDGET, worked_out_from="Meals, stairs, company, tablets.", rates_from="Fee bands of this year.",
        enough=True, enough_reasons="It covers each of the needs.", told_person_on=dates.today() - timedelta(days=days_ago),
    )  # fmt: skip
    with on_day(days_ago, 12):
        for what, quantity, unit, rate in (
            ("Shared Lives arrangement", 1, Unit.WEEK, "486.00"), ("Day centre", 2, Unit.SESSION, "45.50"),
            ("Taxi", 24, Unit.MILE, "1.90"),
        ):  # fmt: skip
            budget_lines.add(
                assessment=row,
                by=life.by("care_manager"),
                what=what,
                quantity=Decimal(quantity),
                unit=unit,
                rate=Decimal(rate),
            )
    complete(life, row, days_ago - 1)
    seen = dates.today() - timedelta(days=days_ago - 3)
    therapy = another_assessment(life, days_ago - 3, Kind.OCCUPATIONAL, seen_on=seen, **OCCUPATIONAL)
    complete(life, therapy, max(days_ago - 8, 0))


def nhs_takes_its_time(life: Life, days_ago: int) -> None:
    """A positive checklist sent, and no decision; a nursing assessment past its date, with a contribution missing."""
    sent = dates.today() - timedelta(days=days_ago)
    row = another_assessment(life, days_ago, Kind.CHC, person_told_on=sent, sent_to_icb_on=sent, **CHECKLIST)
    complete(life, row, days_ago)
    late = another_assessment(life, days_ago, Kind.NURSING, question="Can she manage her tablets?")
    with on_day(days_ago - 1):
        asked = contributions.ask(
            assessment=late, by=life.by("care_manager"), profession=Profession.DOCTOR, who="Dr Osei, neurology",
            contact="Secretary, by e-mail", asked="What should carers do during a fit?",
        )  # fmt: skip
    with on_day(days_ago - 18):
        contributions.chase(
            contribution=asked, by=life.by("care_manager"), chased_on=dates.today(), note="The secretary will ask him."
        )


def money_is_looked_at(life: Life, days_ago: int) -> None:
    """A financial assessment, for some of the crowd; a few were stopped."""
    with on_day(days_ago):
        row = kinds.start(
            person=life.person, kind=Kind.FINANCIAL, assessor=life.cast.users[life.care_manager],
            by=life.by("line_manager"),
        )  # fmt: skip
        if life.chance.random() < 0.2:
            allocation.stop(assessment=row, by=life.by("care_manager"), why="They pay for themselves.")


def trust_takes_over(life: Life, days_ago: int) -> None:
    """A care co-ordinator of the NHS trust, in the council's mental health team, owns the person from now on."""
    with on_day(days_ago):
        ownership.assign(
            person=life.person, owner=life.cast.users["care_coordinator"], by=life.by("line_manager"),
            reason="Their mental health care is co-ordinated by the trust",
        )  # fmt: skip

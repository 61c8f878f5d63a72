"""Unpaid carers and their support plans in the demo world: one told in full, one nobody looked at again, one left half done."""

from datetime import timedelta
from typing import Any

from careplans.choices import Eligibility, Kind
from careplans.choices.support import CarerArea, CarerBudgetBy, GivenTo, PersonSays, SupportMetBy
from careplans.models import SupportPlan
from careplans.services import assessment_copies, support, support_copies, support_signing
from sharedliving.core import dates
from sharedliving.pages.demo.part_kinds import another_assessment, complete, has_an_unpaid_carer
from sharedliving.pages.demo.steps import Life, on_day

WINIFRED: dict[str, Any] = {
    "own_words": "He is my brother and I promised Mother. But I am seventy-four, and when he has to get up at three, he cannot "
    "manage the landing alone, so I am up too. I have not been to a single choir practice since Easter. I am not asking to "
    "stop. I am asking to sleep.",
    "combined": False, "adults_cared_for": 1, "hours_caring": 70,
    "what_they_do": "Cooks, washes, helps him on the stairs and in the bath, does the telephoning for him. Gets up with "
    "him two or three times a night.",
    "able_now": True, "willing_now": True, "able_later": False, "willing_later": True,
    "willing_words": "Not for ever, not by herself. She wants him to move to a Shared Lives home while she can still help him "
    "settle.",
    "wellbeing": "Tired to the bone; her blood pressure is up, and she cries easily. She loves him and is short with him.",
    "outcomes_wanted": "Three whole nights of sleep a week. The choir on Tuesdays. To know who would come if she fell.",
    "work_and_leisure": "Taught music; still takes two pupils when he naps. Sang alto in the Abbey choir for thirty years.",
    "strengths": "A sharp mind, good neighbours on both sides, and a niece in Northbrook who comes every other Sunday.",
    "arises_from_caring": True, "effects": ["health", "relationships", "leisure"], "affects_wellbeing": True,
    "eligibility": Eligibility.ELIGIBLE,
    "eligibility_reasons": "Her health is getting worse because she is up at night for him; she sees nobody but him most days; "
    "and she has given up what kept her well.",
    "advice_on_needs": "The carers’ centre runs a sitting list; the choir records its practices.",
}  # fmt: skip
NEEDS: dict[str, dict[str, Any]] = {
    CarerArea.HEALTH: {
        "words": "She is up two or three times every night, and her blood pressure is rising.",
        "outcome": "She sleeps through three nights of seven, and the doctor is content with her blood pressure by the summer.",
        "how_we_know": "Her own sleep diary, and the reading at the surgery in June.",
        "how_met": "A night sitter is with Arthur on Mondays, Wednesdays and Fridays, from ten to seven; Winifred’s bell is off "
        "on those nights, and the sitter does not wake her.",
        "met_by": SupportMetBy.COUNCIL, "given_to": GivenTo.PERSON, "who": "Westmere Night Sitting", "weekly_cost": 118,
    },
    CarerArea.RELATIONSHIPS: {
        "words": "On most days she speaks to nobody but him.",
        "outcome": "She has company of her own choosing twice a week.",
        "how_we_know": "She tells us at the review whom she has seen; twice a week is enough.",
        "how_met": "Her niece comes every Sunday instead of every other one; Mrs Doyle next door has coffee with her on "
        "Thursdays while Arthur has his visitor from the Abbey.",
        "met_by": SupportMetBy.FAMILY, "given_to": GivenTo.CARER, "who": "Clare Whitcombe, her niece, and Mrs Doyle",
    },
    CarerArea.LEISURE: {
        "words": "She has given up the choir after thirty years.",
        "outcome": "She sings in the summer concert.",
        "how_we_know": "She has been to three practices of four.",
        "how_met": "A sitter of the carers’ centre is with Arthur on Tuesdays from six to nine; she pays them from her direct "
        "payment and can swap the evening.",
        "met_by": SupportMetBy.COUNCIL, "given_to": GivenTo.CARER, "who": "Westmere Carers’ Centre", "weekly_cost": 54,
    },
}  # fmt: skip
PLAN: dict[str, Any] = {
    "what_matters": "Arthur. Music. Being asked, not told. She wants to go on being his sister when he lives somewhere else, "
    "not only the one who does the tablets.",
    "back_up": "Clare Whitcombe, niece, 01632 960 188; if she is away, Mrs Doyle next door, 01632 960 114",
    "emergency_plan": "Ring Clare first: she has a key and can be there in forty minutes. Until she comes Mrs Doyle sits with "
    "him; she faces him when she speaks, and he hears her.\n\nHis tablets are in the blue box in the larder, morning and night. "
    "He does not use the stairs alone: make up the bed in the front room. His grab bag hangs behind the bathroom door: slippers, "
    "razor, hearing aid batteries, the photograph of Mother. If Winifred cannot be home by night, ring the duty team on 01632 "
    "960 900 and ask for the night sitters, who know him. Do not take him to hospital to wait.",
    "weekly_budget": 172, "one_off_budget": 85, "budget_by": CarerBudgetBy.MIXED, "is_charged": False,
    "advice_on_needs": "A sleep diary to show the doctor. The carers’ centre’s evening on moving somebody safely. Carer’s "
    "Allowance is out, because of her pension, but she may get the carer’s addition to Pension Credit: form left with her.",
    "advice_on_prevention": "Flu vaccination as a carer. A referral to the falls clinic before the winter. Ring the carers’ "
    "centre as soon as two bad nights come one after the other: that is the time, not a month later.",
    "involved": "Written at her kitchen table over two visits; Clare joined the second. Winifred wrote the emergency plan "
    "herself and read it to Mrs Doyle.",
    "carer_agrees": True, "person_says": PersonSays.AGREES,
    "person_said": "“If Winnie can sing again.” He met two of the sitters over tea before he said so.",
}  # fmt: skip
PATRICIA: dict[str, Any] = {
    "own_words": "He comes home when he is not well, and then it is me at night, whatever anybody’s plan says.",
    "combined": False, "adults_cared_for": 1, "hours_caring": 20, "what_they_do": "Every weekend, and whole weeks in a bad spell.",
    "able_now": True, "willing_now": True, "able_later": True, "willing_later": True, "wellbeing": "Waits for the telephone.",
    "outcomes_wanted": "To know on a Thursday whether she can say yes to a shift.", "work_and_leisure": "Works in a bakery.",
    "arises_from_caring": True, "effects": ["work", "health"], "affects_wellbeing": True,
    "eligibility": Eligibility.ELIGIBLE, "eligibility_reasons": "She has lost shifts and sleep, and is close to losing the job.",
}  # fmt: skip


def carer_has_a_plan(life: Life, days_ago: int) -> None:
    """Assessed, planned, signed off, and her copy given: the plan of somebody whom her worker took the time for."""
    carer = has_an_unpaid_carer(life, "Winifred Bellweather", "sister")
    found = another_assessment(life, days_ago, Kind.UNPAID_CARER, carer=carer, **WINIFRED)
    found = complete(life, found, days_ago - 6)
    with on_day(days_ago - 8):
        assessment_copies.given(
            copy=found.copy,
            by=life.by("care_manager"),
            given_on=dates.today(),
            how="Large print, read through together",
        )
        plan = support.start(assessment=found, by=life.by("care_manager"))
    plan = _write(life, plan, days_ago - 12, review_days=200)
    _sign_off(life, plan, days_ago - 14)
    with on_day(days_ago - 16):
        support_copies.give(
            copy=plan.carers_copy, by=life.by("care_manager"), given_on=dates.today(),
            how="Large print, and a card with the emergency plan for her purse", others="Clare Whitcombe; Mrs Doyle (the card)",
        )  # fmt: skip


def _write(life: Life, plan: SupportPlan, days_ago: int, *, review_days: int) -> SupportPlan:
    by = life.by("care_manager")
    with on_day(days_ago, 14):
        starts = dates.today() + timedelta(days=14)
        for need in plan.needs.all():
            support.save_need(plan=plan, by=by, need=need, start_by=starts, **NEEDS[need.area])
        review_on = dates.today() + timedelta(days=review_days)
        return support.save_section(plan=plan, by=by, version=None, review_on=review_on, **PLAN)


def _sign_off(life: Life, plan: SupportPlan, days_ago: int) -> None:
    with on_day(days_ago, 9):
        asked = support_signing.ask_for_sign_off(plan=plan, by=life.by("care_manager"))
    with on_day(days_ago, 16):
        support_signing.sign_off(plan=asked, by=life.by("line_manager"))


def carers_plan_is_forgotten(life: Life, days_ago: int) -> None:
    """Signed off after her assessment, to be looked at again after the summer: and nobody has."""
    found = life.person.assessments.get(kind=Kind.UNPAID_CARER)
    with on_day(days_ago):
        plan = support.start(assessment=found, by=life.by("care_manager"))
    with on_day(days_ago - 2):
        _short(life, plan, review_days=150)
    _sign_off(life, plan, days_ago - 4)
    with on_day(days_ago - 6):
        support_copies.give(copy=plan.carers_copy, by=life.by("care_manager"), given_on=dates.today(), how="Letter")


def _short(life: Life, plan: SupportPlan, *, review_days: int) -> None:
    by, needs = life.by("care_manager"), list(plan.needs.all())
    for need in needs:
        support.save_need(
            plan=plan, by=by, need=need, outcome="Has time of her own again.", how_we_know="She tells us what she did with it.",
            how_met="A sitter for four hours every week, on the day she chooses.", met_by=SupportMetBy.COUNCIL,
            given_to=GivenTo.CARER, start_by=dates.today() + timedelta(days=21),
        )  # fmt: skip
    support.save_section(
        plan=plan, by=by, version=None, back_up="Karen Marlow, 01632 960101", emergency_plan="Ring Karen; she has a key.",
        weekly_budget=48, budget_by=CarerBudgetBy.DIRECT_PAYMENT, is_charged=False, advice_on_needs="The carers’ centre.",
        advice_on_prevention="A health check every year.", involved="Maureen, over one visit.", carer_agrees=True,
        review_on=dates.today() + timedelta(days=review_days),
    )  # fmt: skip


def carers_plan_is_left(life: Life, days_ago: int) -> None:
    """Begun after the assessment and left: past its date, with nothing in it but her words."""
    carer = has_an_unpaid_carer(life, "Patricia Reeve", "mother")
    row = another_assessment(life, days_ago, Kind.UNPAID_CARER, carer=carer, **PATRICIA)
    found = complete(life, row, days_ago - 9)
    with on_day(days_ago - 15):
        support.start(assessment=found, by=life.by("care_manager"))

"""An unpaid carer's assessment (Care Act s10) and the three conditions that are a carer's own (ELIG regulation 3)."""

from datetime import date
from typing import Any

from django.urls import reverse

from careplans.choices import Eligibility, Kind
from careplans.choices.kinds import CarerEffect
from careplans.rules.assessments import assessment_28_late_reason
from careplans.rules.kinds.needed import Checked, Required, assessment_kind
from careplans.rules.said import says
from sharedliving.core.dates import uk_date
from sharedliving.core.rules import Line

SECTIONS = {
    "words": ("own_words",),
    "caring": ("combined", "adults_cared_for", "hours_caring", "what_they_do"),
    "willing": ("able_now", "willing_now", "able_later", "willing_later", "willing_words"),
    "impact": ("wellbeing", "outcomes_wanted", "work_and_leisure", "strengths"),
    "decision": (
        "arises_from_caring", "effects", "affects_wellbeing", "eligibility", "eligibility_reasons", "advice_on_needs",
    ),
}  # fmt: skip


def ca10_carer_conditions(row: Any) -> Eligibility | None:
    """What the three conditions come to; None while an answer is missing that could change it.

    The needs come from providing necessary care; it affects health or one outcome (not two); wellbeing suffers.

    Source: ELIG
    """
    effects = row.answer("effects")
    affected = None if not effects else any(effect != CarerEffect.NONE for effect in effects)
    conditions = (row.answer("arises_from_caring"), affected, row.answer("affects_wellbeing"))
    if False in conditions:
        return Eligibility.NOT_ELIGIBLE
    return None if None in conditions else Eligibility.ELIGIBLE


def count(row: Any) -> str:
    """One sentence for beside the decision."""
    proposed = ca10_carer_conditions(row)
    if proposed is None:
        return (
            "A carer is eligible when three conditions are met. Some answers are missing, so nothing is proposed yet."
        )
    return f"The three conditions for carers together point to “{proposed.label.lower()}”."


def ca10_effects_are_some_or_none(row: Any) -> bool:
    """Choose what caring does to them, or “None of these”, not both.

    Source: ELIG
    """
    effects = row.answer("effects") or []
    return CarerEffect.NONE not in effects or len(effects) == 1


def ca13_carer_not_eligible_gets_advice(row: Any) -> bool:
    """Write down the advice about what can meet, reduce or delay their needs.

    Owed in writing to a carer who is not eligible (Care Act s13(5)).

    Source: CA13
    """
    return row.answer("eligibility") != Eligibility.NOT_ELIGIBLE or row.has("advice_on_needs")


def on_time(row: Any, on: date) -> list[Line]:
    """One line once it is late: a carer who asked was promised the same days as anybody else."""
    if row.kind != Kind.UNPAID_CARER or row.due_on is None or on <= row.due_on:
        return []
    rule = assessment_28_late_reason
    kept = rule(row.due_on, on, row.late_code, row.late_reason)
    url = reverse("other-assessment-delay", args=[row.pk])
    return [says("On time, or why not", rule, kept, url, due=uk_date(row.due_on))]


KIND = assessment_kind(
    "unpaid_carer",
    "Unpaid carer’s assessment",
    [
        Required("Their own words", "words", ("own_words",), "Write down what {name} says, in their own words.", "CA10"),
        Required(
            "The caring they do", "caring", ("adults_cared_for", "hours_caring", "what_they_do"),
            "Say for how many adults {name} cares, for how many hours a week and what they do.", "CA10",
        ),
        Required(
            "Combined or separate", "caring", ("combined",),
            "Say whether this is combined with the person’s own assessment.", "CA10",
        ),
        Required(
            "Able and willing now", "willing", ("able_now", "willing_now"),
            "Say whether {name} is able, and willing, to go on caring now.", "CA10",
        ),
        Required(
            "Able and willing later", "willing", ("able_later", "willing_later"),
            "Say whether {name} is likely to be able, and willing, to go on caring later.", "CA10",
        ),
        Required(
            "Impact on wellbeing", "impact", ("wellbeing",), "Say how caring affects the wellbeing of {name}.", "CA10"
        ),
        Required(
            "Outcomes", "impact", ("outcomes_wanted",), "Say what {name} wants to achieve in daily life.", "CA10"
        ),
        Required(
            "Work, training and leisure", "impact", ("work_and_leisure",),
            "Say whether {name} works or wants to, and about training and leisure.", "CA10",
        ),
        Required(
            "The three conditions", "decision", ("arises_from_caring", "effects", "affects_wellbeing"),
            "Answer the three conditions for carers.", "ELIG",
        ),
        Checked("Some effects, or none", "decision", ca10_effects_are_some_or_none),
        Required(
            "Decision with reasons", "decision", ("eligibility", "eligibility_reasons"),
            "Decide whether {name} is eligible and give your reasons.", "CA13",
        ),
        Checked("Advice", "decision", ca13_carer_not_eligible_gets_advice),
    ],
    sections=SECTIONS,
    why="Care Act section 10: somebody unpaid who cares for them, seen in their own right.",
    count=count,
)  # fmt: skip

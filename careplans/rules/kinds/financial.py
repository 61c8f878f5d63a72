"""A financial assessment: what the person pays towards their care, their benefits, and who handles their money."""

from typing import Any

from careplans.choices.kinds import PAYING, Benefit, MoneyHandledBy
from careplans.rules.kinds.needed import Checked, Required, assessment_kind
from people.choices import Clock

BENEFITS = {"pip": "PIP", "universal_credit": "Universal Credit", "esa": "ESA", "housing_benefit": "Housing Benefit"}
SECTIONS = {
    "how": ("light_touch", "light_touch_reason", "evidence_seen"),
    "outcome": ("assessed_on", "outcome", "contribution", "starts_on", "disability_expenditure", "disability_words"),
    "benefits": (*BENEFITS, "benefits_words"),
    "authority": ("money_handled_by", "money_handler_name"),
    "told": ("notified_on", "notified_how"),
}


def is_light_touch(row: Any) -> bool:
    return row.answer("light_touch") is True


def pays(row: Any) -> bool:
    return row.answer("outcome") in PAYING


def somebody_else_handles_money(row: Any) -> bool:
    return row.answer("money_handled_by") not in (None, "", MoneyHandledBy.SELF)


def unclaimed(row: Any) -> list[str]:
    """Benefits that nobody has claimed yet."""
    return [label for name, label in BENEFITS.items() if row.answer(name) == Benefit.NOT_CLAIMED]


def count(row: Any) -> str:
    """A word of warning for beside the answers: income that is not claimed."""
    names = unclaimed(row)
    return f"Not claimed yet: {', '.join(names)}." if names else "No benefit is marked as not claimed."


def charge_letter_comes_first(row: Any) -> bool:
    """What {name} pays must not start before the day they were told.

    Source: LOCAL
    """
    starts, told = row.answer("starts_on"), row.answer("notified_on")
    return not pays(row) or not starts or not told or told <= starts


KIND = assessment_kind(
    "financial",
    "Financial assessment",
    [
        Required("Light-touch or full", "how", ("light_touch",), "Say whether it is a light-touch assessment.", "CA17"),
        Required(
            "Why light-touch", "how", ("light_touch_reason",), "Say why a light-touch assessment is enough.", "CA17",
            when=is_light_touch,
        ),
        Required("Date", "outcome", ("assessed_on",), "Enter the date of the financial assessment.", "CA17"),
        Required("Outcome", "outcome", ("outcome",), "Say what came of it.", "CA17"),
        Required(
            "Contribution", "outcome", ("contribution", "starts_on"),
            "Enter what {name} pays a week, and from which day.", "CA17", when=pays,
        ),
        Required(
            "Disability-related expenditure", "outcome", ("disability_expenditure",),
            "Enter the disability-related expenditure that was allowed, 0 if there is none.", "CA17",
        ),
        Required(
            "Benefits", "benefits", tuple(BENEFITS), "Go through the four benefits: in payment, claimed or not.", "CA17"
        ),
        Required(
            "Who handles the money", "authority", ("money_handled_by",), "Say who handles the money of {name}.", "CA17"
        ),
        Required(
            "Appointee, deputy or attorney", "authority", ("money_handler_name",),
            "Enter who handles the money for {name}.", "CA17", when=somebody_else_handles_money,
        ),
        Required(
            "Told in writing", "told", ("notified_on", "notified_how"),
            "Say when and how {name} was told the outcome.", "CA17",
        ),
        Checked("Told before paying", "told", charge_letter_comes_first),
    ],
    sections=SECTIONS,
    why="Care Act section 17: what they pay, which benefits they have, and who handles their money.",
    clock=Clock.FINANCIAL,
    count=count,
)  # fmt: skip

"""What Shared Lives and other services cost and who pays, in plain words for people and families (G14-VFM-2)."""

from datetime import date
from typing import Any

from commissioning.costs.choices import Basis
from commissioning.costs.full import CONTRIBUTIONS, HEALTH, FullCost
from commissioning.costs.weekly import year_name
from commissioning.services.cost_figures import pounds
from commissioning.services.known_costs import KnownCosts
from sharedliving.core import dates

TITLE = "What Shared Lives costs and who pays"
NOT_KNOWN = "The council has not written down yet what Shared Lives costs here. Ask your care manager what it would cost for you."
WHAT_YOU_PAY = (
    "What you pay depends on your money. The council works it out with you and writes it in your plan. You can ask how it "
    "was worked out, and ask for it to be looked at again."
)
HOME = (
    "You also pay for your room and your food. Many people get Housing Benefit or Universal Credit towards the rent. The "
    "amounts are in your agreement."
)
BUDGET = (
    "If you have a personal budget, it can pay for Shared Lives. The council can look after the budget, or you can have it "
    "as a direct payment, in an individual service fund, or partly in one way and partly in another."
)
AVERAGE = "These are averages of many people. What support costs for you depends on what you need."
QUESTIONS = "Ask your care manager or a Shared Lives worker about anything on this page."


def sheet_sentences(known: KnownCosts, council: str) -> list[str]:
    """Who pays what, a sentence at a time."""
    if known.full is None:
        return [NOT_KNOWN, WHAT_YOU_PAY, HOME, BUDGET]
    return [*_costs(known.full, council), WHAT_YOU_PAY, HOME, BUDGET, AVERAGE]


def sheet_options(known: KnownCosts) -> list[dict[str, str]]:
    """Each service with what it costs a week and the year of the figure; Shared Lives first."""
    here = [] if known.full is None else [_option("Shared Lives", pounds(known.full.gross), year_name(known.year))]
    return here + [
        _option(f"{cost.get_service_display()} ({_basis_words(cost.basis)})", pounds(weekly), cost.year)
        for cost in known.services
        if (weekly := cost.weekly) is not None
    ]


def cost_sheet(known: KnownCosts, council: str, on: date) -> dict[str, Any]:
    """Data for `cost_sheet` (core/documents/shapes)."""
    return {
        "title": TITLE, "reader": "people and families", "person_name": council, "reference": dates.uk_date(on),
        "organisation": council, "made_on": on, "version": "1", "left_out": [],
        "sentences": sheet_sentences(known, council), "options": sheet_options(known), "questions": QUESTIONS,
    }  # fmt: skip


def _costs(cost: FullCost, council: str) -> list[str]:
    """The whole, then each payer of it."""
    less = {part.words: pounds(part.weekly) for part in cost.less or ()}
    said = [f"Support in Shared Lives costs {pounds(cost.gross)} a week here for each person, on average."]
    said += [f"{council} pays {pounds(cost.net)} of it."] if cost.net is not None else []
    said += [f"The NHS pays {less[HEALTH]} of it."] if HEALTH in less else []
    said += [f"People pay {less[CONTRIBUTIONS]} of it themselves."] if CONTRIBUTIONS in less else []
    return said


def _option(name: str, weekly: str, year: str) -> dict[str, str]:
    return {"name": name, "weekly": weekly, "year": year}


def _basis_words(basis: str) -> str:
    return "before what people pay" if basis == Basis.GROSS else "after what people pay"

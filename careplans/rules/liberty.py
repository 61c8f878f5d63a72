"""What a liberty screen needs before it is completed. The test itself is data (LibertyFramework), never code."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.choices.liberty import LibertyDecision
from careplans.rules.liberty_factors import factors_of

if TYPE_CHECKING:
    from careplans.models import LibertyFramework, LibertyScreen


def llg_agni_own_wishes_come_first(screen: "LibertyScreen") -> bool:
    """Write down what {name} says or shows about where and how they live.

    Source: LLG-AGNI
    """
    return screen.has("own_words")


def llg_agni_every_factor_is_weighed(screen: "LibertyScreen") -> bool:
    """Answer every question that the law asks, and say what stands behind each “yes” and “partly”.

    Source: LLG-AGNI
    """
    return all(
        screen.has(factor.key) and (screen.answer(factor.key) == "no" or screen.has(factor.why))
        for factor in factors_of(screen.framework)
    )


def llg_agni_behaviour_was_seen(asks_consent: bool, seen: int) -> bool:
    """Add what somebody saw of how content {name} is, with the day and who saw it.

    Source: LLG-AGNI
    """
    return seen > 0 or not asks_consent


def llg_agni_consent_is_concluded(screen: "LibertyScreen") -> bool:
    """Say whether {name} shows consent by words or behaviour, and why you think so.

    Consent can be inferred from behaviour that shows contentment, even without capacity to decide about residence.

    Source: LLG-AGNI
    """
    return not screen.framework.asks_consent or (screen.has("consent") and screen.has("consent_reasons"))


def llg_agni_law_of_today(framework: "LibertyFramework", on: date) -> bool:
    """The law has changed since this screen was begun: stop it and screen again under the law of today.

    Source: LLG-AGNI
    """
    return framework.in_force_until is None or framework.in_force_until >= on


def dol2020_restrictions_are_listed(screen: "LibertyScreen", recorded: int) -> bool:
    """List the restrictions {name} lives with, or say that there are none.

    Source: DOL2020
    """
    return recorded > 0 or screen.has("restrictions")


def dol2020_decision_has_reasons(screen: "LibertyScreen") -> bool:
    """Decide, and give the reasons.

    Source: DOL2020
    """
    return screen.has("decision") and screen.has("decision_reasons")


def dol2020_authorised_means_an_order_in_force(decision: str, has_order: bool) -> bool:
    """You say that it is authorised already, but the register holds no order in force: enter the order first.

    Source: DOL2020
    """
    return decision != LibertyDecision.AUTHORISED or has_order


def dol2020_other_priority_has_reasons(priority: str, proposal: str, reasons: str) -> bool:
    """The tool proposes another priority: say why you chose this one.

    Source: DOL2020
    """
    return bool(priority) and (priority == proposal or bool(reasons.strip()))


def copdol10_screened_again_in_time(rescreen_on: date | None, on: date, latest: date) -> bool:
    """Enter the day to screen again: after today, and no later than {latest}.

    Source: COPDOL10
    """
    return rescreen_on is not None and on < rescreen_on <= latest


def copdol10_objection_needs_legal_advice(decision: str, objects: bool, advice: str) -> bool:
    """An objection is recorded: write down the legal advice before you decide anything but to apply or to ask for it.

    Source: COPDOL10
    """
    return not objects or decision in (LibertyDecision.APPLY, LibertyDecision.ADVICE) or bool(advice.strip())

"""When a plan may be given to somebody, and how much of it."""

from datetime import date
from typing import TYPE_CHECKING

from careplans.choices import PlanState
from careplans.choices.releases import LEVELS, Holder

if TYPE_CHECKING:
    from careplans.models import CarePlan, PlanRelease
    from people.models import CircleMember


def released_in_force(plan: "CarePlan") -> bool:
    """Only a plan that has been signed off and is in force can be released.

    Source: G14-PLAN-1
    """
    return plan.state == PlanState.IN_FORCE


def g14_plan_7_consent(consent: str) -> bool:
    """Say how {name} agreed, or why it is in their best interests.

    Source: G14-PLAN-7
    """
    return bool(consent.strip())


def ca25_owed_copy_is_not_ended(release: "PlanRelease") -> bool:
    """{name} is owed a copy of the plan by law: give it to them. What is owed cannot be ended.

    Source: CA25
    """
    return not release.is_owed


def ca25_copy_given_since_sign_off(plan: "CarePlan", on: date, today: date) -> bool:
    """The date they got their copy must be between the day the plan was signed off and today.

    Source: CA25
    """
    return (plan.signed_off_on is None or plan.signed_off_on <= on) and on <= today


def ca25_copy_says_how(words: str) -> bool:
    """Say how the copy was gone through, and what they said.

    Source: CA25
    """
    return bool(words.strip())


def g14_plan_7_level(holder: str, level: str) -> bool:
    """That copy is not made for them. Select one of those listed.

    Source: G14-PLAN-7
    """
    return level in LEVELS.get(holder, ())


def g14_pcp_3_may_be_told(holder: str, member: "CircleMember | None") -> bool:
    """{name} has not agreed that {member} is told. Ask them first, and change it in their circle.

    An advocate is told with the consent that goes with the release.

    Source: G14-PCP-3
    """
    return holder != Holder.CIRCLE or (member is not None and member.may_be_told)


def g14_plan_7_scheme_holds_it(scheme_holds_plan: bool) -> bool:
    """Release the plan to {scheme} first: the carer gets their copy by way of it.

    Source: G14-PLAN-7
    """
    return scheme_holds_plan

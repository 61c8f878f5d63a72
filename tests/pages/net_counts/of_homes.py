"""The lists of those who live with Shared Lives carers."""

from datetime import timedelta

from careplans.models import CarePlan, PlanNeed, Risk, RiskAssessment
from people.models import User
from placements.choices import NEEDED_CHECKS, NEEDED_ROLES
from placements.models import (
    AgreedRole,
    Agreement,
    AgreementLine,
    Arrangement,
    BackUp,
    CarerBreak,
    CarerHousehold,
    Emergency,
    HouseholdCheck,
    MoneyLine,
)
from tests.pages.net_counts.rows import Count, Rows, who

AT_HOME = ("live_in", "transition", "own_place")


def live(day: Rows) -> list[Arrangement]:
    return [row for row in day.alive(Arrangement) if row.state == "live"]


def home(day: Rows, row: Arrangement | Emergency) -> CarerHousehold:
    return day.one(CarerHousehold, row.household_id)


def without(model: type) -> Count:
    """Whose people have none in force."""

    def count(day: Rows) -> list[int]:
        have = {row.person_id for row in day.all(model) if row.state == "in_force"}
        return who(row for row in live(day) if row.person_id not in have)

    return count


def out_of_date(day: Rows, row: Arrangement) -> bool:
    checks = [check for check in day.all(HouseholdCheck) if check.household_id == row.household_id]
    run_out = any(check.kind in NEEDED_CHECKS and check.valid_until < day.on for check in checks)
    return run_out or home(day, row).state != "approved" or row.place > home(day, row).approved_places


def fit_for_emergencies(day: Rows, row: Emergency) -> bool:
    checks = [check for check in day.all(HouseholdCheck) if check.household_id == row.household_id]
    trained = any(check.kind == "emergency_training" and check.valid_until >= day.on for check in checks)
    return trained and home(day, row).state == "approved" and "emergency" in home(day, row).approved_kinds


def fees(day: Rows) -> list[MoneyLine]:
    """The care fees of today."""
    lines = [row for row in day.all(MoneyLine) if row.part == "care_fee" and row.struck_on is None]
    return [row for row in lines if row.starts_on <= day.on and (row.until is None or row.until >= day.on)]


def unpaid(day: Rows) -> list[int]:
    paid = {line.arrangement_id for line in fees(day)}
    return who(row for row in live(day) if row.started_on <= day.on and row.pk not in paid)


def frozen(day: Rows) -> list[int]:
    living = {row.pk: row.person_id for row in live(day)}
    old = [line for line in fees(day) if line.starts_on + timedelta(days=365) <= day.on]
    return [living[line.arrangement_id] for line in old if line.arrangement_id in living]


def no_common_language(day: Rows, row: Arrangement) -> bool:
    spoken = day.person(row).languages
    return bool(spoken) and "English" not in spoken and not set(spoken) & set(home(day, row).languages)


def no_break(day: Rows, row: Arrangement) -> bool:
    """Of the scheme's own carers, for half a year."""
    taken = [r.ends_on for r in day.all(CarerBreak) if r.household_id == row.household_id and not r.called_off_on]
    last = max((ended for ended in taken if ended <= day.on), default=row.started_on)
    own = home(day, row).scheme_id == row.scheme_id
    return own and row.kind in AT_HOME and last + timedelta(days=182) < day.on


def has_back_up(day: Rows, row: Arrangement) -> bool:
    named = [r for r in day.all(BackUp) if r.person_id == row.person_id and r.household_id == row.household_id]
    return any(r.ended_on is None and day.one(CarerHousehold, r.back_up_id).state == "approved" for r in named)


def left_undone(day: Rows, row: Arrangement) -> bool:
    """Something of it that nobody has agreed to do."""
    if row.agreement_id is None:
        return True
    lines = [line for line in day.all(AgreementLine) if line.agreement_id == row.agreement_id]
    roles = [role for role in day.all(AgreedRole) if role.agreement_id == row.agreement_id]
    taken = {line.need_id for line in lines if line.party}
    plan = day.one(Agreement, row.agreement_id).plan_id
    needs = {need.pk for need in day.all(PlanNeed) if need.plan_id == plan and need.met_by != "not_met"}
    current = {r.pk for r in day.all(RiskAssessment) if r.person_id == row.person_id and r.state == "in_force"}
    risks = {risk.pk for risk in day.all(Risk) if risk.assessment_id in current}
    in_touch = {role.holder for role in roles if role.task == "contact"}
    return bool(
        needs - taken
        or any(not line.party and line.need_id is None for line in lines)
        or risks - {role.risk_id for role in roles}
        or set(NEEDED_ROLES) - {role.task for role in roles}
        or {"care_manager", "scheme_worker"} - in_touch
    )


COUNTS: dict[str, Count] = {
    "no-plan": without(CarePlan),
    "risk-none": without(RiskAssessment),
    "carers-out-of-date": lambda day: who(r for r in live(day) if out_of_date(day, r)),
    "emergency-carer-unfit": lambda day: who(
        r for r in day.alive(Emergency) if r.state == "live" and not fit_for_emergencies(day, r)
    ),
    "money-unsaid": unpaid,
    "frozen-fee": frozen,
    "language-unmatched": lambda day: who(r for r in live(day) if no_common_language(day, r)),
    "scheme-worker-left": lambda day: who(r for r in live(day) if not day.one(User, r.owner_id).is_active),
    "carers-without-break": lambda day: who(r for r in live(day) if no_break(day, r)),
    "no-known-back-up": lambda day: who(r for r in live(day) if r.kind in AT_HOME and not has_back_up(day, r)),
    "nobody-does-it": lambda day: who(r for r in live(day) if left_undone(day, r)),
}

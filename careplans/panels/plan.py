"""A plan in words: for the council all of it, for a scheme what was released to it."""

from typing import Any

from django.urls import reverse

from careplans.choices import PaidBy, PersonAgrees, PlanState
from careplans.models import CarePlan, PlanNeed
from careplans.rules.charging import benefit_claim_not_lodged
from careplans.rules.needs import shorter_than_services
from careplans.rules.plans import council_pays, only_funded_services
from careplans.rules.said import message
from careplans.rules.sign_off import at
from careplans.services.plan_agreement import who_decided
from sharedliving.core.components import Due, Link, Money, Quote, Tag

NEED_HEADERS = ["What should change", "Need", "How it is met", "Who", "By when"]
Row = dict[str, Any]


def need_rows(plan: CarePlan, needs: list[PlanNeed], may_change: bool, payer: bool = False) -> list[list[Any]]:
    """A row of the table for each need; while the plan is a draft the first cell opens the need.

    `payer` says who pays as well: what only the council is shown.
    """
    return [_need(plan, need, may_change, payer) for need in needs]


def _need(plan: CarePlan, need: PlanNeed, may_change: bool, payer: bool) -> list[Any]:
    eligible = "Eligible" if need.is_eligible else "Not eligible"
    what = need.outcome or "What should change is not recorded"
    url = reverse("plan-need", args=[plan.pk, need.pk])
    return [
        Link(what, url, hidden=f"({need.get_area_display().lower()}): change") if may_change else what,
        [f"{need.get_area_display()}: {need.need}", eligible],
        [need.how_met, f"We will know: {need.how_we_know}"] if need.how_we_know else need.how_met or "Not recorded",
        [part for part in (need.get_met_by_display(), need.who, _payer(need) if payer else "") if part]
        or "Not recorded",
        need.start_by or "No date yet",
    ]


def _payer(need: PlanNeed) -> str:
    """Who pays when it is not social care alone: said in words, because it is free to the person."""
    return "" if need.paid_by == PaidBy.SOCIAL_CARE else f"Paid by: {need.get_paid_by_display()}"


def prompts(plan: CarePlan, needs: list[PlanNeed]) -> list[str]:
    """What to think about again before sign-off: none of it is refused."""
    rules = (
        (only_funded_services, only_funded_services(needs)),
        (shorter_than_services, shorter_than_services(plan, needs)),
        (benefit_claim_not_lodged, benefit_claim_not_lodged(plan)),
    )
    return [message(rule, name=plan.person.name) for rule, speaks_up in rules if speaks_up]


def words_rows(plan: CarePlan, may_change: bool) -> list[Row]:
    """The person's own words, which come first."""
    url = at(plan, "words")
    rows = [
        ("They say", Quote(plan.own_words) if plan.own_words else None, url),
        ("What matters to them", plan.what_matters, url),
    ]
    if plan.planning_tool:
        said = [part for part in (plan.get_planning_tool_display(), plan.planning_tool_note) if part]
        rows.append(("Planning tool", said, url))
    return _rows(rows, may_change)


def support_rows(plan: CarePlan, may_change: bool) -> list[Row]:
    """Back-up and both kinds of advice: every reader gets these."""
    rows = [
        ("Back-up", plan.back_up, at(plan, "back-up")),
        ("If something goes wrong", plan.contingency, at(plan, "back-up")),
        ("To meet or reduce needs", plan.advice_on_needs, at(plan, "advice")),
        ("To prevent or delay needs", plan.advice_on_prevention, at(plan, "advice")),
    ]
    return _rows(rows, may_change)


def council_rows(plan: CarePlan, may_change: bool) -> list[Row]:
    """Money, involvement, agreement, Shared Lives: what a scheme is not given."""
    money, agreement, lives = at(plan, "money"), at(plan, "agreement"), at(plan, "shared-lives")
    pays = council_pays(plan)
    rows = [
        *_coordination(plan),
        ("Budget a week", _money(plan.weekly_budget), money),
        ("The person pays a week", _money(plan.weekly_contribution), money),
        ("The council pays a week", _money(pays), money),
        ("How it is managed", plan.get_budget_mechanism_display(), money),
        ("They pay from", plan.contribution_starts_on, money),
        ("They were told on", plan.contribution_notified_on, money),
        ("Who took part", plan.involved, agreement),
        ("Does the person agree?", plan.get_person_agrees_display(), agreement),
        ("Shared Lives considered", plan.shared_lives_considered, lives),
    ]
    if plan.person_agrees == PersonAgrees.NO:
        rows.insert(8, ("Steps taken to agree", plan.agreement_steps, agreement))
    if plan.person_agrees == PersonAgrees.CANNOT:
        rows[8:8] = [(key, value, agreement) for key, value in for_them_rows(plan)]
    if plan.shared_lives_considered is False:
        rows.append(("Why not", plan.shared_lives_reason, lives))
    return _rows(rows, may_change)


def for_them_rows(plan: CarePlan) -> list[tuple[str, Any]]:
    """Which assessment found that they cannot decide about the plan, and who decided for them."""
    capacity, decision = plan.agreement_capacity, plan.agreement_best_interests
    decided = plan.agreement_authority or decision
    who = who_decided(plan)
    return [
        ("Found by", Link(capacity.decision, capacity.get_absolute_url()) if capacity else None),
        ("Decided for them by", Link(who, decided.get_absolute_url()) if decided and who else None),
    ]


def _coordination(plan: CarePlan) -> list[tuple[str, Any, str]]:
    """How their mental health care is co-ordinated, as the assessment says; nothing where it says nothing."""
    found = plan.assessment
    if found is None or found.care_coordination is None:
        return []
    way = found.care_coordination
    every = f"Reviewed every {way.review_months} months" if way.review_months else ""
    said = [part for part in (way.name, found.care_coordinator, every) if part]
    return [("Mental health care co-ordination", said, found.get_absolute_url())]


def _money(amount: Any) -> Money | None:
    return None if amount is None else Money(amount)


def state_rows(plan: CarePlan) -> list[tuple[str, Any]]:
    """Where the plan stands and who has it."""
    rows: list[tuple[str, Any]] = [("State", Tag(plan.state, plan.get_state_display()))]
    if plan.author:
        rows.append(("Written by", plan.author.name))
    if plan.state == PlanState.AWAITING and plan.owner:
        rows.append(("With", plan.owner.name))
    if plan.due_on:
        rows.append(("Due", Due(plan.due_on)))
    if plan.signed_off_by:
        rows.append(("Signed off", f"{plan.signed_off_by.name}"))
        rows.append(("Signed off on", plan.signed_off_on))
    return rows


def _rows(rows: list[tuple[str, Any, str]], may_change: bool) -> list[Row]:
    if may_change:
        return [{"key": key, "value": value, "href": href} for key, value, href in rows]
    return [{"key": key, "value": value} for key, value, _ in rows]

"""Writing a care and support plan: it starts from the assessment, and every save raises its version."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from careplans.choices import Ability, AssessmentState, Eligibility, PlanState, Process
from careplans.models import Assessment, CarePlan, OutcomeFinding, PlanNeed
from careplans.rules import charging, sections
from careplans.rules import plans as rules
from careplans.rules.said import missing
from careplans.services import advocacy, budget_lines
from careplans.services.plan_agreement import only_for_who_cannot
from careplans.services.releases import acknowledge, release
from careplans.services.signing import ask_for_sign_off, decline, gate, return_for_changes, sign_off, signer_for
from careplans.services.writing import locked, put
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

__all__ = [
    "acknowledge", "ask_for_sign_off", "decline", "gate", "release", "remove_need", "return_for_changes", "save_need",
    "save_section", "sign_off", "signer_for", "start",
]  # fmt: skip

COLUMNS = sections.columns(sections.PLAN)
CARRIED_OVER = ("what_matters", "contingency", "back_up", "advice_on_needs", "advice_on_prevention", "weekly_budget",
                "weekly_contribution", "budget_mechanism", "planning_tool", "planning_tool_note")  # fmt: skip


@transaction.atomic
def start(*, person: Person, by: Viewer, assessment: Assessment) -> CarePlan:
    """Start a draft: words and needs from the assessment, the rest from the plan in force where there is one."""
    person = states.lock(person)
    _refuse_start(person, assessment)
    before = CarePlan.objects.in_force().filter(person=person).first()
    last = CarePlan.objects.filter(person=person).aggregate(last=Max("number"))["last"] or 0
    begun = dates.today() if before else assessment.completed_on or dates.today()
    plan = CarePlan(
        person=person, assessment=assessment, number=last + 1, author_id=by.user_id, owner_id=by.user_id or person.owner_id,
        own_words=assessment.own_words, due_on=due_on(Clock.PLAN_DRAFT, begun, person.council_id),
        advice_on_needs=assessment.advice_on_needs,
    )  # fmt: skip
    if before:
        put(plan, {name: getattr(before, name) for name in CARRIED_OVER}, COLUMNS)
    if before and before.assessment_id == assessment.pk:
        plan.own_words = before.own_words
    _put_figures(plan)
    history.save(plan, by=by, why="Started")
    for need in _first_needs(plan, before):
        history.save(need, by=by, why="From the assessment")
    events.record("plan.started", plan, by=by, text=f"Care and support plan {plan.number} started")
    return plan


def _put_figures(plan: CarePlan) -> None:
    """Where no plan before it gave the money, the indicative budget and the financial assessment do."""
    if plan.weekly_budget is not None:
        return
    for name, amount in budget_lines.for_plan(plan.person).items():
        setattr(plan, name, amount)


def _refuse_start(person: Person, assessment: Assessment) -> None:
    if assessment.person_id != person.pk:
        raise Refusal("That assessment is of somebody else.")
    completed = assessment.state == AssessmentState.COMPLETED
    eligible = assessment.is_care_act and assessment.eligibility == Eligibility.ELIGIBLE
    if not rules.ca25_plan_follows_assessment(completed, eligible):
        raise Refusal(missing(rules.ca25_plan_follows_assessment, name=person.name))
    if CarePlan.objects.open().filter(person=person).exists():
        raise Refusal(f"A plan for {person.name} is already being written. Go on with that one.")


def _first_needs(plan: CarePlan, before: CarePlan | None) -> list[PlanNeed]:
    """The needs of the plan in force when it came from the same assessment, else one for each outcome not achieved."""
    if before and before.assessment_id == plan.assessment_id:
        return [_copy(need, plan) for need in before.needs.all()]
    found = OutcomeFinding.objects.filter(assessment=plan.assessment).exclude(ability=Ability.CAN)
    return [
        PlanNeed(plan=plan, area=f.outcome, need=f.evidence or f.get_ability_display(), is_eligible=True) for f in found
    ]


def _copy(need: PlanNeed, plan: CarePlan) -> PlanNeed:
    """The same need in the next plan; it remembers where it came from, so that the two can be compared."""
    return PlanNeed(plan=plan, carried_from=need, **{name: getattr(need, name) for name in sections.NEED})


@transaction.atomic
def save_section(*, plan: CarePlan, by: Viewer, version: int | None, **fields: Any) -> CarePlan:
    """Save some answers of a draft; past the person's words only once advocacy is decided (CA67).

    Raises ChangedMeanwhile, WrongState, Refusal.
    """
    row = _writable(plan, version)
    put(row, fields, COLUMNS)
    only_for_who_cannot(row)
    if set(fields) - sections.PLAN_START_COLUMNS:
        _refuse_undecided(row)
    if "weekly_contribution" in fields:
        _refuse_charge(row)
    row = _saved(row, by)
    events.record("plan.saved", row, by=by, text=f"Care and support plan {row.number} saved", fields=sorted(fields))
    return row


@transaction.atomic
def save_need(
    *,
    plan: CarePlan,
    by: Viewer,
    need: PlanNeed | None = None,
    version: int | None = None,
    words: str | None = None,
    **fields: Any,
) -> PlanNeed:
    """Add a need to a draft, or change one (`need`). `words` describe it; the other columns go by their names."""
    draft = _writable(plan, version)
    _refuse_undecided(draft)
    row = PlanNeed.objects.get(pk=need.pk, plan=draft) if need else PlanNeed(plan=draft)
    put(row, fields if words is None else {**fields, "need": words}, frozenset(sections.NEED))
    history.save(row, by=by)
    _saved(draft, by)
    text = f"Need saved: {row.get_area_display()}"
    events.record("plan.need_saved", row, by=by, person_id=draft.person_id, text=text)
    return row


@transaction.atomic
def remove_need(*, need: PlanNeed, by: Viewer, version: int | None = None) -> None:
    """Take a need out of a draft; its history stays."""
    row = _writable(need.plan, version)
    if need.promises.exists():
        raise Refusal("A promised service belongs to this need, so it stays in the plan.")
    referral = need.onward_referrals.first()
    if referral:
        raise Refusal(f"A referral to {referral.service} rests on this need. Change the need instead of removing it.")
    text = f"Need removed: {need.get_area_display()}"
    events.record("plan.need_removed", need, by=by, person_id=row.person_id, text=text)
    bulk.remove(need, by=by)
    _saved(row, by)


def _refuse_charge(row: CarePlan) -> None:
    """Aftercare and what the NHS pays is free (3.11): refused where it is typed, besides the gate."""
    needs = list(row.needs.all())
    if not charging.s117_aftercare_is_not_charged(row, needs):
        words = charging.words_of(row, needs)
        raise Refusal(missing(charging.s117_aftercare_is_not_charged, name=row.person.name, **words))


def _refuse_undecided(plan: CarePlan) -> None:
    advocacy.refuse_undecided(plan.person, Process.PLAN, back=plan.get_absolute_url())


def _writable(plan: CarePlan, version: int | None) -> CarePlan:
    row: CarePlan = locked(plan, version)
    if row.state != PlanState.DRAFT:
        raise states.WrongState(f"This plan is “{row.get_state_display().lower()}” and can no longer be changed.")
    return row


def _saved(row: CarePlan, by: Viewer) -> CarePlan:
    row.version += 1
    return history.save(row, by=by)

"""Writing the support plan of an unpaid carer: it starts from their assessment, and every save raises its version."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from careplans.choices import AssessmentState, Kind
from careplans.choices.kinds import CarerEffect
from careplans.choices.support import SupportBasis, SupportState
from careplans.models import Assessment, SupportNeed, SupportPlan
from careplans.rules import starting, support_gate
from careplans.rules import support as rules
from careplans.rules.said import missing
from careplans.rules.sections import columns
from careplans.services.records import put_answers
from careplans.services.support_person import only_for_who_does_not_say
from careplans.services.writing import locked, put
from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer

NAMES = columns(support_gate.SECTIONS)
CARRIED_COLUMNS = ("weekly_budget", "budget_by", "is_charged", "weekly_charge", "charge_reason")
CARRIED_WORDS = ("what_matters", "back_up", "emergency_plan", "advice_on_needs", "advice_on_prevention")


@transaction.atomic
def start(*, assessment: Assessment, by: Viewer, power_reason: str = "") -> SupportPlan:
    """Start a draft: words and needs from the carer's assessment, the rest from their plan in force. Raises Refusal.

    `power_reason`: why needs are met although the carer was found not eligible. A draft that was begun from an older
    assessment goes on, from this one.
    """
    person = states.lock(assessment.person)
    row = states.lock(assessment)
    older = SupportPlan.objects.filter(carer_id=row.carer_id, state=SupportState.DRAFT).exclude(assessment=row).first()
    _refuse_start(person, row, power_reason, older)
    if older is not None:
        return _go_on(older, row, by, power_reason)
    before = SupportPlan.objects.in_force().filter(carer=row.carer).first()
    last = SupportPlan.objects.filter(carer=row.carer).aggregate(last=Max("number"))["last"] or 0
    again = before is not None and before.assessment_id == row.pk
    begun = dates.today() if again else row.completed_on or dates.today()
    basis = rules.basis_for(row.eligibility)
    plan = SupportPlan(
        person=person, carer=row.carer, assessment=row, number=last + 1, author_id=by.user_id,
        owner_id=by.user_id or person.owner_id, due_on=due_on(Clock.PLAN_DRAFT, begun, person.council_id),
        basis=basis, power_reason=power_reason if basis == SupportBasis.POWER else "", answers=_first_words(row),
    )  # fmt: skip
    if before:
        _carry_over(before, plan, again)
    history.save(plan, by=by, why="Started")
    for need in _first_needs(plan, before if again else None):
        history.save(need, by=by, why="From the assessment")
    events.record("support.started", plan, by=by, text=f"{plan} started", basis=plan.basis)
    return plan


def _go_on(older: SupportPlan, row: Assessment, by: Viewer, power_reason: str) -> SupportPlan:
    """The draft as it stands, with the needs that only the newer assessment found; its gate says what is missing."""
    plan = states.lock(older)
    plan.assessment, plan.basis = row, rules.basis_for(row.eligibility)
    plan.power_reason = power_reason if plan.basis == SupportBasis.POWER else ""
    plan.version += 1
    history.save(plan, by=by, why="Goes on from a newer assessment")
    there = set(plan.needs.values_list("area", flat=True))
    for need in _first_needs(plan, None):
        if need.area not in there:
            history.save(need, by=by, why="From the assessment")
    events.record("support.goes_on", plan, by=by, text=f"{plan} goes on from a newer assessment", basis=plan.basis)
    return plan


def _refuse_start(person: Person, row: Assessment, power_reason: str, older: SupportPlan | None = None) -> None:
    if not rules.ca25_plan_follows_carers_assessment(row):
        raise Refusal(missing(rules.ca25_plan_follows_carers_assessment))
    carer = row.carer
    is_theirs, one = starting.ca10_carer_is_an_unpaid_carer_of_theirs, rules.one_support_plan_is_written
    others = SupportPlan.objects.being_written().filter(carer=carer)
    writing = others.exclude(pk=older.pk).exists() if older else others.exists()
    checks = (
        (starting.record_is_open_and_alive, (person,)),
        (is_theirs, (row.kind, carer, person.pk)),
        (rules.newest_assessment_counts, (row, newest_assessment(row))),
        (rules.ca20_eligible_or_power, (row.eligibility, power_reason)),
        (one, (writing,)),
    )
    words = {"name": person.name, "carer": carer.name if carer else ""}
    if broken := [missing(rule, **words) for rule, given in checks if not rule(*given)]:
        raise Refusal(*broken)


def newest_assessment(row: Assessment) -> Assessment | None:
    """The newest completed assessment of the same carer."""
    done = Assessment.objects.filter(kind=Kind.UNPAID_CARER, carer_id=row.carer_id, state=AssessmentState.COMPLETED)
    return done.order_by("-completed_on", "-pk").first()


def _first_words(row: Assessment) -> dict[str, Any]:
    return {
        "own_words": row.own_words,
        "what_matters": row.answer("outcomes_wanted") or "",
        "advice_on_needs": row.advice_on_needs,
    }


def _carry_over(before: SupportPlan, plan: SupportPlan, again: bool) -> None:
    """What the plan in force says; the carer's own words too, while no newer assessment has asked them again."""
    put(plan, {name: getattr(before, name) for name in CARRIED_COLUMNS}, NAMES)
    names = (*CARRIED_WORDS, "own_words") if again else CARRIED_WORDS
    plan.answers.update({name: before.answers[name] for name in names if before.answers.get(name)})


def _first_needs(plan: SupportPlan, before: SupportPlan | None) -> list[SupportNeed]:
    """The needs of the plan in force when it came from the same assessment, else one for each thing that caring harms."""
    if before:
        return [_copy(need, plan) for need in before.needs.all()]
    return [
        SupportNeed(plan=plan, area=effect, need=CarerEffect(effect).label)
        for effect in assessed_needs(plan.assessment)
    ]


def _copy(need: SupportNeed, plan: SupportPlan) -> SupportNeed:
    """The same need in the next plan; it remembers where it came from."""
    return SupportNeed(plan=plan, carried_from=need, **{name: getattr(need, name) for name in support_gate.NEED})


def assessed_needs(assessment: Assessment) -> list[str]:
    """The parts of the carer's life that the assessment found harmed, or likely to be."""
    return [effect for effect in assessment.answer("effects") or [] if effect != CarerEffect.NONE]


@transaction.atomic
def start_again(*, plan: SupportPlan, by: Viewer) -> SupportPlan:
    """A new version while one is in force, from the newest assessment of the carer; their power's reason stands."""
    newest = newest_assessment(plan.assessment) or plan.assessment
    return start(assessment=newest, by=by, power_reason=plan.power_reason)


@transaction.atomic
def save_section(*, plan: SupportPlan, by: Viewer, version: int | None, **fields: Any) -> SupportPlan:
    """Save some answers of a draft. Raises ChangedMeanwhile, WrongState."""
    row = _writable(plan, version)
    put_answers(row, fields, NAMES)
    if not row.is_charged:
        row.weekly_charge, row.charge_reason = None, ""
    only_for_who_does_not_say(row)
    row = _saved(row, by)
    events.record("support.saved", row, by=by, text=f"{row} saved", fields=sorted(fields))
    return row


@transaction.atomic
def save_need(
    *, plan: SupportPlan, by: Viewer, need: SupportNeed | None = None, version: int | None = None, words: str | None = None,
    **fields: Any,
) -> SupportNeed:  # fmt: skip
    """Add a need to a draft, or change one (`need`). `words` describe it; the other columns go by their names."""
    draft = _writable(plan, version)
    row = SupportNeed.objects.get(pk=need.pk, plan=draft) if need else SupportNeed(plan=draft)
    put(row, fields if words is None else {**fields, "need": words}, frozenset(support_gate.NEED))
    history.save(row, by=by)
    _saved(draft, by)
    text = f"Need of {draft.carer.name} saved: {row.get_area_display()}"
    events.record("support.need_saved", row, by=by, person_id=draft.person_id, text=text)
    return row


@transaction.atomic
def remove_need(*, need: SupportNeed, by: Viewer, version: int | None = None) -> None:
    """Take a need out of a draft; its history stays."""
    row = _writable(need.plan, version)
    text = f"Need of {row.carer.name} removed: {need.get_area_display()}"
    events.record("support.need_removed", need, by=by, person_id=row.person_id, text=text)
    bulk.remove(need, by=by)
    _saved(row, by)


def _writable(plan: SupportPlan, version: int | None) -> SupportPlan:
    row: SupportPlan = locked(plan, version)
    if row.state != SupportState.DRAFT:
        raise states.WrongState(
            f"This support plan is “{row.get_state_display().lower()}” and can no longer be changed."
        )
    return row


def _saved(row: SupportPlan, by: Viewer) -> SupportPlan:
    row.version += 1
    return history.save(row, by=by)

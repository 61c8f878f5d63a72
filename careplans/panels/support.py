"""A carer's support plan in words: where it stands, its needs, its reviews, its copy."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from careplans.choices.support import GivenTo, SupportBasis, SupportState
from careplans.models import SupportCopy, SupportNeed, SupportPlan, SupportReview
from careplans.rules.money import pounds
from careplans.rules.said import message
from careplans.rules.support import only_arranged_for_the_carer
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.dates import uk_date

NEED_HEADERS = ["What should change", "Need", "How it is met", "Who", "By when"]
REVIEW_HEADERS = ["Looked at", "What the carer said", "What was found", "Next by", "By"]
LIST_HEADERS = ["Carer", "Cares for", "Plan", "State", "Due", "With"]


def state_rows(plan: SupportPlan) -> list[tuple[str, Any]]:
    """Where the plan stands and who has it."""
    rows: list[tuple[str, Any]] = [
        ("State", Tag(plan.state, plan.get_state_display())),
        ("Carer", plan.carer.name),
        ("Cares for", Link(plan.person.name, plan.person.get_absolute_url())),
        (
            "Assessment",
            Link(f"Completed on {uk_date(plan.assessment.completed_on)}", plan.assessment.get_absolute_url()),
        ),
        ("Why the council meets their needs", plan.get_basis_display()),
        *([("Why all the same", plan.power_reason)] if plan.basis == SupportBasis.POWER else []),
        *([("Written by", plan.author.name)] if plan.author else []),
        *([("With", plan.owner.name)] if plan.state == SupportState.AWAITING and plan.owner else []),
    ]
    if plan.due_on:
        rows.append(("To be looked at again" if plan.state == SupportState.IN_FORCE else "Due", Due(plan.due_on)))
    if plan.signed_off_by:
        rows += [("Signed off", plan.signed_off_by.name), ("Signed off on", plan.signed_off_on)]
    return rows


def need_rows(plan: SupportPlan, needs: Sequence[SupportNeed], may_change: bool) -> list[list[Any]]:
    """A row of the table for each need; while the plan is a draft the first cell opens the need."""
    return [_need(plan, need, may_change) for need in needs]


def _need(plan: SupportPlan, need: SupportNeed, may_change: bool) -> list[Any]:
    what = need.outcome or "What should change is not recorded"
    url = reverse("support-plan-need", args=[plan.pk, need.pk])
    known = [f"We will know: {need.how_we_know}"] if need.how_we_know else []
    to = [need.get_given_to_display()] if need.given_to else []
    cost = [f"{pounds(need.weekly_cost)} a week"] if need.weekly_cost is not None else []
    return [
        Link(what, url, hidden=f"({need.get_area_display().lower()}): change") if may_change else what,
        f"{need.get_area_display()}: {need.need}",
        [need.how_met or "Not recorded", *known],
        [part for part in (need.get_met_by_display(), need.who, *to, *cost) if part] or "Not recorded",
        need.start_by or "No date yet",
    ]


def given_rows(needs: Sequence[SupportNeed]) -> list[tuple[str, Any]]:
    """By which kind of support the carer's needs are met (Care Act s20(7))."""
    rows = []
    for kind in GivenTo:
        areas = [need.get_area_display() for need in needs if need.given_to == kind]
        if areas:
            rows.append((kind.label, ", ".join(dict.fromkeys(areas))))
    return rows


def copy_rows(copy: SupportCopy | None) -> list[tuple[str, Any]]:
    """Whether the carer has their copy, in which form, and by when they are owed it."""
    if copy is None:
        return []
    if copy.given_on is None:
        return [("Owed by", Due(copy.due_on) if copy.due_on else "Not any more: the plan was replaced or has ended")]
    return [("Given on", copy.given_on), ("In which form", copy.how), ("Others who have one", copy.others or "Nobody")]


def review_rows(reviews: Sequence[SupportReview]) -> list[list[Any]]:
    """Each time it was looked at and stayed as it was, the newest first."""
    return [
        [row.on, Quote(row.carer_said), row.found, row.next_on, row.made_by.name if row.made_by else ""]
        for row in reviews
    ]


def prompts(plan: SupportPlan, needs: Sequence[SupportNeed]) -> list[str]:
    """What to think about again before sign-off: none of it is refused."""
    if not only_arranged_for_the_carer(needs):
        return []
    return [message(only_arranged_for_the_carer, carer=plan.carer.name)]


def list_row(plan: SupportPlan) -> list[Any]:
    """A line of a list of support plans."""
    return [
        Link(plan.carer.name, plan.get_absolute_url(), hidden=f"{plan.person.reference}: support plan {plan.pk}"),
        plan.person.name,
        str(plan.number),
        Tag(plan.state, plan.get_state_display()),
        Due(plan.due_on) if plan.due_on else "",
        plan.owner.name if plan.owner and plan.is_open else "",
    ]

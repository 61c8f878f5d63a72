"""The lines of an indicative personal budget."""

from decimal import Decimal

from django.db import transaction

from careplans.choices import Kind
from careplans.models import Assessment, BudgetLine
from careplans.rules.kinds.budget import weekly_total
from careplans.rules.money import pounds
from careplans.services.kinds import saved, writable
from people.models import Person
from sharedliving.core import bulk, events, history
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def add(*, assessment: Assessment, by: Viewer, what: str, quantity: Decimal, unit: str, rate: Decimal) -> BudgetLine:
    """Add a line to an indicative budget that is being written."""
    row = writable(assessment, None)
    if row.kind != Kind.BUDGET:
        raise Refusal("Only an indicative personal budget has lines.")
    line = BudgetLine(assessment=row, what=what, quantity=quantity, unit=unit, rate=rate)
    history.save(line, by=by)
    saved(row, by)
    text = f"Line added: {line}, {pounds(line.weekly)} a week"
    events.record("assessment.line_added", line, by=by, person_id=row.person_id, text=text)
    return line


@transaction.atomic
def remove(*, line: BudgetLine, by: Viewer) -> None:
    """Take a line out; its history stays."""
    row = writable(line.assessment, None)
    events.record("assessment.line_removed", line, by=by, person_id=row.person_id, text=f"Line removed: {line}")
    bulk.remove(line, by=by)
    saved(row, by)


def for_plan(person: Person) -> dict[str, Decimal]:
    """What a new plan begins with: the indicative total and the assessed contribution, each from the newest completed one."""
    found: dict[str, Decimal] = {}
    done = Assessment.objects.completed().filter(person=person).order_by("-completed_on", "-id")
    if budget := done.filter(kind=Kind.BUDGET).first():
        found["weekly_budget"] = weekly_total(budget)
    if (charge := done.filter(kind=Kind.FINANCIAL).first()) and charge.answers.get("contribution"):
        found["weekly_contribution"] = Decimal(charge.answers["contribution"])
    return found

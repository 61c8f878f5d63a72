"""What a record and a review show of somebody's wish to move on (G14-LOC-7)."""

from typing import Any

from django.urls import reverse

from careplans.models import AdvocateReferral
from careplans.rules.advocacy import g14_adv_3_disagreement_has_an_advocate
from careplans.rules.said import message
from people.models import Person
from placements.choices import HomeKind
from placements.models import MoveOnGoal
from placements.tables.moving_on import register_words
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due
from sharedliving.core.panels import Section
from sharedliving.core.viewer import Viewer


def moving_on_section(viewer: Viewer, person: Person) -> Section:
    """The wish that is open, or the last one; and the way to write one down. One query."""
    goal = MoveOnGoal.objects.visible_to(viewer).filter(person=person).newest_first().first()
    may = viewer.can(Perm.WRITE_MOVING_ON) and person.is_open and (goal is None or not goal.is_open)
    return Section("moving-on", "Moving on", "placements/_moving_on_section.html", {
        "goal": goal,
        "facts": _facts(goal) if goal else [],
        "new_url": reverse("moving-on-new", args=[person.reference]) if may else "",
    })  # fmt: skip


def _facts(goal: MoveOnGoal) -> list[tuple[str, Any]]:
    return [
        ("Kind of home", goal.get_kind_display()),
        ("By when", goal.by_when or "No day named"),
        ("Housing register", register_words(goal)),
        ("Look at it again", Due(goal.due_on) if goal.due_on else f"Closed: {goal.closed_because}"),
    ]


def review_words(viewer: Viewer, person: Person) -> str:
    """What a review page reminds of, where somebody wants to move on; "" where nobody has said so. One query."""
    goal = MoveOnGoal.objects.visible_to(viewer).open().filter(person=person).first()
    if goal is None:
        return ""
    done = f"Last looked at on {dates.uk_date(goal.looked_at_on)}." if goal.looked_at_on else "Nothing was done yet."
    return f"{person.name} wants to move on: {HomeKind(goal.kind).in_a_sentence}. {done} Ask what has come of it."


def advocate_prompt(viewer: Viewer, goal: MoveOnGoal) -> str:
    """The prompt to ask for an advocate, where views differ and the person has none (G14-ADV-3)."""
    if not goal.is_open or not goal.views_differ or not viewer.can(Perm.ARRANGE_ADVOCATE):
        return ""
    helping = AdvocateReferral.objects.visible_to(viewer).filter(person_id=goal.person_id).helping()
    rule = g14_adv_3_disagreement_has_an_advocate
    return "" if rule(True, helping.exists()) else message(rule, name=goal.person.name)

"""Advocacy on a person's record: how they are helped to take part, and the advocates who were asked for."""

from typing import Any

from django.urls import reverse

from careplans.choices import AdvocacyDecision, AdvocateState, PersonAgrees, Process
from careplans.models import AdvocateReferral
from careplans.panels.standing import Standing
from careplans.rules import advocacy as rules
from careplans.rules.said import message
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.panels import Section
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

HEADERS = ["Advocate", "Asked for", "Waits", "State", "Due"]


def section(viewer: Viewer, person: Person, now: Standing) -> Section:
    """Who helps them, and each advocate who was asked for with the days they waited."""
    may = viewer.can(Perm.ARRANGE_ADVOCATE)
    context = {
        "rows": _decision_rows(now),
        "headers": HEADERS,
        "advocates": [_row(row) for row in now.advocates],
        "ask_href": reverse("advocate-new", args=[person.reference]) if may else "",
        "decide_href": reverse("taking-part", args=[person.reference, Process.PLAN]) if may else "",
    }
    return Section("advocacy", "Advocacy", "careplans/panel_advocacy.html", context)


def _decision_rows(now: Standing) -> list[tuple[str, Any]]:
    """What was decided last, in the assessment or after it."""
    assessment, row = now.assessment, now.advocacy
    if assessment and assessment.advocacy and not (row and _is_newer(row, assessment)):
        helps, about, on = assessment, Process.ASSESSMENT.label, assessment.completed_on
    elif row:
        helps, about, on = row, row.get_about_display(), row.decided_on
    else:
        return []
    rows = [("Help to take part", helps.get_advocacy_display()), ("Decided for", about), ("Decided on", on)]
    if helps.advocacy == AdvocacyDecision.APPROPRIATE_PERSON:
        rows.insert(1, ("Appropriate person", helps.appropriate_person))
    return [(key, value) for key, value in rows if value]


def _is_newer(row: Any, assessment: Any) -> bool:
    return assessment.completed_on is not None and row.decided_on >= assessment.completed_on


def _row(row: AdvocateReferral) -> list[Any]:
    return [
        Link(row.advocate_name or row.get_kind_display(), row.get_absolute_url(), hidden=f"advocate {row.pk}"),
        row.asked_on,
        waited(row),
        Tag(row.state, row.get_state_display()),
        Due(row.due_on) if row.due_on else "",
    ]


def waited(row: AdvocateReferral) -> str:
    """23 days: until the advocate came, the refusal or the end of asking; until today while they wait."""
    until = row.allocated_on or row.refused_on or row.ended_on or dates.today()
    days = (until - row.asked_on).days
    return f"{days} {'day' if days == 1 else 'days'}"


def referral_rows(row: AdvocateReferral) -> list[tuple[str, Any]]:
    """A referral to read, without what is not known."""
    rows = [
        ("State", Tag(row.state, row.get_state_display())),
        ("Kind", row.get_kind_display()),
        ("Helps with", row.get_about_display()),
        ("Asked for", row.asked_on),
        ("Service asked", row.service),
        ("What the advocate should know", row.why),
        ("Waits" if row.is_open else "Waited", waited(row)),
        ("Due", Due(row.due_on) if row.due_on else None),
        ("With", row.owner.name if row.owner and row.is_open else None),
        ("Allocated", row.allocated_on),
        ("Advocate", row.advocate_name),
        ("How to reach them", row.advocate_contact),
        ("Refused", row.refused_on),
        ("Why refused", row.refused_reason),
        ("Ended", row.ended_on),
        ("Why", row.ended_because),
        ("What the advocate said", Quote(row.representations) if row.representations else None),
        ("The council answered", row.council_response),
        ("Answered on", row.responded_on),
    ]
    return [(key, value) for key, value in rows if value]


def missing(viewer: Viewer, person: Person, now: Standing) -> list[Missing]:
    """Nobody came in time, the service refused, the advocate has no answer, views differ and nobody was asked."""
    if not viewer.in_council:
        return []
    ask = reverse("advocate-new", args=[person.reference]) if viewer.can(Perm.ARRANGE_ADVOCATE) else ""
    return [*_late(now), *_refused(now, ask), *_unanswered(now), *_differ(person, now, ask)]


def _late(now: Standing) -> list[Missing]:
    rows = [row for row in now.advocates if row.due_on and row.due_on < dates.today()]
    return [
        Missing(f"An advocate was asked for {waited(row)} ago and none has come", row.get_absolute_url(), "G14-ADV-4")
        for row in rows
    ]


def _refused(now: Standing, ask: str) -> list[Missing]:
    newest = next(iter(now.advocates), None)
    if newest is None or newest.state != AdvocateState.REFUSED or has_advocate(now):
        return []
    return [Missing("The advocacy service refused. Ask another one", ask or newest.get_absolute_url(), "CA67")]


def _unanswered(now: Standing) -> list[Missing]:
    rows = [row for row in now.advocates if row.representations and not row.council_response]
    return [Missing("What the advocate said has no answer yet", row.get_absolute_url(), "CA67") for row in rows]


def _differ(person: Person, now: Standing, ask: str) -> list[Missing]:
    plan = now.being_written or now.in_force
    rule = rules.g14_adv_3_disagreement_has_an_advocate
    if plan is None or rule(plan.person_agrees == PersonAgrees.NO, has_advocate(now)):
        return []
    return [Missing(message(rule, name=person.name), ask, "G14-ADV-3")]


def has_advocate(now: Standing) -> bool:
    """One is waited for or allocated."""
    return any(row.state in (AdvocateState.WAITING, AdvocateState.ALLOCATED) for row in now.advocates)

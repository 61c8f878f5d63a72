"""Emergencies and the steps into adulthood on the record of a person, in the part about their home."""

from typing import Any

from django.urls import reverse

from people.models import Person
from placements.models import Emergency, TransitionStep
from placements.rules import transition_gate
from placements.tables import EMERGENCY_HEADERS, TRANSITION_HEADERS, emergency_rows, transition_rows
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.panels import NextStep, Section
from sharedliving.core.viewer import Viewer

MOST = 20


def emergency_section(viewer: Viewer, person: Person) -> list[Section]:
    """Every emergency of theirs; the council can take a call from here."""
    if not viewer.can(Perm.SEE_EMERGENCIES):
        return []
    rows = list(Emergency.objects.visible_to(viewer).filter(person=person).for_list()[:MOST])
    may_take = viewer.can(Perm.TAKE_EMERGENCY) and person.is_open and not any(row.is_open for row in rows)
    if not rows and not may_take:
        return []
    context: dict[str, Any] = {
        "headers": EMERGENCY_HEADERS, "rows": emergency_rows(rows),
        "new_url": f"{reverse('emergency-new')}?person={person.reference}" if may_take else "",
    }  # fmt: skip
    return [Section("emergencies", "Emergencies", "placements/_emergencies_section.html", context)]


def adulthood_section(viewer: Viewer, person: Person) -> list[Section]:
    """For whoever is under 18, or was when the steps began; for the council alone."""
    if not viewer.in_council or not viewer.can(Perm.SEE_REFERRALS):
        return []
    rows = list(TransitionStep.objects.visible_to(viewer).filter(person=person))
    may_begin = (
        not rows and viewer.can(Perm.WRITE_REFERRAL) and person.date_of_birth and transition_gate(person).is_open
    )
    if not rows and not may_begin:
        return []
    born = person.date_of_birth
    context = {
        "headers": TRANSITION_HEADERS,
        "rows": transition_rows(rows, may_write=viewer.can(Perm.WRITE_REFERRAL)),
        "eighteen": dates.add_months(born, 18 * 12) if born else None,
        "begin_url": reverse("transition-begin", args=[person.reference]) if viewer.can(Perm.WRITE_REFERRAL) else "",
    }
    return [Section("adulthood", "Into adulthood", "placements/_adulthood_section.html", context)]


def emergency_steps(viewer: Viewer, person: Person) -> list[NextStep]:
    """What an open emergency of theirs waits for, where it waits for this viewer's side."""
    if not viewer.can(Perm.SEE_EMERGENCIES):
        return []
    rows = Emergency.objects.visible_to(viewer).open().filter(person=person).select_related("owner")
    mine = [row for row in rows if row.owner and row.owner.organisation_id == viewer.organisation_id]
    return [NextStep(row.get_next_step_display(), row.get_absolute_url(), row.due_on, "An emergency") for row in mine]

"""Changes that open by themselves from what the system knows: a notice, a household that changes, an incident (G14-REV-6)."""

import logging
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import Q

from people.models import Person
from placements.models import Arrangement
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, ChangeSide, ChangeTaskKind
from reviews.models import ChangeEvent, ChangeTask
from reviews.rules import changes as rules
from reviews.rules.known_changes import WORDS
from reviews.services.changes import open_task
from reviews.services.known_changes import QUESTIONS, unwritten
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer

log = logging.getLogger(__name__)


def catch_up(
    *, people: Collection[int] | None = None, sources: Collection[str] = tuple(QUESTIONS), by: Viewer = SYSTEM
) -> int:
    """Open every change that is known and not written down, of these people or of everybody. How many were opened.

    Each in its own transaction, once whatever happens: safe to run as often as one likes, and beside another run. Where
    nobody could own what it opens it stays on the safety net.
    """
    opened = 0
    for source in sources:
        rows = unwritten(source, dates.today())
        rows = rows if people is None else rows.filter(person_id__in=people)
        for pk, fact in list(rows.order_by("known_on", "pk").values_list("pk", "known_id")):
            try:
                opened += _open(source, pk, fact, by)
            except Refusal as refused:
                log.info("change_not_opened", extra={"source": source, "fact": fact, "problem": str(refused)})
    return opened


@transaction.atomic
def _open(source: str, pk: int, fact: int, by: Viewer) -> int:
    """The person is locked, and only then it is asked whether it is unwritten still: somebody may have been faster."""
    known = _unwritten(source, pk, fact)
    if known is None:
        return 0
    states.lock(known.person)
    known = _unwritten(source, pk, fact)
    if known is None:
        return 0
    event = _event(source, known)
    history.save(event, by=by, why="Opened by itself")
    tasks = [open_task(event, kind, by) for kind in _kinds(event)]
    text = f"Opened a change by itself: {event.get_kind_display()}"
    events.record("change.opened", event, by=by, text=text, opened=[task.kind for task in tasks], source=source)
    return 1


def _unwritten(source: str, pk: int, fact: int) -> Any:
    rows = unwritten(source, dates.today()).filter(pk=pk, known_id=fact)
    return rows.select_related("person__council", "person__owner").first()


def _event(source: str, known: Any) -> ChangeEvent:
    """Of the council; of an incident, of whoever wrote it down: an allegation is for them to read alone."""
    person: Person = known.person
    of_incident = source == ChangeSource.INCIDENT
    return ChangeEvent(
        person=person, arrangement=_arrangement(source, known), kind=ChangeKind(known.fact_kind),
        organisation_id=known.organisation_id if of_incident else person.council_id,
        happened_on=known.known_on, what=WORDS[source], source=source, source_id=known.known_id,
    )  # fmt: skip


def _arrangement(source: str, known: Any) -> Arrangement | None:
    """The one that it is about; of what is about the person alone, the one they live by."""
    if isinstance(known, Arrangement):
        return known
    if source == ChangeSource.INCIDENT:
        found: Arrangement | None = known.arrangement
        return found
    return Arrangement.objects.live().filter(person=known.person_id).order_by("started_on", "pk").first()


def _kinds(event: ChangeEvent) -> list[ChangeTaskKind]:
    """What it opens, but for what another change asks for already and nobody has done."""
    has_home = event.arrangement is not None and event.arrangement.is_open
    same_home = Q(side=ChangeSide.COUNCIL) | Q(event__arrangement=event.arrangement)
    asked = set(ChangeTask.objects.open().filter(same_home, person=event.person).values_list("kind", flat=True))
    return [kind for kind in rules.g14_rev_6_what_a_change_opens(event.kind, has_home) if kind not in asked]

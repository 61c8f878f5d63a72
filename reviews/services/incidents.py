"""Incidents: written down, told to everybody who is owed it, learnt from, closed."""

from datetime import date, time

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person, User
from placements.models import Arrangement
from reviews.change_sources import ChangeSource
from reviews.choices import Considered, IncidentKind
from reviews.models import Incident, IncidentNotice
from reviews.rules import incidents as rules
from reviews.services import change_opening
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def record(
    *, person: Person, by: Viewer, kind: str, happened_on: date, where: str, what: str, is_serious: bool,
    happened_time: time | None = None, injuries: str = "", safeguarding: str = Considered.NOT_YET,
    safeguarding_because: str = "", arrangement: Arrangement | None = None,
) -> Incident:  # fmt: skip
    """Write it down; whoever is owed word of it stands on the list by tomorrow, the learning within four weeks. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    assert by.organisation_id is not None, "an incident belongs to the organisation of whoever records it"
    reasons = [
        *rules.incident_says_what_and_where(what, where),
        *rules.incident_has_happened(happened_on, dates.today()),
        *rules.incident_of_ones_own_arrangement(arrangement is not None, by.in_scheme),
        *rules.considered_says_why(safeguarding, safeguarding_because),
    ]
    if reasons:
        raise Refusal(*reasons)
    incident = Incident(
        person=person, arrangement=arrangement, organisation_id=by.organisation_id, kind=IncidentKind(kind),
        happened_on=happened_on, happened_time=happened_time, where=where.strip(), what=what.strip(),
        is_serious=is_serious, injuries=injuries.strip(), safeguarding=safeguarding,
        safeguarding_because=safeguarding_because.strip(), owner=_owner(person, arrangement, by),
        due_on=due_on(Clock.INCIDENT_LEARN, dates.today(), person.council_id),
    )  # fmt: skip
    history.save(incident, by=by)
    owed = [_owe(incident, told, by) for told in _owed(incident, by)]
    text = f"Recorded an incident: {incident.get_kind_display().lower()}"
    events.record("incident.recorded", incident, by=by, text=text, owed=[notice.told for notice in owed])
    change_opening.catch_up(people=[person.pk], sources=[ChangeSource.INCIDENT], by=by)
    return incident


@transaction.atomic
def tell(*, notice: IncidentNotice, by: Viewer, words: str, on: date | None) -> IncidentNotice:
    """They were told on a day; or, without one, nobody was, and why. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    fresh: IncidentNotice = states.lock(notice)
    reasons = [*rules.seen_through_by_its_own_side(_is_own(fresh.incident, by)), *rules.notice_says_how(words)]
    if on is not None:
        reasons += rules.incident_has_happened(on, dates.today())
    if reasons:
        raise Refusal(*reasons)
    if not fresh.is_open:
        raise states.WrongState("This was answered already. Open the incident to see what was said.")
    fresh.done_on, fresh.words = on, words.strip()
    fresh.closed_at, fresh.due_on = timezone.now(), None
    history.save(fresh, by=by)
    text = f"{fresh.get_told_display()}: {'told' if on else 'not told'} of an incident"
    events.record("incident.told", fresh, by=by, text=text, incident=fresh.incident_id)
    return fresh


@transaction.atomic
def close(*, incident: Incident, by: Viewer, safeguarding: str, safeguarding_because: str, learning: str) -> Incident:
    """Everybody was told, safeguarding was considered, and the learning is written down. Raises Refusal."""
    require(by, Perm.WRITE_NOTE)
    fresh: Incident = states.lock(incident)
    reasons = [
        *rules.seen_through_by_its_own_side(_is_own(fresh, by)),
        *rules.considered_says_why(safeguarding, safeguarding_because),
        *gate(fresh, safeguarding=safeguarding, learning=learning).missing,
    ]
    if reasons:
        raise Refusal(*reasons)
    if not fresh.is_open:
        raise states.WrongState("This incident was closed already.")
    fresh.safeguarding, fresh.safeguarding_because = safeguarding, safeguarding_because.strip()
    fresh.learning, fresh.closed_at, fresh.due_on = learning.strip(), timezone.now(), None
    history.save(fresh, by=by)
    events.record("incident.closed", fresh, by=by, text="Closed an incident, with what was learnt")
    change_opening.catch_up(people=[fresh.person_id], sources=[ChangeSource.INCIDENT], by=by)
    return fresh


def gate(incident: Incident, *, safeguarding: str, learning: str) -> Gate:
    """What stands between an incident and its end, every reason at once."""
    open_notices = [(str(notice), notice.get_absolute_url()) for notice in incident.notices.open()]
    return rules.closing_gate(open_notices, safeguarding, learning)


def _is_own(incident: Incident, by: Viewer) -> bool:
    return Incident.objects.visible_to(by).of_side(by).filter(pk=incident.pk).exists()


def _owed(incident: Incident, by: Viewer) -> list[str]:
    return list(
        rules.who_is_owed_word(
            incident.kind, is_serious=incident.is_serious, with_scheme=incident.arrangement_id is not None,
            by_scheme=by.in_scheme,
        )
    )  # fmt: skip


def _owe(incident: Incident, told: str, by: Viewer) -> IncidentNotice:
    due = due_on(Clock.INCIDENT_TELL, dates.today(), incident.person.council_id)
    notice = IncidentNotice(incident=incident, person=incident.person, told=told, owner=incident.owner, due_on=due)
    history.save(notice, by=by)
    return notice


def _owner(person: Person, arrangement: Arrangement | None, by: Viewer) -> User:
    """Of the side that writes it down: the scheme worker, or whoever owns the person, or the council's duty manager."""
    owner = arrangement.owner if by.in_scheme and arrangement else person.owner or person.council.duty_manager
    if owner is None:
        raise Refusal(f"{person} has no owner. Give them one before an incident is recorded.")
    return owner

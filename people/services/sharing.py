"""Which scheme may see a person, since when and why."""

from django.db import transaction

from people import rules
from people.models import Organisation, Person, Share
from people.rules import check
from sharedliving.core import dates, events, history, states
from sharedliving.core.viewer import Viewer


@transaction.atomic
def share(*, person: Person, organisation: Organisation, why: str, by: Viewer) -> Share:
    """Let a scheme see a person from today on. Already shared: nothing changes, and that share is returned."""
    check(rules.shared_with_schemes_alone, organisation)
    check(rules.reason_is_given, why)
    row = states.lock(person)
    running = _running(row, organisation)
    if running is not None:
        return running
    made = history.save(Share(person=row, organisation=organisation, why=why, since=dates.today()), by=by, why=why)
    events.record("person.shared", made, by=by, text=f"Shared with {organisation.name}: {why}", scheme=organisation.pk)
    return made


@transaction.atomic
def stop_sharing(*, person: Person, organisation: Organisation, by: Viewer, why: str) -> Share | None:
    """The scheme no longer sees the person. Not shared: nothing changes."""
    check(rules.reason_is_given, why)
    running = _running(states.lock(person), organisation)
    if running is None:
        return None
    running.until = dates.today()
    history.save(running, by=by, why=why)
    text = f"No longer shared with {organisation.name}: {why}"
    events.record("person.unshared", running, by=by, text=text, scheme=organisation.pk)
    return running


def _running(person: Person, organisation: Organisation) -> Share | None:
    return Share.objects.filter(person=person, organisation=organisation, until__isnull=True).first()

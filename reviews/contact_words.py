"""How often somebody was in contact in the last twelve months, against what is agreed, in one sentence."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from people.choices import Clock, OrganisationKind
from people.clocks import terms
from people.models import Person
from placements.models import Arrangement
from reviews.models import CaseNote
from reviews.rules.contact_kept import contact_kept
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MONTHS = 12


def council_words(viewer: Viewer, person: Person, live: list[Arrangement]) -> str:
    """Contact of the council with the person since the first of these arrangements began, at most twelve months back."""
    notes = CaseNote.objects.visible_to(viewer).filter(person=person, with_person=True)
    moments = notes.exclude(organisation__kind=OrganisationKind.SCHEME).values_list("happened_at", flat=True)
    agreed = [row.contact_days for row in live if row.contact_days]
    every = min(agreed) if agreed else terms(Clock.CONTACT, person.council_id, dates.today()).days
    start = min(row.started_on for row in live)
    since = max(start, dates.add_months(dates.today(), -MONTHS))
    recent = moments.filter(happened_at__date__gte=since)
    return sentence("the council", [timezone.localdate(at) for at in recent], every=every, since=since)


def sentence(who: str, days: Iterable[date], *, every: int, since: date) -> str:
    found = contact_kept(days, every=every, since=since, until=dates.today())
    if not found.agreed:
        return f"Contact of {who} is agreed every {every} days; the first is not due yet."
    return (
        f"Contact of {who} is agreed every {every} days: since {dates.uk_date(since)} it was kept {found.kept} of "
        f"{found.agreed} times. The longest time without was {found.longest} days."
    )

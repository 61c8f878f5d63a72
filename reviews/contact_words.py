"""How often somebody was in contact in the last twelve months, against what is agreed, in one sentence."""

from collections.abc import Iterable
from datetime import date

from django.db.models.functions import TruncDate

from people.choices import Clock, OrganisationKind
from people.clocks import terms
from people.models import Person
from placements.models import Arrangement
from reviews.models import CaseNote, Review
from reviews.rules.contact_kept import contact_kept
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MONTHS = 12


def council_words(viewer: Viewer, person: Person, live: list[Arrangement]) -> str:
    """Contact of the council with the person since the first of these arrangements began, at most twelve months back: in
    their notes, and in reviews that the person came to.
    """
    notes = CaseNote.objects.visible_to(viewer).filter(person=person, with_person=True)
    council = notes.exclude(organisation__kind=OrganisationKind.SCHEME).annotate(day=TruncDate("happened_at"))
    reviews = Review.objects.visible_to(viewer).with_the_person().filter(person=person)
    agreed = [row.contact_days for row in live if row.contact_days]
    every = min(agreed) if agreed else terms(Clock.CONTACT, person.council_id, dates.today()).days
    start = min(row.started_on for row in live)
    since = max(start, dates.add_months(dates.today(), -MONTHS))
    noted = council.filter(day__gte=since).order_by().values_list("day", flat=True)
    held = reviews.filter(held_on__gte=since).order_by().values_list("held_on", flat=True)
    return sentence("the council", noted.union(held), every=every, since=since)


def sentence(who: str, days: Iterable[date], *, every: int, since: date) -> str:
    found = contact_kept(days, every=every, since=since, until=dates.today())
    if not found.agreed:
        return f"Contact of {who} is agreed every {every} days; the first is not due yet."
    return (
        f"Contact of {who} is agreed every {every} days: since {dates.uk_date(since)} it was kept {found.kept} of "
        f"{found.agreed} times. The longest time without was {found.longest} days."
    )

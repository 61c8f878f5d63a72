"""Who is told of a shared note, and that they have seen it (G14-CMS-8)."""

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person
from placements.choices import ReferralState
from placements.models import Arrangement, Referral
from reviews.models import CaseNote, NoteCopy
from reviews.rules import notes as rules
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer

WITH_THE_SCHEME = (ReferralState.SENT, ReferralState.ACCEPTED, ReferralState.MATCHED)


def workers_of(person: Person) -> dict[int, int]:
    """Who answers for the person now, by organisation: their owner for the council, and for each scheme the worker of the
    arrangement or, before there is one, of the referral. Of a restricted record, those who may open it.
    """
    found = {person.council_id: person.owner_id} if person.owner_id else {}
    live = Arrangement.objects.visible_to(SYSTEM).live().filter(person=person).order_by("-started_on", "-pk")
    referred = Referral.objects.visible_to(SYSTEM).open().filter(person=person, state__in=WITH_THE_SCHEME)
    rows = [
        *live.values_list("scheme_id", "owner_id", "owner__organisation_id"),
        *referred.order_by("-pk").values_list("scheme_id", "owner_id", "owner__organisation_id"),
    ]
    for scheme, owner, organisation in rows:
        if organisation == scheme:
            found.setdefault(scheme, owner)
    return {side: worker for side, worker in found.items() if not person.is_restricted or worker in person.may_open}


def tell(*, note: CaseNote, by: Viewer) -> list[NoteCopy]:
    """Put both workers on a shared note; each sees it within the timescale. One scheme is not told of another's notes."""
    person, today = note.person, dates.today()
    workers = workers_of(person)
    if by.in_scheme:
        workers = {side: worker for side, worker in workers.items() if side in (person.council_id, by.organisation_id)}
    due = due_on(Clock.NOTE_SEEN, today, person.council_id)
    told = rules.g14_cms_8_both_workers_are_on_it(workers, by.user_id, note.audience)
    copies = [
        history.save(NoteCopy(note=note, person=person, organisation_id=side, owner_id=worker, due_on=due), by=by)
        for side, worker in told.items()
    ]
    for copy in copies:
        text = f"{copy.owner.name} is told of a note"
        events.record("note.told", copy, by=by, person_id=person.pk, text=text, note=note.pk)
    return copies


@transaction.atomic
def seen(*, copy: NoteCopy, by: Viewer) -> NoteCopy:
    """The worker, or a colleague who covers for them, has seen it. A second time nothing changes."""
    require(by, Perm.WRITE_NOTE)
    fresh: NoteCopy = states.lock(copy)
    own = NoteCopy.objects.visible_to(by).of_side(by).filter(pk=fresh.pk).exists()
    if reasons := list(rules.g14_cms_8_seen_by_its_own_side(own)):
        raise Refusal(*reasons)
    if fresh.is_open:
        fresh.seen_on, fresh.seen_by_id = dates.today(), by.user_id
        fresh.closed_at, fresh.due_on = timezone.now(), None
        history.save(fresh, by=by)
        events.record("note.seen", fresh, by=by, person_id=fresh.person_id, text="Saw a note", note=fresh.note_id)
    return fresh

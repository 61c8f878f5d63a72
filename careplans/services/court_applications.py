"""The pack for an application to the Court of Protection: begun by a screen that asks for it, written, ready to send."""

from typing import Any

from django.db import transaction

from careplans.models import CourtApplication, CourtAuthorisation, LibertyObjection, LibertyScreen
from careplans.rules import court as rules
from careplans.rules.said import missing
from careplans.services import records
from careplans.services.court_pack import KIND
from people.choices import Clock
from people.models import Person
from sharedliving.core import states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def begin(*, person: Person, by: Viewer) -> CourtApplication:
    """Begin the pack on the screen that stands. One at a time for a person."""
    states.lock(person)
    screen = LibertyScreen.objects.standing().filter(person=person).first()
    if screen is None:
        raise Refusal(f"Screen {person.name} first: the pack is made from a completed liberty screen.")
    if CourtApplication.objects.drafts().filter(person=person).exists():
        raise Refusal("An application is being written already: continue it.")
    objects = LibertyObjection.objects.filter(person=person).exists()
    row = CourtApplication(person=person, screen=screen, has_objection=objects, answers=_known(screen))
    begun: CourtApplication = records.begin(row=row, kind=KIND, by=by, clock=Clock.COURT_APPLICATION)
    return begun


def _known(screen: LibertyScreen) -> dict[str, Any]:
    """What the screen says already: supervision, restraint and sedation, and why it may be a deprivation."""
    said = {
        "supervision": screen.answer("factor_supervision_why"),
        "restraint": screen.answer("restraint") or screen.answer("factor_restraint_why"),
        "sedation": screen.answer("medication") or screen.answer("factor_medication_why"),
        "why_deprivation": screen.answer("decision_reasons"),
    }
    return {name: words for name, words in said.items() if words}


@transaction.atomic
def begin_after(*, screen: LibertyScreen, by: Viewer) -> CourtApplication | None:
    """Begin the pack that a decision to apply asks for, unless one is being written or the court has one."""
    asked = CourtAuthorisation.objects.applied().filter(person_id=screen.person_id).exists()
    if asked or CourtApplication.objects.drafts().filter(person_id=screen.person_id).exists():
        return None
    return begin(person=screen.person, by=by)


@transaction.atomic
def save_section(*, application: CourtApplication, by: Viewer, version: int | None, **fields: Any) -> CourtApplication:
    """Save some answers. The streamlined route is refused while an objection stands on the record."""
    fresh = states.lock(application)
    route = fields.get("route") or ""
    if not rules.copdol10_no_streamlined_route_with_objection(route, fresh.has_objection):
        raise Refusal(missing(rules.copdol10_no_streamlined_route_with_objection))
    saved: CourtApplication = records.save_section(row=fresh, kind=KIND, by=by, version=version, **fields)
    return saved


@transaction.atomic
def ready(*, application: CourtApplication, by: Viewer, version: int | None = None) -> CourtApplication:
    """Ready to send: everything the court asks for is there. Refused with all that is missing."""
    done: CourtApplication = records.complete(row=application, kind=KIND, by=by, version=version)
    return done


@transaction.atomic
def stop(*, application: CourtApplication, by: Viewer, why: str) -> CourtApplication:
    """Stop an application that is no longer needed, with the reason."""
    stopped: CourtApplication = records.stop(row=application, kind=KIND, by=by, why=why)
    return stopped

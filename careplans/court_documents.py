"""The pack for the Court of Protection as a document for the council's legal team."""

from careplans.choices.records import RecordState
from careplans.models import CourtApplication, LibertyEvidence
from careplans.services.court_pack import parts
from sharedliving.core import dates
from sharedliving.core.documents.shapes import CourtPack


def pack_document(application: CourtApplication) -> CourtPack:
    """Everything gathered; what is missing stands in it as missing."""
    person, screen = application.person, application.screen
    seen = LibertyEvidence.objects.filter(screen=screen)
    ready = application.state == RecordState.COMPLETED
    return {
        "title": "Pack for the Court of Protection" if ready else "Pack for the Court of Protection (draft)",
        "reader": "the council’s legal team",
        "person_name": person.name,
        "reference": person.reference,
        "organisation": person.council.name,
        "made_on": dates.today(),
        "version": str(application.version),
        "left_out": [],
        "own_words": str(screen.answer("own_words") or ""),
        "law": f"{screen.framework.title}: {screen.framework.test}",
        "decision": screen.get_decision_display(),
        "reasons": str(screen.answer("decision_reasons") or ""),
        "ready_on": application.completed_on,
        "parts": [
            {"heading": part.label, "words": part.found or f"Missing: {part.put_right}"} for part in parts(application)
        ],
        "seen": [
            {"on": row.seen_on, "who": row.observer, "what": row.what, "shows": row.get_shows_display()} for row in seen
        ],
    }

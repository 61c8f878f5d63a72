"""The carer agreement as a document for carers and scheme."""

from typing import Any

from placements.choices import CarerAgreementParty
from placements.exports.readers import ADDRESS
from placements.models import CarerAgreement
from placements.rules.carer_agreement import CARER_SECTIONS
from sharedliving.core import dates
from sharedliving.core.words import inside


def carer_agreement_document(row: CarerAgreement) -> dict[str, Any]:
    """Data for `carer_agreement` (core/documents/shapes.py)."""
    names = {CarerAgreementParty.CARER: row.household.name, CarerAgreementParty.SCHEME: row.scheme.name}
    made = {each.party: each for each in row.signatures.all()}
    return {
        "title": "Carer agreement", "reader": "the Shared Lives carers and the scheme", "person_name": row.household.name,
        "reference": f"carer agreement {row.number}", "organisation": row.scheme.name, "made_on": dates.today(),
        "version": str(row.number), "left_out": [ADDRESS],
        "parts": [
            {"heading": section.title, "words": getattr(row, section.field)} for section in CARER_SECTIONS
        ],
        "looked_at_on": row.due_on if row.signed_on else None,
        "signatures": [
            {"name": made[party.value].name if party.value in made else names[party],
             "capacity": inside(party.label), "authority": "",
             "signed_on": made[party.value].on if party.value in made else None}
            for party in CarerAgreementParty
        ],
    }  # fmt: skip

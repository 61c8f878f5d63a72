"""The licence of the room as a document for person and carer. The carers' address is not in it."""

from typing import Any

from placements.choices import LicenceParty
from placements.exports.readers import ADDRESS
from placements.models import Licence
from sharedliving.core import dates
from sharedliving.core.words import inside


def licence_document(licence: Licence) -> dict[str, Any]:
    """Data for `licence` (core/documents/shapes.py)."""
    person, household = licence.person, licence.agreement.household
    return {
        "title": "Licence to live in a room", "reader": "the person and the Shared Lives carer", "person_name": person.name,
        "reference": person.reference, "organisation": licence.agreement.scheme.name, "made_on": dates.today(),
        "version": str(licence.number), "left_out": [ADDRESS], "carer": household.name, "room": licence.room,
        "shared_rooms": licence.shared_rooms, "starts_on": licence.starts_on, "until": licence.until,
        "payments": [
            {"part": "Rent", "weekly": licence.weekly_rent},
            {"part": "Food", "weekly": licence.weekly_food},
            {"part": "Heating, light and water", "weekly": licence.weekly_utilities},
            {"part": "Together", "weekly": licence.weekly_total},
        ],
        "notice_days": licence.agreement.notice_days, "terms": licence.terms,
        "signatures": _signatures(licence, {LicenceParty.PERSON: person.name, LicenceParty.CARER: household.name}),
    }  # fmt: skip


def _signatures(licence: Licence, names: dict[str, str]) -> list[dict[str, Any]]:
    made = {each.party: each for each in licence.signatures.all()}
    rows = []
    for party in LicenceParty:
        row = made.get(party.value)
        rows.append(
            {"name": row.name if row else names[party], "capacity": inside(party.label),
             "authority": row.authority if row else "", "signed_on": row.on if row else None}
        )  # fmt: skip
    return rows

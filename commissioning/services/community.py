"""Published tables of the community: imported whole for one council, or refused with nothing changed (G14-LOC-6)."""

import hashlib

from django.db import transaction
from django.utils import timezone

from commissioning.equality.census import CensusTable, read_census
from commissioning.models import CommunityTable
from commissioning.services.unit_costs import own_council
from people.choices import OrganisationKind
from people.models import Organisation
from sharedliving.core import dates, events, history
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def import_own(*, by: Viewer, content: bytes, file_name: str, area: str) -> CommunityTable:
    """The viewer's own council."""
    council = Organisation.objects.get(pk=own_council(by, Perm.IMPORT_COMMUNITY))
    return import_table(council=council, by=by, content=content, file_name=file_name, area=area)


@transaction.atomic
def import_table(*, council: Organisation, by: Viewer, content: bytes, file_name: str, area: str) -> CommunityTable:
    """What the table says about the council's area; the file itself is not kept. Raises Refusal for a wrong file."""
    require(by, Perm.IMPORT_COMMUNITY)
    if council.kind != OrganisationKind.COUNCIL:
        raise Refusal(f"{council.name} is no council.")
    table, code, digest = read_census(content), area.strip().upper(), hashlib.sha256(content).hexdigest()
    _check_area(table, code)
    _check_new(council, table, code, digest)
    row = CommunityTable(
        council=council, adults=table.adults, area_code=code, area_name=table.names.get(code, "")[:100],
        counts=table.areas[code], file_name=file_name[:200], digest=digest, imported_at=timezone.now(),
        imported_by_id=by.user_id,
    )  # fmt: skip
    history.save(row, by=by)
    text = f"{row.name}: {row.people:,} people of {code}, from {row.file_name}"
    events.record("community.imported", row, by=by, text=text, area=code, digest=digest)
    return row


def _check_area(table: CensusTable, code: str) -> None:
    if code not in table.areas:
        number = f"{len(table.areas):,} areas" if len(table.areas) != 1 else "1 area"
        raise Refusal(f"The table has no area with the code “{code}”. It has {number}, like {min(table.areas)}.")


def _check_new(council: Organisation, table: CensusTable, code: str, digest: str) -> None:
    last = CommunityTable.objects.newest(council.pk)
    for row in last:
        if (row.adults, row.area_code, row.digest) == (table.adults, code, digest):
            day = dates.uk_date(timezone.localdate(row.imported_at))
            raise Refusal(f"This table was imported already, on {day}. Nothing was changed.")

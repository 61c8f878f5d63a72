"""What the page of a carer household says of its application, its members, its conditions and its confidential notes."""

from typing import Any

from placements.choices import HouseholdState
from placements.models import Application, ApprovalCondition, ApprovalEnding, CarerHousehold, CarerNote, HouseholdMember
from placements.tables import (
    CONDITION_HEADERS,
    MEMBER_HEADERS,
    NOTE_HEADERS,
    condition_rows,
    member_rows,
    note_rows,
)
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer

NEWEST_NOTES = 20


def household_sections(row: CarerHousehold, viewer: Viewer) -> dict[str, Any]:
    """Seven queries, however many live there and however much was written."""
    members = HouseholdMember.objects.visible_to(viewer).living_there().filter(household=row).with_dbs()
    notes = CarerNote.objects.visible_to(viewer).filter(household=row).for_list()[:NEWEST_NOTES]
    conditions = ApprovalCondition.objects.visible_to(viewer).filter(household=row, decision__signed_on__isnull=False)
    ending = ApprovalEnding.objects.visible_to(viewer).open().filter(household=row).select_related("asked_by").first()
    application = Application.objects.visible_to(viewer).filter(household=row).order_by("-pk").first()
    may_write = viewer.can(Perm.WRITE_CARER)
    return {
        "application": application,
        "is_applying": row.state == HouseholdState.APPLYING,
        "may_end": row.state in (HouseholdState.APPROVED, HouseholdState.SUSPENDED) and ending is None,
        "may_sign": viewer.can(Perm.SIGN_APPROVAL) and (ending is None or ending.asked_by_id != viewer.user_id),
        "ending": ending,
        "member_headers": MEMBER_HEADERS,
        "members": member_rows(members),
        "condition_headers": CONDITION_HEADERS,
        "conditions": condition_rows(conditions, may_write=may_write),
        "note_headers": NOTE_HEADERS,
        "notes": note_rows(notes),
        "newest_notes": NEWEST_NOTES,
    }

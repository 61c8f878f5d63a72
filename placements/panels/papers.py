"""What is agreed and paid around an arrangement, for its page: who does what, gaps, money, agreement, licence."""

from typing import Any

from careplans.models import CarePlan
from placements.choices import ArrangementState
from placements.models import Agreement, Arrangement, Licence, MoneyLine
from placements.rules import agreement_of_old_plan, risks_in_force, role_gaps, two_named_workers
from placements.tables import (
    LICENCE_HEADERS,
    LINE_HEADERS,
    ROLE_HEADERS,
    SIGN_HEADERS,
    licence_rows,
    line_rows,
    money_sentences,
    role_rows,
    signature_rows,
)
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.viewer import Viewer


def papers_of(row: Arrangement, viewer: Viewer) -> dict[str, Any]:
    """Agreement, roles, money and licence of an arrangement, as far as this viewer may see them."""
    agreement, live = row.agreement, row.state == ArrangementState.LIVE
    new = (
        Agreement.objects.visible_to(viewer).being_made().filter(person_id=row.person_id, household_id=row.household_id)
    )
    lines = MoneyLine.objects.visible_to(viewer).on_day(row.ended_on or dates.today()).filter(arrangement=row)
    licences = Licence.objects.visible_to(viewer).filter(
        person_id=row.person_id, agreement__household_id=row.household_id
    )
    return {
        "agreement": agreement,
        "new_version": next((each for each in new if each != agreement), None),
        "sentences": money_sentences(row, list(lines)),
        "licence_headers": LICENCE_HEADERS,
        "licences": licence_rows(licences),
        "may_begin": live and agreement is None and viewer.can(Perm.WRITE_AGREEMENT),
        "line_headers": LINE_HEADERS,
        "role_headers": ROLE_HEADERS,
        "sign_headers": SIGN_HEADERS,
    } | (_agreed(row, agreement, viewer, live) if agreement else {})  # fmt: skip


def _agreed(row: Arrangement, agreement: Agreement, viewer: Viewer, live: bool) -> dict[str, Any]:
    plan = CarePlan.objects.visible_to(viewer).in_force().filter(person_id=row.person_id).first() if live else None
    gaps = role_gaps(agreement, risks_in_force(row.person_id)) if live else []
    return {
        "lines": line_rows(agreement),
        "roles": role_rows(agreement),
        "gaps": [gap.what for gap in gaps],
        "one_worker": two_named_workers(agreement.roles.all()),
        "signatures": signature_rows(agreement, viewer, may_sign=False),
        "plan_moved_on": agreement_of_old_plan(agreement, plan),
    }

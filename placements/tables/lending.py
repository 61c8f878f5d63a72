"""Which other schemes use a carer household."""

from typing import Any

from django.urls import reverse

from placements.models import AlsoUsedBy, CarerHousehold
from sharedliving.core.access import Perm
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

LENDING_HEADERS = ["Scheme", "Since", "Agreed by", "Why", "End it"]

LENT = "{scheme} approved these carers and keeps their record. You may match people with them: ask {scheme} about the rest."


def lending(household: CarerHousehold, viewer: Viewer) -> dict[str, Any]:
    """What the page of a household shows of it: one query."""
    loans = AlsoUsedBy.objects.visible_to(viewer).running().filter(household=household)
    is_own = household.scheme_id == viewer.organisation_id
    may_lend = is_own and household.is_open and viewer.can(Perm.LEND_HOUSEHOLD)
    return {
        "lent_words": "" if is_own else LENT.format(scheme=household.scheme.name),
        "lending_headers": LENDING_HEADERS if may_lend else LENDING_HEADERS[:-1],
        "lending": [_row(loan, may_lend) for loan in loans.select_related("scheme", "agreed_by")],
        "may_lend": may_lend,
    }


def _row(loan: AlsoUsedBy, may_lend: bool) -> list[Any]:
    end = Link("End it", reverse("carer-lend-end", args=[loan.pk]), hidden=f"for {loan.scheme.name}")
    agreed = f"{loan.agreed_by.name}, with {loan.agreed_with}"
    return [loan.scheme.name, loan.agreed_on, agreed, loan.why, *([end] if may_lend else [])]

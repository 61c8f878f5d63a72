"""Carer households: the list, one of them, and what is recorded about them."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from placements import caring
from placements.choices import ArrangementKind, HouseholdState
from placements.forms.lists import CarerFilterForm
from placements.models import Arrangement, CarerAddress, CarerHousehold, HouseholdRisk
from placements.panels.households import household_sections
from placements.tables import CARER_HEADERS, arrangement_rows, carer_rows, check_rows
from placements.tables.endings import (
    carers_next,
)
from placements.tables.lending import (
    lending,
)
from placements.tables.profiles import (
    profile_rows,
)
from placements.views.rows import OfHousehold
from sharedliving.core import events
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link
from sharedliving.core.dates import uk_date
from sharedliving.core.views import ListPage, PageView


class CarersPage(ListPage):
    permission = Perm.SEE_CARERS
    template_name = "placements/carers.html"

    def rows(self) -> QuerySet:
        wanted = self.request.GET
        rows = CarerHousehold.objects.visible_to(self.viewer).for_list()
        if wanted.get("state") in HouseholdState.values:
            rows = rows.filter(state=wanted["state"])
        if wanted.get("kind") in ArrangementKind.values:
            rows = rows.filter(approved_kinds__contains=[wanted["kind"]])
        return rows.with_room() if wanted.get("room") == "yes" else rows

    def context(self) -> dict[str, Any]:
        given = super().context()
        shown = {name: self.request.GET.get(name, "") for name in ("state", "room", "kind")}
        return given | {
            "filters": CarerFilterForm(initial=shown),
            "headers": CARER_HEADERS,
            "lines": carer_rows(given["page"].object_list),
            "may_write": self.viewer.can(Perm.WRITE_CARER),
        }


class CarerPage(OfHousehold, PageView):
    """May they, would they, have they room: approval, places, checks, who lives there."""

    permission = Perm.SEE_CARERS
    template_name = "placements/carer.html"
    lent_too = True

    def context(self) -> dict[str, Any]:
        row, viewer = self.household, self.viewer
        living = (
            Arrangement.objects.visible_to(viewer)
            .live()
            .filter(household=row)
            .select_related("person", "household", "owner")
        )
        address = CarerAddress.objects.visible_to(viewer).filter(household=row).first()
        if address is not None:
            events.record("household.address_seen", row, by=viewer, text=f"Address of {row.name} seen")
        return {
            "household": row,
            "crumbs": [*self.crumbs()[:1], (row.name, None)],
            "summary": approval_rows(row),
            "profile": profile_rows(row),
            "paused": paused_words(row),
            "check_headers": ["Check", "Made on", "Valid until", "Where it stands"],
            "checks": check_rows(row),
            "risk_headers": [
                "Who or what",
                "What could happen",
                "What is done",
                "Looked at again by",
                "No longer a risk",
            ],
            "risks": risk_rows(list(HouseholdRisk.objects.visible_to(viewer).open().filter(household=row))),
            "living_headers": ["Person", "Kind", "Where it stands", "Since", "Next visit"],
            "living": [[line[0], *line[2:6]] for line in arrangement_rows(living)],
            "address": address,
            "may_see_address": viewer.can(Perm.SEE_CARER_ADDRESS),
            **caring.of_household(viewer, row),
            "may_write": viewer.can(Perm.WRITE_CARER) and row.scheme_id == viewer.organisation_id,
            **lending(row, viewer),
            **carers_next(row, viewer),
            "is_approved": row.state == HouseholdState.APPROVED,
        } | household_sections(row, viewer)


def approval_rows(row: CarerHousehold) -> list[tuple[str, Any]]:
    """Approval and its terms, places, and what the home is like."""
    taken = row.taken  # type: ignore[attr-defined]
    kinds = [ArrangementKind(kind).label for kind in row.approved_kinds]
    return [
        ("Approved on", row.approved_on),
        ("Approved for", f"{row.approved_places} at a time, aged {row.youngest} to {row.oldest}"),
        ("Arrangements", kinds),
        ("Places", f"{taken} taken, {max(row.approved_places - taken, 0)} free"),
        ("Next check", Due(row.due_on) if row.due_on else ""),
        ("Scheme worker", row.owner.name if row.owner else ""),
        ("Area", row.area),
        ("Languages besides English", ", ".join(each for each in row.languages if each.lower() != "english")),
        ("Wheelchair access", row.wheelchair_access),
        ("Pets", row.has_pets),
        ("Somebody smokes", row.smokes),
    ]


def paused_words(row: CarerHousehold) -> str:
    """Since when and by whom new matches are paused; never why: that is the council's to tell."""
    if row.matches_paused_on is None:
        return ""
    return (
        f"New matches are paused since {uk_date(row.matches_paused_on)} by {row.matches_paused_by}. "
        "Who lives there stays. Ask the council when matches can go on."
    )


def risk_rows(risks: list[HouseholdRisk]) -> list[list[Any]]:
    """Risks of the household and the home, the earliest due first."""
    return [
        [
            [Link(risk.who, reverse("carer-risk", args=[risk.pk]), ": look at it again"), risk.get_subject_display()],
            risk.what,
            risk.what_is_done,
            Due(risk.due_on),
            Link("Close", reverse("carer-risk-close", args=[risk.pk]), f"risk {number}: {risk.who}"),
        ]
        for number, risk in enumerate(risks, start=1)
    ]

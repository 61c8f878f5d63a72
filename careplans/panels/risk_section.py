"""Risk on a person's record: read once for a page."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from careplans.choices.risk import RiskState
from careplans.models import Restriction, RiskAssessment
from careplans.panels.risk import restriction_rows
from people.models import Person
from sharedliving.core import dates
from sharedliving.core.access import Perm
from sharedliving.core.components import Due, Link, Tag
from sharedliving.core.panels import NextStep, Section
from sharedliving.core.rules import Missing
from sharedliving.core.viewer import Viewer

RESTRICTION_HEADERS = ["What they are kept from", "On what ground", "Since", "Looked at again by"]


@dataclass(frozen=True, slots=True)
class RiskStanding:
    """The assessments that matter now, the newest first, and the restrictions in place."""

    assessments: tuple[RiskAssessment, ...]
    restrictions: tuple[Restriction, ...]

    @property
    def in_force(self) -> RiskAssessment | None:
        return next((row for row in self.assessments if row.state == RiskState.IN_FORCE), None)

    @property
    def being_written(self) -> RiskAssessment | None:
        return next((row for row in self.assessments if row.state != RiskState.IN_FORCE), None)


def risk_standing(viewer: Viewer, person: Person) -> RiskStanding:
    """Two queries for the first panel of a page, none for the others: kept on the row, for this viewer alone."""
    kept = person.__dict__.setdefault("_careplans_risk", {})
    if viewer.user_id not in kept:
        assessments = RiskAssessment.objects.visible_to(viewer).filter(person=person, closed_at=None)
        restrictions = Restriction.objects.visible_to(viewer).filter(person=person).in_place()
        kept[viewer.user_id] = RiskStanding(
            tuple(assessments.counted().select_related("owner")), tuple(restrictions[:50])
        )
    return kept[viewer.user_id]


def risk_section(viewer: Viewer, person: Person) -> Section:
    """Review date and number of risks; every restriction in place."""
    now = risk_standing(viewer, person)
    may = viewer.can(Perm.WRITE_RISK) and not person.closed_at
    context = {
        "rows": [row for assessment in now.assessments for row in _assessment(assessment)],
        "headers": RESTRICTION_HEADERS,
        "restrictions": restriction_rows(list(now.restrictions)),
        "new_href": reverse("risk-new", args=[person.reference]) if may and not now.being_written else "",
        "new_text": "Look at the risks again" if now.in_force else "Begin a risk assessment",
        "restrict_href": reverse("restriction-add", args=[person.reference]) if may else "",
    }
    return Section("risk", "Risk", "careplans/panel_risk.html", context)


def _assessment(row: RiskAssessment) -> list[tuple[str, Any]]:
    link = Link(f"Open risk assessment {row.number}", row.get_absolute_url())
    state = (f"Risk assessment {row.number}", [Tag(row.state, row.get_state_display()), link])
    if row.state != RiskState.IN_FORCE:
        return [state, ("To be agreed by", Due(row.due_on))]
    aspects = row.aspects  # type: ignore[attr-defined]
    return [state, ("Looked at again by", Due(row.due_on)), ("Risks in it", str(aspects))]


def risk_alerts(viewer: Viewer, person: Person) -> list[str]:
    """What stands in the banner of the record: what is past the day by which it was to be looked at again."""
    now, today = risk_standing(viewer, person), dates.today()
    found = []
    if now.in_force and now.in_force.due_on and now.in_force.due_on < today:
        on = dates.uk_date(now.in_force.due_on)
        found.append(f"The risk assessment was to be looked at again by {on}: it may no longer be right.")
    late = [row for row in now.restrictions if row.due_on and row.due_on < today]
    return [
        *found,
        *(f"A restriction was to be looked at again by {dates.uk_date(row.due_on)}: {row.what}" for row in late),
    ]


def risk_missing(viewer: Viewer, person: Person) -> list[Missing]:
    """A risk assessment or a restriction past its date."""
    now, today = risk_standing(viewer, person), dates.today()
    rows: list[Any] = [*([now.in_force] if now.in_force else []), *now.restrictions]
    return [
        Missing(_late(row), row.get_absolute_url(), "G14-RISK-6") for row in rows if row.due_on and row.due_on < today
    ]


def _late(row: Any) -> str:
    what = "risk assessment" if isinstance(row, RiskAssessment) else f"restriction “{row.what}”"
    return f"The {what} was to be looked at again by {dates.uk_date(row.due_on)}"


def risk_next(viewer: Viewer, person: Person) -> list[NextStep]:
    """Going on with a draft."""
    row = risk_standing(viewer, person).being_written
    if row is None or not viewer.can(Perm.WRITE_RISK):
        return []
    words = "Go on with" if row.state == RiskState.DRAFT else "Get agreement to"
    return [NextStep(f"{words} risk assessment {row.number}", row.get_absolute_url(), row.due_on)]

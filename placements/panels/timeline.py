"""What happened between referral and end: moves, introductions, scheme visits as far as the rows tell."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import (
    reverse,
)

from people.models import (
    Person,
)
from placements.choices import (
    AgreementState,
    ArrangementState,
    CandidateState,
    EmergencyState,
    PaperState,
    ReferralState,
)
from placements.models import (
    Agreement,
    Arrangement,
    Candidate,
    Emergency,
    EmergencyReview,
    Introduction,
    Licence,
    MoneyLine,
    Referral,
    TransitionStep,
)
from placements.panels.happened import (
    noon,
    of_notices,
    of_recommendations,
)
from placements.panels.timeline_endings import (
    endings,
)
from sharedliving.core.panels import TimelineEntry
from sharedliving.core.states import StateChange
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

SAID: dict[str, str] = {
    f"referral.{ReferralState.SENT}": "Referral sent to {}",
    f"referral.{ReferralState.MORE_ASKED}": "More asked for by {}",
    f"referral.{ReferralState.MORE_ASKED}>{ReferralState.SENT}": "What was asked for was sent to {}",
    f"referral.{ReferralState.ACCEPTED}": "Referral accepted by {}",
    f"referral.{ReferralState.MATCHED}": "A household was chosen with {}",
    f"referral.{ReferralState.DECLINED}": "Referral declined by {}",
    f"referral.{ReferralState.RECOMMENDED}": "{} recommended another option",
    f"referral.{ReferralState.CLOSED}": "Referral to {} closed",
    f"candidate.{CandidateState.INTRODUCING}": "Introductions with {} began",
    f"candidate.{CandidateState.CHOSEN}": "{} chosen: both said yes",
    f"candidate.{CandidateState.NOT_CHOSEN}": "{} not chosen",
    f"agreement.{AgreementState.SIGNING}": "Arrangement agreement with {} ready to sign",
    f"agreement.{AgreementState.DRAFT}": "Arrangement agreement with {} taken back to change it",
    f"agreement.{AgreementState.SIGNED}": "Arrangement agreement with {} signed by all four",
    f"agreement.{AgreementState.SUPERSEDED}": "Arrangement agreement with {} replaced by a newer version",
    f"licence.{PaperState.SIGNED}": "Licence of the room with {} signed",
    f"licence.{PaperState.ENDED}": "Licence of the room with {} ended",
    f"emergency.{EmergencyState.ASKED}": "Emergency: {} asked for a home today",
    f"emergency.{EmergencyState.ACCEPTED}": "Emergency accepted by {}",
    f"emergency.{EmergencyState.LIVE}": "Taken in in an emergency, through {}",
    f"emergency.{EmergencyState.REFUSED}": "Emergency refused by {}",
    f"emergency.{EmergencyState.WITHDRAWN}": "Emergency no longer needed; {} told",
    f"emergency.{EmergencyState.ENDED}": "Emergency with {} over",
    f"arrangement.{ArrangementState.ENDED}": "Arrangement with {} ended",
}


def timeline(viewer: Viewer, person: Person, before: datetime, limit: int) -> list[TimelineEntry]:
    """The newest entries before a moment, newest first. Fifteen queries, however much happened."""
    referrals = Referral.objects.visible_to(viewer).filter(person=person).select_related("scheme")
    candidates = Candidate.objects.visible_to(viewer).filter(referral__person=person).select_related("household")
    agreements = Agreement.objects.visible_to(viewer).filter(person=person).select_related("household")
    arrangements = (
        Arrangement.objects.visible_to(viewer)
        .filter(person=person)
        .select_related("household")
        .prefetch_related("changes")
    )
    licences = Licence.objects.visible_to(viewer).filter(person=person).select_related("agreement__household")
    money = MoneyLine.objects.visible_to(viewer).standing().filter(arrangement__person=person)
    steps = Introduction.objects.visible_to(viewer).filter(candidate__referral__person=person)
    emergencies = Emergency.objects.visible_to(viewer).filter(person=person).select_related("scheme")
    reviews = EmergencyReview.objects.visible_to(viewer).filter(person=person).select_related("emergency")
    grown = TransitionStep.objects.visible_to(viewer).filter(person=person, done_on__isnull=False)
    started = list(arrangements)
    entries = [
        *_moves("referral", referrals.prefetch_related("changes"), lambda row: row.scheme.name),
        *_moves("candidate", candidates.prefetch_related("changes"), lambda row: row.household.name),
        *_moves("agreement", agreements.prefetch_related("changes"), lambda row: row.household.name),
        *_moves("emergency", emergencies.prefetch_related("changes"), lambda row: row.scheme.name),
        *(_review(row) for row in reviews),
        *(_adult(row) for row in grown),
        *_moves("arrangement", started, lambda row: row.household.name),
        *_moves("licence", licences.prefetch_related("changes"), lambda row: row.agreement.household.name),
        *(_start(row) for row in started),
        *(_paid(row) for row in money.select_related("arrangement") if row.starts_on > row.arrangement.started_on),
        *(_step(row) for row in steps.select_related("candidate__household")),
        *of_notices(viewer, person),
        *of_recommendations(viewer, person),
        *endings(viewer, person),
    ]
    entries.sort(key=lambda entry: entry.at, reverse=True)
    return [entry for entry in entries if entry.at < before][:limit]


def _moves(kind: str, rows: Iterable[Any], name: Any) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            change.at, kind.capitalize(), said.format(name(row)), who=change.by_name, text=change.why,
            url=row.get_absolute_url(),
        )
        for row in rows
        for change in row.changes.all()
        if (said := _said(kind, change))
    ]  # fmt: skip


def _said(kind: str, change: StateChange) -> str:
    """What a move is called: by both ends where that makes a difference, else by where it leads; "" for none."""
    both = f"{kind}.{change.from_state}>{change.to_state}"
    return SAID.get(both) or SAID.get(f"{kind}.{change.to_state}", "")


def _start(row: Arrangement) -> TimelineEntry:
    title = f"Arrangement with {row.household.name} began"
    return TimelineEntry(
        noon(row.started_on), "Arrangement", title, url=row.get_absolute_url(), written_at=row.created_at
    )


def _paid(row: MoneyLine) -> TimelineEntry:
    """What is paid from a day on that is not the first."""
    title = f"{row}: £{row.weekly} a week, paid by {inside(row.get_payer_display())}"
    url = reverse("money", args=[row.arrangement_id])
    return TimelineEntry(noon(row.starts_on), "Money", title, text=row.why, url=url, written_at=row.created_at)


def _step(row: Introduction) -> TimelineEntry:
    title = f"{row.get_step_display()} with {row.candidate.household.name}"
    return TimelineEntry(
        noon(row.on), "Introduction", title, text=row.how_it_went, url=row.candidate.get_absolute_url(),
        written_at=row.created_at,
    )  # fmt: skip


def _review(row: EmergencyReview) -> TimelineEntry:
    url = row.emergency.get_absolute_url()
    return TimelineEntry(
        noon(row.on), "Emergency", "Emergency reviewed", text=row.found, url=url, written_at=row.created_at
    )  # fmt: skip


def _adult(row: TransitionStep) -> TimelineEntry:
    title = f"{row.get_kind_display()}: {inside(row.get_state_display())}"
    return TimelineEntry(noon(row.done_on), "Into adulthood", title, text=row.words, written_at=row.closed_at)

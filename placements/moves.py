"""What blocks a move, for whom it waits and for how many days: read from the agreement where that says it (G8-MAT)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DurationField, Exists, ExpressionWrapper, F, Min, OuterRef, Sum, Value
from django.utils import timezone

from placements.choices import (
    AFTER_THE_DATE,
    DERIVED,
    FIRST_WAITS_FOR,
    AgreementState,
    MoveKind,
    MoveState,
)
from placements.models import Agreement, MoveCheck, MoveItem
from placements.rules import agreement_of
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One thing that a move waits for, or waited for. `days` until it was settled, or until today."""

    kind: MoveKind
    state: str
    waits_for: str
    since: date
    days: int
    words: str = ""
    needs_date: bool = False
    item_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state == MoveState.OPEN


@dataclass(frozen=True, slots=True)
class Cause:
    """What moves wait for: how many, how many days all together, and the longest."""

    kind: MoveKind
    moves: int
    days: int
    longest: int


def move_lines(move: MoveCheck) -> list[MoveLine]:
    """Every line of a move, in the order in which things are settled; nothing is asked twice."""
    agreement = agreement_of(move.candidate)
    stop = timezone.localdate(move.closed_at) if move.closed_at else dates.today()
    items = [_asked(item, agreement, stop) for item in move.items.all()]
    lines = [*_derived(move, agreement, stop), *items]
    return sorted(lines, key=lambda line: list(MoveKind).index(line.kind))


def blocking(move: MoveCheck) -> list[MoveLine]:
    """What is open, the longest wait first."""
    return sorted((line for line in move_lines(move) if line.is_open), key=lambda line: -line.days)


def days_waited(move: MoveCheck) -> int:
    """From the match until today, or until it was over."""
    stop = timezone.localdate(move.closed_at) if move.closed_at else dates.today()
    return max((stop - move.begun_on).days, 0)


def _derived(move: MoveCheck, agreement: Agreement | None, stop: date) -> list[MoveLine]:
    """Funding, agreement and licence, as the agreement has them. Its signing shows as the day on which all had signed."""
    signed = agreement is not None and agreement.state == AgreementState.SIGNED
    settled = {
        MoveKind.FUNDING: agreement.funding_authorised_on if agreement else None,
        MoveKind.LICENCE: agreement.licence_on if agreement else None,
        MoveKind.AGREEMENT: _signed_on(agreement) if agreement and signed else None,
    }
    return [_line_of(kind, move.begun_on, day, stop) for kind, day in settled.items()]


def _line_of(kind: MoveKind, since: date, settled: date | None, stop: date) -> MoveLine:
    state = MoveState.OPEN if settled is None else MoveState.DONE
    days = max(((settled or stop) - since).days, 0)
    return MoveLine(kind, state, FIRST_WAITS_FOR[kind], since, days)


def _signed_on(agreement: Agreement) -> date:
    days = [each.on for each in agreement.signatures.all() if each.withdrawn_on is None]
    return max(days, default=dates.today())


def _asked(item: MoveItem, agreement: Agreement | None, stop: date) -> MoveLine:
    kind = MoveKind(item.kind)
    is_open = item.state == MoveState.OPEN
    return MoveLine(
        kind, item.state, item.waits_for, item.since, max(((item.settled_on or stop) - item.since).days, 0), item.words,
        needs_date=is_open and kind in AFTER_THE_DATE and agreement is None, item_id=item.pk,
    )  # fmt: skip


def causes(viewer: Viewer, on: date) -> list[Cause]:
    """Over all open moves in sight: days by cause, the most first. Two queries, however many moves there are."""
    items = MoveItem.objects.visible_to(viewer).open().order_by().values("kind")
    asked = items.annotate(moves=Count("pk"), first=Min("since"), total=Sum(_since("since", on)))
    found = [_cause(row["kind"], row, on) for row in asked]
    counted = MoveCheck.objects.visible_to(viewer).open().order_by().aggregate(**_of_agreements(on))
    for kind in DERIVED:
        row = {name: counted[f"{kind}_{name}"] for name in ("moves", "first", "total")}
        if row["moves"]:
            found.append(_cause(kind, row, on))
    return sorted(found, key=lambda cause: -cause.days)


def _of_agreements(on: date) -> dict[str, Any]:
    """For each thing that the agreement says: in how many moves it is open, since when, and the sum of the days."""
    papers = Agreement.objects.filter(candidate_id=OuterRef("candidate_id"))
    is_open = {
        MoveKind.FUNDING: ~Exists(papers.filter(funding_authorised_on__isnull=False)),
        MoveKind.LICENCE: ~Exists(papers.filter(licence_on__isnull=False)),
        MoveKind.AGREEMENT: ~Exists(papers.filter(state=AgreementState.SIGNED)),
    }
    found: dict[str, Any] = {}
    for kind, open_q in is_open.items():
        found[f"{kind}_moves"] = Count("pk", filter=open_q)
        found[f"{kind}_first"] = Min("begun_on", filter=open_q)
        found[f"{kind}_total"] = Sum(_since("begun_on", on), filter=open_q)
    return found


def _since(day: str, on: date) -> ExpressionWrapper:
    return ExpressionWrapper(Value(on) - F(day), output_field=DurationField())


def _cause(kind: str, row: dict[str, Any], on: date) -> Cause:
    return Cause(MoveKind(kind), row["moves"], row["total"].days, (on - row["first"]).days)

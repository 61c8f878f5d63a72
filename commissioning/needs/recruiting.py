"""Which carers to recruit where: proposed by one side, agreed by the other, tracked to approval (G14-LOC-2)."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from commissioning.models import RecruitmentTarget
from commissioning.needs import rules
from commissioning.needs.choices import TARGET_MOVES, GivenUp, TargetState
from commissioning.needs.suggesting import who_answers
from people.choices import Clock
from people.clocks import due_on
from people.models import Organisation
from placements.models import Scheme
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer, author_of

FIELDS = frozenset({"area", "skills", "language", "wheelchair_access", "number"})


@transaction.atomic
def propose(
    *, council: Organisation, scheme: Organisation, by_when: date, by: Viewer, **fields: Any
) -> RecruitmentTarget:
    """One side proposes; somebody of the other side owes an answer (without anybody, who proposes keeps it in hand)."""
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a target: {', '.join(sorted(unknown))}")
    is_council = _side(by, council.pk, scheme.pk)
    if not Scheme.objects.serving(council.pk).filter(organisation=scheme).exists():
        raise Refusal(f"{scheme.name} does not serve {council.name}.")
    row = RecruitmentTarget(council=council, scheme=scheme, by_when=by_when, counted_from=dates.today(), **fields)
    row.area = row.area.replace(" ", "").upper()
    rules.target_gate(row).refuse()
    setattr(row, "for_council_id" if is_council else "for_scheme_id", author_of(by))
    row.owner_id = (scheme.duty_manager_id or author_of(by)) if is_council else who_answers(council, author_of(by))
    row.due_on = due_on(Clock.NEEDS_ANSWER, dates.today(), council.pk)
    history.save(row, by=by)
    events.record("recruitment.proposed", row, by=by, text=f"Proposed: {row.name}")
    return row


@transaction.atomic
def agree(*, target: RecruitmentTarget, by: Viewer) -> RecruitmentTarget:
    """The other side agrees. From now on whoever speaks for the scheme owns it, until the day they are to be approved."""
    fresh, is_council = _open(target, by)
    proposed_by_council = fresh.for_council_id is not None
    Gate([rules.both_sides_agree(proposed_by_council=proposed_by_council, answers_for_council=is_council)]).refuse()
    side = {"for_council_id" if is_council else "for_scheme_id": author_of(by)}
    scheme_user = side.get("for_scheme_id", fresh.for_scheme_id)
    fresh = states.move(
        fresh, TargetState.AGREED, moves=TARGET_MOVES, by=by, agreed_on=dates.today(), owner_id=scheme_user,
        due_on=fresh.by_when, **side,
    )  # fmt: skip
    events.record("recruitment.agreed", fresh, by=by, text=f"Agreed: {fresh.name}")
    return fresh


@transaction.atomic
def reach(*, target: RecruitmentTarget, by: Viewer) -> RecruitmentTarget:
    """As many are approved as were agreed."""
    fresh, _ = _open(target, by)
    Gate([rules.enough_are_approved(approved_of(fresh), fresh.number)]).refuse()
    fresh = states.move(
        fresh, TargetState.REACHED, moves=TARGET_MOVES, by=by, reached_on=dates.today(), **_closed(),
    )  # fmt: skip
    events.record("recruitment.reached", fresh, by=by, text=f"Reached: {fresh.name}")
    return fresh


@transaction.atomic
def give_up(*, target: RecruitmentTarget, because: str, by: Viewer) -> RecruitmentTarget:
    """Nobody recruits towards it any more, or the other side did not agree: why, from a list that both sides read."""
    fresh, _ = _open(target, by)
    if because not in GivenUp.values:
        raise Refusal("Select why it is given up.")
    fresh = states.move(
        fresh, TargetState.GIVEN_UP, moves=TARGET_MOVES, by=by, why=str(GivenUp(because).label), given_up=because,
        **_closed(),
    )  # fmt: skip
    events.record("recruitment.given_up", fresh, by=by, text=f"Given up: {fresh.name}", because=because)
    return fresh


def approved_of(target: RecruitmentTarget) -> int:
    """How many households that are what is wanted the scheme has approved since the target counts."""
    return int(RecruitmentTarget.objects.filter(pk=target.pk).with_approved().values_list("approved", flat=True).get())


def _closed() -> dict[str, Any]:
    return {"closed_at": timezone.now(), "due_on": None}


def _open(target: RecruitmentTarget, by: Viewer) -> tuple[RecruitmentTarget, bool]:
    """The target, locked, and whether it is the council that writes."""
    fresh = states.lock(target)
    return fresh, _side(by, fresh.council_id, fresh.scheme_id)


def _side(by: Viewer, council_id: int, scheme_id: int) -> bool:
    """True for the council, False for the scheme. Raises PermissionDenied for anybody else."""
    require(by, Perm.DEVELOP)
    if by.organisation_id not in (council_id, scheme_id):
        raise PermissionDenied("Targets are agreed between a council and a scheme that serves it.")
    return by.organisation_id == council_id

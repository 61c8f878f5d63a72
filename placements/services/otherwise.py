"""Decisions to go on without what a gate asks for: written down with what was missing (G14-ASS-1, G14-PLAN-1)."""

from collections.abc import Iterable

from placements.choices import GatePassed
from placements.models import Agreement, DecidedOtherwise, Lacked, Referral
from sharedliving.core import dates, events, history
from sharedliving.core.access import Perm
from sharedliving.core.rules import Gate, Missing
from sharedliving.core.viewer import Viewer


def passed(gate: Gate, by: Viewer, perm: Perm, reason: str) -> str:
    """The reason of an override, or "" when the gate is open. Refuses with all that is missing."""
    if gate.is_open:
        return ""
    if not (gate.can_override and by.can(perm) and reason.strip()):
        gate.refuse()
    return reason.strip()


def record(
    *, gate: GatePassed, referral: Referral, by: Viewer, reason: str, missing: Iterable[Missing],
    agreement: Agreement | None = None, decided_by: tuple[int | None, str] | None = None,
) -> DecidedOtherwise:  # fmt: skip
    """Write down who went on, why, and each thing that was missing. Inside the transaction of the step itself.

    `decided_by`: number and name of whoever decided, where somebody else takes the step.
    """
    user_id, name = decided_by or (by.user_id, by.name)
    decision = DecidedOtherwise(
        gate=gate, referral=referral, agreement=agreement, person_id=referral.person_id, scheme_id=referral.scheme_id,
        on=dates.today(), by_user_id=user_id, by_name=name, reason=reason,
    )  # fmt: skip
    history.save(decision, by=by)
    for each in missing:
        lacked = Lacked(decision=decision, rule=each.key, message=each.message, source=each.rule)
        history.save(lacked, by=by)
    events.record(
        "gate.decided_otherwise", decision, by=by, person_id=referral.person_id,
        text=f"{gate.label}: {reason}", lacked=[each.key for each in missing],
    )  # fmt: skip
    return decision


def stamp_filled(*, referral: Referral, by: Viewer) -> None:
    """What was missing in the referral itself and stands there now was put right today. Inside a transaction."""
    waiting = Lacked.objects.filter(decision__referral=referral, filled_on=None).select_related("decision")
    for lacked in waiting:
        if hasattr(referral, lacked.rule) and _is_filled(getattr(referral, lacked.rule)):
            lacked.filled_on = dates.today()
            history.save(lacked, by=by, why="Put right")
            text = f"Put right since the referral was sent: {lacked.message}"
            events.record("gate.put_right", lacked.decision, by=by, person_id=referral.person_id, text=text)


def _is_filled(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)

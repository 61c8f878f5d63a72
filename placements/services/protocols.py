"""Protocols between a council and a scheme: written down, kept up, renewed, ended (G14-ASS-4)."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.models import Organisation, User
from placements.models import Protocol, Scheme
from placements.rules import protocol_gate, writer_gate
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer

FIELDS = frozenset({"kind", "title", "in_force_from", "text", "link"})


@transaction.atomic
def write(
    *, council: Organisation, scheme: Organisation, owner: User, review_on: date, by: Viewer, **fields: Any
) -> Protocol:  # fmt: skip
    """Write down what both sides have agreed. Refused unless the scheme serves the council and the writer is of one side."""
    require(by, Perm.WRITE_PROTOCOL)
    writer_gate(council.pk, scheme.pk, by.organisation_id).refuse()
    if not Scheme.objects.serving(council.pk).filter(organisation=scheme).exists():
        raise Refusal(f"{scheme.name} does not serve {council.name}.")
    row = Protocol(council=council, scheme=scheme)
    _put(row, owner, review_on, fields)
    _refuse_twice(row)
    history.save(row, by=by)
    events.record("protocol.written", row, by=by, text=f"{row.title}: {council.name} and {scheme.name}")
    return row


@transaction.atomic
def change(*, protocol: Protocol, owner: User, review_on: date, by: Viewer, **fields: Any) -> Protocol:
    """Correct it, give it to another owner, or look at it again on another day; what it says stays this version."""
    require(by, Perm.WRITE_PROTOCOL)
    fresh = _open(protocol, by)
    before = {name: getattr(fresh, name) for name in (*sorted(FIELDS), "owner_id", "due_on")}
    _put(fresh, owner, review_on, fields)
    _refuse_twice(fresh)
    history.save(fresh, by=by)
    changed = [name for name, value in before.items() if getattr(fresh, name) != value]
    events.record("protocol.changed", fresh, by=by, text=f"{fresh.title} changed", fields=changed)
    return fresh


@transaction.atomic
def renew(*, protocol: Protocol, owner: User, review_on: date, by: Viewer, **fields: Any) -> Protocol:
    """A new version takes its place; the old one is kept, closed on the day the new one comes into force."""
    require(by, Perm.WRITE_PROTOCOL)
    old = _open(protocol, by)
    new = Protocol(council_id=old.council_id, scheme_id=old.scheme_id, version=old.version + 1, replaces=old)
    _put(new, owner, review_on, {"kind": old.kind} | fields)
    if new.in_force_from < old.in_force_from:
        raise Refusal(
            f"A new version cannot come into force before {dates.uk_date(old.in_force_from)}, as the old one did."
        )
    _close(old, by, f"Replaced by version {new.version}", on=max(new.in_force_from, old.in_force_from))
    _refuse_twice(new)
    history.save(new, by=by)
    events.record("protocol.renewed", new, by=by, text=f"{new.title}: version {new.version}", replaces=old.pk)
    return new


@transaction.atomic
def end(*, protocol: Protocol, by: Viewer, why: str) -> Protocol:
    """It no longer holds, and nothing takes its place."""
    require(by, Perm.WRITE_PROTOCOL)
    if not why.strip():
        raise Refusal("Say why it no longer holds.")
    fresh = _open(protocol, by)
    _close(fresh, by, why, on=dates.today())
    events.record("protocol.ended", fresh, by=by, text=f"{fresh.title} ended: {why}")
    return fresh


def _open(protocol: Protocol, by: Viewer) -> Protocol:
    """The protocol, locked, for who may write in it. Raises Refusal, WrongState."""
    fresh: Protocol = states.lock(protocol)
    writer_gate(fresh.council_id, fresh.scheme_id, by.organisation_id).refuse()
    if not fresh.is_open:
        raise states.WrongState("This version no longer holds. Open the newest one.")
    return fresh


def _put(row: Protocol, owner: User, review_on: date, fields: dict[str, Any]) -> None:
    if unknown := set(fields) - FIELDS:
        raise ValueError(f"No field of a protocol: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(row, name, value)
    protocol_gate(row, owner, review_on).refuse()
    row.owner, row.due_on = owner, review_on


def _refuse_twice(row: Protocol) -> None:
    same = Protocol.objects.open().filter(
        council_id=row.council_id, scheme_id=row.scheme_id, kind=row.kind, title=row.title
    )
    other = same.exclude(pk=row.pk).first()
    if other is not None:
        message = "There is one of this kind and name already. Renew it, or give this one another name."
        raise Refusal(Missing(message, url=other.get_absolute_url()))


def _close(row: Protocol, by: Viewer, why: str, on: date) -> None:
    row.closed_at, row.due_on, row.ended_on, row.ended_because = timezone.now(), None, on, why
    history.save(row, by=by, why=why)

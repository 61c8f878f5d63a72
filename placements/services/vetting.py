"""What an application gathers on its way: the vetting file, references, observations, the report (APS-S3, LANCS)."""

from datetime import date
from typing import Any

from django.db import transaction

from placements.models import Application, Observation, Reference, VettingCheck
from placements.rules import declared_lines
from placements.services.applications import for_rules, lock_open
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import SYSTEM, Viewer, author_of

REFERENCE_FIELDS = frozenset(
    {"name", "relationship", "is_relative", "known_since", "asked_on", "received_on", "verified_on", "said"}
)  # fmt: skip


@transaction.atomic
def record_item(*, application: Application, by: Viewer, item: str, result: str, note: str) -> VettingCheck:
    """An item of the file was seen, or is not needed and why."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    if not note.strip():
        raise Refusal("Say what was seen and where it is kept, or why it is not needed.")
    row = VettingCheck.objects.visible_to(SYSTEM).filter(application=fresh, item=item).first()
    row = row or VettingCheck(application=fresh, item=item)
    row.result, row.note, row.on, row.by_id = result, note, dates.today(), author_of(by)
    history.save(row, by=by)
    events.record("application.vetted", fresh.household, by=by, text=str(row), item=item)
    return row


@transaction.atomic
def add_reference(*, application: Application, by: Viewer, **fields: Any) -> Reference:
    """Somebody was asked for a reference."""
    require(by, Perm.WRITE_CARER)
    return _save(Reference(application=lock_open(application)), by, fields, "asked for")


@transaction.atomic
def change_reference(*, reference: Reference, by: Viewer, **fields: Any) -> Reference:
    """It came, was verified, or was written down wrongly."""
    require(by, Perm.WRITE_CARER)
    lock_open(reference.application)
    row: Reference = states.lock(reference)
    return _save(row, by, fields, "changed")


def _save(row: Reference, by: Viewer, fields: dict[str, Any], word: str) -> Reference:
    if unknown := set(fields) - REFERENCE_FIELDS:
        raise ValueError(f"No field of a reference: {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(row, name, value)
    _check_days(row)
    history.save(row, by=by)
    text = f"Reference by {row.name} {word}"
    events.record("application.reference", row.application.household, by=by, text=text)
    return row


def _check_days(row: Reference) -> None:
    """Known, asked, received, verified: in that order, and none of it in the future."""
    if row.verified_on and not row.received_on:
        raise Refusal("Enter when the reference came before you say that it was verified.")
    days = [day for day in (row.known_since, row.asked_on, row.received_on, row.verified_on) if day]
    if days != sorted(days) or days[-1] > dates.today():
        raise Refusal("Check the dates: known since, asked, received, verified, in that order, and none in the future.")


@transaction.atomic
def observe(*, application: Application, by: Viewer, on: date, with_whom: str, seen: str) -> Observation:
    """They were seen with somebody who is supported. Who knows them privately does not observe (GLOS-ASS)."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    Gate(declared_lines(for_rules(fresh), by)).refuse()
    if on > dates.today():
        raise Refusal("Record it once it has happened: its date is in the future.")
    row = Observation(application=fresh, on=on, by_id=author_of(by), with_whom=with_whom, seen=seen)
    history.save(row, by=by)
    events.record("application.observed", fresh.household, by=by, text=f"Seen on {dates.uk_date(on)}")
    return row


@transaction.atomic
def write_report(
    *, application: Application, by: Viewer, report: str, comments: str = "", comments_on: date | None = None
) -> Application:
    """The report for the panel, and what the applicants say about it and when (LANCS)."""
    require(by, Perm.WRITE_CARER)
    fresh = lock_open(application)
    if comments.strip() and (comments_on is None or comments_on > dates.today()):
        raise Refusal("Enter the day on which they said it: today or earlier.")
    fresh.report, fresh.comments = report, comments
    fresh.comments_on = comments_on if comments.strip() else None
    history.save(fresh, by=by)
    events.record("application.reported", fresh.household, by=by, text=f"Report about {fresh.household.name}")
    return fresh

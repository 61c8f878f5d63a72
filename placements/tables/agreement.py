"""An agreement in tables: its sections, who does what, money in three parts, who signed, its versions."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.urls import reverse

from placements.choices import LIVES_IN, AgreementState, HowSigned, Party
from placements.models import Agreement, Licence, Signature
from placements.rules import AGREEMENT_SECTIONS, signatures_in_force
from placements.services.signing import may_record
from sharedliving.core.components import Link, Money, Tag
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside

NO = "–"
LINE_HEADERS = ["What", "Who has agreed to do it", "How"]
MONEY_HEADERS: list[Any] = ["Part", {"text": "A week", "numeric": True}, "Paid by"]
SIGN_HEADERS = ["Party", "Signed by", "On", "Next"]
AGREEMENT_VERSION_HEADERS = ["Version", "Where it stands", "Why", "Signed on"]
CHANGE_HEADERS = ["What", "Before", "Now"]
LABELS: dict[str, str] = {
    "planned_start": "Planned start", "planned_end": "Planned end", "room": "Room", "also_living_there": "Who else lives there",
    "supervision": "How much support, and when", "time_alone": "Time alone", "medicines": "Medicines",
    "money_handling": "Their own money", "house_rules": "House rules", "keys": "Keys", "visitors": "Visitors and relationships",
    "family_contact": "Family and friends", "holidays": "Holidays", "carer_breaks": "The carers’ breaks",
    "back_up_carer": "Back-up carer", "notice_words": "How it is ended",
    "speaks_up": "Helps the person to say what they think", "complaints": "How to complain",
    "information_sharing": "Sharing information", "review_triggers": "What makes everybody look again",
    "review_on": "Looked at again on", "funding_authorised_on": "Funding authorised on",
}  # fmt: skip


def shown(row: Agreement, field: str) -> tuple[str, Any]:
    """What one field of the agreement is called, and what it says."""
    if field == "rules_restrict":
        none = {False: "None", None: None}
        return "House rules that restrict them", row.restrictive_rules if row.rules_restrict else none[
            row.rules_restrict
        ]
    if field == "places":
        return "The carers support", f"{row.places} at one time, for all councils together" if row.places else None
    if field == "planned_end":
        return LABELS[field], row.planned_end or "None: for as long as it suits everybody"
    if field == "notice_days":
        return "Notice", f"{row.notice_days} days"
    if field == "no_private_money":
        return "Money outside this agreement", "None: both have said so" if row.no_private_money else None
    return LABELS[field], getattr(row, field)


def section_rows(row: Agreement) -> list[tuple[str, list[tuple[str, Any]]]]:
    """Each section with what it says; the amounts have a table of their own."""
    apart = {"restrictive_rules", "weekly_care_fee", "care_fee_paid_by", "weekly_rent", "rent_paid_by", "weekly_food"}
    listed = [(each.title, [shown(row, f) for f in each.fields if f not in apart]) for each in AGREEMENT_SECTIONS]
    return [(title, [(label, value if value != "" else None) for label, value in rows]) for title, rows in listed]


def section_tasks(row: Agreement, missing: Sequence[str], licence: Licence | None) -> list[dict[str, str]]:
    """The draft as a task list: each section, the roles table and the licence, and whether something is missing there.

    `missing`: the addresses to which the gate's open lines lead.
    """
    tasks = [
        _task(each.title, reverse("agreement-section", args=[row.pk, each.key]), missing) for each in AGREEMENT_SECTIONS
    ]
    tasks.append(_task("Roles table", reverse("agreement-roles", args=[row.pk]), missing))
    if row.kind in LIVES_IN:
        where = licence.get_absolute_url() if licence else reverse("agreement-licence", args=[row.pk])
        is_done = row.licence_on is not None
        tasks.append({"title": "Licence of the room", "href": where, "status": "completed" if is_done else "missing"})
    return tasks


def _task(title: str, href: str, missing: Sequence[str]) -> dict[str, str]:
    return {"title": title, "href": href, "status": "missing" if href in missing else "completed"}


def line_rows(row: Agreement, *, may_change: bool = False) -> list[list[Any]]:
    """Who does what; what nobody has agreed to do is tagged, never hidden (G14-PLAN-2)."""
    rows = []
    for line in row.lines.all():
        who = line.get_party_display() if line.party else Tag("missing", "Nobody yet")
        change = reverse("agreement-line", args=[row.pk, line.pk])
        rows.append(
            [line.what, who, line.how or NO, *([Link("Change", change, hidden=line.what)] if may_change else [])]
        )
    return rows


def money_rows(row: Agreement) -> list[list[Any]]:
    """The money in three parts as agreed, and the whole."""
    parts = [
        ("Care fee", row.weekly_care_fee, row.get_care_fee_paid_by_display()),
        ("Rent", row.weekly_rent, row.get_rent_paid_by_display()),
        ("Food and utilities", row.weekly_food, "The person"),
    ]
    rows: list[list[Any]] = [
        [name, Money(amount) if amount is not None else NO, payer] for name, amount, payer in parts
    ]
    known = [amount for _, amount, _ in parts if amount is not None]
    return [*rows, ["Together", Money(sum(known, Decimal(0))) if len(known) == len(parts) else NO, ""]]


def signature_rows(row: Agreement, viewer: Viewer, *, may_sign: bool) -> list[list[Any]]:
    """The four parties: who has signed and when, why not, and the way to sign for whoever may; then whoever signs too."""
    signed = {each.party: each for each in signatures_in_force(row)}
    rows = [_signature_row(row, party, signed.get(party), may_sign and may_record(viewer, party)) for party in Party]
    also = [each for each in row.also_signed.all() if each.withdrawn_on is None]
    return [*rows, *([each.get_capacity_display(), each.name, each.on, paper_link(row, each)] for each in also)]


def _signature_row(row: Agreement, party: Party, made: Signature | None, may_sign: bool) -> list[Any]:
    if made is not None:
        name = f"{made.name}, on their behalf ({made.authority})" if made.on_behalf else made.name
        return [party.label, name, made.on, paper_link(row, made)]
    sign = Link("Sign", reverse("agreement-sign", args=[row.pk, party.value]), hidden=f"for {inside(party.label)}")
    said = [each for each in row.not_signed.all() if each.party == party]
    state: Any = Tag("not_signed")
    if said:
        state = f"{said[-1].get_why_display()}: {said[-1].words}"
    return [party.label, state, said[-1].on if said else NO, sign if may_sign else NO]


def paper_link(row: Agreement, made: Any) -> Any:
    """The scanned paper, where there is one."""
    if made.how != HowSigned.PAPER:
        return NO
    return Link("Scanned paper", reverse("agreement-paper", args=[row.pk, made.paper_id]), hidden=f"of {made.name}")


def agreement_version_rows(row: Agreement, versions: Sequence[Agreement]) -> list[list[Any]]:
    """Every version, the newest first."""
    rows = []
    for each in versions:
        name: Any = Link(f"Version {each.number}", each.get_absolute_url())
        why = each.get_revised_because_display() if each.revised_because else "The first"
        days = [made.on for made in signatures_in_force(each)]
        signed = max(days) if days and each.state in (AgreementState.SIGNED, AgreementState.SUPERSEDED) else NO
        here = f"Version {each.number} (this one)" if each.pk == row.pk else name
        rows.append([here, Tag(each.state, each.get_state_display()), why, signed])
    return rows


def change_rows(row: Agreement) -> list[list[Any]]:
    """What this version changes against the one that it replaces: terms, money, and who does what."""
    old = row.replaces
    if old is None:
        return []
    rows = [_changed(shown(old, field), shown(row, field)) for section in AGREEMENT_SECTIONS for field in section.fields
            if field in LABELS or field in ("rules_restrict", "places", "notice_days", "no_private_money")]  # fmt: skip
    money = [[now[0], before[1], now[1]] for before, now in zip(money_rows(old), money_rows(row), strict=True)
             if before[1:] != now[1:]]  # fmt: skip
    before, now = _tasks(old), _tasks(row)
    tasks = [[what, before.get(what, NO), now.get(what, "No longer")] for what in [*now, *(before.keys() - now.keys())]]
    return [*filter(None, rows), *money, *(task for task in tasks if task[1] != task[2])]


def _changed(before: tuple[str, Any], now: tuple[str, Any]) -> list[Any] | None:
    return None if before[1] == now[1] else [now[0], before[1] or NO, now[1] or NO]


def _tasks(row: Agreement) -> dict[str, str]:
    return {line.what: f"{line.get_party_display() or 'Nobody yet'}. {line.how}".strip() for line in row.lines.all()}

"""An agreement or arrangement in tables: terms, who does what, money in three parts, signatures, people."""

from typing import Any

from django.urls import reverse

from placements.choices import Party
from placements.models import Agreement, Arrangement
from placements.rules import signatures_in_force
from placements.services.signing import may_record
from sharedliving.core.components import Link, Money, Tag
from sharedliving.core.viewer import Viewer

NO = "–"


def agreement_rows(row: Agreement) -> list[tuple[str, Any]]:
    """The terms of an agreement, as a summary list."""
    return [
        ("Kind", row.get_kind_display()),
        ("Planned start", row.planned_start),
        ("Room", row.room),
        ("Who else lives there", row.also_living_there),
        ("How they live together", row.house_rules),
        ("House rules that restrict them", _restriction(row)),
        ("Helps the person to say what they think", row.speaks_up),
        ("Back-up carer", row.back_up_carer),
        ("Notice", f"{row.notice_days} days"),
        ("Funding authorised on", row.funding_authorised_on),
        ("Licence agreed on", row.licence_on),
    ]


def _restriction(row: Agreement) -> str | None:
    return row.restrictive_rules if row.rules_restrict else {False: "None", None: None}[row.rules_restrict]


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


def money_rows(row: Agreement | Arrangement) -> list[list[Any]]:
    """The money in three parts, and the whole."""
    parts = [
        ("Care fee", row.weekly_care_fee, "The council"),
        ("Rent", row.weekly_rent, "The person, or housing benefit"),
        ("Food and utilities", row.weekly_food, "The person"),
    ]
    rows: list[list[Any]] = [
        [name, Money(amount) if amount is not None else NO, payer] for name, amount, payer in parts
    ]
    known = [amount for _, amount, _ in parts if amount is not None]
    return [*rows, ["Together", Money(sum(known)) if len(known) == len(parts) else NO, ""]]


def signature_rows(row: Agreement, viewer: Viewer, *, may_sign: bool) -> list[list[Any]]:
    """The four parties: who has signed and when, and the way to sign for whoever may."""
    signed = {each.party: each for each in signatures_in_force(row)}
    return [_signature_row(row, party, signed.get(party), may_sign and may_record(viewer, party)) for party in Party]


def _signature_row(row: Agreement, party: Party, made: Any, may_sign: bool) -> list[Any]:
    if made is not None:
        name = f"{made.name}, on their behalf ({made.authority})" if made.on_behalf else made.name
        return [party.label, name, made.on, NO]
    sign = Link("Sign", reverse("agreement-sign", args=[row.pk, party.value]), hidden=f"for {party.label.lower()}")
    return [party.label, Tag("not_signed"), NO, sign if may_sign else NO]


def people_rows(row: Arrangement) -> list[list[Any]]:
    """Who is who in an arrangement, and what each is there for."""
    agreement = row.agreement
    owner = row.person.owner.name if row.person.owner else Tag("nobody")
    back_up = agreement.back_up_carer if agreement and agreement.back_up_carer else Tag("missing", "Nobody named")
    speaks_up = agreement.speaks_up if agreement and agreement.speaks_up else Tag("missing", "Nobody named")
    return [
        [Link(row.person.name, row.person.get_absolute_url()), "The person"],
        [row.household.name, "Shared Lives carer"],
        [row.owner.name if row.owner else Tag("nobody"), f"Scheme worker, {row.scheme.name}"],
        [owner, f"Care manager, {row.council.name}"],
        [back_up, "Steps in when the carer cannot"],
        [speaks_up, "Helps the person to say what they think"],
    ]

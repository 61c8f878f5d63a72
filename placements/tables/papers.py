"""The licence and the carer agreement in tables."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from placements.choices import HowSigned
from placements.models import CarerAgreement, Licence
from placements.rules.carer_agreement import CARER_SECTIONS
from sharedliving.core.components import Due, Link, Money, Tag
from sharedliving.core.words import inside

NO = "–"
PAPER_SIGN_HEADERS = ["Party", "Signed by", "On", "Next"]
LICENCE_HEADERS = ["Licence", "Where it stands", "From", "Until", {"text": "A week", "numeric": True}]
CARER_AGREEMENT_HEADERS = ["Version", "Where it stands", "Signed on", "Looked at again by"]


def licence_facts(row: Licence) -> list[tuple[str, Any]]:
    return [
        ("Room", row.room),
        ("What they share", row.shared_rooms or None),
        ("From", row.starts_on),
        ("Until", row.until),
        ("Anything else", row.terms or None),
    ]


def licence_money(row: Licence) -> list[list[Any]]:
    """Rent, food and utilities apart (SLP-RENT, SLP-FOOD)."""
    return [
        ["Rent", Money(row.weekly_rent)],
        ["Food", Money(row.weekly_food)],
        ["Heating, light and water", Money(row.weekly_utilities)],
        ["Together", Money(row.weekly_total)],
    ]


def licence_rows(rows: Iterable[Licence]) -> list[list[Any]]:
    return [
        [Link(f"Licence {row.number}", row.get_absolute_url()), Tag(row.state, row.get_state_display()), row.starts_on,
         row.until, Money(row.weekly_total)]
        for row in rows
    ]  # fmt: skip


def paper_signature_rows(row: Any, parties: Any, *, sign: str, paper: str, may_sign: bool) -> list[list[Any]]:
    """The two parties of a licence or a carer agreement. `sign`, `paper`: the names of the addresses."""
    made = {each.party: each for each in row.signatures.all()}
    return [_signed(row, party, made.get(party.value), sign, paper, may_sign) for party in parties]


def _signed(row: Any, party: Any, made: Any, sign: str, paper: str, may_sign: bool) -> list[Any]:
    if made is None:
        link = Link("Sign", reverse(sign, args=[row.pk, party.value]), hidden=f"for {inside(party.label)}")
        return [party.label, Tag("not_signed"), NO, link if may_sign else NO]
    authority = getattr(made, "authority", "")
    name = f"{made.name}, on their behalf ({authority})" if authority else made.name
    if made.how != HowSigned.PAPER:
        return [party.label, name, made.on, NO]
    scan = Link("Scanned paper", reverse(paper, args=[row.pk, made.paper_id]), hidden=f"of {made.name}")
    return [party.label, name, made.on, scan]


def carer_agreement_parts(row: CarerAgreement) -> list[tuple[str, str]]:
    return [(section.title, getattr(row, section.field)) for section in CARER_SECTIONS]


def carer_agreement_rows(rows: Iterable[CarerAgreement]) -> list[list[Any]]:
    return [
        [Link(f"Version {row.number}", row.get_absolute_url()), Tag(row.state, row.get_state_display()),
         row.signed_on or NO, Due(row.due_on) if row.due_on else NO]
        for row in rows
    ]  # fmt: skip

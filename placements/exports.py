"""The arrangement agreement as a document for its four parties. The carers' address is not in it."""

from decimal import Decimal
from typing import Any

from placements.choices import Party
from placements.models import Agreement
from placements.rules import signatures_in_force, unagreed_needs
from sharedliving.core import dates

READER = "the person, the Shared Lives carer, the scheme and the council"


def agreement_document(agreement: Agreement) -> dict[str, Any]:
    """Data for `arrangement_agreement` (core/documents/shapes.py)."""
    person, household = agreement.person, agreement.candidate.household
    referral = agreement.candidate.referral
    return {
        "title": "Arrangement agreement", "reader": READER, "person_name": person.name, "reference": person.reference,
        "organisation": referral.scheme.name, "made_on": dates.today(), "version": str(agreement.pk),
        "left_out": ["where the Shared Lives carers live", "the council’s own file"],
        "kind": agreement.get_kind_display(), "starts_on": agreement.planned_start, "planned_end_on": None,
        "room": agreement.room, "places_in_household": household.approved_places,
        "also_living_there": agreement.also_living_there,
        "parties": [{"name": name, "role": Party(party).label, "contact": ""} for party, name in names(agreement).items()],
        "own_words": [{"heading": "What I want", "words": referral.views}] if referral.views else [],
        "tasks": tasks(agreement), "practical": practical(agreement), "payments": payments(agreement),
        "speaks_up": agreement.speaks_up, "next_review_on": None, "signatures": signatures(agreement),
    }  # fmt: skip


def names(agreement: Agreement) -> dict[str, str]:
    """Each party with the name that stands for it."""
    referral = agreement.candidate.referral
    return {
        Party.PERSON: agreement.person.name,
        Party.CARER: agreement.candidate.household.name,
        Party.SCHEME: referral.scheme.name,
        Party.COUNCIL: f"{referral.council.name} ({referral.care_manager.name})",
    }


def tasks(agreement: Agreement) -> list[dict[str, str]]:
    """Every line with who does it, and every need of the plan that nobody has taken on (G14-PLAN-2)."""
    who = names(agreement)
    lines = list(agreement.lines.all())
    have_line = {line.need_id for line in lines}
    rows = [{"what": line.what, "who": who.get(line.party, ""), "how_often": line.how} for line in lines]
    left = [need for need in unagreed_needs(agreement) if need.pk not in have_line]
    return [*rows, *({"what": need.outcome, "who": "", "how_often": ""} for need in left)]


def practical(agreement: Agreement) -> list[dict[str, str]]:
    parts = [
        ("House rules and everyday life", agreement.house_rules),
        ("House rules that restrict the person", agreement.restrictive_rules),
        ("Back-up carer", agreement.back_up_carer),
        ("Notice", f"{agreement.notice_days} days, in writing, by anybody who signs"),
    ]
    return [{"heading": heading, "words": words} for heading, words in parts if words]


def payments(agreement: Agreement) -> list[dict[str, Any]]:
    """The money in three parts, as far as it is settled."""
    who = names(agreement)
    person, carer, council = agreement.person.name, who[Party.CARER], agreement.candidate.referral.council.name
    parts: list[tuple[str, Decimal | None, str]] = [
        ("Care fee", agreement.weekly_care_fee, council),
        ("Rent", agreement.weekly_rent, person),
        ("Food and utilities", agreement.weekly_food, person),
    ]
    return [
        {"part": part, "weekly": weekly, "paid_by": payer, "paid_to": carer}
        for part, weekly, payer in parts
        if weekly is not None
    ]


def signatures(agreement: Agreement) -> list[dict[str, Any]]:
    """The four signatures; an empty line for each that is still to come."""
    signed = {each.party: each for each in signatures_in_force(agreement)}
    return [_signature(party, signed.get(party), name) for party, name in names(agreement).items()]


def _signature(party: str, made: Any, name: str) -> dict[str, Any]:
    capacity = Party(party).label.lower()
    if made is None:
        return {"name": name, "capacity": capacity, "authority": "", "signed_on": None}
    return {"name": made.name, "capacity": capacity, "authority": made.authority, "signed_on": made.on}

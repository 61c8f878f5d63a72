"""The arrangement agreement as a document: for all four to sign, or for one reader. The carers' address is in none."""

from decimal import Decimal
from typing import Any

from placements.choices import Party, RoleTask
from placements.exports.easy import easy_agreement
from placements.exports.readers import LEFT_OUT, Reader, names
from placements.models import Agreement
from placements.rules import risks_in_force, role_gaps, signatures_in_force, unagreed_needs
from placements.tables.agreement import LABELS
from placements.tables.roles import role_how, role_words
from sharedliving.core import dates
from sharedliving.core.words import inside

PRACTICAL = (
    "supervision", "time_alone", "medicines", "money_handling", "house_rules", "keys", "visitors", "family_contact",
    "holidays", "carer_breaks", "complaints", "information_sharing", "review_triggers",
)  # fmt: skip
NO_DEALS = "Carer and person have said that no money passes between them outside this agreement."


def agreement_document(agreement: Agreement, reader: Reader = Reader.ALL) -> dict[str, Any]:
    """Data for `arrangement_agreement`, or for the person's own easy copy (core/documents/shapes.py)."""
    cover = _cover(agreement, reader)
    if reader == Reader.PERSON:
        return cover | easy_agreement(agreement)
    given = cover | {
        "kind": agreement.get_kind_display(), "starts_on": agreement.planned_start,
        "planned_end_on": agreement.planned_end, "room": agreement.room,
        "places_in_household": agreement.places or agreement.household.approved_places,
        "also_living_there": agreement.also_living_there,
        "parties": [{"name": name, "role": Party(party).label, "contact": ""} for party, name in names(agreement).items()],
        "own_words": _own_words(agreement), "tasks": tasks(agreement), "roles": roles(agreement),
        "gaps": [gap.what for gap in role_gaps(agreement, risks_in_force(agreement.person_id)) if gap.kind != "need"],
        "practical": practical(agreement), "payments": payments(agreement), "speaks_up": agreement.speaks_up,
        "next_review_on": agreement.review_on, "signatures": signatures(agreement),
    }  # fmt: skip
    return given | _for_one(agreement, reader)


def _cover(agreement: Agreement, reader: Reader) -> dict[str, Any]:
    person = agreement.person
    return {
        "title": "Arrangement agreement", "reader": reader.label, "person_name": person.name,
        "reference": person.reference, "organisation": agreement.scheme.name, "made_on": dates.today(),
        "version": str(agreement.number), "left_out": LEFT_OUT[reader],
    }  # fmt: skip


def _for_one(agreement: Agreement, reader: Reader) -> dict[str, Any]:
    """What one reader has agreed to do stands first; who was asked and did not sign is for scheme and council."""
    if reader == Reader.ALL:
        return {}
    who = names(agreement)[Party(reader.value)]
    given: dict[str, Any] = {"mine": [task for task in tasks(agreement) if task["who"] == who]}
    if reader != Reader.CARER:
        given["not_signed"] = [
            {"name": each.get_party_display(), "words": f"{each.get_why_display()}: {each.words}"}
            for each in agreement.not_signed.all()
        ]
    return given


def _own_words(agreement: Agreement) -> list[dict[str, str]]:
    views = agreement.candidate.referral.views if agreement.candidate else ""
    return [{"heading": "What I want", "words": views}] if views else []


def tasks(agreement: Agreement) -> list[dict[str, str]]:
    """Every line with who does it, and every need of the plan that nobody has taken on (G14-PLAN-2)."""
    who = names(agreement)
    lines = list(agreement.lines.all())
    have_line = {line.need_id for line in lines}
    rows = [{"what": line.what, "who": who.get(line.party, ""), "how_often": line.how} for line in lines]
    left = [need for need in unagreed_needs(agreement) if need.pk not in have_line]
    return [*rows, *({"what": need.outcome, "who": "", "how_often": ""} for need in left)]


def roles(agreement: Agreement) -> list[dict[str, str]]:
    """The roles table in the order of its tasks (G14-CMS-6)."""
    order = list(RoleTask.values)
    rows = sorted(agreement.roles.all(), key=lambda role: (order.index(role.task), role.pk))
    return [
        {"what": role_words(row), "who": f"{row.name}, {inside(row.get_holder_display())}", "how_often": role_how(row)}
        for row in rows
    ]


def practical(agreement: Agreement) -> list[dict[str, str]]:
    parts = [(LABELS[field], getattr(agreement, field)) for field in PRACTICAL]
    place = PRACTICAL.index("house_rules") + 1
    parts.insert(place, ("House rules that restrict the person", agreement.restrictive_rules))
    notice = f"{agreement.notice_days} days, in writing, by anybody who signs. {agreement.notice_words}".strip()
    ends = [("Back-up carer", agreement.back_up_carer), ("Notice", notice)]
    if agreement.no_private_money:
        ends.append(("Money outside this agreement", NO_DEALS))
    return [{"heading": heading, "words": words} for heading, words in [*parts, *ends] if words]


def payments(agreement: Agreement) -> list[dict[str, Any]]:
    """The money in three parts, as far as it is settled."""
    who = names(agreement)
    payers = {"council": agreement.council.name, "person": agreement.person.name}
    parts: list[tuple[str, Decimal | None, str]] = [
        ("Care fee", agreement.weekly_care_fee, payers.get(agreement.care_fee_paid_by, "The NHS")),
        ("Rent", agreement.weekly_rent, payers.get(agreement.rent_paid_by, "Housing Benefit or Universal Credit")),
        ("Food and utilities", agreement.weekly_food, agreement.person.name),
    ]
    return [
        {"part": part, "weekly": weekly, "paid_by": payer, "paid_to": who[Party.CARER]}
        for part, weekly, payer in parts
        if weekly is not None
    ]


def signatures(agreement: Agreement) -> list[dict[str, Any]]:
    """The four signatures, an empty line for each that is still to come; then whoever signed too."""
    signed = {each.party: each for each in signatures_in_force(agreement)}
    also = [each for each in agreement.also_signed.all() if each.withdrawn_on is None]
    return [
        *(_signature(party, signed.get(party), name) for party, name in names(agreement).items()),
        *({"name": each.name, "capacity": inside(each.get_capacity_display()), "authority": "", "signed_on": each.on}
          for each in also),
    ]  # fmt: skip


def _signature(party: str, made: Any, name: str) -> dict[str, Any]:
    capacity = inside(Party(party).label)
    if made is None:
        return {"name": name, "capacity": capacity, "authority": "", "signed_on": None}
    return {"name": made.name, "capacity": capacity, "authority": made.authority, "signed_on": made.on}

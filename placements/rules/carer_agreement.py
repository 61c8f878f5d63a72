"""What a carer agreement says (W11), with the usual words that a draft begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.rules.lines import check, message_of
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerAgreement


@dataclass(frozen=True, slots=True)
class CarerSection:
    """One part of the carer agreement: its field, its title, and the words that most schemes use."""

    field: str
    title: str
    usual: str


CARER_SECTIONS: tuple[CarerSection, ...] = (
    CarerSection(
        "policies",
        "The scheme’s policies",
        "We have read the scheme’s policies and follow them: safeguarding, medicines, money, lone working, complaints and "
        "confidentiality. The scheme sends us every change.",
    ),
    CarerSection(
        "premises",
        "Our home",
        "Our home is safe, clean, warm and in good repair. The person has a room of their own that can be locked. We tell "
        "the scheme before we build, move, or somebody else comes to live here.",
    ),
    CarerSection(
        "health_care",
        "Health care",
        "We help the person to see their GP, dentist, optician and anybody else they need, and to have their yearly "
        "health check.",
    ),
    CarerSection(
        "medicines",
        "Medicines",
        "We give medicines only once we are trained for it and the person’s agreement says so. Medicines are locked away, "
        "and each one is written down when it is given.",
    ),
    CarerSection(
        "money_help",
        "Help with money",
        "We help with money only as the person’s agreement says, keep receipts, and never lend, borrow, or take a gift of "
        "value.",
    ),
    CarerSection(
        "duty_to_tell",
        "What we tell the scheme at once",
        "An accident or illness, somebody who is missing, a worry that somebody is being hurt, a police matter in the "
        "household, and anything that makes it harder for us to support the person.",
    ),
    CarerSection(
        "fitness",
        "Fitness",
        "We tell the scheme of any change in our health or circumstances. This agreement ends if we are no longer approved.",
    ),
    CarerSection(
        "scheme_support",
        "What the scheme does for us",
        "A named worker, a visit at least every three months, an answer at any hour, training, paid breaks as agreed, and "
        "payment every four weeks.",
    ),
)


def carer_agreement_gate(agreement: CarerAgreement) -> Gate:
    """What a carer agreement holds before anybody signs it."""
    return Gate(carer_contents_written(agreement))


def carer_contents_written(agreement: CarerAgreement) -> list[Line]:
    """Write down everything that carers and scheme have to agree on.

    Source: W11. Policies, home, health care, medicines, money, what is told, fitness, what the scheme does.
    """
    where = reverse("carer-agreement-change", args=[agreement.pk])
    return [
        check(
            carer_contents_written, section.title, bool(getattr(agreement, section.field).strip()),
            message=f"Write down what is agreed about: {section.title.lower()}.", url=where, key=section.field,
        )
        for section in CARER_SECTIONS
    ]  # fmt: skip


def carer_agreement_in_force(rows: list[CarerAgreement], on: date) -> str:
    """These carers have no agreement with the scheme in force: have one signed.

    Source: W11, SLP-AGR. A warning where somebody is to move in; it holds nobody up.
    """
    there = any(row.signed_on is not None and row.signed_on <= on and row.is_open for row in rows)
    return "" if there else message_of(carer_agreement_in_force)

"""What the documents about living with carers need to be told: agreement, licence, the carers' own agreement, money."""

from datetime import date
from decimal import Decimal
from typing import NotRequired, TypedDict

from sharedliving.core.documents.shapes import Cover, NamedPart, Signature, Words


class Task(TypedDict):
    """One thing to be done under the agreement, and who has agreed to do it ("" for nobody yet)."""

    what: str
    who: str
    how_often: str


class Payment(TypedDict):
    """One of the three parts of the money: care fee, rent, food and utilities."""

    part: str
    weekly: Decimal
    paid_by: str
    paid_to: str


class NotSigned(TypedDict):
    """A party that was asked, and why it did not sign, in words."""

    name: str
    words: str


class ArrangementAgreement(Cover):
    """``arrangement_agreement``: what the person, the carer, the scheme and the council have promised each other."""

    kind: str
    starts_on: date | None
    planned_end_on: date | None
    room: str
    places_in_household: int
    also_living_there: str
    parties: list[NamedPart]
    own_words: list[Words]
    tasks: list[Task]
    mine: NotRequired[list[Task]]
    """What this reader has agreed to do. Absent: the copy is for all four."""
    roles: NotRequired[list[Task]]
    """The roles table: each task with whoever does it, and how often."""
    gaps: NotRequired[list[str]]
    """What nobody does. There where the roles are."""
    practical: list[Words]
    """Time alone, medicines, money, house rules, keys, visitors, breaks, back-up carer, notice, how to complain."""
    payments: NotRequired[list[Payment]]
    """Absent: not for this reader."""
    speaks_up: str
    """Who, outside the scheme and the household, helps the person to say what they think; "" for nobody."""
    next_review_on: date | None
    signatures: list[Signature]
    not_signed: NotRequired[list[NotSigned]]
    """Who was asked and did not sign. Absent: not for this reader."""


class LicencePart(TypedDict):
    """Rent, food, or heating, light and water; and the whole."""

    part: str
    weekly: Decimal


class RoomLicence(Cover):
    """``licence``: the person and the carer, the room and what it costs in its parts."""

    carer: str
    room: str
    shared_rooms: str
    starts_on: date
    until: date
    payments: list[LicencePart]
    notice_days: int
    terms: str
    signatures: list[Signature]


class CarersAgreement(Cover):
    """``carer_agreement``: what carers and scheme can rely on. ``person_name`` is the household."""

    parts: list[Words]
    looked_at_on: date | None
    signatures: list[Signature]


class CostPart(TypedDict):
    """One part of what it costs: "£50 a night, 2 a week", pounds a week, who pays."""

    part: str
    amount: str
    weekly: Decimal
    paid_by: str


class MoneySheet(Cover):
    """``money_sheet``: what it costs to live there and who pays it, in sentences and part by part."""

    home: str
    sentences: list[str]
    parts: list[CostPart]
    total: Decimal
    questions: str


class CostOption(TypedDict):
    """A service, what it costs a week in words, and the financial year of the figure."""

    name: str
    weekly: str
    year: str


class CostSheet(Cover):
    """``cost_sheet``: what services cost in a council and who pays, for anybody; ``person_name`` is the council."""

    sentences: list[str]
    options: list[CostOption]
    questions: str

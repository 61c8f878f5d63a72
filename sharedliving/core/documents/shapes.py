"""What each document needs to be told. Nothing else reaches the page, so what is not here is not given away.

A presenter (``panels.py`` or ``exports.py`` of an app) leaves out what its reader may not see and names it in
``left_out``. Text is plain text; dates are ``date``; money is ``Decimal``, pounds; None where something is not known.
"""

from datetime import date
from decimal import Decimal
from typing import NotRequired, TypedDict


class Cover(TypedDict):
    """Every document: whose it is, who may read it, who made it and when, what this reader's copy leaves out."""

    title: str
    reader: str
    """Who this copy is for, after the word "For": "the Shared Lives carer"."""
    person_name: str
    reference: str
    organisation: str
    made_on: date
    version: str
    left_out: list[str]


class Words(TypedDict):
    """A heading and what was said under it; an empty line in ``words`` starts a paragraph."""

    heading: str
    words: str


class NamedPart(TypedDict):
    """Somebody and what they are to the person: "Priya Nair", "care manager, owner", "01632 960 123"."""

    name: str
    role: str
    contact: str


class Need(TypedDict):
    """One need, what should change for the person, how it is met, by whom and by when."""

    need: str
    eligible: bool
    outcome: str
    how: str
    who: str
    by_when: date | None


class Budget(TypedDict):
    """The personal budget a week: the whole, the person's part, the council's part, and how it is managed."""

    total: Decimal
    person_pays: Decimal
    council_pays: Decimal
    mechanism: str


class Signature(TypedDict):
    """A party to the document; ``signed_on`` None leaves a line to sign on."""

    name: str
    capacity: str
    authority: str
    signed_on: date | None


class CareAndSupportPlan(Cover):
    """``care_and_support_plan``: the person's words first, then who does what about which need."""

    own_words: list[Words]
    communication: str
    people: list[NamedPart]
    needs: list[Need]
    budget: NotRequired[Budget | None]
    """Absent: not for this reader. None: not settled yet."""
    agreement: NotRequired[list[Words]]
    """Who took part, whether the person agrees, what was done to agree. Absent: not for this reader."""
    considered: NotRequired[str]
    """Whether Shared Lives was considered. Absent: not for this reader."""
    contingency: str
    meet_or_reduce_needs: str
    prevent_needs: str
    next_review_on: date | None
    agreed: list[Signature]


class CarerSummary(Cover):
    """``carer_summary``: what a Shared Lives carer needs to do and to know, and who else helps."""

    own_words: list[Words]
    communication: str
    tasks: list[Need]
    """What the carer helps with."""
    others: list[NamedPart]
    """Who helps with what else: the part of life, who, and no more."""
    contingency: str
    people: list[NamedPart]
    next_review_on: date | None


class CarerNeed(TypedDict):
    """One need of an unpaid carer; need, outcome and how_we_know are "" for a reader who is not told of them."""

    need: str
    outcome: str
    how_we_know: str
    how: str
    who: str
    given_to: str
    """Whether support is given to the carer, or care to the person they care for."""
    by_when: date | None


class CarerBudget(TypedDict):
    """An unpaid carer's budget: a week, once (None for nothing), and what they are charged a week, with the reason."""

    weekly: Decimal
    one_off: Decimal | None
    charge: Decimal
    charge_reason: str
    mechanism: str


class CarerSupportPlan(Cover):
    """``support_plan``: of an unpaid carer. What a reader is not given is absent."""

    carer: str
    cares_for: str
    people: list[NamedPart]
    own_words: NotRequired[list[Words]]
    needs: list[CarerNeed]
    emergency: str
    budget: NotRequired[CarerBudget | None]
    """Absent: not for this reader. None: not settled yet."""
    advice: NotRequired[list[Words]]
    agreement: NotRequired[list[Words]]
    next_review_on: date | None
    agreed: NotRequired[list[Signature]]


class Idea(TypedDict):
    """One idea: a short sentence, and the picture beside it (a name of ``pictures.PICTURES`` and what it shows)."""

    text: str
    picture: str
    shows: str


class Chapter(TypedDict):
    """A part of life: its heading, its ideas, and words quoted as they were said ("" for none)."""

    heading: str
    ideas: list[Idea]
    quote: str


class EasyReadPlan(Cover):
    """``easy_read``: large type, a picture beside each idea, one idea a line."""

    chapters: list[Chapter]
    credit: str
    """Who made the pictures, and their licence."""
    copy_lead: NotRequired[str]
    """The sentence before what the copy leaves out; absent: that of a plan."""


class Condition(TypedDict):
    """One of the three conditions of eligibility, whether it is met, and what shows it."""

    condition: str
    met: bool
    why: str


class OutcomeFound(TypedDict):
    """One of the ten outcomes: what was found, said to the person, and what shows it."""

    outcome: str
    answer: str
    evidence: str


class LetterOfDecision(Cover):
    """``decision_letter``: to the person, what was decided about their eligibility, why, and what they can do."""

    decision: str
    what_it_means: str
    decided_on: date | None
    conditions: list[Condition]
    outcomes: list[OutcomeFound]
    reasons: str
    advice: str
    ask_again: str
    complain: str
    contact: str
    """Whom to ask: name and how to reach them."""


class Sighting(TypedDict):
    """What somebody saw of how content the person is, on a day."""

    on: date
    who: str
    what: str
    shows: str


class CourtPack(Cover):
    """``court_pack``: what an application to the Court of Protection needs; missing parts say that they are missing."""

    own_words: str
    law: str
    decision: str
    reasons: str
    ready_on: date | None
    parts: list[Words]
    seen: list[Sighting]


class RiskAspect(TypedDict):
    """One risk: what the person thinks and gains beside what could happen, who answers for it, and what to look out for."""

    area: str
    person_view: str
    benefit: str
    harm: str
    strategy: str
    restriction: str
    """What they are kept from because of it; "" for nothing."""
    owner: str
    early_signs: str
    triggers: str
    """What makes everybody look at it again early."""
    contingency: str


class RiskBehaviour(TypedDict):
    """A behaviour in the order in which somebody needs it who has never met the person."""

    behaviour: str
    trigger: str
    early_sign: str
    what_helps: str
    what_makes_it_worse: str
    communication: str


class RiskRestriction(TypedDict):
    """Something that the person is kept from; ``decided`` says how that came about, and is empty where it is not told."""

    what: str
    why: str
    since: date
    ground: str
    less_restrictive: str
    decided: list[Words]
    look_again_on: date | None


class RiskMarkMade(TypedDict):
    """One of the four who share the responsibility, and whether they agree; ``name`` "" leaves a line to sign on."""

    party: str
    mark: str
    name: str
    reason: str
    on: date | None


class RiskPaper(Cover):
    """``risk_assessment``: the person's view first, each risk with what is gained beside what could happen."""

    own_words: str
    communication: str
    risks: list[RiskAspect]
    behaviours: list[RiskBehaviour]
    restrictions: list[RiskRestriction]
    joint: str
    disclosed: str
    written_by: str
    in_force_on: date | None
    review_on: date | None
    marks: list[RiskMarkMade]


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


class ReviewInvitation(Cover):
    """``review_invitation``: which review it is and what for, when and where, and what the person wants to talk about."""

    large: bool
    opening: str
    purposes: list[str]
    meets_on: date
    meets_where: str
    agenda: Words
    ending: str

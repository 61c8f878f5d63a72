"""A risk assessment in words: what the person gains beside what could happen, who owns what, who agrees."""

from typing import Any

from django.urls import reverse

from careplans.choices.risk import RiskMark, RiskOwner, RiskParty, RiskState
from careplans.models import BehaviourSupport, Restriction, Risk, RiskAgreement, RiskAssessment
from careplans.rules.risk_gate import at
from careplans.services.on_behalf import Ground
from sharedliving.core.components import Due, Link, Quote, Tag

RISK_HEADERS = [
    "Part of life", "What they gain", "What could happen", "What we do so that it goes well", "Who owns it",
    "If it changes or goes wrong",
]  # fmt: skip
MARK_HEADERS = ["Who", "Mark", "Said by", "On"]
Row = dict[str, Any]
MARK_TAGS = {RiskMark.SIGNED: "signed", RiskMark.DECLINED: "declined", RiskMark.NOT_ABLE: "not_signed"}


def state_rows(row: RiskAssessment) -> list[tuple[str, Any]]:
    """Where it stands, and by when it is looked at again: every reader is told (G14-RISK-6)."""
    rows: list[tuple[str, Any]] = [("State", Tag(row.state, row.get_state_display()))]
    if row.author:
        rows.append(("Written by", row.author.name))
    if row.state == RiskState.IN_FORCE:
        rows += [("In force since", row.in_force_on), ("Looked at again by", Due(row.due_on))]
    elif row.due_on:
        rows.append(("To be agreed by", Due(row.due_on)))
    if row.owner and row.is_open:
        rows.append(("With", row.owner.name))
    return rows


def whole_rows(row: RiskAssessment, may_change: bool) -> list[Row]:
    """The person's words first, then what is said about the whole."""
    declared = f"{row.disclosed_by.name} declared it" if row.disclosed_by else None
    rows = [
        ("They say", Quote(row.own_words) if row.own_words else None, at(row, "words")),
        ("Made together with the scheme", row.is_joint, at(row, "joint")),
        ("Why", row.joint_reason, at(row, "joint")),
        ("Review date", row.review_on, at(row, "review")),
        ("All known risk disclosed", declared, reverse("risk-declare", args=[row.pk])),
        ("Declared on", row.disclosed_on, reverse("risk-declare", args=[row.pk])),
    ]
    return _rows(rows, may_change)


def risk_rows(row: RiskAssessment, risks: list[Risk], may_change: bool) -> list[list[Any]]:
    """A row of the table for each risk: benefit beside harm."""
    return [_risk(row, risk, number, may_change) for number, risk in enumerate(risks, start=1)]


def _risk(row: RiskAssessment, risk: Risk, number: int, may_change: bool) -> list[Any]:
    area = risk.get_area_display()
    url = reverse("risk-aspect", args=[row.pk, risk.pk])
    view = [f"They think: {risk.person_view}"] if risk.person_view else []
    restriction = (
        [Link("A restriction", risk.restriction.get_absolute_url(), f"of risk {number}")] if risk.restriction else []
    )
    return [
        Link(area, url, hidden=f"(risk {number}): change") if may_change else area,
        [risk.benefit or "Not recorded", *view],
        [part for part in (risk.what_could_happen, risk.how_likely) if part],
        [risk.strategy or "Not recorded", *restriction],
        _owner(risk),
        _change(risk),
    ]


def _owner(risk: Risk) -> Any:
    if not risk.owner_role:
        return Tag("nobody")
    if risk.owner_role == RiskOwner.JOINTLY:
        return [risk.get_owner_role_display(), risk.who_does_what]
    return risk.get_owner_role_display()


def _change(risk: Risk) -> Any:
    parts = (
        ("Early signs", risk.early_signs), ("Look again early if", risk.triggers), ("When it goes wrong", risk.contingency),
    )  # fmt: skip
    return [f"{label}: {words}" for label, words in parts if words] or "Not recorded"


def behaviour_cards(
    row: RiskAssessment, blocks: list[BehaviourSupport], may_change: bool
) -> list[tuple[str, list[Row]]]:  # fmt: skip
    """A card for each behaviour, in the order in which somebody needs it who has never met the person."""
    return [
        (
            f"Behaviour {number}",
            _rows(
                [(label, words, reverse("risk-behaviour", args=[row.pk, block.pk])) for label, words in _lines(block)],
                may_change,
            ),
        )
        for number, block in enumerate(blocks, start=1)
    ]


def _lines(block: BehaviourSupport) -> list[tuple[str, str]]:
    return [
        ("What you see", block.behaviour),
        ("What sets it off", block.trigger),
        ("The first sign", block.early_sign),
        ("What helps", block.what_helps),
        ("What makes it worse", block.what_makes_it_worse),
        ("How to speak with them then", block.communication),
    ]


def mark_rows(row: RiskAssessment, marks: list[RiskAgreement], may_mark: frozenset[str]) -> list[list[Any]]:
    """The four parties, each with its mark; those in `may_mark` with a link to make it."""
    found = {mark.party: mark for mark in marks}
    return [_mark(row, party, found.get(party), party in may_mark) for party in RiskParty]


def _mark(row: RiskAssessment, party: RiskParty, mark: RiskAgreement | None, may: bool) -> list[Any]:
    url = reverse("risk-mark", args=[row.pk, party.value])
    who = Link(party.label, url, hidden=": record whether they agree") if may else party.label
    if mark is None:
        return [who, Tag("waiting", "Not yet marked"), "", ""]
    shown = Tag(MARK_TAGS[RiskMark(mark.mark)], mark.get_mark_display())
    return [who, [shown, mark.reason] if mark.reason else shown, _marked_by(mark), mark.on]


def _marked_by(mark: RiskAgreement) -> Any:
    """Who made it; for the person, with what allowed it."""
    return [mark.name, f"for them: {ground_of_mark(mark)}"] if mark.on_behalf else mark.name


def ground_of_mark(mark: RiskAgreement) -> str:
    """Attorney for health and welfare, or the decision made in their best interests."""
    return Ground(mark.legal_authority, mark.best_interests).words.lower()


def restriction_rows(rows: list[Restriction]) -> list[list[Any]]:
    """What somebody is kept from, on what ground, and when it is looked at again."""
    return [
        [
            Link(row.what, row.get_absolute_url(), hidden=f"(restriction {number})"),
            ground_of(row),
            row.since,
            Due(row.due_on) if row.due_on else Tag("ended", "Lifted"),
        ]
        for number, row in enumerate(rows, start=1)
    ]


def ground_of(row: Restriction) -> str:
    """Consent, or a decision about capacity."""
    return "The person agrees to it" if row.consent_on else "A decision about their capacity"


def _rows(rows: list[tuple[str, Any, str]], may_change: bool) -> list[Row]:
    if may_change:
        return [{"key": key, "value": value, "href": href} for key, value, href in rows]
    return [{"key": key, "value": value} for key, value, _ in rows]

"""Rows of the lists of referrals, households and arrangements, ready for the components."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from placements.choices import ReferralState
from placements.models import Arrangement, Candidate, CarerHousehold, Described, Referral
from placements.rules import pressures_in_words
from placements.tables.profiles import wish_rows
from sharedliving.core import dates
from sharedliving.core.components import Due, Link, Quote, Tag
from sharedliving.core.viewer import Viewer

REFERRAL_HEADERS = ["Person", "Between", "Kind", "Where it stands", "Due", "Owner"]
CARER_HEADERS = ["Carer household", "Approval", {"text": "Free places", "numeric": True}, "Area", "Next check", "Owner"]
ARRANGEMENT_HEADERS = ["Person", "Carer household", "Kind", "Where it stands", "Since", "Next visit", "Owner"]
CANDIDATE_HEADERS = ["Household", "Where it stands", "Described to them", "The person", "The carer"]
STATUS = {ReferralState.SENT: "new"}
NO = "–"
SOON = 60


def referral_rows(rows: Iterable[Referral], viewer: Viewer) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"referral {row.pk}"),
            row.council.name if viewer.in_scheme else row.scheme.name,
            row.get_kind_display(),
            Tag(STATUS.get(row.state, row.state), row.get_state_display()),
            Due(row.due_on) if row.due_on else NO,
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]


def referral_answers(row: Referral) -> list[tuple[str, list[tuple[str, Any]]]]:
    """Everything that was sent, in groups; the person's own words first."""
    home = [
        ("In their words", Quote(row.views, row.person.name) if row.views else ""),
        ("Kind of arrangement", row.get_kind_display()),
        ("Where they want to live", row.preferred_area),
        ("Language", row.language),
        ("Needs wheelchair access", row.needs_wheelchair_access),
        ("Cannot live with pets", row.cannot_live_with_pets),
        ("Cannot live with smoke", row.cannot_live_with_smoke),
    ]
    about = [
        ("Likes, dislikes and routines", row.about),
        ("Culture and faith", row.culture),
        ("Past homes", row.past_homes),
    ]
    help_ = [("Communication", row.communication), ("Decisions and capacity", row.capacity), ("Health", row.health)]
    risks = [
        ("Behaviour and what helps", row.behaviour), ("Risks", row.risks),
        ("All known risk disclosed", row.all_risk_disclosed_on),
    ]  # fmt: skip
    around = [("Key people", row.key_people), ("Money and benefits", row.finances), ("Consent", row.consent)]
    pressing = [
        ("What presses", pressures_in_words(row) or "Nobody has said"), ("What to know about it", row.pressure_words)
    ]  # fmt: skip
    return [
        ("The home they want", home), ("What they must have and would like", wish_rows(row)),
        ("Who they are", about), ("Communication and health", help_),
        ("Behaviour and risk", risks), ("People, money, consent", around),
        ("Pressures", pressing),
    ]  # fmt: skip


def candidate_table(rows: Iterable[Candidate]) -> dict[str, Any]:
    """Headers and rows; empty when nobody was considered yet."""
    lines = _candidate_rows(rows)
    return {"headers": CANDIDATE_HEADERS, "rows": lines} if lines else {}


def _candidate_rows(rows: Iterable[Candidate]) -> list[list[Any]]:
    return [
        [
            Link(row.household.name, row.get_absolute_url()),
            Tag(row.state, row.get_state_display()),
            max((each.on for each in row.described.all()), default=NO),
            row.get_person_decision_display() or NO,
            row.get_carer_decision_display() or NO,
        ]
        for row in rows
    ]


def offered_words(row: Referral, candidates: Iterable[Candidate]) -> str:
    """How many households were offered, and to how many of those somebody was described (G14-ASS-8)."""
    listed = list(candidates)
    if not listed:
        return ""
    told = sum(1 for each in listed if each.described.all())
    homes = "1 household was" if len(listed) == 1 else f"{len(listed)} households were"
    why = f" Only one to offer, because: {row.only_one_because}" if row.only_one_because else ""
    return f"{homes} considered; {told} described to {row.person.name} before they met.{why}"


def described_entries(rows: Iterable[Described]) -> list[dict[str, Any]]:
    """What the person was shown, by whom, in which form, and what they said; the newest first."""
    entries = [
        {
            "when": row.on,
            "title": f"Described by {row.shown_by}",
            "text": f"{row.get_how_display()}. {row.what}\n\nThe person: {row.said}",
            "kind": "Description",
            "written": row.created_at,
        }
        for row in rows
    ]
    return entries[::-1]


def carer_rows(rows: Iterable[CarerHousehold]) -> list[list[Any]]:
    return [
        [
            Link(row.name, row.get_absolute_url(), hidden=f"household {row.pk}"),
            Tag(row.state, row.get_state_display()),
            max(row.approved_places - row.taken, 0),
            row.area,
            Due(row.due_on) if row.due_on else NO,
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]


def check_rows(row: CarerHousehold) -> list[list[Any]]:
    """Every check with until when it holds; an expired one is tagged so."""
    return [
        [each.get_kind_display(), each.done_on, each.valid_until, _holds(each.valid_until)] for each in row.checks.all()
    ]


def _holds(until: date) -> Tag:
    """Expired, expires within 60 days, or in date."""
    if until < dates.today():
        return Tag("expired")
    return Tag("expiring") if until <= dates.add_days(dates.today(), SOON) else Tag("done", "In date")


def arrangement_rows(rows: Iterable[Arrangement]) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, row.get_absolute_url(), hidden=f"with {row.household.name}"),
            row.household.name,
            row.get_kind_display(),
            Tag(row.state, row.get_state_display()),
            row.started_on,
            Due(row.due_on) if row.due_on else NO,
            row.owner.name if row.owner else NO,
        ]
        for row in rows
    ]

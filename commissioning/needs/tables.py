"""Who was not referred, whom to recruit and what was suggested, in tables."""

from collections.abc import Iterable
from typing import Any

from commissioning.models import NotReferred, RecruitmentTarget, Suggestion
from commissioning.needs.choices import LocalNeed, TargetState
from commissioning.rules import area_name
from sharedliving.core import dates
from sharedliving.core.components import Due, Link

NOT_REFERRED_HEADERS = ["Person", "On", "Why not", "What they need", "Where"]
TARGET_HEADERS: list[Any] = [
    "Carers wanted", "Council and scheme", {"text": "Approved", "numeric": True}, {"text": "Wanted", "numeric": True},
    "How it stands", "Due", "Who has it in hand",
]  # fmt: skip

SUGGESTION_HEADERS = ["Suggestion", "Kind", "From", "Made on", "How it stands", "Due", "Who has it in hand"]


def not_referred_rows(rows: Iterable[NotReferred]) -> list[list[Any]]:
    return [
        [
            Link(row.person.name, row.person.get_absolute_url(), hidden=f"{row.person.reference}, {row.on}"),
            row.on,
            row.get_reason_display(),
            needs_words(row),
            area_name(row.area) if row.area else "Anywhere",
        ]
        for row in rows
    ]


def needs_words(row: NotReferred) -> str:
    return "; ".join(str(LocalNeed(need).label) for need in row.needs)


def target_rows(rows: Iterable[RecruitmentTarget], *, names: bool) -> list[list[Any]]:
    """The rows come from `for_list`, which counts who is approved. A commissioner reads no `names`, also not of staff."""
    return [
        [
            Link(row.name, row.get_absolute_url(), hidden=f"{row.council.name} and {row.scheme.name}, {row.pk}"),
            f"{row.council.name} and {row.scheme.name}",
            row.approved,  # type: ignore[attr-defined]
            row.number,
            stands(row),
            Due(row.due_on) if row.due_on else "–",
            in_hand(row, names=names),
        ]
        for row in rows
    ]


def in_hand(row: RecruitmentTarget | Suggestion, *, names: bool) -> str:
    if row.owner is None:
        return "–"
    return row.owner.name if names else row.owner.organisation.name


def stands(row: RecruitmentTarget) -> str:
    """Agreed; Given up: there is no money for it."""
    if row.state == TargetState.GIVEN_UP:
        return f"Given up: {row.get_given_up_display()}"
    return str(row.get_state_display())


def target_facts(row: RecruitmentTarget, approved: int, *, names: bool) -> list[tuple[str, Any]]:
    return [
        ("Carers wanted", row.wanted[:1].upper() + row.wanted[1:]),
        ("How many", row.number),
        ("Approved so far", f"{approved} of {row.number}, counted from {dates.uk_date(row.counted_from)}"),
        ("By when", row.by_when),
        ("How it stands", stands(row)),
        ("Agreed by both on", row.agreed_on or "Not yet"),
        ("Who has it in hand", in_hand(row, names=names)),
        *([("Due", Due(row.due_on))] if row.due_on else []),
        *([("Reached on", row.reached_on)] if row.reached_on else []),
    ]


def suggestion_rows(rows: Iterable[Suggestion], *, names: bool) -> list[list[Any]]:
    return [
        [
            Link(row.name, row.get_absolute_url(), hidden=f"{row.made_on}, number {row.pk}"),
            row.get_kind_display(),
            who_asked(row, names=names),
            row.made_on,
            answer_words(row),
            Due(row.due_on) if row.due_on else "–",
            in_hand(row, names=names) if row.due_on else "–",
        ]
        for row in rows
    ]


def suggestion_facts(row: Suggestion, *, names: bool) -> list[tuple[str, Any]]:
    return [
        ("Kind", row.get_kind_display()),
        ("Need", row.get_need_display()),
        *([("What of it", row.get_says_display())] if row.says else []),
        ("For whom", row.get_for_whom_display() if row.for_whom else "Anybody who needs it"),
        ("Where", area_name(row.area) if row.area else "Anywhere"),
        *([("For how many people", row.places), ("From when", row.from_when)] if row.places else []),
        ("From", who_asked(row, names=names)),
        ("Made on", row.made_on),
        ("How it stands", answer_words(row)),
        *([("Due", Due(row.due_on)), ("Who has it in hand", in_hand(row, names=names))] if row.due_on else []),
        *([("Answered on", row.answered_on)] if row.answered_on else []),
    ]


def who_asked(row: Suggestion, *, names: bool) -> str:
    """The scheme; for a note the care manager, whose name a commissioner does not read."""
    if row.scheme:
        return row.scheme.name
    return row.by_user.name if names else "A care manager"


def answer_words(row: Suggestion) -> str:
    return str(row.get_answer_display() if row.answer else row.get_state_display())

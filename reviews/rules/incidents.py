"""Who is owed word of an incident, and when it may be closed."""

from collections.abc import Iterable, Sequence
from datetime import date

from reviews.choices import Considered, IncidentKind, Told
from reviews.rules.words import first_line
from sharedliving.core.rules import Gate, Missing, line

K = IncidentKind
CQC_KINDS = frozenset({K.DEATH, K.ABUSE, K.POLICE, K.DISRUPTION})


def who_is_owed_word(kind: str, *, is_serious: bool, with_scheme: bool, by_scheme: bool) -> list[Told]:
    """Family, the other side, and the Care Quality Commission where the law says so are told of an incident.

    Source: domain 3.15: the CQC hears of deaths, serious injury, abuse, police and of support that could not be given;
    only where a scheme is involved, which is what it regulates. G14-CMS-8: neither side is left out.
    """
    owed = [Told.FAMILY]
    if by_scheme:
        owed.append(Told.CARE_MANAGER)
    elif with_scheme:
        owed.append(Told.SCHEME)
    if kind == K.MISSING:
        owed.append(Told.POLICE)
    if with_scheme and (is_serious or kind in CQC_KINDS):
        owed.append(Told.CQC)
    return owed


def incident_says_what_and_where(what: str, where: str) -> Iterable[Missing]:
    """Say what happened and where.

    Source: domain 1.11.
    """
    return [] if what.strip() and where.strip() else [Missing(first_line(incident_says_what_and_where))]


def incident_has_happened(on: date, today: date) -> Iterable[Missing]:
    """Enter the day on which it happened: today or earlier.

    Source: domain 1.11.
    """
    return [] if on <= today else [Missing(first_line(incident_has_happened))]


def incident_of_ones_own_arrangement(has_arrangement: bool, in_scheme: bool) -> Iterable[Missing]:
    """Only an incident around an arrangement with your scheme is yours to record: tell the person's care manager.

    Source: G14-CMS-1.
    """
    met = has_arrangement or not in_scheme
    return [] if met else [Missing(first_line(incident_of_ones_own_arrangement), rule="G14-CMS-1")]


def considered_says_why(safeguarding: str, because: str) -> Iterable[Missing]:
    """Say why a safeguarding concern was raised or not.

    Source: CA42.
    """
    met = safeguarding == Considered.NOT_YET or because.strip()
    return [] if met else [Missing(first_line(considered_says_why), rule="CA42")]


def notice_says_how(words: str) -> Iterable[Missing]:
    """Say who was told and how, or why nobody was.

    Source: domain 3.15 (duty of candour).
    """
    return [] if words.strip() else [Missing(first_line(notice_says_how))]


def seen_through_by_its_own_side(is_own_side: bool) -> Iterable[Missing]:
    """The other side wrote this down, and sees it through.

    Source: G14-CMS-1.
    """
    return [] if is_own_side else [Missing(first_line(seen_through_by_its_own_side), rule="G14-CMS-1")]


def closing_gate(owed: Sequence[tuple[str, str]], safeguarding: str, learning: str) -> Gate:
    """An incident is closed once everybody has been told, safeguarding was considered, and the learning is written down.

    `owed`: the name and the address of each who has not been told. Source: domain 3.15, CA42, 5.1 (9 learning).
    """
    told = [line(f"Told: {name}", False, f"{name} has not been told", url=url) for name, url in owed]
    return Gate(
        [
            *(told or [line("Everybody has been told", True, "")]),
            line(
                "Safeguarding was considered", safeguarding != Considered.NOT_YET,
                "Say whether it is a safeguarding concern, and why", rule="CA42",
            ),
            line("What was learnt is written down", bool(learning.strip()), "Say what was learnt and what changes now"),
        ]
    )  # fmt: skip

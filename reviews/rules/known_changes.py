"""Which change it is that the system knows of already, so that nobody has to write it down again (G14-REV-6)."""

from collections.abc import Mapping
from datetime import timedelta

from placements.choices import Party
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, Considered, IncidentKind

S, K, I = ChangeSource, ChangeKind, IncidentKind  # noqa: E741

KIND_OF: Mapping[str, ChangeKind] = {
    S.CARERS: K.CARER_NOTICE,
    S.STOPPED: K.CARER_STOPPED,
    S.LAPSED: K.CARER_LAPSED,
    S.CAME: K.HOUSEHOLD,
    S.LEFT: K.HOUSEHOLD,
    S.MOVED: K.HOUSE,
    S.STARTED: K.ANOTHER,
    S.GONE: K.HOUSEHOLD,
    S.ENDED: K.ENDED,
    S.DIED: K.BEREAVEMENT,
    S.MONEY: K.FUNDING,
    S.NHS: K.FUNDING,
    S.EMERGENCY: K.HOSPITAL,
    S.REQUEST: K.HOSPITAL,
}
"""Of a notice it depends on who gave it, of an incident on what happened: see the rules below."""

NOTICE_BY: Mapping[str, ChangeKind] = {Party.CARER: K.CARER_NOTICE, Party.PERSON: K.WANTS_TO_LEAVE}
ALWAYS: Mapping[str, ChangeKind] = {I.ABUSE: K.SAFEGUARDING, I.RESTRAINT: K.BEHAVIOUR}
WHEN_SERIOUS: Mapping[str, ChangeKind] = {
    I.FALL: K.HEALTH,
    I.MEDICATION: K.HEALTH,
    I.MISSING: K.BEHAVIOUR,
    I.POLICE: K.BEHAVIOUR,
    I.MONEY: K.SAFEGUARDING,
    I.DISRUPTION: K.OTHER,
    I.NEAR_MISS: K.OTHER,
    I.OTHER: K.OTHER,
}
ALIKE: Mapping[str, frozenset[ChangeKind]] = {
    K.HOUSEHOLD: frozenset({K.ANOTHER, K.BEREAVEMENT}),
    K.ANOTHER: frozenset({K.HOUSEHOLD}),
    K.BEREAVEMENT: frozenset({K.HOUSEHOLD}),
    K.NOTICE: frozenset({K.CARER_NOTICE, K.WANTS_TO_LEAVE}),
    K.CARER_NOTICE: frozenset({K.NOTICE}),
    K.WANTS_TO_LEAVE: frozenset({K.NOTICE}),
    K.CARER_STOPPED: frozenset({K.CARER_LAPSED}),
    K.CARER_LAPSED: frozenset({K.CARER_STOPPED}),
    K.ENDED: frozenset({K.HOSPITAL}),
}
"""What somebody may have called the same change, who wrote it down themselves."""

SAME_CHANGE = timedelta(days=14)
"""How far the day that somebody wrote down may lie from the day that is known."""

WORDS: Mapping[str, str] = {
    S.NOTICE: "Notice to end the arrangement was given.",
    S.CARERS: "The carers gave notice.",
    S.STOPPED: "The carers’ approval was suspended or ended.",
    S.LAPSED: "The carers’ approval has run out, and nobody has renewed it.",
    S.CAME: "Somebody moved into the household.",
    S.LEFT: "Somebody left the household.",
    S.MOVED: "The household has another address.",
    S.STARTED: "Somebody else lives with or stays with the carers by an arrangement of their own.",
    S.GONE: "Somebody who lived there by an arrangement of their own has left.",
    S.ENDED: "The arrangement has ended.",
    S.DIED: "Somebody who lived there by an arrangement of their own has died.",
    S.MONEY: "Somebody else pays for the care, or less is paid for it than before.",
    S.NHS: "The NHS decided that it pays for the care, or that it no longer does.",
    S.INCIDENT: "An incident was written down.",
    S.EMERGENCY: "The emergency ended because the person went into hospital.",
    S.REQUEST: "A request for support ended because the person was admitted to hospital.",
}
"""What the change says: never a name, because each side reads it, and another person's life is nobody's business."""


def g14_rev_6_what_an_incident_changes(kind: str, is_serious: bool, safeguarding: str) -> ChangeKind | None:
    """An incident that could have harmed somebody, abuse, and holding somebody down are changes in a life.

    Source: G14-REV-6; the death of the person is a change for those they lived with, known from the record.
    """
    if kind == I.DEATH:
        return None
    if safeguarding == Considered.RAISED:
        return K.SAFEGUARDING
    return ALWAYS.get(kind) or (WHEN_SERIOUS.get(kind) if is_serious else None)


def g14_rev_6_what_a_notice_changes(given_by: str) -> ChangeKind:
    """Notice of the carers, the person's own wish to leave, or notice of scheme or council.

    Source: G14-REV-6, MEDWAY-N.
    """
    return NOTICE_BY.get(given_by, K.NOTICE)


def called(kind: str) -> list[str]:
    """The kinds under which somebody may have written this change down themselves, its own first."""
    return [kind, *sorted(ALIKE.get(kind, ()))]

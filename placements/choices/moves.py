"""What a move waits for, and for whom."""

from django.db import models


class MoveKind(models.TextChoices):
    """Everything between the match and the first night. The first three are read from the agreement, never asked twice."""

    FUNDING = "funding", "Funding agreed"
    AGREEMENT = "agreement", "Agreement signed by all"
    LICENCE = "licence", "Licence agreed"
    BENEFITS_CLAIM = "claim", "Housing benefit claimed"
    BENEFITS_PAID = "benefits", "Benefits in payment"
    ROOM = "room", "Room ready"
    EQUIPMENT = "equipment", "Equipment and adaptations"
    GP = "gp", "GP and chemist"
    TRANSPORT = "transport", "Transport to work, college or day"
    NOTICE = "notice", "Notice given at the old home"
    BELONGINGS = "belongings", "Belongings packed and moved"


DERIVED = (MoveKind.FUNDING, MoveKind.AGREEMENT, MoveKind.LICENCE)
ASKED = tuple(kind for kind in MoveKind if kind not in DERIVED)
AFTER_THE_DATE = frozenset({MoveKind.BENEFITS_CLAIM, MoveKind.NOTICE})
"""What can only be done once the day of the move is fixed (G8-MAT)."""


class MoveState(models.TextChoices):
    OPEN = "open", "Open"
    DONE = "done", "Done"
    NOT_NEEDED = "not_needed", "Not needed"


class WaitsFor(models.TextChoices):
    COUNCIL = "council", "The council"
    SCHEME = "scheme", "The scheme"
    CARERS = "carers", "The carers"
    PERSON = "person", "The person or their family"
    BENEFITS = "benefits", "The benefits office"
    LANDLORD = "landlord", "A landlord or the old home"
    HEALTH = "health", "The NHS"
    OTHER = "other", "Somebody else"


FIRST_WAITS_FOR: dict[str, str] = {
    MoveKind.FUNDING: WaitsFor.COUNCIL,
    MoveKind.AGREEMENT: WaitsFor.SCHEME,
    MoveKind.LICENCE: WaitsFor.SCHEME,
    MoveKind.BENEFITS_CLAIM: WaitsFor.PERSON,
    MoveKind.BENEFITS_PAID: WaitsFor.BENEFITS,
    MoveKind.ROOM: WaitsFor.CARERS,
    MoveKind.EQUIPMENT: WaitsFor.COUNCIL,
    MoveKind.GP: WaitsFor.CARERS,
    MoveKind.TRANSPORT: WaitsFor.COUNCIL,
    MoveKind.NOTICE: WaitsFor.PERSON,
    MoveKind.BELONGINGS: WaitsFor.PERSON,
}
"""Whose it is, until somebody says otherwise."""

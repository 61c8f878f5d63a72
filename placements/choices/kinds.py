"""Kinds of arrangement; where, for how long and on whose money somebody is supported stands apart from the kind (6.1)."""

from django.db import models


class ArrangementKind(models.TextChoices):
    LIVE_IN = "live_in", "Live-in"
    SHORT_BREAK = "short_break", "Short breaks"
    DAY = "day", "Day support"
    OUTREACH = "outreach", "Kinship or outreach"
    EMERGENCY = "emergency", "Emergency"
    STEP_DOWN = "step_down", "Step-down from hospital"
    TRANSITION = "transition", "From care into adulthood"
    OWN_PLACE = "own_place", "Stepping stone to a place of their own"


LIVES_IN = frozenset({ArrangementKind.LIVE_IN, ArrangementKind.TRANSITION, ArrangementKind.OWN_PLACE})
"""The carers' home is the person's own home: with a licence to live there, and one at a time."""

STAYS_OVERNIGHT = LIVES_IN | {ArrangementKind.SHORT_BREAK, ArrangementKind.EMERGENCY, ArrangementKind.STEP_DOWN}
"""The person sleeps at the carers': they have a room. Whoever is on a break or comes from hospital lives elsewhere."""

PLANNED = tuple(kind for kind in ArrangementKind if kind != ArrangementKind.EMERGENCY)
"""The kinds that a referral asks for; an emergency has its own path."""


class Setting(models.TextChoices):
    CARER_HOME = "carer_home", "At the carer’s home"
    PERSON_HOME = "person_home", "In the person’s own home"
    COMMUNITY = "community", "Out and about"


class Funding(models.TextChoices):
    COUNCIL = "council", "The council"
    NHS = "nhs", "The NHS"
    JOINT = "joint", "The council and the NHS together"
    SELF = "self", "The person"
    DIRECT_PAYMENT = "direct", "The person, from a direct payment"
    CHILDREN = "children", "Children’s services, up to 18"


USUAL_SETTING: dict[str, Setting] = {ArrangementKind.OUTREACH: Setting.PERSON_HOME}


def usual_setting(kind: str) -> Setting:
    """Where this kind of support usually happens, until somebody says otherwise."""
    return USUAL_SETTING.get(kind, Setting.CARER_HOME)

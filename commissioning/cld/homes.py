"""Where somebody lives, as the Department's code reads it: settled or at home (True), or not (False)."""

from commissioning.cld.codes import (
    COMMUNITY,
    EXTRA_CARE,
    LONG_TERM_TYPES,
    NOT_SETTLED,
    SETTLED,
    SHARED_LIVES,
    SHARED_LIVES_HOME,
    SHORT_TERM_TYPES,
    SUPPORTED_LIVING,
)

SETTLED_HOMES: dict[str, bool] = dict.fromkeys(SETTLED, True) | dict.fromkeys(NOT_SETTLED, False)
PRESUMED_AT_HOME, PRESUMED_IN_COMMUNITY = "Unknown - presumed at home", "Unknown - presumed in community"
GROUPS = SETTLED_HOMES | {PRESUMED_AT_HOME: True, PRESUMED_IN_COMMUNITY: False}

NURSING, RESIDENTIAL, PRISON = LONG_TERM_TYPES[1:]
LONG_TERM = (NURSING, RESIDENTIAL, COMMUNITY, PRISON)
SERVICE_RANK: dict[str, int] = {kind: rank for rank, kind in enumerate((*LONG_TERM, *SHORT_TERM_TYPES), start=1)}
"""Which of several services of one person counts first."""
PRISON_HOME = "Prison, young offenders institution or detention centre"
HOME_OF_TYPE: dict[str, str] = {NURSING: "Registered nursing home", RESIDENTIAL: "Registered care home"}
HOME_OF_COMPONENT: dict[str, str] = {
    SHARED_LIVES: SHARED_LIVES_HOME,
    EXTRA_CARE: "Sheltered housing, extra care housing or other sheltered housing",
    SUPPORTED_LIVING: "Supported accommodation, supported lodgings or supported group home",
}
HOME_SUPPORT = "Home support or domiciliary care"

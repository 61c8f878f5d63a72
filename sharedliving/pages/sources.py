"""Which apps offer what to the pages of the roof: listed here by name, so that there is no registry to be filled."""

import careplans.due
import careplans.panels
import careplans.safety_net
import people.due
import people.panels
import people.safety_net
import placements.due
import placements.panels
import placements.safety_net
import reviews.due
import reviews.panels
import reviews.safety_net
from sharedliving.core.due import DueKind
from sharedliving.core.safety_net import NetList

DUE = (people.due, careplans.due, placements.due, reviews.due)
PANELS = (people.panels, careplans.panels, placements.panels, reviews.panels)

KINDS: dict[str, DueKind] = {kind.key: kind for source in DUE for kind in source.KINDS}
NET_LISTS: tuple[NetList, ...] = (
    *people.safety_net.LISTS,
    *reviews.safety_net.LISTS,
    *careplans.safety_net.LISTS,
    *placements.safety_net.LISTS,
)

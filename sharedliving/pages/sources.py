"""Which apps offer what to the pages of the roof: listed here by name, so that there is no registry to be filled."""

import careplans.due
import careplans.panels
import careplans.safety_net
import commissioning.needs.due
import people.due
import people.panels
import people.safety_net
import placements.due
import placements.panels
import placements.safety_net
import reviews.due
import reviews.panels
import reviews.safety_net
from sharedliving.core.due import DueKind, DueSource
from sharedliving.core.safety_net import NetList

DUE: tuple[DueSource, ...] = (
    *people.due.SOURCES,
    *careplans.due.SOURCES,
    *placements.due.SOURCES,
    *reviews.due.SOURCES,
    *commissioning.needs.due.SOURCES,
)
PANELS = (people.panels, careplans.panels, placements.panels, reviews.panels)

KINDS: dict[str, DueKind] = {source.kind.key: source.kind for source in DUE}
NET_LISTS: tuple[NetList, ...] = (
    *people.safety_net.LISTS,
    *reviews.safety_net.LISTS,
    *careplans.safety_net.LISTS,
    *placements.safety_net.LISTS,
)

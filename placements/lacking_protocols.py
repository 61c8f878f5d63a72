"""Which council and scheme work together without having written down how (G14-ASS-4)."""

from dataclasses import dataclass
from datetime import date

from people.models import Organisation, Team
from placements.choices import NEEDED_PROTOCOLS, ProtocolKind
from placements.models import Protocol, Scheme
from placements.rules import writer_gate
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Lacking:
    """A council, a scheme that serves it, and a kind of protocol of which none is in force between them."""

    council: Organisation
    scheme: Organisation
    kind: ProtocolKind


def lacking_protocols(viewer: Viewer, on: date) -> list[Lacking]:
    """Of the viewer's own side, by the name of the other. Four queries at most."""
    pairs = pairs_of(viewer)
    rows = Protocol.objects.visible_to(viewer).in_force(on).order_by()
    there = set(rows.values_list("council_id", "scheme_id", "kind"))
    return [
        Lacking(council, scheme, kind)
        for council, scheme in pairs
        for kind in NEEDED_PROTOCOLS
        if (council.pk, scheme.pk, kind) not in there
    ]


def pairs_of(viewer: Viewer) -> list[tuple[Organisation, Organisation]]:
    """(council, scheme that serves it) in which the viewer's own organisation, or the council they work in, is one side."""
    serves = Scheme.councils.through.objects.select_related("organisation", "scheme__organisation")
    if viewer.in_scheme:
        serves = serves.filter(scheme__organisation_id=viewer.organisation_id)
    else:
        serves = serves.filter(organisation_id__in=_councils_of(viewer))
    rows = serves.order_by("organisation__name", "scheme__organisation__name")
    return [(row.organisation, row.scheme.organisation) for row in rows]


def own_pairs_of(viewer: Viewer) -> list[tuple[Organisation, Organisation]]:
    """Those between which the viewer may write down a protocol: none for an NHS trust's staff, who are no side of it."""
    return [pair for pair in pairs_of(viewer) if writer_gate(pair[0].pk, pair[1].pk, viewer.organisation_id).is_open]


def _councils_of(viewer: Viewer) -> set[int]:
    """The viewer's own council, or for an NHS trust's staff the one in whose teams they work."""
    if not viewer.in_council or viewer.organisation_id is None:
        return set()
    of_teams = Team.objects.filter(pk__in=viewer.team_ids).values_list("organisation_id", flat=True)
    return {viewer.organisation_id, *of_teams}

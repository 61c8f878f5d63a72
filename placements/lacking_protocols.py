"""Which council and scheme work together without having written down how (G14-ASS-4, G14-CMS-6)."""

from dataclasses import dataclass
from datetime import date

from people.models import Organisation, Team
from placements.choices import NEEDED_PROTOCOLS, ProtocolKind
from placements.models import Agreement, Arrangement, Protocol, Scheme
from placements.rules import complex_contract_in_force, is_complex, writer_gate
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Lacking:
    """A council, a scheme that serves it, and a kind of protocol of which none is in force between them."""

    council: Organisation
    scheme: Organisation
    kind: ProtocolKind


def lacking_protocols(viewer: Viewer, on: date) -> list[Lacking]:
    """Of the viewer's own side, by the name of the other. Five queries at most."""
    pairs = pairs_of(viewer)
    rows = Protocol.objects.visible_to(viewer).in_force(on).order_by()
    there = set(rows.values_list("council_id", "scheme_id", "kind"))
    complex_pairs = _complex_pairs(viewer) if pairs else set()
    return [
        Lacking(council, scheme, kind)
        for council, scheme in pairs
        for kind in _needed(complex_needs=(council.pk, scheme.pk) in complex_pairs)
        if (council.pk, scheme.pk, kind) not in there
    ]


def complex_contract_lacking(row: Agreement | Arrangement, viewer: Viewer, on: date) -> str:
    """What to say beside somebody's agreement or arrangement; "" where there is nothing to say. Two queries at most."""
    if not is_complex(row.person):
        return ""
    rows = Protocol.objects.visible_to(viewer).in_force(on).filter(kind=ProtocolKind.COMPLEX)
    there = rows.filter(council_id=row.council_id, scheme_id=row.scheme_id).exists()
    return complex_contract_in_force(complex_needs=True, there=there)


def _needed(*, complex_needs: bool) -> tuple[ProtocolKind, ...]:
    return (*NEEDED_PROTOCOLS, ProtocolKind.COMPLEX) if complex_needs else NEEDED_PROTOCOLS


def _complex_pairs(viewer: Viewer) -> set[tuple[int, int]]:
    """(council, scheme) between which somebody in the viewer's sight with complex needs lives by arrangement."""
    rows = Arrangement.objects.visible_to(viewer).live().of_complex_needs().order_by()
    return set(rows.values_list("council_id", "scheme_id").distinct())


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

"""Which carers could take somebody in today, those the person knows first (G14-EMG-1, G14-EMG-5); and why not the others."""

from dataclasses import dataclass, field
from datetime import date

from placements.choices import ArrangementKind
from placements.matching import supported_before
from placements.models import CarerHousehold, Emergency
from placements.rules import match_gate
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MOST_LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Home:
    """A household that is approved and trained for emergencies and has room; since when it knows the person, if it does."""

    household: CarerHousehold
    known_since: date | None = None

    @property
    def words(self) -> str:
        free = self.household.approved_places - self.household.taken  # type: ignore[attr-defined]
        room = "1 place free" if free == 1 else f"{free} places free"
        known = f"has supported this person before, from {dates.uk_date(self.known_since)}" if self.known_since else ""
        return ", ".join(part for part in (f"{self.household.name}, {self.household.area}", known, room) if part)


@dataclass(frozen=True, slots=True)
class Homes:
    possible: list[Home] = field(default_factory=list)
    excluded: list[tuple[CarerHousehold, list[str]]] = field(default_factory=list)


def homes_for(emergency: Emergency, viewer: Viewer) -> Homes:
    """The scheme's households and those lent to it, approved for emergencies, sorted into possible and not. Three queries."""
    rows = (
        CarerHousehold.objects.visible_to(viewer)
        .usable_by(emergency.scheme_id)
        .open()
        .filter(approved_kinds__contains=[ArrangementKind.EMERGENCY])
        .with_taken()
        .prefetch_related("checks")
        .order_by("name", "pk")[:MOST_LOOKED_AT]
    )
    known = supported_before(emergency)
    found = Homes()
    for row in rows:
        gate = match_gate(
            row, kind=ArrangementKind.EMERGENCY, born=emergency.person.date_of_birth, taken=row.taken,
            person_id=emergency.person_id,
        )  # fmt: skip
        if gate.is_open:
            found.possible.append(Home(row, known.get(row.pk)))
        else:
            found.excluded.append((row, [missing.message for missing in gate.missing]))
    found.possible.sort(key=lambda home: (home.known_since is None, home.household.name, home.household.pk))
    return found

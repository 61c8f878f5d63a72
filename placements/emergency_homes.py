"""Which carers could take somebody in today, those the person knows first (G14-EMG-1, G14-EMG-5); and why not the others."""

from dataclasses import dataclass, field
from datetime import date

from placements.choices import ArrangementKind
from placements.models import CarerHousehold, Emergency, Referral
from placements.rules import Wanted, emergency_wishes_gate, match_gate, wanted_in, wishes_of
from sharedliving.core import dates
from sharedliving.core.rules import Gate
from sharedliving.core.viewer import Viewer

MOST_LOOKED_AT = 500
NO_WISHES = (
    "Nothing that this scheme was sent says what this person must have or what carers must be ready for, so only approval, "
    "checks and room were looked at: ask both sides before you choose."
)


@dataclass(frozen=True, slots=True)
class Home:
    """A household that is approved and trained for emergencies and has room; since when it knows the person, if it does.

    `lacks`: what the person must have and is not there, and can wait if the scheme manager says so.
    """

    household: CarerHousehold
    known_since: date | None = None
    lacks: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        free = self.household.approved_places - self.household.taken  # type: ignore[attr-defined]
        room = "1 place free" if free == 1 else f"{free} places free"
        known = f"has supported this person before, from {dates.uk_date(self.known_since)}" if self.known_since else ""
        parts = ", ".join(part for part in (f"{self.household.name}, {self.household.area}", known, room) if part)
        return f"{parts}. {' '.join(self.lacks)}" if self.lacks else parts


@dataclass(frozen=True, slots=True)
class Homes:
    """`lacking`: possible once the manager decides so. `wishes`: in a sentence, where the wishes of both sides are from."""

    possible: list[Home] = field(default_factory=list)
    lacking: list[Home] = field(default_factory=list)
    excluded: list[tuple[CarerHousehold, list[str]]] = field(default_factory=list)
    wishes: str = NO_WISHES


def homes_for(emergency: Emergency, viewer: Viewer) -> Homes:
    """The scheme's households and those lent to it, approved for emergencies, sorted into possible and not. Three queries.

    However many there are, those the person knows are looked at first.
    """
    rows = (
        CarerHousehold.objects.visible_to(viewer)
        .usable_by(emergency.scheme_id)
        .open()
        .filter(approved_kinds__contains=[ArrangementKind.EMERGENCY])
        .with_taken()
        .known_first(emergency.person_id)
        .prefetch_related("checks")[:MOST_LOOKED_AT]
    )
    referral = wishes_of(emergency)
    wanted = wanted_in(referral)
    found = Homes(wishes=_where_from(referral, wanted))
    for row in rows:
        _sort(row, gate_of(row, emergency, wanted), found)
    return found


def gate_of(row: CarerHousehold, emergency: Emergency, wanted: Wanted | None) -> Gate:
    """Approval, checks and room, then the wishes of both sides."""
    gate = match_gate(
        row, kind=ArrangementKind.EMERGENCY, born=emergency.person.date_of_birth, person_id=emergency.person_id,
        taken=row.taken,  # type: ignore[attr-defined]
    )  # fmt: skip
    return Gate([*gate.lines, *emergency_wishes_gate(row, wanted).lines])


def _sort(row: CarerHousehold, gate: Gate, found: Homes) -> None:
    since, reasons = row.known_since, [missing.message for missing in gate.missing]  # type: ignore[attr-defined]
    if gate.is_open:
        found.possible.append(Home(row, since))
    elif gate.can_override:
        found.lacking.append(Home(row, since, tuple(reasons)))
    else:
        found.excluded.append((row, reasons))


def _where_from(referral: Referral | None, wanted: Wanted | None) -> str:
    if referral is None or wanted is None or referral.sent_on is None:
        return NO_WISHES
    return (
        f"What the person must have, and what carers must be ready for, is taken from the referral of "
        f"{dates.uk_date(referral.sent_on)}. Ask whether it still holds."
    )

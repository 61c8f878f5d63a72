"""The measures of one council on one day as they may be read: small numbers, and what would give them away, withheld.

Measures whose wholes lie within each other (`Measure.within`) are a family. Which schemes' wholes are shown is decided for
a family at once, and which schemes' parts for each measure: `services.blocks` says why nobody can subtract their way to
a small number then.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from commissioning.rules import FEWER, SMALLEST, WITHHELD, Shown, share
from commissioning.services.blocks import all_may_be_known, open_parts
from commissioning.services.measuring.live import Counted
from commissioning.services.measuring.registry import MEASURES
from commissioning.services.measuring.shape import Measure

Numbers = Mapping[int | None, Counted]
"""By scheme; under None all together."""
Found = Mapping[str, Numbers]
NOTHING = Counted(0, 0)


@dataclass(frozen=True, slots=True)
class Reading:
    """So many, of how many, as they may be shown."""

    part: Shown
    whole: Shown

    @property
    def share(self) -> str:
        return share(self.part, self.whole)


HIDDEN = Reading(WITHHELD, WITHHELD)


def read(found: Found) -> dict[str, dict[int | None, Reading]]:
    """Each measure for the whole council and by scheme, from the raw counts of all measures of its family."""
    known = {key: found[key] for key in found if key in MEASURES}
    schemes = {scheme for numbers in known.values() for scheme in numbers if scheme is not None}
    return {key: _read(MEASURES[key], known, sorted(schemes & known[key].keys())) for key in known}


def family(measure: Measure) -> list[Measure]:
    """The measures whose wholes lie within each other, this one among them."""
    return [each for each in MEASURES.values() if _root(each) == _root(measure)]


def _read(measure: Measure, found: Found, schemes: list[int]) -> dict[int | None, Reading]:
    total = found[measure.key].get(None, NOTHING)
    if not _whole_may_be_known(measure, found):
        few = Reading(WITHHELD, FEWER if 0 < total.whole < SMALLEST else WITHHELD)
        return {None: few} | dict.fromkeys(schemes, HIDDEN)
    wholes = _open_wholes(measure, found)
    parts = _open_parts(measure, found, wholes)
    by_scheme = {scheme: _reading(found[measure.key][scheme], scheme in wholes, scheme in parts) for scheme in schemes}
    return {None: _reading(total, True, _part_may_be_known(measure, found))} | by_scheme


def _reading(counted: Counted, whole: bool, part: bool) -> Reading:
    return Reading(counted.part if part else WITHHELD, counted.whole if whole else WITHHELD)


def _open_wholes(measure: Measure, found: Found) -> frozenset[int]:
    """The schemes whose wholes are shown, the same for all measures of the family."""
    shown = [each for each in family(measure) if each.key in found and _whole_may_be_known(each, found)]
    columns = {
        scheme: [number for each in shown for number in _wholes(each, scheme, found)]
        for scheme in _schemes(shown, found)
    }
    return open_parts(columns)


def _open_parts(measure: Measure, found: Found, wholes: Collection[int]) -> frozenset[int]:
    if not _part_may_be_known(measure, found):
        return frozenset()
    return open_parts({scheme: _parts(measure, scheme, found) for scheme in _schemes([measure], found)}, among=wholes)


def _schemes(measures: list[Measure], found: Found) -> set[int]:
    return {scheme for measure in measures for scheme in found[measure.key] if scheme is not None}


def _whole_may_be_known(measure: Measure, found: Found) -> bool:
    return all_may_be_known(_wholes(measure, None, found))


def _part_may_be_known(measure: Measure, found: Found) -> bool:
    return all_may_be_known(_parts(measure, None, found))


def _wholes(measure: Measure, scheme: int | None, found: Found) -> list[int]:
    """The whole, and what is in each larger count beside it. Places are no people."""
    whole = found[measure.key].get(scheme, NOTHING).whole
    larger = [_larger(name, scheme, found) for name in measure.within]
    return [] if measure.summed else [whole, *(max(each - whole, 0) for each in larger)]


def _parts(measure: Measure, scheme: int | None, found: Found) -> list[int]:
    """The part and the rest of the whole. A free place is nobody."""
    here = found[measure.key].get(scheme, NOTHING)
    return [here.part] if measure.summed else [here.part, here.whole - here.part]


def _larger(name: str, scheme: int | None, found: Found) -> int:
    key, _, part = name.partition("/")
    there = found.get(key, {}).get(scheme, NOTHING)
    return there.part if part else there.whole


def _root(measure: Measure) -> str:
    return measure.within[-1].partition("/")[0] if measure.within else measure.key

"""A search in words: what was looked for, and for which reasons households were left out."""

from collections.abc import Iterable, Mapping

from placements.choices import ArrangementKind
from placements.rules.match_wishes import Wanted
from placements.rules.trait_words import DOES, has, lacks

LEFT_OUT: dict[str, str] = {
    "carer_approved": "Not approved",
    "matches_not_paused": "New matches are paused",
    "carer_approved_for_kind": "Not approved for this kind of arrangement",
    "carer_approved_for_age": "Not approved for this age",
    "carer_approved_for_person": "Approved for one other person alone",
    "checks_in_date": "A check has expired or was never recorded",
    "room_left": "No room",
    "trained_for_emergencies": "Not trained for emergencies",
    "where_they_must_live": "Not where the person has to live",
    "speaks_what_they_must": "Nobody speaks the language that the person needs",
}


def why_left_out(key: str) -> str:
    """The rule of a key, in words for a count: No room, or No hoist; the person must have this."""
    kind, _, code = key.partition("_")
    if key in LEFT_OUT:
        return LEFT_OUT[key]
    if kind == "must":
        return f"{lacks(code)}; the person must have this"
    who = "The carers would not have" if kind == "wont" else "Somebody who lives there would not live with"
    return f"{who} somebody who {DOES[code]}"


def in_words(counts: Mapping[str, int]) -> dict[str, int]:
    """Only those that left somebody out, the most frequent first."""
    found = sorted(((number, why_left_out(key)) for key, number in counts.items() if number), key=lambda one: -one[0])
    return {why: number for number, why in found}


def wanted_in_words(kind: str, wanted: Wanted) -> list[str]:
    """What a search looked for, one line for each part; no name and nothing of the person's own words."""
    language = f"Language: {wanted.language}" + (" (has to be)" if wanted.language_must else "")
    area = f"Area: {' or '.join(wanted.areas)}" + (" (has to be)" if wanted.area_must else "")
    lines = [
        ArrangementKind(kind).label,
        f"Must have: {_listed(has(trait) for trait in wanted.musts)}" if wanted.musts else "",
        f"Would like: {_listed(has(trait) for trait in wanted.likes)}" if wanted.likes else "",
        area if wanted.areas else "",
        language if wanted.language else "",
        f"Carers ready for somebody who {_listed(DOES[each] for each in wanted.brings)}" if wanted.brings else "",
        f"Likes: {_listed(wanted.interests)}" if wanted.interests else "",
    ]
    return [line for line in lines if line]


def _listed(words: Iterable[str]) -> str:
    return "; ".join(words)

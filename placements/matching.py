"""Which households could suit a referral, why, and why not the others. Never one number: reasons in words (6.3)."""

from dataclasses import dataclass, field
from datetime import date

from placements.choices import ArrangementState
from placements.models import Arrangement, CarerHousehold, Emergency, Referral
from placements.rules import match_gate
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MOST_POSSIBLE = 8
MOST_LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A household that could suit: what speaks for it and what to think about, the weightiest first."""

    household: CarerHousehold
    reasons: tuple[str, ...]
    concerns: tuple[str, ...]
    known_before: bool = False

    @property
    def rank(self) -> tuple[bool, int, int, str, int]:
        """Known to the person first, then fewest concerns, then most reasons, then by name."""
        return (not self.known_before, len(self.concerns), -len(self.reasons), self.household.name, self.household.pk)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """At most eight possible households; how many more there are; those that are not possible, with every reason."""

    possible: list[Suggestion] = field(default_factory=list)
    excluded: list[tuple[CarerHousehold, list[str]]] = field(default_factory=list)
    more: list[Suggestion] = field(default_factory=list)
    looked_at_all: bool = True


def shortlist(referral: Referral, viewer: Viewer) -> Shortlist:
    """The households that the scheme may use, sorted into possible and not, those shortlisted already left out. Four queries."""
    seen = set(referral.candidates.values_list("household_id", flat=True))
    households = list(
        CarerHousehold.objects.visible_to(viewer)
        .usable_by(referral.scheme_id)
        .exclude(pk__in=seen)
        .with_taken()
        .prefetch_related("checks")
        .order_by("name", "pk")[: MOST_LOOKED_AT + 1]
    )
    known = supported_before(referral)
    possible, excluded = [], []
    for household in households[:MOST_LOOKED_AT]:
        why_not = hard_reasons(referral, household, household.taken)
        if why_not:
            excluded.append((household, why_not))
        else:
            possible.append(suggestion_for(referral, household, known=known))
    possible.sort(key=lambda suggestion: suggestion.rank)
    return Shortlist(
        possible[:MOST_POSSIBLE], excluded, possible[MOST_POSSIBLE:], looked_at_all=len(households) <= MOST_LOOKED_AT
    )


def supported_before(referral: Referral | Emergency) -> dict[int, date]:
    """The households that supported this person, each with the day it began last (G14-EMG-5)."""
    usable = CarerHousehold.objects.usable_by(referral.scheme_id)
    past = Arrangement.objects.filter(person_id=referral.person_id, household__in=usable)
    return dict(past.order_by("started_on").values_list("household_id", "started_on"))


def hard_reasons(referral: Referral, household: CarerHousehold, taken: int) -> list[str]:
    """Why this household cannot be matched, by the gate's rules; empty when it can."""
    gate = match_gate(household, kind=referral.kind, born=referral.person.date_of_birth, taken=taken)
    return [missing.message for missing in gate.missing]


def suggestion_for(
    referral: Referral, household: CarerHousehold, *, known: dict[int, date] | None = None
) -> Suggestion:  # fmt: skip
    """Reasons and concerns of one household for one referral."""
    known = supported_before(referral) if known is None else known
    pairs = [
        _known(household, known), _area(referral, household), _language(referral, household),
        _wheelchair(referral, household), _pets(referral, household), _smoke(referral, household), _company(household),
    ]  # fmt: skip
    reasons = tuple(reason for reason, _ in pairs if reason)
    concerns = tuple(concern for _, concern in pairs if concern)
    return Suggestion(household, reasons, concerns, known_before=household.pk in known)


Pair = tuple[str, str]
"""(reason, concern); either may be empty."""


def _known(household: CarerHousehold, known: dict[int, date]) -> Pair:
    since = known.get(household.pk)
    return (f"Has supported this person before, from {dates.uk_date(since)}", "") if since else ("", "")


def _area(referral: Referral, household: CarerHousehold) -> Pair:
    wanted = referral.preferred_area.strip().upper()
    if not wanted:
        return "", ""
    if household.area.strip().upper() == wanted:
        return f"In {wanted}, where the person wants to live", ""
    return "", f"In {household.area}; the person wants to live in {wanted}"


def _language(referral: Referral, household: CarerHousehold) -> Pair:
    wanted = referral.language.strip()
    if not wanted:
        return "", ""
    if wanted.lower() in {language.lower() for language in household.languages}:
        return f"Speaks {wanted}", ""
    return "", f"Nobody is known to speak {wanted}"


def _wheelchair(referral: Referral, household: CarerHousehold) -> Pair:
    if not referral.needs_wheelchair_access:
        return "", ""
    return (
        ("Wheelchair access", "")
        if household.wheelchair_access
        else ("", "No wheelchair access, which the person needs")
    )


def _pets(referral: Referral, household: CarerHousehold) -> Pair:
    if not referral.cannot_live_with_pets:
        return "", ""
    return ("", "Has pets, and the person cannot live with pets") if household.has_pets else ("No pets", "")


def _smoke(referral: Referral, household: CarerHousehold) -> Pair:
    if not referral.cannot_live_with_smoke:
        return "", ""
    return ("", "Somebody smokes, and the person cannot live with smoke") if household.smokes else ("Nobody smokes", "")


def _company(household: CarerHousehold) -> Pair:
    """Room said in words; the free places themselves stand on the card."""
    live = getattr(household, "taken", None)
    taken = household.arrangements.filter(state=ArrangementState.LIVE).count() if live is None else live
    return ("Nobody else lives there by arrangement", "") if taken == 0 else ("", "")

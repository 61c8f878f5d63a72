"""The shortlist of one referral: the search in SQL, then words for the few that are shown."""

from dataclasses import dataclass, field
from datetime import date

from placements.matching.statement import search
from placements.matching.wanted import asked_by
from placements.models import Arrangement, CarerHousehold, Referral
from placements.rules import findings, match_gate, wanted_of, wishes_gate
from placements.rules.match import taken_by_others
from sharedliving.core import dates
from sharedliving.core.viewer import Viewer

MOST_POSSIBLE = 8
MOST_NAMED = 50
MOST_LEFT_OUT = 200


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A household that could suit: what speaks for it and what to think about, the weightiest first."""

    household: CarerHousehold
    reasons: tuple[str, ...]
    concerns: tuple[str, ...]
    known_before: bool = False


@dataclass(frozen=True, slots=True)
class Shortlist:
    """At most eight possible households; the names of more; those that are not possible, with every reason.

    `left_out` counts every reason over all that were looked at, by the key of its rule, also past those that are listed.
    """

    possible: list[Suggestion] = field(default_factory=list)
    excluded: list[tuple[CarerHousehold, list[str]]] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    looked_at: int = 0
    possible_number: int = 0
    left_out: dict[str, int] = field(default_factory=dict)

    @property
    def all_listed(self) -> bool:
        return self.looked_at - self.possible_number <= len(self.excluded)


def shortlist(referral: Referral, viewer: Viewer) -> Shortlist:
    """The households that the scheme may use, sorted into possible and not, without those shortlisted. Four queries."""
    rows = CarerHousehold.objects.visible_to(viewer).usable_by(referral.scheme_id)
    fresh = rows.exclude(pk__in=referral.candidates.values("household"))
    found = search(fresh, asked_by(referral), most=MOST_POSSIBLE + MOST_NAMED, most_left_out=MOST_LEFT_OUT)
    shown, others = found.possible[:MOST_POSSIBLE], found.possible[MOST_POSSIBLE:]
    wanted = [*(pk for pk, _ in shown), *(pk for pk, _ in found.left_out)]
    homes = {
        each.pk: each
        for each in rows.filter(pk__in=wanted).with_taken(but=referral.person_id).prefetch_related("checks")
    }
    known = supported_before(referral)
    return Shortlist(
        [suggestion_for(referral, homes[pk], known=known) for pk, _ in shown],
        _with_reasons(referral, [homes[pk] for pk, _ in found.left_out]),
        [name for _, name in others],
        found.looked_at, found.possible_number, found.counts,
    )  # fmt: skip


def _with_reasons(
    referral: Referral, households: list[CarerHousehold]
) -> list[tuple[CarerHousehold, list[str]]]:  # fmt: skip
    """Those left out by name, each with every reason."""
    in_order = sorted(households, key=lambda household: (household.name, household.pk))
    return [(each, hard_reasons(referral, each, each.taken)) for each in in_order]  # type: ignore[attr-defined]


def supported_before(referral: Referral) -> dict[int, date]:
    """The households that supported this person, each with the day it began last (G14-EMG-5)."""
    usable = CarerHousehold.objects.usable_by(referral.scheme_id)
    past = Arrangement.objects.filter(person_id=referral.person_id, household__in=usable)
    return dict(past.order_by("started_on").values_list("household_id", "started_on"))


def hard_reasons(referral: Referral, household: CarerHousehold, taken: int) -> list[str]:
    """Why this household cannot be matched, by the gates' rules; empty when it can."""
    born = referral.person.date_of_birth
    gate = match_gate(household, kind=referral.kind, born=born, taken=taken, person_id=referral.person_id)
    return [missing.message for missing in (*gate.missing, *wishes_gate(household, wanted_of(referral)).missing)]


def suggestion_for(
    referral: Referral, household: CarerHousehold, *, known: dict[int, date] | None = None
) -> Suggestion:  # fmt: skip
    """Reasons and concerns of one household for one referral."""
    known = supported_before(referral) if known is None else known
    since = known.get(household.pk)
    taken = _taken(household, referral.person_id)
    pairs = findings(household, wanted_of(referral), taken=taken, known_since=since, on=dates.today())
    reasons = tuple(reason for reason, _ in pairs if reason)
    concerns = tuple(concern for _, concern in pairs if concern)
    return Suggestion(household, reasons, concerns, known_before=since is not None)


def _taken(household: CarerHousehold, person_id: int) -> int:
    """How many others live or stay there: counted by the search, or now."""
    counted = getattr(household, "taken", None)
    return taken_by_others(household, person_id) if counted is None else counted

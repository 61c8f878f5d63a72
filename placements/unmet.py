"""What was asked for and was not there: referrals that came to nothing, as facts that higher apps may keep (G14-LOC-3).

Nothing here names a person; words that somebody typed are marked as such, because figures without names leave them out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from placements.choices import ArrangementKind, CameToNothing, DeclineReason, OtherOption, ReferralState
from placements.models import Referral
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Unmet:
    """One referral that came to nothing: what was wanted, how it ended, what would have made it work, how long it took.

    `culture` and `would_have_worked` are words that somebody typed. Days from the day it was sent.
    """

    referral_id: int
    council_id: int
    scheme_id: int
    kind: ArrangementKind
    area: str
    language: str
    wheelchair_access: bool
    no_pets: bool
    no_smoke: bool
    culture: str
    how: CameToNothing
    reason: DeclineReason | None
    option: OtherOption | None
    would_have_worked: str
    sent_on: date
    ended_on: date

    @property
    def days(self) -> int:
        return (self.ended_on - self.sent_on).days


def unmet(viewer: Viewer, since: date, until: date) -> QuerySet:
    """Referrals that came to nothing between two days, the newest first; `facts` makes facts of them."""
    rows = Referral.objects.remembered_by(viewer).came_to_nothing(since, until)
    return rows.select_related("recommendation", "person", "council", "scheme").order_by("-closed_at", "-pk")


def facts(rows: Iterable[Referral]) -> list[Unmet]:
    """The fact of each row of `unmet`."""
    return [fact(row) for row in rows]


def fact(row: Referral) -> Unmet:
    """What one referral asked for and did not find. The row comes from `unmet`."""
    assert row.sent_on is not None
    recommended = row.recommendation if row.state == ReferralState.RECOMMENDED else None
    return Unmet(
        referral_id=row.pk, council_id=row.council_id, scheme_id=row.scheme_id, kind=ArrangementKind(row.kind),
        area=row.preferred_area, language=row.language, wheelchair_access=row.needs_wheelchair_access,
        no_pets=row.cannot_live_with_pets, no_smoke=row.cannot_live_with_smoke, culture=row.culture, how=_how(row),
        reason=DeclineReason(row.decline_reason) if row.decline_reason else None,
        option=OtherOption(recommended.option) if recommended else None,
        would_have_worked=recommended.why if recommended else row.answer or row.why_closed or "",  # type: ignore[attr-defined]
        sent_on=row.sent_on, ended_on=timezone.localdate(row.closed_at),
    )  # fmt: skip


def _how(row: Referral) -> CameToNothing:
    if row.state == ReferralState.RECOMMENDED:
        return CameToNothing.RECOMMENDED
    if row.was_accepted:  # type: ignore[attr-defined]
        return CameToNothing.NO_MATCH
    return CameToNothing.DECLINED if row.state == ReferralState.DECLINED else CameToNothing.WITHDRAWN


def wanted_words(found: Unmet) -> list[str]:
    """Live-in; In WM3; Wheelchair access; Speaks Urdu."""
    wants = [
        (found.kind.label, True), (f"In {found.area}", bool(found.area)),
        (f"Speaks {found.language}", bool(found.language)), ("Wheelchair access", found.wheelchair_access),
        ("No pets", found.no_pets), ("Nobody smokes", found.no_smoke),
    ]  # fmt: skip
    return [words for words, wanted in wants if wanted]

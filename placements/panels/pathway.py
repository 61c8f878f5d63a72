"""Where the four middle steps of the pathway stand: referral, match, agreement, arrangement."""

from people.models import Person
from placements.choices import AgreementState, CandidateState, ReferralState
from placements.models import Referral
from placements.panels.facts import Facts, facts
from sharedliving.core import dates
from sharedliving.core.panels import PathwayStep
from sharedliving.core.viewer import Viewer
from sharedliving.core.words import inside


def pathway(viewer: Viewer, person: Person) -> list[PathwayStep]:
    """Referral, match, agreement and arrangement, as far as this viewer may see them."""
    known = facts(viewer, person)
    return [_referral(known), _match(known), _agreement(known), _arrangement(known)]


def _referral(known: Facts) -> PathwayStep:
    row = known.open_referral or (known.referrals[0] if known.referrals else None)
    if row is None:
        return PathwayStep("referral", "Referral", "not_yet")
    url = row.get_absolute_url()
    if row.state == ReferralState.DRAFT:
        return PathwayStep("referral", "Referral", "now", why=f"Draft to {row.scheme.name}", url=url)
    if row.state == ReferralState.SENT:
        return PathwayStep("referral", "Referral", "now", row.sent_on, why=_waiting(row), url=url)
    if row.state == ReferralState.MORE_ASKED:
        return PathwayStep("referral", "Referral", "now", row.sent_on, why=_more(row), url=url)
    if row.state == ReferralState.DECLINED and known.live is None:
        why = f"Declined by {row.scheme.name}: {inside(row.get_decline_reason_display())}"
        return PathwayStep("referral", "Referral", "blocked", row.answered_on, why=why, url=url)
    if row.state == ReferralState.RECOMMENDED and known.live is None:
        why = f"{row.scheme.name} recommends: {inside(row.recommendation.get_option_display())}"
        return PathwayStep("referral", "Referral", "blocked", row.answered_on, why=why, url=url)
    if row.sent_on is None or (row.state == ReferralState.CLOSED and not _led_to_arrangement(known)):
        return PathwayStep("referral", "Referral", "not_yet", why="Withdrawn", url=url)
    return PathwayStep("referral", "Referral", "done", row.sent_on, url=url)


def _waiting(row: Referral) -> str:
    return f"{row.scheme.name} answers by {dates.uk_date(row.due_on)}"


def _more(row: Referral) -> str:
    who = row.owner.name if row.owner else row.council.name
    return f"{row.scheme.name} asks for more; {who} answers by {dates.uk_date(row.due_on)}"


def _led_to_arrangement(known: Facts) -> bool:
    return any(row.agreement_id for row in known.arrangements)


def _match(known: Facts) -> PathwayStep:
    row = known.open_referral
    chosen = next((each for each in known.candidates if each.state == CandidateState.CHOSEN), None)
    if row is not None and row.state == ReferralState.ACCEPTED:
        considered = [each for each in known.candidates if each.referral_id == row.pk]
        why = f"{len(considered)} households considered" if len(considered) != 1 else "1 household considered"
        return PathwayStep("match", "Match", "now", why=why, url=row.get_absolute_url())
    if chosen is not None and (row is None or chosen.referral_id == row.pk):
        return PathwayStep("match", "Match", "done", why=chosen.household.name, url=chosen.get_absolute_url())
    return PathwayStep("match", "Match", "not_yet")


def _agreement(known: Facts) -> PathwayStep:
    row = known.agreement
    if row is None:
        waits = known.open_referral is not None and known.open_referral.state == ReferralState.MATCHED
        return PathwayStep(
            "agreement", "Agreement", "now" if waits else "not_yet", why="To be written" if waits else ""
        )
    if row.state == AgreementState.SIGNED:
        return PathwayStep("agreement", "Agreement", "done", url=row.get_absolute_url())
    return PathwayStep("agreement", "Agreement", "now", why=row.get_state_display(), url=row.get_absolute_url())


def _arrangement(known: Facts) -> PathwayStep:
    if known.live is not None:
        row, why = known.live, known.live.household.name
        return PathwayStep("arrangement", "Arrangement", "done", row.started_on, why=why, url=row.get_absolute_url())
    signed = known.agreement
    lived_by = {row.agreement_id for row in known.arrangements}
    if signed is not None and signed.is_open and signed.state == AgreementState.SIGNED and signed.pk not in lived_by:
        why = f"Planned for {dates.uk_date(signed.planned_start)}"
        return PathwayStep("arrangement", "Arrangement", "now", why=why, url=signed.get_absolute_url())
    ended = known.arrangements[0] if known.arrangements else None
    why = f"Ended on {dates.uk_date(ended.ended_on)}" if ended else ""
    return PathwayStep("arrangement", "Arrangement", "not_yet", why=why, url=ended.get_absolute_url() if ended else "")

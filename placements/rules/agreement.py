"""Before an agreement is signed, and before somebody moves in: who does what, what it costs, who steps in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from careplans.choices import MetBy
from placements.choices import LIVES_IN, STAYS_OVERNIGHT, AgreementState, ArrangementKind, ArrangementState, Party
from placements.rules.lines import check, message_of
from placements.rules.match import carer_approved, carer_approved_for_kind, room_left, trained_for_emergencies
from placements.rules.starting import complex_lines
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from careplans.models import PlanNeed
    from placements.models import Agreement, Arrangement, Signature


def agreement_gate(agreement: Agreement) -> Gate:
    """What has to stand in an agreement before anybody is asked to sign it (APS13, W12)."""
    return Gate(
        [
            roles_named(agreement),
            room_named(agreement),
            restrictions_answered(agreement),
            money_in_three_parts(agreement),
            back_up_named(agreement),
        ]
    )


def signing_gate(agreement: Agreement) -> Gate:
    """What nobody signs without: an agreement that was made ready before it was asked is taken back first (DOL2020)."""
    return Gate([restrictions_answered(agreement)])


def start_gate(agreement: Agreement) -> Gate:
    """Everything that has to be there before an arrangement starts (3.18).

    In an emergency the household still has to be approved, trained and free; the rest is completed within three days
    (G14-EMG-2), and may be met later.
    """
    household = agreement.candidate.household
    taken = household.arrangements.filter(state=ArrangementState.LIVE).count()
    hard = [carer_approved(household), carer_approved_for_kind(household, agreement.kind), room_left(household, taken)]
    if agreement.kind == ArrangementKind.EMERGENCY:
        hard.append(trained_for_emergencies(household, household.checks.all(), dates.today()))
    papers = [
        signed_by_all(agreement), roles_named(agreement), back_up_named(agreement), funding_authorised(agreement),
        licence_agreed(agreement),
    ]  # fmt: skip
    return Gate([*papers, *hard, lives_nowhere_else(agreement), *complex_lines(agreement)])


def signed_by_all(agreement: Agreement) -> Line:
    """Have the agreement signed by the person, the carer, the scheme and the council.

    Source: APS13, W12. In an emergency within three days (G14-EMG-2).
    """
    signed = {each.party for each in signatures_in_force(agreement)}
    lacking = [party.label.lower() for party in Party if party not in signed]
    met = agreement.state == AgreementState.SIGNED and not lacking
    message = f"Have the agreement signed; not signed yet: {', '.join(lacking)}." if lacking else ""
    return _line(signed_by_all, "Signed by all four", met, agreement, message=message, page="agreement")


def roles_named(agreement: Agreement) -> Line:
    """Say for everything in the plan and the agreement who has agreed to do it.

    Source: APS13, G14-PLAN-2. In an emergency within three days (G14-EMG-2).
    """
    left = [need.outcome for need in unagreed_needs(agreement)]
    left += [each.what for each in agreement.lines.all() if not each.party and each.need_id is None]
    has_any = bool(left) or any(each.party for each in agreement.lines.all())
    message = f"Nobody has agreed to do this yet: {'; '.join(left)}." if left else "Say who does what."
    blank = next((each for each in agreement.lines.all() if not each.party), None)
    return check(
        roles_named, "Everything has somebody who does it", has_any and not left, message=message,
        url=reverse("agreement-line", args=[agreement.pk, blank.pk]) if blank else agreement.get_absolute_url(),
        can_override=agreement.kind == ArrangementKind.EMERGENCY,
    )  # fmt: skip


def back_up_named(agreement: Agreement) -> Line:
    """Name who steps in when the carer cannot.

    Source: G14-EMG-6. In an emergency within three days (G14-EMG-2).
    """
    return _line(back_up_named, "Back-up carer named", bool(agreement.back_up_carer.strip()), agreement)


def room_named(agreement: Agreement) -> Line:
    """Name the room that the person will have.

    Source: W12. Where the person stays at the household.
    """
    return _line(
        room_named, "Room named", agreement.kind not in STAYS_OVERNIGHT or bool(agreement.room.strip()), agreement
    )


def restrictions_answered(agreement: Agreement) -> Line:
    """Say whether a house rule keeps the person from something or watches over them; if so, which.

    Source: DOL2020. A restriction that is agreed has the council look at their liberty again.
    """
    met = agreement.rules_restrict is not None
    first = "" if agreement.state == AgreementState.DRAFT else "Take the agreement back first. "
    message = first + message_of(restrictions_answered)
    return _line(restrictions_answered, "Restrictions by house rules", met, agreement, message=message)


def money_in_three_parts(agreement: Agreement) -> Line:
    """Write down the care fee, the rent, and food and utilities, each a week (0 where there is none).

    Source: W12.
    """
    parts = (agreement.weekly_care_fee, agreement.weekly_rent, agreement.weekly_food)
    return _line(money_in_three_parts, "Money in three parts", None not in parts, agreement)


def funding_authorised(agreement: Agreement) -> Line:
    """Record on which day the council authorised the funding.

    Source: G14-EMG-2. In an emergency within three days.
    """
    return _line(funding_authorised, "Funding authorised", agreement.funding_authorised_on is not None, agreement)


def licence_agreed(agreement: Agreement) -> Line:
    """Record on which day the licence to live there was agreed.

    Source: SLP-RENT. Where the person lives with the carer.
    """
    met = agreement.kind not in LIVES_IN or agreement.licence_on is not None
    return _line(licence_agreed, "Licence agreed", met, agreement)


def lives_nowhere_else(agreement: Agreement) -> Line:
    """End the arrangement that the person lives in before they move in with somebody else.

    Source: APS13. Nobody may decide otherwise.
    """
    live = agreement.person.arrangements.filter(state=ArrangementState.LIVE, kind__in=LIVES_IN)
    elsewhere = live.select_related("household").first() if agreement.kind in LIVES_IN else None
    return check(
        lives_nowhere_else, "Lives with nobody else by arrangement", elsewhere is None,
        message=_elsewhere(agreement, elsewhere) if elsewhere else "",
        url=elsewhere.get_absolute_url() if elsewhere and _same_scheme(agreement, elsewhere) else "",
    )  # fmt: skip


def _elsewhere(agreement: Agreement, elsewhere: Arrangement) -> str:
    """Another scheme's carers are not named to this one."""
    if _same_scheme(agreement, elsewhere):
        return f"{agreement.person} lives with {elsewhere.household} by arrangement; end that first."
    who = agreement.candidate.referral.care_manager
    return f"{agreement.person} lives with carers of another scheme by arrangement; ask {who} to have that ended first."


def _same_scheme(agreement: Agreement, elsewhere: Arrangement) -> bool:
    return elsewhere.scheme_id == agreement.candidate.referral.scheme_id


def unagreed_needs(agreement: Agreement) -> list[PlanNeed]:
    """The plan's needs that nobody has agreed to do anything about (G14-PLAN-2); those the council does not meet left out."""
    plan = agreement.candidate.referral.plan
    if plan is None:
        return []
    agreed = {each.need_id for each in agreement.lines.all() if each.party}
    return [need for need in plan.needs.all() if need.pk not in agreed and need.met_by != MetBy.NOT_MET]


def signatures_in_force(agreement: Agreement) -> list[Signature]:
    """The signatures that count: those made since the agreement was last changed."""
    return [each for each in agreement.signatures.all() if each.withdrawn_on is None]


def _line(
    rule: object, label: str, met: bool, agreement: Agreement, message: str = "", page: str = "agreement-change"
) -> Line:
    """A line of the agreement, put right on its page of terms or another; in an emergency it may be met after the start."""
    return check(
        rule, label, met, message=message, url=reverse(page, args=[agreement.pk]),  # type: ignore[arg-type]
        can_override=agreement.kind == ArrangementKind.EMERGENCY,
    )  # fmt: skip

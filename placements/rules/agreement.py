"""Before an agreement is signed, and before somebody moves in: who does what, what it costs, who steps in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import (
    LIVES_IN,
    STAYS_OVERNIGHT,
    AgreementState,
    ArrangementKind,
    ArrangementState,
    Party,
)
from placements.rules.contents import (
    contents_written,
    no_private_deals,
    reviewed_within_a_year,
)
from placements.rules.contents import (
    line_of_agreement as _line,
)
from placements.rules.emergency_care import (
    long_term_lines,
)
from placements.rules.lines import (
    check,
    message_of,
)
from placements.rules.match import (
    carer_approved,
    carer_approved_for_kind,
    carer_approved_for_person,
    room_left,
    taken_by_others,
    trained_for_emergencies,
)
from placements.rules.roles import (
    care_manager_of,
    roles_table_filled,
    unagreed_lines,
    unagreed_needs,
)
from placements.rules.starting import (
    complex_lines,
)
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line
from sharedliving.core.words import inside

if TYPE_CHECKING:
    from placements.models import Agreement, Arrangement, Signature


def agreement_gate(agreement: Agreement) -> Gate:
    """What has to stand in an agreement before anybody is asked to sign it (APS13, W12)."""
    return Gate(
        [
            roles_named(agreement),
            roles_table_filled(agreement),
            room_named(agreement),
            *contents_written(agreement),
            reviewed_within_a_year(agreement),
            restrictions_answered(agreement),
            money_in_three_parts(agreement),
            no_private_deals(agreement),
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
    household = agreement.household
    taken = taken_by_others(household, agreement.person_id)
    hard = [
        carer_approved(household), carer_approved_for_kind(household, agreement.kind),
        carer_approved_for_person(household, agreement.person_id), room_left(household, taken),
    ]  # fmt: skip
    if agreement.kind == ArrangementKind.EMERGENCY:
        hard.append(trained_for_emergencies(household, household.checks.all(), dates.today()))
    papers = [
        signed_by_all(agreement), roles_named(agreement), back_up_named(agreement), funding_authorised(agreement),
        licence_agreed(agreement),
    ]  # fmt: skip
    alone = [lives_nowhere_else(agreement), not_supported_there_already(agreement)]
    return Gate([*papers, *hard, *alone, *complex_lines(agreement), *long_term_lines(agreement)])


def signed_by_all(agreement: Agreement) -> Line:
    """Have the agreement signed by the person, the carer, the scheme and the council.

    Source: APS13, W12. In an emergency within three days (G14-EMG-2).
    """
    signed = {each.party for each in signatures_in_force(agreement)}
    lacking = [inside(party.label) for party in Party if party not in signed]
    met = agreement.state == AgreementState.SIGNED and not lacking
    message = f"Have the agreement signed; not signed yet: {', '.join(lacking)}." if lacking else ""
    return _line(signed_by_all, "Signed by all four", met, agreement, message=message, page="agreement")


def roles_named(agreement: Agreement) -> Line:
    """Say for everything in the plan and the agreement who has agreed to do it.

    Source: APS13, G14-PLAN-2. In an emergency within three days (G14-EMG-2).
    """
    left = [need.outcome for need in unagreed_needs(agreement)]
    left += unagreed_lines(agreement)
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
    return _line(
        back_up_named, "Back-up carer named", bool(agreement.back_up_carer.strip()), agreement, section="breaks"
    )


def room_named(agreement: Agreement) -> Line:
    """Name the room that the person will have.

    Source: W12. Where the person stays at the household.
    """
    met = agreement.kind not in STAYS_OVERNIGHT or bool(agreement.room.strip())
    return _line(room_named, "Room named", met, agreement, section="home")


def restrictions_answered(agreement: Agreement) -> Line:
    """Say whether a house rule keeps the person from something or watches over them; if so, which.

    Source: DOL2020. A restriction that is agreed has the council look at their liberty again.
    """
    met = agreement.rules_restrict is not None
    first = "" if agreement.state == AgreementState.DRAFT else "Take the agreement back first. "
    message = first + message_of(restrictions_answered)
    return _line(
        restrictions_answered, "Restrictions by house rules", met, agreement, message=message, section="together"
    )


def money_in_three_parts(agreement: Agreement) -> Line:
    """Write down the care fee, the rent, and food and utilities, each a week (0 where there is none).

    Source: W12.
    """
    parts = (agreement.weekly_care_fee, agreement.weekly_rent, agreement.weekly_food)
    return _line(money_in_three_parts, "Money in three parts", None not in parts, agreement, section="money")


def funding_authorised(agreement: Agreement) -> Line:
    """Record on which day the council authorised the funding.

    Source: G14-EMG-2. In an emergency within three days.
    """
    return _line(
        funding_authorised,
        "Funding authorised",
        agreement.funding_authorised_on is not None,
        agreement,
        section="money",
    )


def licence_agreed(agreement: Agreement) -> Line:
    """Write the licence to live there, and have the person and the carer sign it.

    Source: SLP-RENT. Where the person lives with the carer.
    """
    met = agreement.kind not in LIVES_IN or agreement.licence_on is not None
    return _line(licence_agreed, "Licence signed", met, agreement, page="agreement-licence")


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


def not_supported_there_already(agreement: Agreement) -> Line:
    """End the other arrangement that the person has with these carers before this one starts.

    Source: APS13. Nobody may decide otherwise: one person takes one place. An emergency there makes way by itself.
    """
    live = agreement.person.arrangements.filter(state=ArrangementState.LIVE, household=agreement.household)
    there = live.exclude(kind=ArrangementKind.EMERGENCY).exclude(kind__in=LIVES_IN).first()
    url = there.get_absolute_url() if there and _same_scheme(agreement, there) else ""
    return check(not_supported_there_already, "Not supported there already", there is None, url=url)


def _elsewhere(agreement: Agreement, elsewhere: Arrangement) -> str:
    """Another scheme's carers are not named to this one."""
    if _same_scheme(agreement, elsewhere):
        return f"{agreement.person} lives with {elsewhere.household} by arrangement; end that first."
    who = care_manager_of(agreement) or agreement.council
    return f"{agreement.person} lives with carers of another scheme by arrangement; ask {who} to have that ended first."


def _same_scheme(agreement: Agreement, elsewhere: Arrangement) -> bool:
    return elsewhere.scheme_id == agreement.scheme_id


def signatures_in_force(agreement: Agreement) -> list[Signature]:
    """The signatures that count: those made since the agreement was last changed."""
    return [each for each in agreement.signatures.all() if each.withdrawn_on is None]

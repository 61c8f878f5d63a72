"""Carrying out a transfer: households, arrangements, referrals, sharing, plans and open work change hands on one day.

All or nothing. What has happened keeps its history and its events; the giving side sees nothing of it from that day.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from careplans.models import CarePlan, PlanRelease
from careplans.services import releases
from people.choices import OrganisationKind
from people.models import Organisation, OwnedRow, Person, Team, User
from people.services import sharing
from people.services.moving_council import move_to_council
from placements.choices import TransferKind
from placements.models import (
    Agreement,
    AlsoUsedBy,
    Appeal,
    Arrangement,
    CarerAgreement,
    CarerHousehold,
    PlannedStep,
    Referral,
    Transfer,
)
from placements.rules.transfer import carrying_out_gate
from placements.services import carer_agreements, transfers
from placements.services.giving import take_plan_back
from placements.transferring import Moving, known_twice, moving, not_served
from sharedliving.core import bulk, dates, history, states
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.journeys.hand_over import OWNED
from sharedliving.pages.journeys.moving import give

MOVED = frozenset({Arrangement, CarerHousehold, Referral, Transfer, PlanRelease})
"""Moved by name, or ended and made anew: not among the other open work."""


def agree_to_transfer(*, transfer: Transfer, new_owner: User, by: Viewer, new_team: Team | None = None) -> Transfer:
    """Agreed; where its day has come, carried out at once. Raises Refusal."""
    with transaction.atomic():
        agreed = transfers.agree(transfer=transfer, new_owner=new_owner, new_team=new_team, by=by)
        return carry_out(transfer=agreed, by=by) if agreed.on <= dates.today() else agreed


def carry_out_due() -> int:
    """Every transfer whose day has come; how many. One that cannot be carried out stays due, and its page says why."""
    carried = 0
    for row in Transfer.objects.visible_to(SYSTEM).to_carry_out(dates.today()).order_by("on", "pk"):
        try:
            carry_out(transfer=row, by=SYSTEM)
        except Refusal:
            continue
        carried += 1
    return carried


@transaction.atomic
def carry_out(*, transfer: Transfer, by: Viewer) -> Transfer:
    """Everything at once, or nothing with every reason."""
    fresh: Transfer = states.lock(transfer)
    if not fresh.is_open:
        raise states.WrongState("This transfer is over already.")
    found = moving(fresh)
    gate_of(fresh, found).refuse()
    if fresh.kind == TransferKind.SCHEME:
        _between_schemes(fresh, found, by)
    else:
        _between_councils(fresh, found, by)
    return transfers.done(transfer=fresh, arrangements=found.arrangements, people=found.people, by=by)


def gate_of(transfer: Transfer, found: Moving) -> Gate:
    """What still stands in the way of carrying it out."""
    return carrying_out_gate(
        transfer, found.arrangements, not_served(transfer, found), known_twice(transfer, found)
    )  # fmt: skip


def _between_schemes(transfer: Transfer, found: Moving, by: Viewer) -> None:
    to, owner, why = transfer.receiving, transfer.new_owner, transfer.why
    assert owner is not None
    _end_loans(Q(household__in=found.households, scheme=to), "The household was transferred to this scheme", by)
    _end_contracts(found.households, transfer, by)
    _put(CarerHousehold, found.households, {"scheme": to, "owner": owner}, by, why)
    _lend_where_needed(found.arrangements, transfer, by)
    _put(Arrangement, found.arrangements, {"scheme": to, "owner": owner}, by, why)
    _put(Agreement, _agreements_that_go(transfer, found), {"scheme": to}, by, why)
    if transfer.whole:
        _end_loans(Q(scheme=transfer.giving), "Everybody who lived there through this scheme was transferred", by)
    _refuse_two_referrals(found.referrals, to)
    for referral in found.referrals:
        goes = Referral.objects.filter(_of_giving_side(transfer), pk=referral.pk).exists()
        _put(Referral, [referral], {"scheme": to} | ({"owner": owner} if goes else {}), by, why)
    for person in found.people:
        _share_anew(person, transfer, by)
    _hand_on(transfer, found, by)


def _between_councils(transfer: Transfer, found: Moving, by: Viewer) -> None:
    to, owner, team = transfer.receiving, transfer.new_owner, transfer.new_team
    assert owner is not None and team is not None
    for person in found.people:
        move_to_council(person=person, council=to, owner=owner, team=team, reason=transfer.why, by=by)
    _put(Arrangement, found.arrangements, {"council": to}, by, transfer.why)
    agreements = Agreement.objects.open().filter(person__in=found.people, council=transfer.giving)
    _put(Agreement, list(agreements), {"council": to}, by, transfer.why)
    for referral in found.referrals:
        goes = Referral.objects.filter(_of_giving_side(transfer), pk=referral.pk).exists()
        named = {"council": to, "care_manager": owner} | ({"owner": owner} if goes else {})
        _put(Referral, [referral], named, by, transfer.why)
    _hand_on(transfer, found, by)


def _put(model: type, rows: list, values: dict[str, object], by: Viewer, why: str) -> None:  # type: ignore[type-arg]
    """Lock the rows, so that nothing else changes them meanwhile, and write the same values into all."""
    fresh = list(model._default_manager.select_for_update(of=("self",)).filter(pk__in=[row.pk for row in rows]))  # type: ignore[attr-defined]
    for row in fresh:
        for name, value in values.items():
            setattr(row, name, value)
    if fresh:
        bulk.update(model, fresh, sorted(values), by=by, why=why)


def _agreements_that_go(transfer: Transfer, found: Moving) -> list[Agreement]:
    """Open ones of the people who go, but for a home where they still live through the giving scheme."""
    stays = Arrangement.objects.live().filter(
        scheme=transfer.giving, person_id=OuterRef("person_id"), household_id=OuterRef("household_id")
    )
    return list(Agreement.objects.open().filter(~Exists(stays), scheme=transfer.giving, person__in=found.people))


def _end_contracts(households: list[CarerHousehold], transfer: Transfer, by: Viewer) -> None:
    """The carers' agreement was with the giving scheme, drafts of it too; the receiving one makes its own (W11)."""
    for row in CarerAgreement.objects.open().filter(household__in=households, scheme=transfer.giving):
        because = f"The household was transferred to {transfer.receiving.name}"
        carer_agreements.end(agreement=row, by=by, because=because)


def _end_loans(which: Q, because: str, by: Viewer) -> None:
    """Households are no longer lent to a scheme that has them itself, or has nobody there any more."""
    for loan in AlsoUsedBy.objects.running().filter(which).select_for_update(of=("self",)):
        loan.until, loan.ended_because = dates.today(), because
        history.save(loan, by=by, why=because)


def _lend_where_needed(arrangements: Iterable[Arrangement], transfer: Transfer, by: Viewer) -> None:
    """Where somebody goes to another scheme and their carers do not, that scheme may use the household."""
    for row in arrangements:
        usable = CarerHousehold.objects.usable_by(transfer.receiving_id).filter(pk=row.household_id)
        if not usable.exists():
            loan = AlsoUsedBy(
                household_id=row.household_id, scheme=transfer.receiving, agreed_on=dates.today(), why=transfer.why,
                agreed_by=transfer.proposed_by, agreed_with=transfer.agreed_by.name if transfer.agreed_by else "",
            )  # fmt: skip
            history.save(loan, by=by, why=transfer.why)


def _refuse_two_referrals(referrals: list[Referral], to: Organisation) -> None:
    there = Referral.objects.open().filter(scheme=to, person__in=[row.person_id for row in referrals])
    names = [row.person.name for row in there.select_related("person")]
    if names:
        raise Refusal(f"{', '.join(names)}: referred to {to.name} already. Have one of the two referrals withdrawn.")


def _share_anew(person: Person, transfer: Transfer, by: Viewer) -> None:
    """The receiving scheme sees the person and holds the plan; the giving one no longer, unless it still supports them."""
    why = f"Transferred from {transfer.giving.name}"
    sharing.share(person=person, organisation=transfer.receiving, why=why, by=by)
    plan = CarePlan.objects.in_force().filter(person=person).first()
    held = PlanRelease.objects.held().filter(plan=plan, scheme=transfer.receiving) if plan else None
    if plan is not None and held is not None and not held.exists():
        releases.release(plan=plan, scheme=transfer.receiving, consent=transfer.consents, by=by)
    about = {"person": person, "scheme": transfer.giving}
    if Arrangement.objects.live().filter(**about).exists() or Referral.objects.open().filter(**about).exists():
        return
    take_plan_back(Referral(person=person, scheme=transfer.giving), by, why)
    sharing.stop_sharing(
        person=person, organisation=transfer.giving, by=by, why=f"Transferred to {transfer.receiving.name}"
    )  # fmt: skip


def _hand_on(transfer: Transfer, found: Moving, by: Viewer) -> None:
    """Open work that the giving side's workers own about these people and households goes to the new owner."""
    owner = transfer.new_owner
    assert owner is not None
    people = [person.pk for person in found.people]
    households = [household.pk for household in found.households]
    for model in OWNED:
        if model not in MOVED:
            _give_on(model, people, households, transfer, owner, by)


def _of_giving_side(transfer: Transfer) -> Q:
    """Work of the giving scheme's staff; between councils, of everybody but schemes: an NHS trust's staff own people too."""
    if transfer.kind == TransferKind.SCHEME:
        return Q(owner__organisation=transfer.giving)
    return ~Q(owner__organisation__kind=OrganisationKind.SCHEME) & ~Q(owner__organisation=transfer.receiving)


def _give_on(
    model: type[OwnedRow], people: list[int], households: list[int], transfer: Transfer, owner: User, by: Viewer
) -> None:
    which = _about(model, people, households)
    if which is not None:
        rows = model.objects.visible_to(SYSTEM).filter(which, _of_giving_side(transfer), closed_at=None)  # type: ignore[attr-defined]
        give(rows, owner, by=by, reason=transfer.why)


def _about(model: type[OwnedRow], people: list[int], households: list[int]) -> Q | None:
    """Rows about these people or households; None for work that is about neither."""
    fields = {each.name for each in model._meta.fields}
    if "person" in fields:
        return Q(person__in=people)
    if "household" in fields:
        return Q(household__in=households)
    through = {
        PlannedStep: Q(candidate__referral__person__in=people),
        Appeal: Q(decision__application__household__in=households),
    }
    return through.get(model)

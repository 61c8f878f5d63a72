"""A transfer proposed by one side, agreed by the other, or stopped. What it moves in this app; the roof moves the rest."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Role
from people.models import Organisation, Person, Team, User
from placements.choices import TransferKind
from placements.models import Arrangement, CarerHousehold, Transfer, TransferLine
from placements.rules.transfer import agreement_gate, proposal_gate, stopped_by_a_side
from sharedliving.core import bulk, dates, events, history, states
from sharedliving.core.access import Perm, require
from sharedliving.core.rules import Gate, Refusal
from sharedliving.core.viewer import Viewer


@transaction.atomic
def propose(
    *,
    giving: Organisation,
    receiving: Organisation,
    on: date,
    why: str,
    consents: str,
    by: Viewer,
    households: Iterable[CarerHousehold] = (),
    arrangements: Iterable[Arrangement] = (),
    whole: bool = False,
) -> Transfer:
    """Say what goes to whom from which day. The other side's manager is asked to agree; nothing changes before."""
    require(by, Perm.TRANSFER)
    assert by.user_id is not None
    owner = _manager_of(receiving)
    row = Transfer(
        kind=TransferKind(giving.kind), giving=giving, receiving=receiving, on=on, why=why, consents=consents,
        whole=whole, proposed_by_id=by.user_id, owner=owner, due_on=on,
    )  # fmt: skip
    homes, lives = ([], []) if whole else (list(households), list(arrangements))
    proposal_gate(row, by, count=1 if whole else len(homes) + len(lives)).refuse()
    _check_own(row, homes, lives)
    history.save(row, by=by, why=why)
    lines = [TransferLine(transfer=row, household=home) for home in homes]
    lines += [TransferLine(transfer=row, arrangement=life) for life in lives]
    bulk.create(TransferLine, lines, by=by)
    events.record("transfer.proposed", row, by=by, text=f"Transfer proposed: {row}, {dates.uk_date(on)}")
    return row


@transaction.atomic
def agree(*, transfer: Transfer, new_owner: User, by: Viewer, new_team: Team | None = None) -> Transfer:
    """The other side agrees, and names who answers for everything from that day, so that nobody is without an owner."""
    require(by, Perm.TRANSFER)
    fresh = _open(transfer)
    if fresh.agreed_by_id is not None:
        raise states.WrongState("This was agreed already.")
    agreement_gate(fresh, by, new_owner, new_team).refuse()
    fresh.agreed_by_id, fresh.agreed_on = by.user_id, dates.today()
    fresh.new_owner, fresh.new_team = new_owner, new_team
    history.save(fresh, by=by)
    events.record("transfer.agreed", fresh, by=by, text=f"Transfer agreed: {fresh}", owner=new_owner.pk)
    return fresh


@transaction.atomic
def stop(*, transfer: Transfer, because: str, by: Viewer) -> Transfer:
    """It does not happen. Either side may stop it before its day."""
    require(by, Perm.TRANSFER)
    if not because.strip():
        raise Refusal("Say why it is stopped.")
    fresh = _open(transfer)
    Gate([stopped_by_a_side(fresh, by)]).refuse()
    fresh.closed_at, fresh.due_on, fresh.stopped_because = timezone.now(), None, because
    history.save(fresh, by=by, why=because)
    events.record("transfer.stopped", fresh, by=by, text=f"Transfer stopped: {because}")
    return fresh


@transaction.atomic
def done(*, transfer: Transfer, arrangements: Iterable[Arrangement], people: Iterable[Person], by: Viewer) -> Transfer:
    """Everything has changed hands. A line for each arrangement, for the person's timeline; an event for each person."""
    fresh = _open(transfer)
    known = set(fresh.lines.values_list("arrangement_id", flat=True))
    new = [TransferLine(transfer=fresh, arrangement=row) for row in arrangements if row.pk not in known]
    bulk.create(TransferLine, new, by=by)
    fresh.done_on, fresh.closed_at, fresh.due_on = dates.today(), timezone.now(), None
    history.save(fresh, by=by)
    text = f"Transferred from {fresh.giving.name} to {fresh.receiving.name}: {fresh.why}"
    rows = [(fresh, person.pk, text, {"kind": fresh.kind}) for person in people]
    events.record_many("person.transferred", rows, by=by)
    events.record("transfer.done", fresh, by=by, text=text, people=len(rows))
    return fresh


def _manager_of(organisation: Organisation) -> User:
    """Who is asked on the receiving side: its duty manager, else a manager of it."""
    if organisation.duty_manager is not None and organisation.duty_manager.is_active:
        return organisation.duty_manager
    managers = User.objects.active().with_role(Role.SCHEME_MANAGER, Role.LINE_MANAGER)
    manager = managers.filter(organisation=organisation).order_by("pk").first()
    if manager is None:
        raise Refusal(f"{organisation.name} has no manager who could agree. Ask an administrator to name one.")
    return manager


def _check_own(row: Transfer, homes: list[CarerHousehold], lives: list[Arrangement]) -> None:
    """Raises Refusal for anything that is not the giving side's, or is in another open transfer."""
    side = "scheme_id" if row.kind == TransferKind.SCHEME else "council_id"
    if any(getattr(life, side) != row.giving_id for life in lives) or any(
        home.scheme_id != row.giving_id for home in homes
    ):
        raise Refusal(f"Only what is {row.giving.name}’s own can be transferred.")
    if homes and row.kind != TransferKind.SCHEME:
        raise Refusal("Households belong to schemes: a council transfers arrangements.")
    taken = TransferLine.objects.filter(transfer__in=Transfer.objects.open())
    if taken.filter(household__in=homes).exists() or taken.filter(arrangement__in=lives).exists():
        raise Refusal("Some of these are in another transfer already. Stop that one first.")


def _open(transfer: Transfer) -> Transfer:
    fresh: Transfer = states.lock(transfer)
    if not fresh.is_open:
        raise states.WrongState("This transfer is over already.")
    return fresh

"""Accounts of staff: made, changed and deactivated; never while they own anything (G14-CMS-4)."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import ForeignObjectRel, Model

from people import rules
from people.choices import Role
from people.models import OwnedRow, User
from people.services import briefings
from sharedliving.core import events, history, states
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Owned:
    """How many open rows of one kind a user owns: "3 care plans"."""

    kind: str
    number: int

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"


def owned_by(user: User) -> list[Owned]:
    """Everything open that a user owns, over every app that has owned rows, whichever apps those are."""
    counted = [(relation, relation.related_model) for relation in owned_relations()]
    found = [
        (model, model._base_manager.filter(**{relation.field.name: user}, closed_at__isnull=True).count())
        for relation, model in counted
    ]
    return [Owned(_kind(model, number), number) for model, number in found if number]


def owned_relations() -> list[ForeignObjectRel]:
    """The ways back from a user to what they own and can hand over: the owner of each OwnedRow model that passes on."""
    return [
        relation
        for relation in User._meta.related_objects
        if isinstance(relation.related_model, type)
        and issubclass(relation.related_model, OwnedRow)
        and relation.field.name == "owner"
        and relation.related_model.passes_on
    ]


def _kind(model: type[Model], number: int) -> str:
    return str(model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural)


@transaction.atomic
def deactivate(*, user: User, by: Viewer) -> User:
    """Close an account. Refused, with every reason at once, while they own anything or others are sent to them."""
    row = states.lock(user)
    reasons = why_not_deactivate(row, by=by)
    if reasons:
        raise Refusal(*reasons)
    row.is_active = False
    history.save(row, by=by, why="Deactivated")
    briefings.catch_up(user=row, by=by)
    events.record("staff.deactivated", row, by=by, text=f"{row.name} deactivated")
    return row


def why_not_deactivate(user: User, *, by: Viewer) -> list[Missing]:
    """What they own and where it is handed over; which organisations and teams still send people to them."""
    own = rules.nobody_decides_about_their_own_account
    reasons = [] if own(by, user) else [Missing(rules.message(own))]
    owned = owned_by(user)
    if not rules.nobody_leaves_while_they_own_anything(sum(kind.number for kind in owned)):
        reasons.append(_still_owns(user, owned))
    reasons += [
        Missing(f"{user.name} is the duty manager of {organisation.name}. Name another one first.")
        for organisation in user.duty_for.all()
    ]
    return reasons + [
        Missing(f"{user.name} manages {team.name}. Name another line manager first.") for team in user.manages.all()
    ]


def _still_owns(user: User, owned: list[Owned]) -> Missing:
    words = (
        f"{user.name} owns {', '.join(map(str, owned))}. A line manager or scheme manager first hands everything over"
    )
    rule = rules.source(rules.nobody_leaves_while_they_own_anything)
    return Missing(f"{words} on the page “Hand work over” (/hand-over/).", url="/hand-over/", rule=rule)


def role_names(user: User) -> list[str]:
    """The roles of a user in words."""
    return [str(Role(role).label) for role in user.roles if role in Role]


def email_is_taken(email: str, user: User) -> bool:
    """Somebody else has an account with this address, however it is written."""
    return User.objects.filter(email__iexact=email).exclude(pk=user.pk).exists()


@transaction.atomic
def activate(*, user: User, by: Viewer) -> User:
    """Open a closed account again."""
    row = states.lock(user)
    row.is_active = True
    history.save(row, by=by, why="Activated")
    briefings.catch_up(user=row, by=by)
    events.record("staff.activated", row, by=by, text=f"{row.name} activated")
    return row


@transaction.atomic
def save(*, user: User, by: Viewer, changed: list[str]) -> User:
    """Save a new or changed account; `changed` names the fields for the record. `is_active` is not changed here."""
    is_new = user.pk is None
    user.is_staff = user.is_superuser or Role.ADMINISTRATOR in user.roles
    history.save(user, by=by, why="Added" if is_new else "Changed")
    briefings.catch_up(user=user, by=by)
    verb = "staff.added" if is_new else "staff.changed"
    events.record(verb, user, by=by, text=f"{user.name}: {', '.join(changed) or 'no change'}", fields=changed)
    return user

"""What one worker owns goes to another: the rows change hands, and whoever gets them may open what they are about."""

from collections.abc import Iterable

from django.db.models import QuerySet

from people.models import OwnedRow, Person, User
from people.services import ownership
from people.viewers import viewer_for
from sharedliving.core import bulk
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer


def give(rows: QuerySet, receiver: User, *, by: Viewer, reason: str, field: str = "owner") -> list[OwnedRow]:
    """Lock the rows and write the receiver into each; returns them. Call inside a transaction."""
    given = list(rows.select_for_update(of=("self",)))
    for row in given:
        setattr(row, field, receiver)
    if given:
        bulk.update(rows.model, given, [field], by=by, why=reason)
        _open_to(receiver, {row.person_id for row in given if hasattr(row, "person_id")}, by, reason)
    return given


def name_care_manager(referrals: QuerySet, former: User, receiver: User, *, by: Viewer, reason: str) -> None:
    """An open referral names the care manager whom the scheme turns to: that is somebody else now."""
    give(referrals.filter(care_manager=former, closed_at=None), receiver, by=by, reason=reason, field="care_manager")


def refuse_unseen(given: Iterable[OwnedRow], receiver: User) -> None:
    """Work that its new owner cannot see would be lost. Raises Refusal, so that all of it stays where it was."""
    looking, by_model = viewer_for(receiver), {}
    for row in given:
        by_model.setdefault(type(row), set()).add(row.pk)
    unseen = sum(
        len(keys) - model._default_manager.visible_to(looking).filter(pk__in=keys).count()
        for model, keys in by_model.items()
    )
    if unseen:
        raise Refusal(
            f"{receiver.name} could not see {unseen} of these: they are about people of another department. "
            "Choose somebody of the same department."
        )


def _open_to(receiver: User, person_ids: set[int | None], by: Viewer, reason: str) -> None:
    for person in Person.objects.visible_to(SYSTEM).filter(pk__in=person_ids - {None}, is_restricted=True):
        ownership.open_to(person=person, user=receiver, by=by, reason=reason)

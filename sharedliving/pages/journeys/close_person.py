"""Closing a person's record, once nothing is open about them in any app; and opening it again."""

from django.db import transaction

from people import rules
from people.models import OwnedRow, Person
from people.services import people
from sharedliving.core import states
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.journeys.hand_over import OWNED


@transaction.atomic
def close_person(*, person: Person, by: Viewer, reason: str) -> Person:
    """Close the record. Raises Refusal while anything is open about the person, and to others than owner and manager."""
    row = states.lock(person)
    rules.check(rules.owner_or_manager_closes, by, row)
    return people.close(person=row, by=by, reason=reason, open_work=len(open_work(row)))


@transaction.atomic
def reopen_person(*, person: Person, by: Viewer, reason: str) -> Person:
    """Open it again: a care manager becomes the owner, otherwise the duty manager holds them for now."""
    row = states.lock(person)
    rules.check(rules.owner_or_manager_closes, by, row)
    return people.reopen(person=row, by=by, reason=reason)


def open_work(person: Person) -> list[OwnedRow]:
    """Everything that somebody still has to do for the person, in the council and in schemes."""
    about = [model for model in OWNED if any(field.name == "person" for field in model._meta.fields)]
    return [
        row
        for model in about
        for row in model.objects.visible_to(SYSTEM).filter(person=person, closed_at=None).select_related("owner")  # type: ignore[attr-defined]
    ]

"""Sharing a worker's people out over several colleagues in one step, with a note about each (G14-CMS-4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from careplans.models import QualityCheck
from people.models import OwnedRow, Person, User
from people.services import ownership
from placements.models import Referral
from sharedliving.core.access import Perm, require
from sharedliving.core.notification.send import send_mail
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer
from sharedliving.pages.journeys.hand_over import (
    OWNED,
    HandedOver,
    check_between,
    hand_over,
    open_rows,
    tell_of_the_new_owner,
)
from sharedliving.pages.journeys.moving import give, name_care_manager, refuse_unseen

ABOUT_PEOPLE = tuple(
    model
    for model in OWNED
    if model is not QualityCheck and any(field.name == "person" for field in model._meta.fields)
)
"""What goes with a person. A check against the standards has rules of its own about who may make it (hand_over)."""


@dataclass(frozen=True, slots=True)
class Share:
    """One person of the leaver's, who has them from now on, and what that worker should know."""

    person: Person
    receiver: User
    note: str = ""


@transaction.atomic
def split_work(*, leaver: User, shares: Sequence[Share], rest: User, by: Viewer, reason: str) -> HandedOver:
    """Each person to their new owner with what is open about them; everything else of the leaver's to `rest`.

    All or nothing. Everybody is told, and nobody is left with the leaver. Raises Refusal, PermissionDenied.
    """
    require(by, Perm.HAND_OVER)
    receivers = {share.receiver.pk: share.receiver for share in shares}
    for receiver in (*receivers.values(), rest):
        check_between(leaver, receiver, by)
    people = _locked(leaver, shares)
    for share in shares:
        person, receiver = people[share.person.pk], receivers[share.receiver.pk]
        ownership.assign(person=person, owner=receiver, by=by, reason=reason, note=share.note)
    things = 0
    for receiver in receivers.values():
        mine = [people[share.person.pk] for share in shares if share.receiver.pk == receiver.pk]
        things += _go_along(mine, leaver, receiver, by=by, reason=reason)
    tell_of_the_new_owner(people.values(), by=by)
    left = hand_over(leaver=leaver, receiver=rest, by=by, reason=reason)
    transaction.on_commit(lambda: _tell(leaver, list(receivers.values()), rest), robust=True)
    return HandedOver(left.people + len(people), left.things + things, left.posts, left.checks)


def _locked(leaver: User, shares: Sequence[Share]) -> dict[int, Person]:
    wanted = {share.person.pk for share in shares}
    rows = Person.objects.visible_to(SYSTEM).open().filter(pk__in=wanted, owner=leaver)
    found = {person.pk: person for person in rows.order_by("pk").select_for_update(of=("self",))}
    if set(found) != wanted:
        raise Refusal("Somebody else has changed who owns some of these people. Look at the proposal again.")
    return found


def _go_along(people: list[Person], leaver: User, receiver: User, *, by: Viewer, reason: str) -> int:
    given: list[OwnedRow] = [
        row
        for model in ABOUT_PEOPLE
        for row in give(open_rows(model, leaver).filter(person__in=people), receiver, by=by, reason=reason)
    ]
    referrals = Referral.objects.visible_to(SYSTEM).filter(person__in=people)
    name_care_manager(referrals, leaver, receiver, by=by, reason=reason)
    refuse_unseen([*people, *given], receiver)
    return len(given)


def _tell(leaver: User, receivers: list[User], rest: User) -> None:
    """The leaver and whoever takes the rest have been told by `hand_over`."""
    text = (
        f"You have taken over people from {leaver.name}. What {leaver.name} says about each of them stands in the timeline "
        f"of their record. See what is due: {settings.SERVICE_URL}{reverse('due')}"
    )
    for receiver in receivers:
        if receiver != rest:
            reference = f"split-{leaver.pk}-{receiver.pk}-{len(receivers)}"
            send_mail(to=receiver.email, subject="Work has been handed over", text=text, reference=reference)

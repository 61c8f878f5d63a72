"""Sharing a worker's people or households out over several colleagues in one step, with a note about each (G14-CMS-4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from careplans.models import QualityCheck
from people.models import OwnedRow, Person, User
from people.services import ownership
from placements.models import Arrangement, CarerHousehold, Referral
from placements.services import carer_notes
from sharedliving.core import dates
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


def _about(name: str) -> tuple[type[OwnedRow], ...]:
    return tuple(
        model
        for model in OWNED
        if model is not QualityCheck and any(field.name == name for field in model._meta.fields)
    )


Row = TypeVar("Row", bound=OwnedRow)
ABOUT_PEOPLE, ABOUT_HOUSEHOLDS = _about("person"), _about("household")
"""What goes along. A check against the standards has rules of its own about who may make it (hand_over)."""


@dataclass(frozen=True, slots=True)
class Share:
    """One person or household of the leaver's, who has them from now on, and what that worker should know."""

    thing: OwnedRow
    receiver: User
    note: str = ""


@transaction.atomic
def split_work(*, leaver: User, shares: Sequence[Share], rest: User, by: Viewer, reason: str) -> HandedOver:
    """Each person or household to its new owner with what is open about them; everything else of the leaver's to `rest`.

    All or nothing. Everybody is told, and nobody is left with the leaver. Raises Refusal, PermissionDenied.
    """
    require(by, Perm.HAND_OVER)
    receivers = {share.receiver.pk: share.receiver for share in shares}
    for receiver in (*receivers.values(), rest):
        check_between(leaver, receiver, by)
    people = _locked(Person, leaver, shares)
    homes = _locked(CarerHousehold, leaver, shares)
    for share in shares:
        receiver = receivers[share.receiver.pk]
        if isinstance(share.thing, Person):
            person = people[share.thing.pk]
            ownership.assign(person=person, owner=receiver, by=by, reason=reason, note=share.note)
        elif share.note.strip():
            carer_notes.write(household=homes[share.thing.pk], by=by, on=dates.today(), text=share.note.strip())
    things = 0
    for receiver in receivers.values():
        mine = [share.thing for share in shares if share.receiver.pk == receiver.pk]
        things += _go_along(
            [people[row.pk] for row in mine if isinstance(row, Person)],
            [homes[row.pk] for row in mine if isinstance(row, CarerHousehold)],
            leaver, receiver, by=by, reason=reason,
        )  # fmt: skip
    tell_of_the_new_owner(people.values(), by=by)
    left = hand_over(leaver=leaver, receiver=rest, by=by, reason=reason)
    transaction.on_commit(lambda: _tell(leaver, list(receivers.values()), rest), robust=True)
    return HandedOver(left.people + len(people), left.things + things, left.posts, left.checks)


def _locked(model: type[Row], leaver: User, shares: Sequence[Share]) -> dict[int, Row]:
    wanted = {share.thing.pk for share in shares if isinstance(share.thing, model)}
    rows = open_rows(model, leaver).filter(pk__in=wanted)
    found = {row.pk: row for row in rows.order_by("pk").select_for_update(of=("self",))}
    if set(found) != wanted:
        raise Refusal("Somebody else has changed who owns some of these. Look at the proposal again.")
    return found


def _go_along(
    people: list[Person], homes: list[CarerHousehold], leaver: User, receiver: User, *, by: Viewer, reason: str
) -> int:
    """What the leaver has open about these; of a household also what is about somebody who is supported there."""
    there = Arrangement.objects.visible_to(SYSTEM).live().filter(household__in=homes).values("person_id")
    sets = [open_rows(model, leaver).filter(household__in=homes) for model in ABOUT_HOUSEHOLDS]
    sets += [open_rows(model, leaver).filter(Q(person__in=people) | Q(person__in=there)) for model in ABOUT_PEOPLE]
    sets += [open_rows(CarerHousehold, leaver).filter(pk__in=[home.pk for home in homes])]
    given: list[OwnedRow] = [row for rows in sets for row in give(rows, receiver, by=by, reason=reason)]
    referrals = Referral.objects.visible_to(SYSTEM).filter(person__in=people)
    name_care_manager(referrals, leaver, receiver, by=by, reason=reason)
    refuse_unseen([*people, *given], receiver)
    return len(given)


def _tell(leaver: User, receivers: list[User], rest: User) -> None:
    """The leaver and whoever takes the rest have been told by `hand_over`."""
    text = (
        f"You have taken over work from {leaver.name}. What you should know stands in the timeline of each person, and in "
        f"the notes of each carer household. See what is due: {settings.SERVICE_URL}{reverse('due')}"
    )
    for receiver in receivers:
        if receiver != rest:
            reference = f"split-{leaver.pk}-{receiver.pk}-{len(receivers)}"
            send_mail(to=receiver.email, subject="Work has been handed over", text=text, reference=reference)

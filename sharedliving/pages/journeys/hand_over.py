"""Handing work over: every open thing of one worker goes to another in one step, and both are told (G14-CMS-4)."""

from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse

from careplans.models import Assessment, CarePlan, PlanRelease, SupportRequest
from people.models import OwnedRow, Person, User
from people.services import ownership
from placements.models import Agreement, Arrangement, CarerHousehold, Referral
from reviews.models import Review
from sharedliving.core import bulk, events
from sharedliving.core.access import Perm, require
from sharedliving.core.notification.send import send_mail
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM, Viewer

OWNED: tuple[type[OwnedRow], ...] = (
    SupportRequest, Assessment, CarePlan, PlanRelease, Referral, CarerHousehold, Agreement, Arrangement, Review,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HandedOver:
    people: int
    things: int


@transaction.atomic
def hand_over(*, leaver: User, receiver: User, by: Viewer, reason: str) -> HandedOver:
    """Give everything open from one worker to another of the same organisation. Raises Refusal, PermissionDenied."""
    require(by, Perm.HAND_OVER)
    _check(leaver, receiver, by)
    people = list(Person.objects.visible_to(SYSTEM).open().filter(owner=leaver).select_for_update(of=("self",)))
    for person in people:
        ownership.assign(person=person, owner=receiver, by=by, reason=reason)
    things = sum(_give(model, leaver, receiver, by, reason) for model in OWNED)
    events.record(
        "work.handed_over", receiver, by=by, text=reason, leaver_id=leaver.pk, people=len(people), things=things
    )
    handed = HandedOver(len(people), things)
    transaction.on_commit(lambda: _tell(leaver, receiver, handed))
    return handed


def owned_by(user: User) -> int:
    """How many open things somebody owns, people included."""
    return sum(
        model.objects.visible_to(SYSTEM).filter(owner=user, closed_at=None).count() for model in (Person, *OWNED)
    )


def _check(leaver: User, receiver: User, by: Viewer) -> None:
    if leaver == receiver:
        raise Refusal("Choose somebody else to receive the work.")
    if not receiver.is_active:
        raise Refusal(f"{receiver.name} cannot sign in any more. Choose somebody else.")
    if {leaver.organisation_id, receiver.organisation_id} != {by.organisation_id}:
        raise Refusal("Work can only be handed over inside your own organisation.")


def _give(model: type[OwnedRow], leaver: User, receiver: User, by: Viewer, reason: str) -> int:
    rows = list(model.objects.visible_to(SYSTEM).filter(owner=leaver, closed_at=None).select_for_update(of=("self",)))
    for row in rows:
        row.owner = receiver
    return bulk.update(model, rows, ["owner"], by=by, why=reason) if rows else 0


def _tell(leaver: User, receiver: User, handed: HandedOver) -> None:
    text = (
        f"{handed.people} people and {handed.things} other things have been handed over from {leaver.name} to "
        f"{receiver.name}. See them on {reverse('due')}."
    )
    for user in (leaver, receiver):
        send_mail(
            to=user.email, subject="Work has been handed over", text=text,
            reference=f"hand-over-{leaver.pk}-{receiver.pk}-{user.pk}-{handed.people}-{handed.things}",
        )  # fmt: skip

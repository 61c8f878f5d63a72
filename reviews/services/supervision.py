"""Supervision: arranged, written in, held; and what it asks for, done (G14-CMS-2)."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from people.choices import Clock
from people.clocks import due_on
from people.models import Person, User
from people.services.ownership import council_of
from reviews.models import Supervision, SupervisionPoint
from reviews.rules import supervision as rules
from sharedliving.core import dates, events, history, states
from sharedliving.core.access import Perm
from sharedliving.core.rules import Missing, Refusal
from sharedliving.core.viewer import SYSTEM, Viewer


@transaction.atomic
def arrange(*, worker: User, on: date, by: Viewer) -> Supervision:
    """The viewer supervises a worker by a day; the one that is ahead moves to it. Raises Refusal."""
    user = states.lock(worker)
    _refuse(rules.g14_cms_2_a_manager_supervises_their_own_workers(leads(by, user)))
    row = Supervision.objects.visible_to(SYSTEM).open().filter(worker=user).first() or Supervision(worker=user)
    row.owner_id, row.due_on = by.user_id, max(on, dates.today())
    history.save(row, by=by, why="Arranged")
    events.record(
        "supervision.arranged", row, by=by, text=f"Supervision by {dates.uk_date(row.due_on)}", worker=user.pk
    )
    return row


@transaction.atomic
def add_point(
    *,
    supervision: Supervision,
    note: str,
    by: Viewer,
    person: Person | None = None,
    action: str = "",
    owner: User | None = None,
    by_when: date | None = None,
) -> SupervisionPoint:
    """What is to be remembered about one person, or in general; with an action, who of the two does it by when."""
    row: Supervision = states.lock(supervision)
    two = {row.worker_id, row.owner_id}
    _refuse(
        [
            *rules.g14_cms_2_between_the_two_of_them(by.user_id in two),
            *rules.g14_cms_2_point_says_something(note),
            *rules.g14_cms_2_action_has_owner_and_date(action, owner is not None and owner.pk in two, by_when),
        ]
    )
    point = SupervisionPoint(supervision=row, person=person, note=note.strip(), action=action.strip())
    if point.action:
        point.owner, point.due_on = owner, by_when
    else:
        point.closed_at = timezone.now()
    history.save(point, by=by, why="Written")
    events.record("supervision.point", point, by=by, text="Written in supervision", worker=row.worker_id)
    return point


@transaction.atomic
def hold(
    *, supervision: Supervision, held_on: date, said: str, by: Viewer, glance: Mapping[str, int] | None = None
) -> Supervision:
    """It was held; the next one is due one interval later. `glance`: the figures of the caseload on the day."""
    row: Supervision = states.lock(supervision)
    if not row.is_open:
        raise states.WrongState("This supervision was held already.")
    _refuse(
        [
            *rules.g14_cms_2_between_the_two_of_them(by.user_id == row.owner_id),
            *rules.g14_cms_2_held_says_when_and_what(held_on, dates.today(), said),
        ]
    )
    row.held_on, row.said, row.glance = held_on, said.strip(), dict(glance or {})
    row.closed_at, row.due_on = timezone.now(), None
    history.save(row, by=by, why="Held")
    events.record("supervision.held", row, by=by, text=f"Held on {dates.uk_date(held_on)}", worker=row.worker_id)
    if row.worker.is_active:
        _next(row, by)
    return row


@transaction.atomic
def done(*, point: SupervisionPoint, by: Viewer) -> SupervisionPoint:
    """Its owner has done it. A second time nothing changes."""
    row: SupervisionPoint = states.lock(point)
    if not row.is_open:
        return row
    _refuse(rules.g14_cms_2_between_the_two_of_them(by.user_id in (row.owner_id, row.supervision.owner_id)))
    row.done_on, row.closed_at, row.due_on = dates.today(), timezone.now(), None
    history.save(row, by=by, why="Done")
    events.record("supervision.done", row, by=by, text="Done", worker=row.supervision.worker_id)
    return row


def leads(by: Viewer, worker: User) -> bool:
    """Whether the viewer may supervise this worker: a line manager who reaches one of their teams."""
    return by.can(Perm.SEE_WORKLOAD) and by.user_id != worker.pk and worker.teams.filter(pk__in=by.team_ids).exists()


def _next(row: Supervision, by: Viewer) -> None:
    council = council_of(row.worker.organisation).pk if row.worker.organisation else None
    assert row.held_on is not None
    due = max(due_on(Clock.SUPERVISION, row.held_on, council), dates.today())
    history.save(Supervision(worker=row.worker, owner_id=row.owner_id, due_on=due), by=by, why="The next one")


def _refuse(reasons: Iterable[Missing]) -> None:
    found = list(reasons)
    if found:
        raise Refusal(*found)

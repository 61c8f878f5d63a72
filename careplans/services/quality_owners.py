"""Who makes a check against the standards once whoever drew it hands their work over (G14-ASS-5)."""

from django.db import transaction

from careplans.models import QualityCheck
from careplans.rules import quality as rules
from careplans.services import records
from people.choices import Role
from people.models import User
from people.roles import perms_of
from people.services import ownership
from people.viewers import viewer_for
from sharedliving.core import events, history
from sharedliving.core.access import Perm
from sharedliving.core.viewer import SYSTEM, Viewer

NOBODY = "Nobody else of the team may check it. It can be drawn again."


@transaction.atomic
def pass_by(*, leaver: User, receiver: User, by: Viewer, reason: str) -> int:
    """Unfinished checks that the receiver may not make go to another manager of the team, or are stopped. How many."""
    drafts = QualityCheck.objects.visible_to(SYSTEM).filter(owner=leaver, closed_at=None)
    rows = drafts.select_related("person__team__manager").select_for_update(of=("self",))
    passed = [row for row in rows if not _may_make(row, receiver)]
    for row in passed:
        _pass(row, leaver, by, reason)
    return len(passed)


def _pass(row: QualityCheck, leaver: User, by: Viewer, reason: str) -> None:
    maker = _maker(row, leaver)
    if maker is None:
        records.stop(row=row, kind=rules.QUALITY, by=by, why=f"{reason}: {NOBODY}")
        return
    ownership.open_to(person=row.person, user=maker, by=by, reason=reason)
    row.owner = maker
    history.save(row, by=by, why=reason)
    events.record("quality.given", row, by=by, text=f"Given to {maker.name}: {reason}", owner=maker.pk)


def _may_make(row: QualityCheck, user: User) -> bool:
    may = user.is_active and Perm.CHECK_QUALITY in perms_of(user.roles)
    return may and rules.g14_ass_5_nobody_checks_their_own_work(row.author_id, user.pk)


def _maker(row: QualityCheck, leaver: User) -> User | None:
    """The manager of the person's team, else another who works there; never whoever leaves or the author."""
    team = row.person.team
    others = User.objects.active().with_role(Role.LINE_MANAGER).filter(teams=team).order_by("pk") if team else []
    able = (user for user in (team and team.manager, *others) if user and user != leaver and _may_make(row, user))
    return next((user for user in able if team and team.pk in viewer_for(user).team_ids), None)

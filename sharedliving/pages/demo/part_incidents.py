"""Incidents of people who live with carers: closed with what was learnt, still to be told, and one whose family never heard."""

from dataclasses import dataclass

from people.viewers import viewer_for
from placements.models import Arrangement
from reviews.choices import Considered, IncidentKind
from reviews.services import incidents
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.steps import on_day


@dataclass(frozen=True, slots=True)
class Wrong:
    """What went wrong how many days ago; what was learnt where it is closed."""

    days_ago: int
    kind: IncidentKind
    where: str
    what: str
    is_serious: bool = False
    learnt: str = ""


WRONG = (
    Wrong(30, IncidentKind.MEDICATION, "In the kitchen", "The evening tablets were given twice. The GP was rung at once.",
          learnt="The tablets come in a box with the days on it, and are ticked off when they are taken."),
    Wrong(1, IncidentKind.FALL, "On the stairs", "Fell from the third step. Six hours in the hospital; a wrist is broken.",
          is_serious=True),
    Wrong(12, IncidentKind.MISSING, "At the bus station", "Was not on the four o'clock bus. Found at the library at seven."),
)  # fmt: skip


def play_incidents() -> None:
    """On three people who live with carers, after the first sixteen."""
    live = Arrangement.objects.visible_to(SYSTEM).live().select_related("owner", "person__owner", "person__council")
    rows = live.filter(person__died_on=None, person__closed_at=None, owner__is_active=True).order_by("person_id")
    for row, wrong in zip(rows[16:19], WRONG, strict=False):
        if wrong.days_ago < (dates.today() - row.started_on).days:
            _play(row, wrong)


def _play(row: Arrangement, wrong: Wrong) -> None:
    scheme = viewer_for(row.owner)
    with on_day(wrong.days_ago, 14):
        incident = incidents.record(
            person=row.person, by=scheme, kind=wrong.kind, happened_on=dates.today(), where=wrong.where, what=wrong.what,
            is_serious=wrong.is_serious, arrangement=row,
        )  # fmt: skip
    if not wrong.learnt:
        return
    with on_day(wrong.days_ago - 1, 14):
        for notice in incident.notices.all():
            incidents.tell(notice=notice, by=scheme, words="By telephone", on=dates.today())
        incidents.close(
            incident=incident, by=scheme, learning=wrong.learnt, safeguarding=Considered.NOT_RAISED,
            safeguarding_because="A mistake that was seen at once and did no harm",
        )  # fmt: skip

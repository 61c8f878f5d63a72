"""Changes that nobody acted on, or that nobody wrote down as what they are (G14-REV-6)."""

from datetime import date, timedelta

from django.db.models import DateField, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest, TruncDate

from placements.choices import HouseholdState
from placements.models import Arrangement, CarerHouseholdChange, HouseholdMember, UnderNotice
from reviews.models import ChangeEvent, ChangeTask
from reviews.rules.known_changes import SAME_CHANGE
from sharedliving.core.safety_net import NetList
from sharedliving.core.viewer import SYSTEM, Viewer

LOOKED_BACK = timedelta(days=90)
STOPPED = (HouseholdState.SUSPENDED, HouseholdState.ENDED)


def undone(viewer: Viewer, on: date) -> QuerySet:
    """What a change opened and nobody did in time, the longest first."""
    rows = ChangeTask.objects.visible_to(viewer).open().filter(due_on__lt=on, person__died_on__isnull=True)
    return rows.order_by("due_on", "pk")


def not_written_down(viewer: Viewer, on: date) -> QuerySet:
    """Live arrangements whose carers gave notice, were stopped, or have somebody new or gone, with no change recorded since.

    `fact_on` is the day of the latest of these. Who moved in or out is the scheme's own, so that a council is not shown it.
    """
    rows = Arrangement.objects.visible_to(viewer).live().filter(person__died_on__isnull=True)
    rows = rows.annotate(fact_on=Greatest(*_facts(viewer, on), output_field=DateField())).filter(fact_on__isnull=False)
    since = Q(created_at__date__gte=OuterRef("fact_on")) | Q(happened_on__gte=OuterRef("fact_on") - SAME_CHANGE)
    recorded = ChangeEvent.objects.visible_to(SYSTEM).filter(since, arrangement_id=OuterRef("pk"))
    return rows.filter(~Exists(recorded)).order_by("fact_on", "pk")


def _facts(viewer: Viewer, on: date) -> list[Subquery]:
    """The days of what is known elsewhere: notice, approval stopped, somebody who came, somebody who left."""
    since = on - LOOKED_BACK
    notice = UnderNotice.objects.visible_to(viewer).open().filter(arrangement_id=OuterRef("pk"))
    stopped = CarerHouseholdChange.objects.visible_to(SYSTEM).filter(
        row_id=OuterRef("household_id"), to_state__in=STOPPED, row__state__in=STOPPED
    )
    members = HouseholdMember.objects.visible_to(viewer).filter(household_id=OuterRef("household_id"))
    came = members.filter(since__gte=since, since__lte=on)
    left = members.filter(until__gte=since, until__lte=on)
    return [
        Subquery(notice.order_by("-notice__given_on").values("notice__given_on")[:1]),
        Subquery(stopped.order_by("-at").annotate(day=TruncDate("at")).values("day")[:1]),
        Subquery(came.order_by("-since").values("since")[:1]),
        Subquery(left.order_by("-until").values("until")[:1]),
    ]


LISTS = (
    NetList(
        key="change-undone",
        title="Change not acted on",
        sentence="Something changed in their life, and what that asks for was not done in time.",
        rule="G14-REV-6",
        rows=undone,
        person="person_id",
        since="due_on",
        owner="owner_id",
        what_to_do="Do it from the person's record, or say why it is not needed.",
    ),
    NetList(
        key="change-not-recorded",
        title="Change not written down",
        sentence="Their carers gave notice, were stopped, or their household changed; nobody recorded what that means for them.",
        rule="G14-REV-6",
        rows=not_written_down,
        person="person_id",
        since="fact_on",
        owner="owner_id",
        what_to_do="Record the change on the person's record: it opens what has to be decided again.",
    ),
)

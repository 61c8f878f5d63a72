"""Where a person stands with their liberty: read once for a page, in two queries."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery

from careplans.models import CourtApplication, CourtAuthorisation, LibertyObjection, LibertyScreen
from people.models import Person
from sharedliving.core.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Liberty:
    """The newest screens and cases, as far as this viewer may see them; since when an objection waits for an answer."""

    draft: LibertyScreen | None
    standing: LibertyScreen | None
    objection_on: date | None
    orders: tuple[CourtAuthorisation, ...]
    application_id: int | None = None
    objection_id: int | None = None

    @property
    def order(self) -> CourtAuthorisation | None:
        """The order in force."""
        return next((order for order in self.orders if order.state == "in_force"), None)


def liberty_of(viewer: Viewer, person: Person) -> Liberty:
    """Two queries for the first panel of a page, none for the others; one for a scheme, which sees no screens."""
    kept = person.__dict__.setdefault("_careplans_liberty", {})
    if viewer.user_id not in kept:
        kept[viewer.user_id] = _read(viewer, person)
    return kept[viewer.user_id]


def _read(viewer: Viewer, person: Person) -> Liberty:
    orders = tuple(CourtAuthorisation.objects.visible_to(viewer).filter(person=person)[:20])
    if not viewer.in_council:
        return Liberty(None, None, None, orders)
    waiting = LibertyObjection.objects.visible_to(viewer).open().filter(person_id=OuterRef("person_id"))
    written = CourtApplication.objects.visible_to(viewer).drafts().filter(person_id=OuterRef("person_id"))
    screens = (
        LibertyScreen.objects.visible_to(viewer)
        .filter(person=person)
        .select_related("framework")
        .annotate(objection_on=Subquery(waiting.order_by("recorded_on").values("recorded_on")[:1]))
        .annotate(objection_id=Subquery(waiting.order_by("recorded_on").values("pk")[:1]))
        .annotate(application_id=Subquery(written.values("pk")[:1]))
    )[:20]
    rows = list(screens)
    return Liberty(
        draft=next((row for row in rows if row.is_draft), None),
        standing=next((row for row in rows if row.stands), None),
        objection_on=rows[0].objection_on if rows else None,
        orders=orders,
        objection_id=rows[0].objection_id if rows else None,
        application_id=rows[0].application_id if rows else None,
    )

"""Where each thing that a change opens is begun, and where what answered it is read."""

from django.urls import reverse

from placements.models import Arrangement
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeTaskKind
from reviews.models import ChangeEvent, ChangeTask, Incident
from reviews.services.change_answers import RECORDS
from sharedliving.core.components import Link
from sharedliving.core.viewer import Viewer

T = ChangeTaskKind
OF_THE_PERSON = {
    T.REASSESS: ("request-new", "Record the request and start the assessment"),
    T.RISK: ("risk-new", "Open the risk assessment"),
    T.LIBERTY: ("liberty-new", "Screen again"),
    T.CAPACITY: ("capacity-new", "Assess their capacity"),
    T.CONCERN: ("safeguarding-new", "Record a concern"),
    T.MOVE_ON: ("moving-on-new", "Write it down"),
}
OF_THE_ARRANGEMENT = {
    T.COVER: "Open the arrangement",
    T.CARERS: "Open the arrangement to record the visit",
    T.APPROVAL: "Open the arrangement and its carers",
    T.AGREEMENT: "Open the arrangement and its agreement",
}


def start_of(task: ChangeTask) -> tuple[str, str] | None:
    """The address where it is begun and the words of its link. A review has been arranged already."""
    if task.kind in OF_THE_PERSON:
        name, words = OF_THE_PERSON[ChangeTaskKind(task.kind)]
        return reverse(name, args=[task.person.reference]), words
    if task.kind in OF_THE_ARRANGEMENT and task.event.arrangement_id:
        return reverse("arrangement", args=[task.event.arrangement_id]), OF_THE_ARRANGEMENT[ChangeTaskKind(task.kind)]
    if task.kind == T.REVIEW:
        return task.person.part_url("reviews"), "Open the review that was arranged"
    return None


def answer_of(task: ChangeTask) -> "Link | str":
    """What answered it: a link to the record, or the words."""
    if task.answer_id is None:
        return task.words
    name = RECORDS[task.kind][2]
    return Link(
        f"{RECORDS[task.kind][0]._meta.verbose_name.capitalize()} {task.answer_id}",
        reverse(name, args=[task.answer_id]),
    )


def known_from(event: ChangeEvent, viewer: Viewer) -> Link | None:
    """The incident or the arrangement that the system knew a change from, for whoever may open it."""
    if event.source == ChangeSource.INCIDENT:
        incident = Incident.objects.visible_to(viewer).filter(pk=event.source_id).first()
        return Link("Open the incident", incident.get_absolute_url()) if incident else None
    home = Arrangement.objects.visible_to(viewer).filter(pk=event.arrangement_id).first()
    return Link("Open the arrangement", home.get_absolute_url()) if home else None

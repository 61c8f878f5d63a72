"""Who assesses whom."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from careplans.choices import (
    ASSESSMENT_MOVES,
    REQUEST_MOVES,
    About,
    AssessmentState,
    Kind,
    RequestOutcome,
    RequestState,
)
from careplans.models import Assessment, SupportRequest
from careplans.rules import starting
from careplans.rules.kinds.needed import ASSESSORS
from careplans.rules.said import missing
from careplans.services import waits
from people.choices import Clock
from people.clocks import due_on
from people.models import Person, User
from people.querysets import UserQuerySet
from people.viewers import viewer_for
from sharedliving.core import dates, events, history, states
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def assessors(viewer: Viewer) -> UserQuerySet:
    """Colleagues who may assess: care managers and line managers of the viewer's teams."""
    colleagues = User.objects.visible_to(viewer).active().with_role(*ASSESSORS)
    return colleagues.filter(teams__in=viewer.team_ids).distinct().order_by("name")


def kind_for(request: SupportRequest) -> Kind:
    """Which assessment a request leads to: the Care Act one for the person (s9), a carer's own (s10) for who cares for them."""
    return Kind.UNPAID_CARER if request.about == About.UNPAID_CARER else Kind.CARE_ACT


@transaction.atomic
def allocate(*, request: SupportRequest, assessor: User, by: Viewer) -> Assessment:
    """Give the assessment to an assessor; the clock keeps running from first contact. The request closes.

    The assessor keeps in contact with whoever asked until the assessment begins: the person, or an unpaid carer of theirs.
    """
    states.lock(request.person)
    _refuse_carer(request)
    refuse_assessor(request.person, assessor)
    closed = states.move(
        request, RequestState.ASSESSMENT, moves=REQUEST_MOVES, by=by, why=f"Allocated to {assessor.name}",
        outcome=RequestOutcome.TO_ASSESSMENT, closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    waits.go_to(request=closed, assessor=assessor, by=by)
    assessment = Assessment(
        kind=kind_for(closed), carer=closed.carer, person_id=closed.person_id, request=closed, owner=assessor,
        first_contact_on=closed.first_contact_on, allocated_on=dates.today(), late_code=closed.late_code,
        late_reason=closed.late_reason,
        due_on=due_on(Clock.ASSESSMENT, closed.first_contact_on, closed.person.council_id),
    )  # fmt: skip
    history.save(assessment, by=by, why="Allocated")
    what = str(assessment) if assessment.carer else "Assessment"
    text = f"{what} allocated to {assessor.name}, due {dates.uk_date(assessment.due_on)}"
    kind = assessment.kind
    events.record("assessment.allocated", assessment, by=by, text=text, kind=kind, assessor_id=assessor.pk)
    return assessment


def _refuse_carer(request: SupportRequest) -> None:
    """A carer's own assessment is theirs alone: of somebody who still cares unpaid, and one at a time."""
    if (carer := request.carer) is None:
        return
    is_one = starting.ca10_carer_is_an_unpaid_carer_of_theirs
    same = Assessment.objects.open().filter(carer=carer).exists()
    one = starting.one_open_assessment_of_a_kind
    checks = (
        (is_one, is_one(kind_for(request), carer, request.person_id)),
        (one, one(same)),
    )
    words = {"name": request.person.name, "label": f"{Kind.UNPAID_CARER.label} of {carer.name}"}
    if broken := [missing(rule, **words) for rule, kept in checks if not kept]:
        raise Refusal(*broken)


def refuse_assessor(person: Person, assessor: User, roles: Sequence[str] = ASSESSORS) -> None:
    """Raise Refusal unless they may carry out assessments and open the record of this person."""
    if not assessor.is_active or not set(assessor.roles) & set(roles):
        raise Refusal(f"{assessor.name} cannot carry out assessments. Choose a care manager or a line manager.")
    if not Person.objects.visible_to(viewer_for(assessor)).filter(pk=person.pk).exists():
        raise Refusal(f"{assessor.name} cannot open this person’s record. Choose somebody of their department.")


@transaction.atomic
def stop(*, assessment: Assessment, by: Viewer, why: str) -> Assessment:
    """Stop an assessment that will not be completed (the person has died, moved away or refused it)."""
    if not why.strip():
        raise Refusal("Say why the assessment is stopped.")
    stopped = states.move(
        assessment, AssessmentState.CANCELLED, moves=ASSESSMENT_MOVES, by=by, why=why,
        closed_at=timezone.now(), due_on=None,
    )  # fmt: skip
    waits.end(request=stopped.request, by=by, why="Assessment stopped")
    text = f"{stopped.get_kind_display()} stopped: {why}"
    events.record("assessment.stopped", stopped, by=by, text=text, kind=stopped.kind)
    return stopped

"""What the system knows already and what stands in no change yet (G14-REV-6)."""

from collections.abc import Callable
from datetime import date

from django.db.models import BigIntegerField, Case, CharField, DateField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, TruncDate
from django.db.models.lookups import Exact

from careplans.choices import ChcState, RequestOutcome
from careplans.models import ContinuingCare, SupportRequest
from placements.choices import EmergencyOutcome
from placements.models import Emergency
from reviews.change_sources import ChangeSource
from reviews.choices import ChangeKind, Considered, IncidentKind
from reviews.models import ChangeEvent, Incident
from reviews.rules import known_changes as rules
from reviews.services import known_facts
from reviews.services.known_facts import recent

S = ChangeSource


def continuing_care(on: date) -> QuerySet:
    """The NHS pays from now on, or no longer does: known from the move, since the decision is one row for ever."""
    moves = {"was": F("changes__from_state"), "now": F("changes__to_state")}
    rows = ContinuingCare.objects.annotate(fact_id=F("changes__pk"), fact_on=TruncDate("changes__at"), **moves)
    return recent(rows, on).filter(Q(now=ChcState.ELIGIBLE) | Q(was=ChcState.ELIGIBLE))


def emergencies(on: date) -> QuerySet:
    rows = Emergency.objects.filter(outcome=EmergencyOutcome.HOSPITAL)
    return recent(rows.annotate(fact_id=F("pk"), fact_on=F("ended_on")), on)


def requests(on: date) -> QuerySet:
    rows = SupportRequest.objects.filter(outcome=RequestOutcome.HOSPITAL, closed_at__isnull=False)
    return recent(rows.annotate(fact_id=F("pk"), fact_on=TruncDate("closed_at")), on)


def incidents(on: date) -> QuerySet:
    """Those that the rule names, with the kind of change that each is."""
    raised = When(safeguarding=Considered.RAISED, then=Value(ChangeKind.SAFEGUARDING.value))
    always = [When(kind=kind, then=Value(change.value)) for kind, change in rules.ALWAYS.items()]
    serious = [When(kind=k, is_serious=True, then=Value(change.value)) for k, change in rules.WHEN_SERIOUS.items()]
    kind = Case(raised, *always, *serious, default=None, output_field=CharField())
    rows = Incident.objects.exclude(kind=IncidentKind.DEATH).annotate(fact_id=F("pk"), fact_on=F("happened_on"))
    return recent(rows, on).annotate(fact_kind=kind).filter(fact_kind__isnull=False)


QUESTIONS: dict[str, Callable[[date], QuerySet]] = {
    S.NOTICE: known_facts.notices,
    S.CARERS: known_facts.carers,
    S.STOPPED: known_facts.stopped,
    S.LAPSED: known_facts.lapsed,
    S.CAME: known_facts.came,
    S.LEFT: known_facts.left,
    S.MOVED: known_facts.moved,
    S.STARTED: known_facts.started,
    S.GONE: known_facts.gone,
    S.DIED: known_facts.died,
    S.ENDED: known_facts.ended,
    S.MONEY: known_facts.money,
    S.NHS: continuing_care,
    S.EMERGENCY: emergencies,
    S.REQUEST: requests,
    S.INCIDENT: incidents,
}


def unwritten(source: str, on: date) -> QuerySet:
    """What is known from this source and stands in no change yet, neither of its own nor one that says the same.

    Of people whose record is open, with `known_id`, `known_on` and `fact_kind`.
    """
    rows = QUESTIONS[source](on).filter(person__died_on=None, person__closed_at=None)
    if source in rules.KIND_OF:
        rows = rows.annotate(fact_kind=Value(rules.KIND_OF[source].value, output_field=CharField()))
    rows = rows.annotate(known_id=Cast("fact_id", BigIntegerField()), known_on=Cast("fact_on", DateField()))
    written = ChangeEvent.objects.filter(person_id=OuterRef("person_id"))
    own = written.filter(source=source, source_id=OuterRef("known_id"))
    return rows.filter(~Exists(own), ~Exists(written.filter(_same_kind(), _same_day())))


def _same_kind() -> Q:
    found = Q(kind=OuterRef("fact_kind"))
    for kind, alike in rules.ALIKE.items():
        found |= Q(Exact(OuterRef("fact_kind"), Value(kind)), kind__in=alike)
    return found


def _same_day() -> Q:
    """Of that day; or somebody wrote it down since, or with a day near it."""
    day = OuterRef("known_on")
    near = Q(happened_on__gte=day - rules.SAME_CHANGE, happened_on__lte=day + rules.SAME_CHANGE)
    return Q(happened_on=day) | Q(source="") & (Q(created_at__date__gte=day) | near)

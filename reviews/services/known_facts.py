"""What of an arrangement and its household is a change in somebody's life, as rows with `fact_id` and `fact_on`.

None reads who moved in or why somebody left: only that it did. What is asked of a row that comes along is written as a
column first (`_facts`), so that each condition is about that same row.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import BigIntegerField, Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, ExtractDay, ExtractMonth, ExtractYear, TruncDate

from placements.choices import ArrangementState, CheckKind, EmergencyOutcome, EndReason, HouseholdState, MoneyPart
from placements.models import Arrangement, MoneyLine
from placements.services.after_end import HOMES
from reviews.choices import ChangeKind
from reviews.rules.known_changes import NOTICE_BY
from sharedliving.core.models import Event

LOOKED_BACK = timedelta(days=90)
STOPPED = (HouseholdState.SUSPENDED, HouseholdState.ENDED)
OTHER = "household__arrangements__"
A_DAY = 100_000_000  # room for a day, like 20261125, after the number of a row


def recent(rows: QuerySet, on: date) -> QuerySet:
    return rows.filter(fact_on__gte=on - LOOKED_BACK, fact_on__lte=on)


def notices(on: date) -> QuerySet:
    """Notices that run, however long ago they were given."""
    rows = _facts("notices__pk", F("notices__given_on"), by=F("notices__given_by"), over=F("notices__closed_at"))
    kinds = [When(by=party, then=Value(kind.value)) for party, kind in NOTICE_BY.items()]
    kind = Case(*kinds, default=Value(ChangeKind.NOTICE.value), output_field=CharField())
    return rows.filter(over=None, fact_on__lte=on).annotate(fact_kind=kind)


def carers(on: date) -> QuerySet:
    notice = "under_notice__notice__"
    rows = _facts("under_notice__pk", F(f"{notice}given_on"), over=F(f"{notice}closed_at"))
    return rows.filter(over=None, fact_on__lte=on)


def stopped(on: date) -> QuerySet:
    rows = _facts("household__changes__pk", TruncDate("household__changes__at"), to=F("household__changes__to_state"))
    return _while_there(rows, on).filter(to__in=STOPPED, household__state__in=STOPPED)


def lapsed(on: date) -> QuerySet:
    """The last day of the approval has passed. A check is one row for ever, so that its day is part of the number."""
    checks, until = "household__checks__", F("household__checks__valid_until")
    day = ExtractYear(until) * 10_000 + ExtractMonth(until) * 100 + ExtractDay(until)
    number = Cast(f"{checks}pk", BigIntegerField()) * A_DAY + day
    rows = _facts(number, until, check_kind=F(f"{checks}kind"))
    return _while_there(rows, on).filter(
        check_kind=CheckKind.APPROVAL, fact_on__lt=on, household__state=HouseholdState.APPROVED
    )


def came(on: date) -> QuerySet:
    return _while_there(_facts("household__members__pk", F("household__members__since")), on)


def left(on: date) -> QuerySet:
    return _while_there(_facts("household__members__pk", F("household__members__until")), on)


def moved(on: date) -> QuerySet:
    """The address of the household is another one: known from the event, which says whether there was one before."""
    events = Event.objects.filter(
        subject_kind="placements.carerhousehold", subject_id=OuterRef("household_id"),
        verb="household.address_changed", at__date__gte=on - LOOKED_BACK, at__date__lte=on,
        at__date__gt=OuterRef("started_on"),
    )  # fmt: skip
    newest = events.annotate(had=KT("data__moved"), day=TruncDate("at")).filter(had="true").order_by("-pk")
    rows = _live().annotate(fact_id=newest.values("pk")[:1], fact_on=newest.values("day")[:1])
    return rows.filter(fact_id__isnull=False)


def started(on: date) -> QuerySet:
    return _while_there(_others(F(f"{OTHER}started_on")), on)


def gone(on: date) -> QuerySet:
    """They live elsewhere now; who has died is a change of its own."""
    rows = _others(F(f"{OTHER}ended_on"), why=F(f"{OTHER}end_reason"), dead=F(f"{OTHER}person__died_on"))
    return _while_there(rows, on).filter(~Q(why=EndReason.DIED), dead=None)


def died(on: date) -> QuerySet:
    """They lived there until that day."""
    rows = _while_there(_others(F(f"{OTHER}person__died_on"), until=F(f"{OTHER}ended_on")), on)
    return rows.filter(Q(until=None) | Q(until__gte=F("fact_on")))


def ended(on: date) -> QuerySet:
    """A home that somebody lost or left, and they live with no other carers now. Hospital is a change of its own."""
    elsewhere = Arrangement.objects.live().filter(person_id=OuterRef("person_id"))
    rows = Arrangement.objects.filter(state=ArrangementState.ENDED, kind__in=HOMES)
    rows = rows.exclude(end_reason=EndReason.DIED).exclude(emergency__outcome=EmergencyOutcome.HOSPITAL)
    return recent(rows.filter(~Exists(elsewhere)).annotate(fact_id=F("pk"), fact_on=F("ended_on")), on)


def money(on: date) -> QuerySet:
    """From that day somebody else pays for the care, or the same ones pay less. A rise of the rates is no change."""
    line = {name: F(f"money__{name}") for name in ("part", "payer", "what", "struck_on", "amount", "units")}
    rows = _facts("money__pk", F("money__starts_on"), **line)
    before = MoneyLine.objects.filter(
        arrangement_id=OuterRef("pk"), part=OuterRef("part"), struck_on=None, starts_on__lt=OuterRef("fact_on"),
        until__gte=OuterRef("fact_on") - timedelta(days=1),
    )  # fmt: skip
    as_much = before.annotate(a_week=F("amount") * F("units")).filter(
        payer=OuterRef("payer"), a_week__lte=OuterRef("amount") * OuterRef("units")
    )
    rows = _while_there(rows, on).filter(part=MoneyPart.CARE_FEE, struck_on=None)
    return rows.filter(Exists(before), ~Exists(as_much))


def _live() -> QuerySet:
    return Arrangement.objects.live()


def _facts(number: Any, day: Any, **also: Any) -> QuerySet:
    """Live arrangements with what came along, once for each."""
    number = F(number) if isinstance(number, str) else number
    rows = _live().annotate(fact_id=number, fact_on=day, **also)
    return rows.filter(fact_id__isnull=False, fact_on__isnull=False)


def _others(day: Any, **also: Any) -> QuerySet:
    """With the arrangements of other people in the same household."""
    return _facts(f"{OTHER}pk", day, other=F(f"{OTHER}person_id"), **also).filter(~Q(other=F("person_id")))


def _while_there(rows: QuerySet, on: date) -> QuerySet:
    """Since the person lives there: who came before them is no change."""
    return recent(rows, on).filter(fact_on__gt=F("started_on"))

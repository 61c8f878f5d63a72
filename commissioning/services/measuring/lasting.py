"""Whether it lasts: emergencies and drift, ends that nobody had planned and what pressed before them, where people go."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from commissioning.services.measuring.shape import Measure, Theme, Wanted, in_year, is_true, year_before
from placements.choices import HURRIES, UNPLANNED, ArrangementKind, Avoidable, EndReason, HomeKind
from placements.models import Arrangement, Emergency, LearningReview, NextHome

PRESSURES = "agreement__candidate__referral__pressures"


def begun(on: date) -> QuerySet[Any]:
    """Arrangements that began in the year."""
    rows = Arrangement.objects.filter(in_year("started_on", on))
    return rows.annotate(yes=is_true(Q(kind=ArrangementKind.EMERGENCY)))


def drifting(on: date) -> QuerySet[Any]:
    """Emergencies that are lived in."""
    return Emergency.objects.live().annotate(yes=is_true(Q(limit_on__lt=on)))


def foreseeable(on: date) -> QuerySet[Any]:
    """Calls of the year of which it was said whether it had to come to an emergency."""
    answers = (Avoidable.NOT_FORESEEN, Avoidable.FORESEEN, Avoidable.AVOIDABLE)
    calls = Emergency.objects.filter(
        called_at__date__gt=year_before(on), called_at__date__lte=on, avoidable__in=answers
    )
    return calls.annotate(yes=~is_true(Q(avoidable=Avoidable.NOT_FORESEEN)))


def broken_down(on: date) -> QuerySet[Any]:
    """Arrangements that were lived in at some time in the year, emergencies apart."""
    there = Q(ended_on__isnull=True) | Q(ended_on__gt=year_before(on))
    rows = Arrangement.objects.filter(there, started_on__lte=on).exclude(kind=ArrangementKind.EMERGENCY)
    return rows.annotate(yes=is_true(in_year("ended_on", on) & Q(end_reason__in=sorted(UNPLANNED))))


def hurried(on: date) -> QuerySet[Any]:
    """Unplanned ends of the year whose referral says whether anything pressed."""
    asked = _unplanned(on).filter(**{f"{PRESSURES}__len__gt": 0})
    return asked.annotate(yes=is_true(Q(**{f"{PRESSURES}__overlap": sorted(HURRIES)})))


def learnt_from(on: date) -> QuerySet[Any]:
    """Unplanned ends of the year."""
    done = LearningReview.objects.filter(arrangement_id=OuterRef("pk"), completed_on__lte=on)
    return _unplanned(on).annotate(yes=Exists(done))


def to_a_care_home(on: date) -> QuerySet[Any]:
    """Arrangements that ended in the year of which it is known where the person went."""
    went = NextHome.objects.filter(arrangement_id=OuterRef("pk"), moved_on__isnull=False, moved_on__lte=on)
    known = _ended(on).filter(Exists(went))
    return known.annotate(yes=Exists(went.filter(decided=HomeKind.CARE_HOME)))


def _ended(on: date) -> QuerySet[Any]:
    rows = Arrangement.objects.filter(in_year("ended_on", on)).exclude(end_reason=EndReason.DIED)
    return rows.exclude(kind=ArrangementKind.EMERGENCY)


def _unplanned(on: date) -> QuerySet[Any]:
    return _ended(on).filter(end_reason__in=sorted(UNPLANNED))


MEASURES = (
    Measure(
        key="begun-as-an-emergency",
        theme=Theme.LASTING,
        title="Begun as an emergency",
        whole="arrangements that began in the last 12 months",
        part="began as an emergency",
        limits="Calls that no scheme could answer are not arrangements, and so are not here.",
        source="G14-EMG-1, G14-EMG-4",
        rows=begun,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.FEWER,
    ),
    Measure(
        key="emergencies-that-drift",
        theme=Theme.LASTING,
        title="Emergencies that drift",
        whole="people who live somewhere in an emergency today",
        part="have done so for longer than an emergency may last",
        limits="The limit is the one that was set or lengthened for each emergency. Those that became a home for the long "
        "term are no emergencies any more.",
        source="G14-EMG-3",
        rows=drifting,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.FEWER,
        expected=0,
    ),
    Measure(
        key="emergencies-foreseen",
        theme=Theme.LASTING,
        title="Emergencies that need not have been",
        whole="emergency calls of the last 12 months of which it was said whether it had to come to that",
        part="could have been foreseen or avoided",
        limits="It is the judgement of whoever took the call, on the day. Calls of which nobody said are left out.",
        source="G14-EMG-4, G14-EMG-6",
        rows=foreseeable,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.FEWER,
    ),
    Measure(
        key="ended-unplanned",
        theme=Theme.LASTING,
        title="Ended as nobody had planned",
        whole="arrangements that were lived in at some time in the last 12 months",
        part="ended as nobody had planned in that time",
        limits="Breakdown, the carers stopped or lost their approval, safeguarding, funding. That a person chose to leave, "
        "or died, is none of these. Emergencies are left out.",
        source="G14-REV-6; CQC assessment of councils, statement 6",
        rows=broken_down,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.FEWER,
    ),
    Measure(
        key="ended-after-a-hurry",
        theme=Theme.LASTING,
        title="Unplanned ends that began in a hurry",
        whole="unplanned ends of the last 12 months whose referral says what pressed",
        part="began under a pressure of time",
        limits="That one came before the other does not make it the cause. Arrangements older than their referral, or of "
        "which nobody said, are left out.",
        source="G14-ASS-6",
        rows=hurried,
        council="council_id",
        scheme="scheme_id",
        within=("ended-unplanned/part", "ended-unplanned"),
    ),
    Measure(
        key="learnt-from",
        theme=Theme.LASTING,
        title="Learnt from",
        whole="arrangements that ended as nobody had planned in the last 12 months",
        part="were looked back at by the scheme and the council together",
        limits="Says that both sides wrote down what they learnt, not that anything has changed since.",
        source="CQC assessment of councils, statement 9",
        rows=learnt_from,
        council="council_id",
        scheme="scheme_id",
        within=("ended-unplanned/part", "ended-unplanned"),
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="moved-to-a-care-home",
        theme=Theme.LASTING,
        title="Moved to a care home",
        whole="arrangements that ended in the last 12 months and of which it is known where the person went",
        part="were followed by a care home",
        limits="How many admissions to care homes Shared Lives avoided is not given: nobody can know where people would "
        "live otherwise. This is what can be counted: who went there after all.",
        source="G14-NAT-1; ASCOF 2B and 2C count all admissions",
        rows=to_a_care_home,
        council="council_id",
        scheme="scheme_id",
        within=("ended-unplanned",),
        wanted=Wanted.FEWER,
    ),
)

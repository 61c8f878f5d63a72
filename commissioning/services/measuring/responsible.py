"""Whether somebody is responsible, stays so, and there is a plan (G14-CMS-3, G14-CMS-4, G14-PLAN-5)."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from careplans.choices import Outcome, PlanState
from careplans.models import CarePlan
from commissioning.services.measuring.shape import (
    Measure,
    Theme,
    Wanted,
    in_year,
    is_true,
    people_in_arrangements,
    year_before,
)
from people.models import Ownership
from reviews.choices import Progress, ReviewState
from reviews.models import ReviewOutcome
from sharedliving.core import dates

LONG_STANDING_MONTHS = 12


def named(on: date) -> QuerySet[Any]:
    """People in arrangements, and whether a named worker owns them: no duty manager, nobody in limbo, nothing closed."""
    worker = Q(person__closed_at__isnull=True, person__with_duty_since__isnull=True, person__standing="")
    return people_in_arrangements(on).annotate(yes=is_true(worker))


def same_owner(on: date) -> QuerySet[Any]:
    """People who have been in arrangements for a year."""
    year_ago = year_before(on)
    kept = Ownership.objects.filter(
        Q(until__isnull=True) | Q(until__gt=on), person_id=OuterRef("person_id"), since__lte=year_ago, is_duty=False
    )
    return people_in_arrangements(on).filter(started_on__lte=year_ago).annotate(yes=Exists(kept))


def planned(on: date) -> QuerySet[Any]:
    """People whose arrangement is no older than a year."""
    return _with_plan(on).filter(started_on__gt=dates.add_months(on, -LONG_STANDING_MONTHS))


def planned_of_old(on: date) -> QuerySet[Any]:
    """People whose arrangement has stood for longer than a year."""
    return _with_plan(on).filter(started_on__lte=dates.add_months(on, -LONG_STANDING_MONTHS))


def about_work(on: date) -> QuerySet[Any]:
    """Outcomes about work or learning that reviews of the year looked at, of people in arrangements."""
    looked_at = ReviewOutcome.objects.filter(
        in_year("review__held_on", on), review__state=ReviewState.COMPLETED, review__arrangement__isnull=False,
        need__area=Outcome.WORK,
    )  # fmt: skip
    return looked_at.annotate(yes=is_true(Q(progress__in=[Progress.ACHIEVED, Progress.BETTER])))


def _with_plan(on: date) -> QuerySet[Any]:
    in_force = CarePlan.objects.filter(state=PlanState.IN_FORCE, signed_off_on__lte=on, person_id=OuterRef("person_id"))
    return people_in_arrangements(on).annotate(yes=Exists(in_force))


MEASURES = (
    Measure(
        key="named-worker",
        theme=Theme.RESPONSIBLE,
        title="Somebody is responsible",
        whole="people in an arrangement",
        part="have a named worker of the council who is responsible for them",
        limits="A duty manager who holds somebody for a while is nobody’s named worker. Does not say how well they know "
        "each other, or how much time the worker has.",
        source="G14-CMS-3",
        rows=named,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="same-worker-for-a-year",
        theme=Theme.RESPONSIBLE,
        title="The same worker for a year",
        whole="people who have been in an arrangement for a year or longer",
        part="have had the same named worker for the last 12 months",
        limits="A change may have been right, or the person’s wish. For records that came from a list, the worker is known "
        "only since they came.",
        source="G14-CMS-4; CQC assessment of councils, statement 6",
        rows=same_owner,
        council="council_id",
        scheme="scheme_id",
        within=("named-worker",),
        wanted=Wanted.MORE,
    ),
    Measure(
        key="plan-in-force",
        theme=Theme.RESPONSIBLE,
        title="A plan, where the arrangement is newer",
        whole="people whose arrangement began in the last 12 months",
        part="have a care and support plan that was signed off",
        limits="Does not say whether the plan is good, or whether it is followed. Long-standing arrangements stand apart.",
        source="G14-PLAN-1; Care Act 2014, section 25",
        rows=planned,
        council="council_id",
        scheme="scheme_id",
        within=("named-worker",),
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="plan-in-force-long-standing",
        theme=Theme.RESPONSIBLE,
        title="A plan, where the arrangement is long-standing",
        whole="people whose arrangement began more than 12 months ago",
        part="have a care and support plan that was signed off",
        limits="Twelve months are this service’s line, not the law’s. Plans on paper that nobody has entered are not known.",
        source="G14-PLAN-5; Care Act 2014, section 25",
        rows=planned_of_old,
        council="council_id",
        scheme="scheme_id",
        within=("named-worker",),
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="work-and-learning",
        theme=Theme.RESPONSIBLE,
        title="Work, training, education or volunteering",
        whole="outcomes about work or learning that reviews of the last 12 months looked at",
        part="had come about or were nearer",
        limits="Counts outcomes, not people. How many people are in paid work is not known: employment is not recorded "
        "here, so that no such number is given.",
        source="Care Act 2014 eligibility outcome 8; G14-REV-5",
        rows=about_work,
        council="review__person__council_id",
        scheme="review__arrangement__scheme_id",
        wanted=Wanted.MORE,
    ),
)

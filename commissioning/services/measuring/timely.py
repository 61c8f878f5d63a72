"""What is done in time: assessments, first reviews, yearly reviews, contact (G14-REV-1, G14-CMS-5, document 004)."""

from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Least

from careplans.models import Assessment, SupportRequest
from commissioning.services.measuring.shape import (
    Measure,
    Theme,
    Wanted,
    after,
    in_year,
    is_true,
    people_in_arrangements,
    year_before,
)
from people.models import Person
from placements.choices import ArrangementKind
from placements.models import Arrangement
from reviews.contact_net import with_contact
from reviews.models import Review
from sharedliving.core.viewer import SYSTEM

PROMISED_DAYS = 28
FIRST_REVIEW_DAYS = 56


def assessed(on: date) -> QuerySet[Any]:
    """Assessments of need that were completed in the year."""
    done = Assessment.objects.care_act().completed().filter(in_year("completed_on", on))
    return done.annotate(yes=is_true(Q(completed_on__lte=after("first_contact_on", PROMISED_DAYS))))


def waiting(on: date) -> QuerySet[Any]:
    """People whose assessment is not completed, whether it is allocated or not, by their first contact."""
    allocated = Assessment.objects.care_act().open().filter(person_id=OuterRef("pk")).values("first_contact_on")[:1]
    asked = SupportRequest.objects.open().about_person().filter(person_id=OuterRef("pk"))
    first = Least(Subquery(allocated), Subquery(asked.values("first_contact_on")[:1]))
    people = Person.objects.filter(died_on__isnull=True).annotate(first_contact=first)
    here = people.filter(first_contact__isnull=False, first_contact__lte=on)
    return here.annotate(yes=is_true(Q(first_contact__lt=on - timedelta(days=PROMISED_DAYS))))


def first_reviewed(on: date) -> QuerySet[Any]:
    """Arrangements whose first eight weeks ended in the year."""
    last = on - timedelta(days=FIRST_REVIEW_DAYS)
    begun = Arrangement.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=after("started_on", FIRST_REVIEW_DAYS)),
        started_on__gt=year_before(last), started_on__lte=last,
    ).exclude(kind=ArrangementKind.EMERGENCY)  # fmt: skip
    held = Review.objects.completed().filter(
        person_id=OuterRef("person_id"), held_on__gte=OuterRef("started_on"),
        held_on__lte=ExpressionWrapper(OuterRef("started_on") + timedelta(days=FIRST_REVIEW_DAYS), DateField()),
    )  # fmt: skip
    return begun.annotate(yes=Exists(held))


def reviewed(on: date) -> QuerySet[Any]:
    """People who have been in arrangements for longer than a year."""
    held = Review.objects.completed().filter(in_year("held_on", on), person_id=OuterRef("person_id"))
    return people_in_arrangements(on).filter(started_on__lte=year_before(on)).annotate(yes=Exists(held))


def in_contact(on: date) -> QuerySet[Any]:
    """People in arrangements, by the last contact of the council and how often it was agreed."""
    until = ExpressionWrapper(F("contact_on") + F("every"), output_field=DateField())
    rows = with_contact(SYSTEM, on).filter(pk__in=people_in_arrangements(on).values("pk"))
    return rows.annotate(kept_until=until).annotate(yes=is_true(Q(kept_until__gte=on)))


MEASURES = (
    Measure(
        key="assessed-in-28-days",
        theme=Theme.TIME,
        title="Assessments completed in 28 days",
        whole="assessments of need that were completed in the last 12 months",
        part="were completed within 28 days of the first contact",
        limits="Says nothing of people who still wait, of the quality of an assessment, or of whether a delay was the "
        "person’s own wish. The law sets no number of days; 28 is the council’s own standard.",
        source="Case management procedure (guidance document 004)",
        rows=assessed,
        council="person__council_id",
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="waiting-over-28-days",
        theme=Theme.TIME,
        title="People who wait for an assessment",
        whole="people who wait for their assessment",
        part="have waited for longer than 28 days since their first contact",
        limits="Counts everybody whose request or assessment is open, for Shared Lives or for any other support. Does not "
        "say how urgent it is, or whether they get help meanwhile.",
        source="Case management procedure (guidance document 004); CQC assessment of councils, statement 1",
        rows=waiting,
        council="council_id",
        wanted=Wanted.FEWER,
        expected=0,
    ),
    Measure(
        key="first-review-in-8-weeks",
        theme=Theme.TIME,
        title="First review in six to eight weeks",
        whole="arrangements that reached their eighth week in the last 12 months",
        part="had a review by then",
        limits="Emergencies have reviews of their own and are left out, and so is what ended before its eighth week. A "
        "review counts whatever it came to.",
        source="Care and support statutory guidance, chapter 13: a light review after 6 to 8 weeks",
        rows=first_reviewed,
        council="council_id",
        scheme="scheme_id",
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="reviewed-in-12-months",
        theme=Theme.TIME,
        title="Reviewed in the last 12 months",
        whole="people who have been in an arrangement for longer than a year",
        part="had a review in the last 12 months",
        limits="Counts any completed review. England’s last published figure (58% in 2020-21) is of all long-term support, "
        "not of Shared Lives, and cannot be set beside this one without care.",
        source="G14-REV-1; Care Act 2014, section 27; as in the Short and Long Term return",
        rows=reviewed,
        council="council_id",
        scheme="scheme_id",
        within=("named-worker",),
        wanted=Wanted.MORE,
        expected=100,
    ),
    Measure(
        key="contact-kept",
        theme=Theme.TIME,
        title="Contact kept",
        whole="people in an arrangement whose record is open",
        part="had contact with the council within the time agreed",
        limits="Contact is what somebody wrote down as contact with the person, or a review that the person came to. It "
        "does not say what the contact was worth.",
        source="G14-CMS-5",
        rows=in_contact,
        council="council_id",
        scheme="scheme_id",
        within=("named-worker",),
        wanted=Wanted.MORE,
        expected=100,
    ),
)

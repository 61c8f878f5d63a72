"""The nights behind the demo world: how the safety net was in the year before, so that its trend has something to say."""

import random
from datetime import date, timedelta

from django.db.models import QuerySet

from people.models import Person
from people.services import ownership
from placements.choices import CheckKind
from placements.models import Arrangement, Emergency, Referral, SchemeAssessment
from reviews.choices import AttendeeRole
from reviews.models import Review
from sharedliving.core import bulk, dates, history
from sharedliving.core.models import NetSnapshot
from sharedliving.core.viewer import Viewer
from sharedliving.pages.demo.cast import Cast
from sharedliving.pages.services import net_snapshots

MONTHS = 11
NIGHTS = 9
"""The last nights one by one, so that what has lasted a week is known."""


def nights_before(chance: random.Random) -> None:
    """Tonight as it is; the nights and the months before it a little worse the longer ago."""
    net_snapshots.take()
    today = dates.today()
    past = [(today - timedelta(days=days), 0) for days in range(1, NIGHTS + 1)]
    past += [(dates.add_months(today, -months), months) for months in range(1, MONTHS + 1)]
    for tonight in list(NetSnapshot.objects.filter(on=today)):
        bulk.append(NetSnapshot, [_before(tonight, on, months, chance) for on, months in past])


def _before(tonight: NetSnapshot, on: date, months: int, chance: random.Random) -> NetSnapshot:
    counts = {key: count and count + round(months * chance.random()) for key, count in tonight.counts.items()}
    return NetSnapshot(on=on, organisation_id=tonight.organisation_id, team_id=tonight.team_id, counts=counts)


def some_fall(cast: Cast) -> None:
    """Somebody on the lists that a busy year leaves empty, as an import or a bad week would put them there."""
    by = cast.viewer("line_manager")
    homes = list(Arrangement.objects.live().select_related("person", "household").order_by("pk"))
    if homes:
        _checks_ran_out(homes[0], by)
        _speaks_no_english(homes[-1], by)
    for emergency in Emergency.objects.live().order_by("pk")[:1]:
        _expire(emergency.household.checks.filter(kind=CheckKind.EMERGENCY_TRAINING), by)
    for review in (
        Review.objects.completed().filter(held_on__gte=dates.add_months(dates.today(), -11)).order_by("-held_on")[:1]
    ):
        for there in review.attendees.filter(role=AttendeeRole.PERSON):
            bulk.remove(there, by=by, why="Was not there after all")
    for referral in Referral.objects.open().filter(sent_on__isnull=False, scheme_assessments=None).order_by("pk")[:1]:
        _assessed_alone(referral, by)
    for person in (
        Person.objects.open()
        .filter(council=cast.organisations["westmere"], team=cast.teams["north"])
        .order_by("-pk")[:1]
    ):
        ownership.hold_with_duty(person=person, by=by, reason="Her care manager is away for long")


def _checks_ran_out(home: Arrangement, by: Viewer) -> None:
    _expire(home.household.checks.filter(kind=CheckKind.INSURANCE), by)


def _expire(checks: QuerySet, by: Viewer) -> None:
    for check in checks:
        check.valid_until = max(check.done_on, dates.today() - timedelta(days=20))
        history.save(check, by=by, why="Nobody has seen a new one")


def _speaks_no_english(home: Arrangement, by: Viewer) -> None:
    home.person.languages = ["Bengali"]
    history.save(home.person, by=by, why="Her daughter says so")


def _assessed_alone(referral: Referral, by: Viewer) -> None:
    row = SchemeAssessment(
        referral=referral, person=referral.person, held_on=dates.today(), for_scheme="Tom Reid", council_took_part=False,
        alone_because="Nobody of the council could come in three weeks.", found="Would be well in a quiet home.",
    )  # fmt: skip
    history.save(row, by=by)

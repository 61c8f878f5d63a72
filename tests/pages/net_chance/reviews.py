"""Reviews, contact and changes."""

from datetime import datetime, time, timedelta
from random import Random

from django.utils import timezone

from people.models import Person
from placements.choices import HouseholdState
from placements.models import CarerHouseholdChange
from sharedliving.core import dates
from tests.factories.applications import MemberFactory
from tests.factories.careplans import CarePlanFactory
from tests.factories.caring import HouseholdNoticeFactory, UnderNoticeFactory
from tests.factories.changes import ChangeEventFactory, ChangeTaskFactory
from tests.factories.households import scheme_worker
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import (
    AttendeeFactory,
    CaseNoteFactory,
    ReviewActionFactory,
    ReviewFactory,
    ReviewInvitationFactory,
)
from tests.pages.net_chance.chance import ago, due, near


def review(chance: Random, person: Person) -> None:
    row = ReviewFactory(person=person, due_on=near(chance, 16))
    if chance.random() < 0.4:
        ReviewInvitationFactory(review=row, sent_on=chance.choice([None, dates.today()]))
    for days in chance.sample([40, 200, 500], chance.randint(0, 2)):
        held = ReviewFactory(person=person, completed=True, held_on=dates.today() - timedelta(days=days))
        if chance.random() < 0.5:
            AttendeeFactory(review=held)


def old_plan(chance: Random, person: Person) -> None:
    signed = dates.add_months(dates.today(), -12) + timedelta(days=chance.randint(-2, 1))
    CarePlanFactory(person=person, in_force=True, signed_off_on=signed)
    if chance.random() < 0.4:
        ReviewFactory(person=person, completed=True, held_on=ago(chance, 30, 366))


def contact(chance: Random, person: Person) -> None:
    """About one and a half or two intervals ago; by the council with the person, or not quite."""
    every = chance.choice([None, 10, 15])
    agreed = every or 42
    row = ArrangementFactory(person=person, contact_days=every, started_on=ago(chance, 15, 300, 300))
    long_ago = chance.choice([agreed, agreed * 3 // 2 + 1, agreed * 2]) + chance.randint(-1, 2)
    day = dates.today() - timedelta(days=long_ago)
    moment = datetime.combine(
        day, chance.choice([time(0, 10), time(12), time(23, 50)]), timezone.get_current_timezone()
    )
    author = {"organisation": row.scheme, "author": scheme_worker(row.scheme)} if chance.random() < 0.2 else {}
    CaseNoteFactory(person=person, happened_at=moment, with_person=chance.random() < 0.9, **author)


def carers_change(chance: Random, person: Person) -> None:
    """Notice, a stop or somebody new; written down as a change or not."""
    row = ArrangementFactory(person=person)
    what = chance.choice(["notice", "stopped", "came", "left", ""])
    if what == "notice":
        UnderNoticeFactory(notice=HouseholdNoticeFactory(household=row.household), arrangement=row)
    elif what == "stopped":
        row.household.state = HouseholdState.SUSPENDED
        row.household.save()
        CarerHouseholdChange.objects.create(
            row=row.household, from_state="approved", to_state="suspended", by_name="Judith"
        )
    elif what:
        day = dates.today() - timedelta(days=chance.choice([0, 30, 89, 90, 91]))
        MemberFactory(household=row.household, **({"since": day} if what == "came" else {"left": True, "until": day}))
    if chance.random() < 0.4:
        ChangeEventFactory(person=person, arrangement=row)


MAKERS = (
    review,
    old_plan,
    contact,
    carers_change,
    due(ReviewActionFactory, about="review__person"),
    due(ChangeTaskFactory, "", "", "done", about="event__person"),
)

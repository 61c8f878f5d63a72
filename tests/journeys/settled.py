"""Somebody who is settled: lives with the Okafors with everything that the guidance asks for, and a calendar that turns."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

import time_machine
from django.utils import timezone

from careplans.choices import Process
from people.models import Person, User
from people.viewers import viewer_for
from placements.choices import RoleHolder, RoleTask, Wellbeing
from placements.models import Arrangement
from reviews.choices import (
    AttendeeRole,
    Audience,
    LookedAt,
    NoteKind,
    Progress,
    ReviewDecision,
    ReviewerKind,
    ReviewMethod,
    ReviewSubject,
    Seen,
    ViewFormat,
)
from reviews.models import NoteCopy, Review
from reviews.services import note_copies, notes, parts, reviews, visits
from sharedliving.core import dates
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.safety_net import LISTS, rows_of
from sharedliving.pages.services.sweep import sweep
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.caring import BackUpFactory, CarerBreakFactory
from tests.factories.papers import MoneyLineFactory
from tests.factories.placements import AgreementFactory, ArrangementFactory, CandidateFactory, ReferralFactory
from tests.factories.reviews import plan_with_needs
from tests.factories.risk import RiskAssessmentFactory
from tests.journeys.cast import Cast, make_cast
from tests.journeys.walker import Walker

LONG = 500
"""Days for which nothing that this year is not about runs out."""


ANSWERS = {
    "place": "At home", "method": ReviewMethod.FACE_TO_FACE, "reviewer_kind": ReviewerKind.KNOWN_WORKER,
    "view_formats": [ViewFormat.WORDS], "communication_checked": True, "house_rules": "None", "independence": "The bus",
    "wants_to_move_on": "She stays.", "subjects": [ReviewSubject.PLAN, ReviewSubject.MONITORING], "combined_wanted": True,
    "plan_finding": "It fits.", "monitoring_finding": "Tom comes four times a year.", "chc_considered": True,
    "chc_words": "No health need.", "decision": ReviewDecision.CONTINUE,
}  # fmt: skip
"""Of a review in which nothing has to change."""


@dataclass
class Settled:
    """`joanne` in her arrangement with the Okafors, and the clock. Nobody stays signed in when it moves."""

    cast: Cast
    joanne: Person
    home: Arrangement
    clock: time_machine.Traveller
    walk: Callable[[str], Walker]

    def sits_down(self, user: User) -> Walker:
        """This user signs in on this day."""
        return self.walk(user.email)

    def on(self, day: date) -> None:
        """It is ten in the morning of that day, and the sweep has run."""
        self.clock.move_to(at(day))
        sweep()

    def lists(self) -> set[str]:
        """On which lists of the safety net she stands today."""
        people = {key: rows for key, rows in LISTS.items() if rows.person}
        return {key for key, rows in people.items() if self.joanne.pk in numbers(rows)}

    def owner_and_date(self) -> tuple[str, date]:
        self.joanne.refresh_from_db()
        return self.joanne.owner.name, self.joanne.due_on

    @property
    def review(self) -> Review:
        """The one that is ahead."""
        return Review.objects.open().get(person=self.joanne)

    def rings(self, by: User) -> None:
        """In contact with her; the scheme is told, and reads it at once."""
        at_nine = timezone.make_aware(datetime.combine(dates.today(), time(9)))
        notes.write(
            person=self.joanne, by=viewer_for(by), kind=NoteKind.CALL, happened_at=at_nine, text="All is well.",
            audience=Audience.SHARED, with_person=True,
        )  # fmt: skip
        self.everybody_reads()

    def visits(self, by: User) -> None:
        viewer = viewer_for(by)
        monitored = {"records": LookedAt.IN_ORDER, "home": LookedAt.IN_ORDER} if viewer.in_scheme else {}
        visits.record(
            arrangement=self.home, by=viewer, on=dates.today(), is_announced=True, seen=Seen.ALONE,
            person_words="I like it here.", wellbeing=Wellbeing.WELL, medication=LookedAt.NOT_SUPPORTED,
            money=LookedAt.IN_ORDER, **monitored,
        )  # fmt: skip
        self.everybody_reads()

    def everybody_reads(self) -> None:
        for copy in NoteCopy.objects.filter(seen_on=None):
            note_copies.seen(copy=copy, by=viewer_for(copy.owner))

    def carers_rest(self, by: User) -> None:
        """For a week, in two weeks' time."""
        CarerBreakFactory(household=self.home.household)

    def hold(self, by: User, *, following: date, said: str) -> Review:
        """Everything of the review that is ahead, but the button that completes it."""
        review, viewer = self.review, viewer_for(by)
        for name, role in ((self.joanne.name, AttendeeRole.PERSON), ("Maria Okafor", AttendeeRole.CARER)):
            parts.add_attendee(review=review, by=viewer, name=name, role=role, knows_person=True)
        for need in review.plan.needs.all():
            parts.record_outcome(review=review, by=viewer, need=need, progress=Progress.BETTER, notes=said)
        review.refresh_from_db()
        answers = ANSWERS | dict.fromkeys(("person_view", "working_well", "decision_reasons"), said)
        return reviews.save(
            review=review, by=viewer, version=review.version, held_on=dates.today(), next_due_on=following, **answers
        )


def numbers(rows: object) -> set[int]:
    return {number for number, *_ in rows_of(rows, SYSTEM, dates.today())}


def at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10)))


@contextmanager
def settled_on(day: date, walk: Callable[[str], Walker]) -> Iterator[Settled]:
    """She moves in on this day, with a plan, risks, an agreement, money, a back-up and a break for her carers."""
    with time_machine.travel(at(day)) as clock:
        cast = make_cast()
        home = moves_in(cast, cast.nearly_the_same)
        yield Settled(cast, cast.nearly_the_same, home, clock, walk)


def moves_in(cast: Cast, joanne: Person) -> Arrangement:
    today, plan = dates.today(), plan_with_needs(joanne, 2)
    cast.okafors.checks.update(valid_until=dates.add_days(today, LONG))
    referral = ReferralFactory(person=joanne, scheme_profile=cast.scheme.scheme_profile, plan=plan, matched=True)
    candidate = CandidateFactory(chosen=True, referral=referral, household=cast.okafors)
    agreement = AgreementFactory(candidate=candidate, signed=True, owner=cast.tom)
    home = ArrangementFactory(
        person=joanne, household=cast.okafors, place=3, agreement=agreement, started_on=today, owner=cast.tom,
        due_on=dates.add_days(today, 90),
    )  # fmt: skip
    risks = RiskAssessmentFactory(person=joanne, in_force=True, review_on=dates.add_days(today, LONG)).risks.all()
    for risk in risks:
        agreement.roles.create(
            task=RoleTask.RISK, what="Town alone", risk=risk, holder=RoleHolder.CARE_MANAGER, name=cast.priya.name
        )
    AdvocacyRecordFactory(person=joanne, about=Process.REVIEW)
    MoneyLineFactory(arrangement=home)
    BackUpFactory(household=cast.okafors, person=joanne)
    reviews.schedule_first(arrangement=home, plan=plan, by=viewer_for(cast.priya))
    return home

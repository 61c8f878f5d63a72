"""What was counted each day is what is counted live, whatever changes in between."""

import random
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from commissioning.models import MeasureSnapshot
from commissioning.services.measuring import snapshots
from commissioning.services.measuring.live import count
from commissioning.services.measuring.registry import MEASURES
from people.choices import Role
from people.models import Ownership
from placements.choices import ArrangementKind, ArrangementState, EndReason, ReferralState
from placements.models import Arrangement, Referral
from sharedliving.core import dates, events
from sharedliving.core.viewer import SYSTEM
from tests.factories.careplans import AssessmentFactory, CarePlanFactory, SupportRequestFactory
from tests.factories.emergencies import EmergencyFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory, viewer
from tests.factories.placements import SchemeAssessmentFactory
from tests.factories.reviews import CaseNoteFactory, ReviewFactory, household_of, living_with

pytestmark = pytest.mark.django_db
TODAY = dates.today()
CHANGES = 60


def ago(days):
    return TODAY - timedelta(days=days)


def kept():
    """(council, scheme, key) → (numerator, denominator) of today."""
    rows = MeasureSnapshot.objects.filter(on=TODAY)
    return {(row.council_id, row.scheme_id, row.key): (row.numerator, row.denominator) for row in rows}


def live():
    found = {}
    for key, measure in MEASURES.items():
        for (council, scheme), counted in count(measure, TODAY).items():
            found[council, scheme, key] = (counted.part, counted.whole)
    return found


class Changing:
    """Random changes of the kinds that measures count, in two councils with two schemes."""

    def __init__(self, seed, schemes):
        self.chance = random.Random(seed)
        self.schemes = schemes
        self.workers = [
            UserFactory(organisation=council, team=TeamFactory(organisation=council))
            for council in CouncilFactory.create_batch(2)
        ]
        self.moves = (
            self.moves_in, self.moves_in, self.ends, self.is_reviewed, self.is_planned, self.is_assessed, self.asks,
            self.calls, self.dies, self.is_rung, self.is_with_duty, self.has_had_them_long, self.scheme_looks,
        )  # fmt: skip

    def one(self):
        self.chance.choice(self.moves)()

    def day(self):
        return ago(self.chance.randrange(900))

    def somebody(self):
        return PersonFactory(owner=self.chance.choice(self.workers))

    def home(self):
        return Arrangement.objects.live().order_by("?").first() or self.moves_in()

    def moves_in(self):
        kind = self.chance.choice([ArrangementKind.LIVE_IN, ArrangementKind.DAY, ArrangementKind.EMERGENCY])
        home = household_of(self.chance.choice(self.schemes), approved_places=2, approved_on=self.day())
        return living_with(self.somebody(), home, kind=kind, started_on=self.day())

    def ends(self):
        home = self.home()
        home.state, home.place, home.due_on, home.closed_at = ArrangementState.ENDED, None, None, timezone.now()
        home.ended_on = home.started_on + timedelta(days=self.chance.randrange((TODAY - home.started_on).days + 1))
        home.end_reason = self.chance.choice(EndReason.values)
        home.save()

    def is_reviewed(self):
        home, on = self.home(), self.day()
        ReviewFactory(completed=True, person=home.person, arrangement=home, held_on=on, completed_on=on)

    def is_planned(self):
        person = self.home().person
        if not person.plans.exists():
            CarePlanFactory(person=person, in_force=True, signed_off_on=self.day())

    def is_assessed(self):
        on = self.day()
        first = on - timedelta(days=self.chance.randrange(60))
        AssessmentFactory(
            person=self.somebody(), completed=True, first_contact_on=first, allocated_on=first, completed_on=on
        )

    def asks(self):
        SupportRequestFactory(person=self.somebody(), first_contact_on=self.day())

    def calls(self):
        EmergencyFactory(
            person=self.somebody(), live=True, limit_on=TODAY + timedelta(days=self.chance.randrange(-9, 9))
        )

    def dies(self):
        person = self.home().person
        person.died_on = self.day()
        person.save()

    def is_rung(self):
        CaseNoteFactory(
            person=self.home().person,
            with_person=True,
            happened_at=timezone.now() - timedelta(days=self.chance.randrange(90)),
        )

    def is_with_duty(self):
        person = self.home().person
        person.with_duty_since = self.day()
        person.save()

    def has_had_them_long(self):
        Ownership.objects.filter(person=self.home().person).update(since=self.day())

    def scheme_looks(self):
        person = self.somebody()
        referral = Referral.objects.create(
            person=person, council=person.council, scheme=self.chance.choice(self.schemes), care_manager=person.owner,
            owner=person.owner, due_on=TODAY, state=ReferralState.SENT, sent_on=TODAY,
        )  # fmt: skip
        SchemeAssessmentFactory(referral=referral, held_on=self.day(), alone=self.chance.random() < 0.5)


@pytest.mark.parametrize("seed", range(3))
def test_equal_to_live_after_random_changes(seed, scheme):
    world = Changing(seed, [scheme, household_of(scheme).scheme])
    for _ in range(2):
        for _ in range(CHANGES):
            world.one()

        snapshots.take()

        counted = live()
        assert sum(whole for _, whole in counted.values()) > CHANGES
        assert {place: numbers for place, numbers in kept().items() if numbers[1]} == {
            place: numbers for place, numbers in counted.items() if numbers[1]
        }


def test_a_council_without_anybody_has_a_row_of_nothing(council):
    snapshots.take()

    assert {key for (of, _, key) in kept() if of == council.pk} == set(MEASURES)
    assert set(kept().values()) == {(0, 0)}


def test_of_one_day_the_newest_is_kept(lives, council):
    snapshots.take()
    lives()

    snapshots.take()

    assert kept()[council.pk, None, "named-worker"] == (1, 1)


def test_days_before_stay_as_they_were_counted(lives, council):
    snapshots.take(on=ago(40))
    lives(started_on=ago(100))

    snapshots.take()

    rows = MeasureSnapshot.objects.filter(council_id=council.pk, key="named-worker", scheme_id=None).order_by("on")
    assert list(rows.values_list("denominator", flat=True)) == [0, 1]


def test_kept_for_thirteen_months(council):
    snapshots.take(on=dates.add_months(TODAY, -14))

    snapshots.take()

    assert set(MeasureSnapshot.objects.values_list("on", flat=True)) == {TODAY}


def test_nothing_is_counted_again_while_nothing_is_written(council, time_machine):
    assert snapshots.refresh() > 0
    time_machine.move_to(timezone.now() + timedelta(minutes=10), tick=False)
    assert snapshots.refresh() == 0


def test_what_was_written_is_counted_within_a_minute(council, lives):
    snapshots.refresh()
    lives()
    events.record("arrangement.started", by=SYSTEM)

    assert snapshots.refresh() > 0
    assert kept()[council.pk, None, "named-worker"] == (1, 1)


def test_a_new_day_is_counted_without_anything_written(council, time_machine):
    snapshots.refresh()
    time_machine.move_to(timezone.now() + timedelta(days=1), tick=False)

    assert snapshots.refresh() > 0


def test_a_part_is_never_more_than_its_whole(council):
    with pytest.raises(IntegrityError), transaction.atomic():
        MeasureSnapshot.objects.create(
            council_id=council.pk, on=TODAY, key="named-worker", numerator=3, denominator=2, taken_at=timezone.now()
        )


@pytest.mark.parametrize(
    ("role", "sees"), [(Role.COMMISSIONER, True), (Role.LINE_MANAGER, True), (Role.CARE_MANAGER, False)]
)
def test_figures_are_seen_by_whoever_reads_figures(council, role, sees):
    snapshots.take()

    assert MeasureSnapshot.objects.visible_to(viewer(role, organisation=council)).exists() is sees


def test_another_council_sees_nothing_of_this(council):
    snapshots.take()
    MeasureSnapshot.objects.exclude(council_id=council.pk).delete()

    assert not MeasureSnapshot.objects.visible_to(viewer(Role.COMMISSIONER)).exists()

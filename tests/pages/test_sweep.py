"""The sweep writes each reminder once and sends nothing itself."""

from datetime import date, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from people.choices import Clock, Role
from people.models import Timescale
from reviews.choices import IncidentKind
from sharedliving.core import dates
from sharedliving.core.models import Digest, Reminder, SweepRun
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.notification.hours import sending_day
from sharedliving.pages.services.sweep import LOCK, sweep
from tests.factories.changes import IncidentFactory
from tests.factories.households import SchemeFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.factories.placements import ReferralFactory
from tests.factories.practice import ProtocolFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager():
    return UserFactory(roles=[Role.LINE_MANAGER], team=False)


@pytest.fixture
def owner(manager):
    team = TeamFactory(manager=manager, organisation=manager.organisation)
    return UserFactory(organisation=manager.organisation, team=team)


def due_in(owner, days: int, **fields):
    return PersonFactory(owner=owner, due_on=dates.today() + timedelta(days=days), **fields)


def told(person) -> set[tuple[str, int]]:
    return set(Reminder.objects.filter(person_id=person.pk).values_list("stage", "recipient_id"))


def test_something_far_ahead_is_not_told(owner):
    person = due_in(owner, 8)

    sweep()

    assert told(person) == set()


@pytest.mark.parametrize(("days", "stage"), [(7, Stage.AHEAD), (1, Stage.AHEAD), (0, Stage.DUE), (-1, Stage.OVERDUE)])
def test_the_owner_is_told_each_stage(owner, days, stage):
    person = due_in(owner, days)

    sweep()

    assert told(person) == {(stage, owner.pk)}


def test_the_line_manager_is_told_when_it_is_long_overdue(owner, manager):
    person = due_in(owner, -42)

    sweep()

    assert told(person) == {(Stage.OVERDUE, owner.pk), (Stage.MANAGER, manager.pk)}


def test_a_day_before_the_escalation_the_manager_is_not_told(owner):
    person = due_in(owner, -41)

    sweep()

    assert told(person) == {(Stage.OVERDUE, owner.pk)}


def test_the_councils_own_timescale_decides(owner):
    Timescale.objects.create(
        council=owner.organisation,
        clock=Clock.CONTACT,
        days=42,
        lead_days=2,
        escalate_days=3,
        valid_from=date(2020, 1, 1),
    )
    early, late = due_in(owner, 3), due_in(owner, -3)

    sweep()

    assert told(early) == set()
    assert {stage for stage, _ in told(late)} == {Stage.OVERDUE, Stage.MANAGER}


@pytest.fixture
def three_leads(owner) -> None:
    """In the owner's council contact is reminded of 120, 90 and 60 days before."""
    Timescale.objects.create(
        council=owner.organisation, clock=Clock.CONTACT, days=42, lead_days=120, more_lead_days=[90, 60],
        escalate_days=3, valid_from=date(2020, 1, 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "stages"),
    [
        (121, set()),
        (120, {Stage.AHEAD}),
        (91, {Stage.AHEAD}),
        (90, {Stage.AHEAD_AGAIN}),
        (61, {Stage.AHEAD_AGAIN}),
        (60, {Stage.AHEAD_ONCE_MORE}),
        (1, {Stage.AHEAD_ONCE_MORE}),
        (0, {Stage.DUE}),
    ],
)
def test_of_several_lead_days_the_nearest_reached_is_told(owner, three_leads, days, stages):
    person = due_in(owner, days)

    sweep()

    assert {stage for stage, _ in told(person)} == stages


def test_each_stage_ahead_is_told_once_as_the_days_go_by(owner, three_leads):
    person = due_in(owner, 125)

    runs = [sweep(on=dates.today() + timedelta(days=days)).reminders for days in range(127)]

    days = [day for day, count in enumerate(runs) if count]
    assert days == [125 - 120, 125 - 90, 125 - 60, 125, 126]
    assert sum(runs) == Reminder.objects.filter(person_id=person.pk).count() == 5


def test_a_sweep_that_comes_late_tells_the_last_stage_reached_and_no_other(owner, three_leads):
    person = due_in(owner, 125)

    sweep()
    late = sweep(on=dates.today() + timedelta(days=70))

    assert late.reminders == 1
    assert told(person) == {(Stage.AHEAD_ONCE_MORE, owner.pk)}


def test_lead_days_in_any_order_are_told_in_the_order_of_the_days(owner, three_leads):
    Timescale.objects.filter(council=owner.organisation).update(more_lead_days=[60, 90])
    person = due_in(owner, 90)

    sweep()

    assert told(person) == {(Stage.AHEAD_AGAIN, owner.pk)}


def test_court_orders_and_risks_are_reminded_of_at_the_days_of_the_guidance():
    shipped = {row.clock: row for row in Timescale.objects.filter(council=None)}

    for clock, days in ((Clock.COURT_REVIEW, [120, 90, 60]), (Clock.RISK_REVIEW, [28, 14])):
        assert [shipped[clock].lead_days, *shipped[clock].more_lead_days] == days


def test_another_councils_timescale_does_not_decide(owner):
    Timescale.objects.create(
        council=CouncilFactory(),
        clock=Clock.CONTACT,
        days=42,
        lead_days=60,
        escalate_days=3,
        valid_from=date(2020, 1, 1),
    )
    person = due_in(owner, 30)

    sweep()

    assert told(person) == set()


def test_when_the_owner_has_left_their_manager_is_told(owner, manager):
    owner.is_active = False
    owner.save()
    person = due_in(owner, 0)

    sweep()

    assert told(person) == {(Stage.DUE, manager.pk)}


def test_nobody_is_reminded_of_somebody_who_has_died(owner):
    person = due_in(owner, 0, died_on=dates.today())

    sweep()

    assert told(person) == set()


def test_what_an_incident_asks_for_is_told_after_a_death_above_all(owner):
    person = due_in(owner, 0, died_on=dates.today())
    IncidentFactory(person=person, kind=IncidentKind.DEATH, due_on=dates.today())

    sweep()

    assert [row.kind for row in Reminder.objects.filter(person_id=person.pk)] == ["incident"]


def test_a_second_run_adds_nothing(owner):
    due_in(owner, 0)
    first = sweep()

    second = sweep()

    assert (first.reminders, first.digests) == (1, 1)
    assert (second.reminders, second.digests) == (0, 0)
    assert (Reminder.objects.count(), Digest.objects.count()) == (1, 1)


def test_a_reader_gets_one_digest_with_everything(owner):
    for days in (-1, 0, 3):
        due_in(owner, days)

    sweep()

    digest = Digest.objects.get(recipient_id=owner.pk)
    assert digest.reminders.count() == 3


def test_what_comes_after_the_digest_was_taken_waits_for_tomorrow(owner):
    due_in(owner, 0)
    sweep()
    Digest.objects.update(attempts=1)
    late = due_in(owner, 0)

    sweep()
    assert Reminder.objects.get(person_id=late.pk).digest is None

    sweep(on=dates.today() + timedelta(days=1))
    assert Reminder.objects.filter(person_id=late.pk, stage=Stage.DUE).get().digest.on == dates.today() + timedelta(
        days=1
    )


def test_a_run_leaves_its_heartbeat(owner):
    due_in(owner, 0)

    run = sweep()

    assert SweepRun.objects.get() == run
    assert run.finished_at is not None


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_do_not_work_at_once(owner):
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            assert sweep() is None
    finally:
        other.close()


@pytest.mark.django_db(transaction=True)
def test_a_message_is_not_sent_while_the_sweep_puts_something_into_it(owner):
    waiting = Digest.objects.create(recipient_id=owner.pk, on=sending_day(dates.today()))
    due_in(owner, 0)
    other = connection.copy()
    try:
        with transaction.atomic():
            sweep()
            with other.cursor() as cursor:
                cursor.execute("SELECT id FROM core_digest WHERE state = 'waiting' FOR UPDATE SKIP LOCKED")
                assert cursor.fetchall() == []
    finally:
        other.close()
    assert waiting.reminders.count() == 1


def test_what_came_after_the_message_of_the_day_waits_for_the_next(owner):
    today = dates.today()
    gone = Digest.objects.create(
        recipient_id=owner.pk, on=sending_day(today), state=DigestState.SENT, sent_at=timezone.now()
    )
    due_in(owner, 0)

    sweep()
    assert Reminder.objects.get().digest is None
    sweep(on=today + timedelta(days=7))

    first, *_ = Reminder.objects.order_by("id")
    assert first.digest is not None
    assert first.digest != gone


def test_a_second_sweep_makes_no_message_without_anything_in_it(owner):
    due_in(owner, -1)
    sweep()

    run = sweep(on=dates.today() + timedelta(days=1))

    assert (run.reminders, run.digests) == (0, 0)
    assert Digest.objects.count() == 1


def test_the_number_of_statements_does_not_grow_with_the_number_of_due_things(owner, django_assert_num_queries):
    due_in(owner, 0)
    with django_assert_num_queries(13):
        sweep()

    for _ in range(5):
        due_in(owner, 0)
    with django_assert_num_queries(13):
        sweep()


@pytest.mark.parametrize(("days", "times"), [(61, 0), (60, 1), (1, 1)])
def test_the_owner_of_a_protocol_is_told_sixty_days_before(owner, days, times):
    profile = SchemeFactory(councils=[owner.organisation])
    row = ProtocolFactory(profile=profile, owner=owner, due_on=dates.today() + timedelta(days=days))

    sweep()

    told_of = Reminder.objects.filter(kind="protocol", object_id=row.pk, recipient_id=owner.pk, stage=Stage.AHEAD)
    assert told_of.count() == times


def test_the_referrer_is_told_at_once_that_the_scheme_asks_for_more(owner):
    person = due_in(owner, 90)
    ReferralFactory(person=person, more_asked=True, due_on=dates.today() + timedelta(days=28))

    sweep()

    assert told(person) == {(Stage.AHEAD, owner.pk)}

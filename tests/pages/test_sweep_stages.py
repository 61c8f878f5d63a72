"""How the sweep escalates, whom it tells in whose place, and what goes into which message."""

from datetime import date, timedelta

import pytest

from people.choices import Clock, Role
from people.clocks import service_after
from people.models import Timescale
from sharedliving.core import dates
from sharedliving.core.models import Digest, Reminder
from sharedliving.core.models.outbox import Channel, Stage
from sharedliving.pages.services.sweep import sweep
from sharedliving.pages.sources import KINDS
from tests.factories.absences import AbsenceFactory
from tests.factories.liberty import LibertyObjectionFactory
from tests.factories.people import CouncilFactory, PersonFactory, TeamFactory, UserFactory
from tests.pages.test_sweep import due_in, manager, owner, told

__all__ = ["manager", "owner"]

pytestmark = pytest.mark.django_db

CONTACT_SERVICE = service_after(42)


@pytest.fixture
def head(owner):
    """Who answers for the service of the owner's council."""
    head = UserFactory(roles=[Role.LINE_MANAGER], organisation=owner.organisation, team=False)
    owner.organisation.service_manager = head
    owner.organisation.save()
    return head


def test_the_service_manager_is_told_when_the_line_manager_did_not_help(owner, manager, head):
    early, late = due_in(owner, 1 - CONTACT_SERVICE), due_in(owner, -CONTACT_SERVICE)

    sweep()

    assert told(early) == {(Stage.OVERDUE, owner.pk), (Stage.MANAGER, manager.pk)}
    assert told(late) == told(early) | {(Stage.SERVICE, head.pk)}


@pytest.mark.parametrize(("escalate", "service"), [(0, 7), (1, 8), (7, 14), (42, 84)])
def test_the_line_manager_has_a_week_at_least(escalate, service):
    assert service_after(escalate) == service


def test_the_councils_own_days_decide_when_the_service_manager_is_told(owner, head):
    Timescale.objects.create(
        council=owner.organisation, clock=Clock.CONTACT, days=42, lead_days=7, escalate_days=2, service_days=5,
        valid_from=date(2020, 1, 1),
    )  # fmt: skip
    early, late = due_in(owner, -4), due_in(owner, -5)

    sweep()

    assert Stage.SERVICE not in {stage for stage, _ in told(early)}
    assert (Stage.SERVICE, head.pk) in told(late)


def test_a_scheme_without_one_has_that_of_the_council_it_belongs_to(owner, head):
    scheme = CouncilFactory(parent=owner.organisation)
    worker = UserFactory(organisation=scheme, team=TeamFactory(organisation=scheme))
    person = due_in(worker, -CONTACT_SERVICE)

    sweep()

    assert (Stage.SERVICE, head.pk) in told(person)


@pytest.mark.parametrize("left", [False, True])
def test_without_a_service_manager_the_duty_manager_is_told(owner, head, left):
    duty = UserFactory(organisation=owner.organisation, team=False)
    owner.organisation.duty_manager = duty
    owner.organisation.service_manager = head if left else None
    owner.organisation.save()
    head.is_active = False
    head.save()
    person = due_in(owner, -CONTACT_SERVICE)

    sweep()

    assert (Stage.SERVICE, duty.pk) in told(person)


def test_every_stage_of_a_missed_date_is_told_exactly_once_as_the_days_go_by(owner, manager, head):
    person = due_in(owner, 10)
    start = dates.today()

    days = {day: sweep(on=start + timedelta(days=day)).reminders for day in range(10 + CONTACT_SERVICE + 10)}

    assert {day: count for day, count in days.items() if count} == {3: 1, 10: 1, 11: 1, 52: 1, 10 + CONTACT_SERVICE: 1}
    assert told(person) == {
        (Stage.AHEAD, owner.pk), (Stage.DUE, owner.pk), (Stage.OVERDUE, owner.pk), (Stage.MANAGER, manager.pk),
        (Stage.SERVICE, head.pk),
    }  # fmt: skip
    assert Reminder.objects.count() == 5


def test_while_somebody_is_away_their_cover_is_told_in_their_place_and_they_are_not_on_their_return(owner):
    cover, today = UserFactory(), dates.today()
    AbsenceFactory(user=owner, cover=cover, starts_on=today, ends_on=today)
    person = due_in(owner, -1)

    sweep()
    again = sweep(on=today + timedelta(days=1))

    assert again.reminders == 0
    assert told(person) == {(Stage.OVERDUE, cover.pk)}
    assert Reminder.objects.get().covers_id == owner.pk


def test_whoever_is_back_is_told_themselves(owner):
    cover, today = UserFactory(), dates.today()
    AbsenceFactory(user=owner, cover=cover, starts_on=today, ends_on=today)
    person = due_in(owner, 0)

    sweep()
    sweep(on=today + timedelta(days=1))

    assert told(person) == {(Stage.DUE, cover.pk), (Stage.OVERDUE, owner.pk)}


def test_the_cover_of_a_line_manager_is_told_too(owner, manager):
    cover, today = UserFactory(), dates.today()
    AbsenceFactory(user=manager, cover=cover, starts_on=today, ends_on=today)
    person = due_in(owner, -42)

    sweep()

    assert told(person) == {(Stage.OVERDUE, owner.pk), (Stage.MANAGER, cover.pk)}


def test_a_new_owner_is_told_what_the_one_before_was(owner):
    person, new = due_in(owner, -1), UserFactory(organisation=owner.organisation)
    sweep()
    person.owner = new
    person.save()

    sweep()

    assert told(person) == {(Stage.OVERDUE, owner.pk), (Stage.OVERDUE, new.pk)}


def test_what_is_urgent_has_a_message_of_its_own_each():
    first = LibertyObjectionFactory(due_on=dates.today())
    second = LibertyObjectionFactory(due_on=dates.today(), owner=first.owner)

    sweep()

    alone = Digest.objects.filter(urgent_reminder_id__isnull=False, recipient_id=first.owner_id)
    assert {each.reminders.get().object_id for each in alone} == {first.pk, second.pk}
    assert {each.reminders.get().channel for each in alone} == {Channel.AT_ONCE}
    assert sweep().digests == 0


def test_which_kinds_are_urgent():
    assert {key for key, kind in KINDS.items() if kind.urgent} == {
        "liberty-objection", "concern", "emergency_ask", "emergency_answer", "emergency_household",
    }  # fmt: skip


def test_a_weekends_reminders_wait_for_one_message_on_the_working_day(settings):
    settings.MAIL_HOURS = (7, 20)
    saturday = date(2027, 1, 16)
    owner = PersonFactory(due_on=saturday).owner
    PersonFactory(owner=owner, due_on=date(2027, 1, 17))

    runs = [sweep(on=saturday + timedelta(days=days)) for days in range(3)]

    digest = Digest.objects.get(recipient_id=owner.pk)
    assert [run.reminders for run in runs] == [2, 2, 1]
    assert (digest.on, digest.reminders.count()) == (date(2027, 1, 18), 5)

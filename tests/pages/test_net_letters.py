"""The week's letter about the safety net."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from people.choices import Role
from sharedliving.core.models import NetLetter, NetSnapshot
from sharedliving.core.outbox import MOST_ATTEMPTS
from sharedliving.pages import tasks
from sharedliving.pages.services import net_letters
from tests.factories.people import UserFactory
from tests.factories.reviews import ReviewFactory

pytestmark = pytest.mark.django_db
WEDNESDAY = "2026-11-25 09:00"
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def moment():
    with time_machine.travel(WEDNESDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def boss(manager, worker):
    """The line manager, with one review of the team overdue; nobody else gets a letter."""
    ReviewFactory(due_on=date(2026, 11, 2), person__owner=worker, person__family_name="Secret")
    manager.organisation.duty_manager.roles = [Role.CARE_MANAGER]
    manager.organisation.duty_manager.save()
    return manager


def test_a_manager_hears_what_they_may_see_and_no_name(boss, letters):
    assert net_letters.send_week() == 1

    [letter] = letters()
    text = letter.get_content()
    assert letter["To"] == boss.email
    assert letter["Subject"] == "Sharedliving: the safety net, week of 23 November 2026"
    assert "- Review overdue: 1 today (a review is missed or years late)" in text
    assert "Secret" not in text
    assert "/safety-net/" in text


def test_it_says_how_it_was_a_month_ago_and_what_lasts(boss, team, letters):
    for on in [date(2026, 10, 31), *(date(2026, 11, day) for day in range(17, 26))]:
        NetSnapshot.objects.create(
            on=on, organisation_id=team.organisation_id, team_id=team.pk, counts={"review-overdue": 3}
        )

    text = net_letters.text_of(boss, date(2026, 11, 25))

    assert "Not empty on any night of the last week:\n- A review is missed or years late\n" in text
    assert "- Review overdue: 3 at the end of October, 1 today" in text


def test_an_empty_net_is_said(manager, letters):
    net_letters.send_week()

    assert "Nobody is falling through any of the lists today." in letters()[0].get_content()


def test_another_council_is_not_in_it(boss, letters):
    other = UserFactory(roles=[Role.LINE_MANAGER])

    net_letters.send_week()

    by_reader = {letter["To"]: letter.get_content() for letter in letters()}
    assert "Review overdue" not in by_reader[other.email]


def test_once_a_week_however_often_it_is_woken(boss, letters, moment):
    for day in (25, 27, 29):
        moment.move_to(f"2026-11-{day} 12:00")
        net_letters.send_week()
    assert len(letters()) == 1

    moment.move_to("2026-11-30 12:00")
    net_letters.send_week()

    assert len(letters()) == 2
    assert list(NetLetter.objects.order_by("week").values_list("week", flat=True)) == [MONDAY, date(2026, 11, 30)]


def test_nothing_is_sent_at_night(boss, letters, moment):
    moment.move_to("2026-11-23 06:59")

    assert net_letters.send_week() == 0
    assert not NetLetter.objects.exists()


@pytest.mark.parametrize("role", [Role.CARE_MANAGER, Role.SCHEME_WORKER, Role.COMMISSIONER, Role.ADMINISTRATOR])
def test_nobody_but_managers_gets_it(role):
    UserFactory(roles=[role])

    net_letters.write(on=MONDAY)

    assert not NetLetter.objects.exists()


def test_who_has_left_meanwhile_gets_none(boss, letters):
    net_letters.write(on=MONDAY)
    boss.is_active = False
    boss.save()

    assert net_letters.send_week() == 0
    assert letters() == []


def test_a_letter_that_fails_is_tried_again_and_blocks_nobody(boss, letters, monkeypatch, moment):
    other = UserFactory(roles=[Role.LINE_MANAGER])
    send = net_letters._send
    monkeypatch.setattr(net_letters, "_send", lambda reader, letter: 1 / 0 if reader == boss else send(reader, letter))
    net_letters.send_week()
    assert [letter["To"] for letter in letters()] == [other.email]

    monkeypatch.setattr(net_letters, "_send", send)
    moment.shift(timedelta(hours=1))
    net_letters.send_week()

    assert {letter["To"] for letter in letters()} == {other.email, boss.email}


def test_a_letter_somebody_is_sending_is_left_to_them(boss, letters):
    net_letters.write(on=MONDAY)
    NetLetter.objects.update(lease_until=timezone.now() + timedelta(seconds=30))

    assert net_letters.send_week() == 0


def test_a_letter_is_not_tried_for_ever(boss, letters):
    net_letters.write(on=MONDAY)
    NetLetter.objects.update(attempts=MOST_ATTEMPTS)

    assert net_letters.send_week() == 0


def test_beat_wakes_it(boss, letters, settings):
    tasks.net()
    tasks.net()

    assert "pages.net" in {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert NetSnapshot.objects.filter(on=date(2026, 11, 25)).exists()
    assert len(letters()) == 1

"""Messages to oneself, why one got them, those that did not arrive, and whether anything runs."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from people.choices import Clock, Role
from people.models import Timescale
from sharedliving.core import dates
from sharedliving.core.models import Digest, Reminder, SweepRun
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.pages.services.digests import send_digests
from sharedliving.pages.services.sweep import sweep
from tests.factories.people import PersonFactory, UserFactory
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(worker):
    return PersonFactory(owner=worker, given_name="Ann", due_on=dates.today() - timedelta(days=1))


@pytest.fixture
def told(late, worker, mailbox):
    sweep()
    send_digests()
    return Reminder.objects.get(recipient_id=worker.pk)


def lost(reader, **fields) -> Digest:
    values = {
        "recipient_id": reader.pk,
        "on": dates.today(),
        "state": DigestState.REFUSED,
        "problem": "550 No such person",
    }
    return Digest.objects.create(**values | fields)


def test_my_messages_with_what_became_of_them(desk, told):
    text = desk.get("/messages/").text

    assert dates.uk_date(dates.today()) in text
    assert "Sent" in text


def test_one_message_line_by_line_each_with_its_why(desk, told):
    text = desk.get(f"/messages/{told.digest_id}/").text

    assert f"/messages/reminders/{told.pk}/" in text
    assert "Overdue" in text


def test_why_names_the_date_the_rule_the_stage_and_everybody_who_was_told(desk, told, late):
    text = desk.get(f"/messages/reminders/{told.pk}/").text

    assert late.name in text
    assert dates.uk_date(late.due_on) in text
    assert "Shipped with the service" in text
    assert "42 days" in text
    assert "The owner 7 days before" in text
    assert "It is yours to do" in text
    assert "Be in contact" in text


def test_why_says_that_a_timescale_is_the_councils_own(desk, told, late):
    Timescale.objects.create(
        council=late.council, clock=Clock.CONTACT, days=21, lead_days=3, escalate_days=4, service_days=9,
        valid_from=date(2020, 1, 1),
    )  # fmt: skip

    text = desk.get(f"/messages/reminders/{told.pk}/").text

    assert f"{late.council.name}’s own, since 1 January 2020" in text
    assert "the line manager 4 days after it, the service manager 9 days after it" in text


@pytest.mark.parametrize(
    ("stage", "words"),
    [(Stage.MANAGER, "you manage the team"), (Stage.SERVICE, "you answer for the service"), (Stage.DUE, "It is yours")],
)
def test_why_it_was_me(desk, told, stage, words):
    told.stage = stage
    told.save()

    assert words in desk.get(f"/messages/reminders/{told.pk}/").text


def test_why_it_was_me_for_somebody_who_is_away(desk, told):
    told.covers_id = UserFactory(name="Ada Away").pk
    told.save()

    assert "You cover for Ada Away, who is away." in desk.get(f"/messages/reminders/{told.pk}/").text


def test_a_person_whom_i_may_no_longer_see_is_not_named(desk, told, late):
    late.is_restricted = True
    late.save()

    text = desk.get(f"/messages/reminders/{told.pk}/").text

    assert "Why you were told" in text
    assert late.name not in text


def test_nobody_reads_what_was_told_to_others(told, manager):
    client = signed_in(manager)

    assert client.get(f"/messages/reminders/{told.pk}/").status_code == 404
    assert client.get(f"/messages/{told.digest_id}/").status_code == 404


def test_a_manager_sees_what_did_not_arrive_in_their_organisation_and_nowhere_else(manager, worker):
    lost(worker)
    lost(UserFactory(name="Fay Far"))
    lost(worker, on=dates.today() - timedelta(days=1), state=DigestState.SENT, sent_at=timezone.now())

    text = signed_in(manager).get("/messages/not-arrived/").text

    assert text.count("550 No such person") == 1
    assert worker.email in text
    assert "Fay Far" not in text


def test_an_administrator_sees_it_too(worker):
    lost(worker)
    admin = UserFactory(roles=[Role.ADMINISTRATOR], organisation=worker.organisation, team=False)

    assert worker.email in signed_in(admin).get("/messages/not-arrived/").text


def test_sending_again_puts_it_back_in_the_queue_once(manager, worker):
    row, client = lost(worker), signed_in(manager)

    answer = client.post("/messages/not-arrived/", {"message": row.pk}, follow=True)
    second = client.post("/messages/not-arrived/", {"message": row.pk})

    row.refresh_from_db()
    assert "It is sent again with the next run." in answer.text
    assert (row.state, row.round, second.status_code) == (DigestState.WAITING, 1, 404)


def test_nobody_sends_again_what_belongs_to_another_organisation(manager):
    row = lost(UserFactory())

    assert signed_in(manager).post("/messages/not-arrived/", {"message": row.pk}).status_code == 404


def test_an_administrator_records_mail_that_came_back(worker):
    row = lost(worker, state=DigestState.SENT, problem="", sent_at=timezone.now())
    admin = signed_in(UserFactory(roles=[Role.ADMINISTRATOR], organisation=worker.organisation, team=False))
    assert 'href="/messages/came-back/"' in admin.get("/messages/not-arrived/").text
    day = dates.today()
    typed = {
        "address": worker.email, "sent_on_0": day.day, "sent_on_1": day.month, "sent_on_2": day.year,
        "why": "for_good", "said": "550 5.1.1 user unknown",
    }  # fmt: skip

    answer = admin.post("/messages/came-back/", typed, follow=True)
    second = admin.post("/messages/came-back/", typed)

    row.refresh_from_db()
    assert row.state == DigestState.REFUSED
    assert "Came back later: 550 5.1.1 user unknown" in answer.text
    assert second.status_code == 422
    assert "No message was sent to this address on this day" in second.text


def test_what_is_missing_is_asked_for(manager):
    answer = signed_in(manager).post("/messages/came-back/", {})

    assert answer.status_code == 422
    for said in ("Enter the e-mail address", "Enter the day on which it was sent", "Select why", "Enter what the mail"):
        assert said in answer.text


@pytest.mark.parametrize("wrong", ["", "x", "9" * 30])
def test_a_number_that_is_none_changes_nothing(manager, wrong):
    assert signed_in(manager).post("/messages/not-arrived/", {"message": wrong}).status_code == 302


def test_when_everything_has_arrived_the_page_says_so(manager):
    assert "Every message has arrived" in signed_in(manager).get("/messages/not-arrived/").text


def run(minutes_ago: int) -> SweepRun:
    at = timezone.now() - timedelta(minutes=minutes_ago)
    made = SweepRun.objects.create(on=dates.today(), finished_at=at)
    SweepRun.objects.filter(pk=made.pk).update(started_at=at)
    return made


def test_the_heartbeat_is_red_when_two_runs_were_missed(manager, settings):
    settings.SWEEP_EVERY_SECONDS = 600
    run(21)

    text = signed_in(manager).get("/messages/sweeps/").text

    assert "Reminders are late." in text


def test_the_heartbeat_shows_each_run_and_which_came_late(manager, settings):
    settings.SWEEP_EVERY_SECONDS = 600
    for minutes in (60, 50, 5, 1):
        run(minutes)

    answer = signed_in(manager).get("/messages/sweeps/")

    assert "Reminders are late." not in answer.text
    assert [row[1].status for row in answer.context["rows"]] == ["on_time", "late", "on_time", "on_time"]


def test_the_heartbeat_says_what_waits_and_that_it_is_night(manager, settings, worker):
    settings.MAIL_HOURS = (0, 0)
    lost(worker, state=DigestState.WAITING)

    facts = dict(signed_in(manager).get("/messages/sweeps/").context["facts"])

    assert facts["Messages that wait to be sent"] == "1"
    assert facts["Now"] == "Only what is urgent is sent"


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_ask_the_database_as_often_for_one_as_for_three(manager, worker, number, django_assert_num_queries):
    for each in range(number):
        day = dates.today() - timedelta(days=each)
        digest = lost(manager, on=day)
        for line in range(number):
            Reminder.objects.create(
                kind="contact", object_id=line, due_on=day, stage=Stage.DUE, recipient_id=manager.pk, digest=digest
            )
        run(each)
    client = signed_in(manager)
    client.get("/messages/")

    with django_assert_num_queries(QUERIES["messages"]):
        client.get("/messages/")
    with django_assert_num_queries(QUERIES["message"]):
        client.get(f"/messages/{digest.pk}/")
    with django_assert_num_queries(QUERIES["lost"]):
        client.get("/messages/not-arrived/")
    with django_assert_num_queries(QUERIES["sweeps"]):
        client.get("/messages/sweeps/")


QUERIES = {"messages": 7, "message": 8, "lost": 8, "sweeps": 9}

"""One e-mail a reader a day, worst first, without names."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.conf import settings

from people.choices import Role
from sharedliving.core import dates, outbox
from sharedliving.core.models import Digest
from sharedliving.core.models.outbox import DigestState, Stage
from sharedliving.core.notification.channels import carrier
from sharedliving.pages.services.digests import HEADINGS, follow_up, send_digest, send_digests
from sharedliving.pages.services.sweep import sweep
from tests.core.notification.conftest import notify, smtp
from tests.factories.briefings import BriefingReadingFactory
from tests.factories.liberty import LibertyObjectionFactory
from tests.factories.people import PersonFactory, UserFactory

__all__ = ["notify", "smtp"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailbox(settings, tmp_path):
    settings.EMAIL_BACKEND = "sharedliving.core.notification.mailbox.MailboxBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


def messages(mailbox) -> list:
    return [message_from_bytes(file.read_bytes(), policy=default) for file in sorted(mailbox.glob("*.eml"))]


def test_a_digest_has_everything_worst_first_and_names_nobody(mailbox):
    owner = UserFactory()
    late = PersonFactory(owner=owner, due_on=dates.today() - timedelta(days=2))
    soon = PersonFactory(owner=owner, due_on=dates.today() + timedelta(days=2))
    sweep()

    assert send_digests() == 1

    (message,) = messages(mailbox)
    text = message.get_content()
    assert text.count("Why you got this: http") == 2
    assert (message["To"], message["Subject"]) == (owner.email, "Sharedliving: 2 things need you")
    assert text.index("Overdue") < text.index(late.reference) < text.index("Coming up") < text.index(soon.reference)
    assert late.family_name not in text and soon.family_name not in text


def test_sending_again_sends_nothing(mailbox):
    PersonFactory(due_on=dates.today())
    sweep()
    send_digests()

    assert send_digests() == 0
    assert len(messages(mailbox)) == 1


def test_a_sender_that_died_after_sending_leaves_one_message(mailbox, settings):
    settings.DIGEST_LEASE_SECONDS = -1
    PersonFactory(due_on=dates.today())
    sweep()
    with carrier() as service:
        send_digest(outbox.claim(), service)

    send_digests()

    assert len(messages(mailbox)) == 1
    assert Digest.objects.get().state == DigestState.SENT


def test_one_that_fails_does_not_block_the_rest(mailbox):
    gone, here = PersonFactory(due_on=dates.today()), PersonFactory(due_on=dates.today())
    sweep()
    Digest.objects.filter(recipient_id=gone.owner_id).update(recipient_id=0)

    assert send_digests() == 1

    (message,) = messages(mailbox)
    assert message["To"] == here.owner.email
    assert Digest.objects.get(recipient_id=0).problem.startswith("DoesNotExist")


def test_every_stage_stands_under_one_heading():
    assert sorted(stage for stages in HEADINGS.values() for stage in stages) == sorted(Stage)


@pytest.mark.parametrize(("role", "ending"), [(Role.CARE_MANAGER, "/due/"), (Role.COMMISSIONER, "/")])
def test_a_briefing_is_told_to_every_role_with_a_link_that_opens(mailbox, role, ending):
    BriefingReadingFactory(owner__roles=[role], due_on=dates.today())
    sweep()

    assert send_digests() == 1

    (message,) = messages(mailbox)
    text = message.get_content()
    assert "Briefing to read" in text
    assert text.strip().endswith(f"{settings.SERVICE_URL}{ending}")


@pytest.fixture
def night(settings):
    """No hour of any day is one of mail."""
    settings.MAIL_HOURS = (0, 0)


def objection(**fields):
    return LibertyObjectionFactory(due_on=dates.today(), **fields)


def test_at_night_only_what_is_urgent_is_sent_in_a_message_of_its_own(mailbox, night):
    row = objection()
    PersonFactory(owner=row.owner, due_on=dates.today())
    sweep()

    assert send_digests() == 1

    (message,) = messages(mailbox)
    assert message["Subject"] == "Sharedliving, urgent: Act on the objection"
    assert row.person.reference in message.get_content()


def test_what_is_urgent_is_not_told_a_second_time_in_the_message_of_the_day(mailbox):
    row = objection()
    PersonFactory(owner=row.owner, due_on=dates.today())
    sweep()

    assert send_digests() == 2

    texts = [message.get_content() for message in messages(mailbox) if message["To"] == row.owner.email]
    assert sum("Objection to how they live" in text for text in texts) == 1


def test_over_smtp_everybody_gets_one_and_a_wrong_address_is_seen(smtp):
    gone, here = PersonFactory(due_on=dates.today()).owner, PersonFactory(due_on=dates.today()).owner
    smtp.unknown.add(gone.email)
    sweep()

    assert send_digests() == 1

    assert smtp.to() == {here.email: 1}
    refused = Digest.objects.get(recipient_id=gone.pk)
    assert (refused.state, refused.problem) == (DigestState.REFUSED, "550 5.1.1 No such person here")


def test_notify_is_asked_before_a_repeat_and_sends_one(notify, settings):
    settings.DIGEST_LEASE_SECONDS = -1
    PersonFactory(due_on=dates.today())
    sweep()
    with carrier() as service:
        send_digest(outbox.claim(), service)

    send_digests()

    digest = Digest.objects.get()
    assert [sent["reference"] for sent in notify.sent] == [digest.reference]
    assert (digest.state, digest.service_id, digest.attempts) == (DigestState.SENT, notify.sent[0]["id"], 2)


@pytest.mark.parametrize(
    ("status", "state", "lost"),
    [("delivered", DigestState.DELIVERED, 0), ("sending", DigestState.SENT, 0),
     ("permanent-failure", DigestState.REFUSED, 1), ("temporary-failure", DigestState.FAILED, 1)],
)  # fmt: skip
def test_what_became_of_a_message_is_asked_for(notify, status, state, lost):
    PersonFactory(due_on=dates.today())
    sweep()
    send_digests()
    notify.sent[0]["status"] = status

    assert follow_up() == lost

    assert Digest.objects.get().state == state

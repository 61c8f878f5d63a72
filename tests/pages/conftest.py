"""Somebody at each desk; the council's are those of tests/people."""

from email import message_from_bytes
from email.policy import default

import pytest

from people.choices import Role
from people.models import User
from tests.factories.households import SchemeFactory
from tests.factories.people import UserFactory
from tests.people.conftest import desk, manager, signed_in, team, worker

__all__ = ["desk", "manager", "signed_in", "team", "worker"]


@pytest.fixture
def scheme(team):
    """A scheme that serves the council."""
    return SchemeFactory(councils=[team.organisation]).organisation


@pytest.fixture
def scheme_worker(scheme) -> User:
    return UserFactory(name="Sid Scheme", organisation=scheme, roles=[Role.SCHEME_WORKER], team=False)


@pytest.fixture
def scheme_desk(scheme_worker):
    """The scheme worker, signed in."""
    return signed_in(scheme_worker)


@pytest.fixture
def mailbox(settings, tmp_path):
    """The folder that mail goes to."""
    settings.EMAIL_BACKEND = "sharedliving.core.notification.mailbox.MailboxBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


@pytest.fixture
def letters(mailbox):
    """`letters()`: every message sent so far, oldest first."""
    return lambda: [message_from_bytes(file.read_bytes(), policy=default) for file in sorted(mailbox.glob("*.eml"))]

"""Real servers on this machine that take messages."""

import pytest

from tests.servers.mail_server import MailServer
from tests.servers.notify_server import KEY, NotifyServer


@pytest.fixture
def smtp(settings):
    with MailServer() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.port, 10
        yield server


@pytest.fixture
def notify(settings):
    with NotifyServer() as server:
        settings.MESSAGE_CARRIER = "sharedliving.core.notification.by_notify.NotifyCarrier"
        settings.NOTIFY_API_KEY, settings.NOTIFY_URL, settings.NOTIFY_TEMPLATE_ID = KEY, server.url, "template"
        yield server

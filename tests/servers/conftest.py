"""Servers of their own for these tests, gone with them."""

import os
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import pytest
import redis
from django.conf import settings

from tests.servers.broker import Broker
from tests.servers.database import Database
from tests.servers.mail_server import MailServer
from tests.servers.workers import Celery, OverSmtp
from tools.run.ephemeral import scratch


@pytest.fixture
def celery(tmp_path) -> Iterator[Celery]:
    address = urlsplit(settings.REDIS_URL)
    number = 3 + int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
    broker = urlunsplit(address._replace(path=f"/{number}"))
    redis.Redis.from_url(broker).flushdb()
    celery = Celery(tmp_path, broker)
    yield celery
    for process in celery.started:
        if process.poll() is None:
            celery.kill(process)


@pytest.fixture(scope="module")
def server(django_db_setup, django_db_blocker) -> Iterator[Database]:
    """Made once for the tests of a file, filled from the test database while that is empty."""
    state = scratch()
    database = Database(state)
    with django_db_blocker.unblock():
        database.fill()
    yield database
    database.stop()
    shutil.rmtree(state, ignore_errors=True)


@pytest.fixture
def database(server, db) -> Iterator[Database]:
    """A database of this test alone, because it is killed."""
    with server.copy():
        yield server


@pytest.fixture
def broker() -> Iterator[Broker]:
    state = scratch()
    broker = Broker(state)
    yield broker
    broker.stop()
    shutil.rmtree(state, ignore_errors=True)


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with MailServer() as server:
        yield server


@pytest.fixture
def over_smtp(tmp_path, broker, mail) -> Iterator[OverSmtp]:
    celery = OverSmtp(tmp_path, broker.valkey.url())
    celery.port = mail.port
    yield celery
    for process in celery.started:
        if process.poll() is None:
            celery.kill(process)

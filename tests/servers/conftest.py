"""Real Celery processes on the test's own database, broker and mailbox."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
import redis
from django.conf import settings
from django.db import connection
from kombu import Connection

ROOT = Path(__file__).parents[2]


class Celery:
    """Starts and kills workers and beats; `mails()` reads what reached the mailbox."""

    def __init__(self, folder: Path, broker: str) -> None:
        self.broker, self.mailbox, self.folder = broker, folder / "mailbox", folder
        self.started: list[subprocess.Popen] = []

    def start(self, *command: str, **environment: str) -> subprocess.Popen:
        with (self.folder / f"{command[0]}-{len(self.started)}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", "sharedliving", *command],
                cwd=ROOT, env=self.environment() | environment, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.started.append(process)
        return process

    def worker(self) -> subprocess.Popen:
        return self.start("worker", "--concurrency=2", "--without-gossip", "--without-mingle", "--without-heartbeat")

    def environment(self) -> dict[str, str]:
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.servers.settings",
            "DATABASE_URL": database_address(),
            "REDIS_URL": self.broker,
            "MAILBOX": str(self.mailbox),
            "DIGEST_LEASE_SECONDS": "2",
        }

    def kill(self, process: subprocess.Popen) -> None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def wake(self, task) -> None:
        with Connection(self.broker) as broker:
            task.apply_async(connection=broker)

    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(file.read_bytes(), policy=default) for file in self.mailbox.glob("*.eml")]


def database_address() -> str:
    """The address of the database of this test process."""
    made = connection.settings_dict
    host = made["HOST"] or "127.0.0.1"
    secret = f":{made['PASSWORD']}" if made["PASSWORD"] else ""
    if host.startswith("/"):
        return f"postgres://{made['USER']}{secret}@/{made['NAME']}?host={host}&port={made['PORT']}"
    return f"postgres://{made['USER']}{secret}@{host}:{made['PORT']}/{made['NAME']}"


def wait_for(happened: Callable[[], bool], seconds: float = 30) -> None:
    """Until it has happened; fails when it does not within the time."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


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

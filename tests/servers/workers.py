"""Real Celery processes on the test's own database, broker and mailbox."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from kombu import Connection

from tests.servers.database import database_address

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


class OverSmtp(Celery):
    """Workers and beat that send to the mail server, and the command that needs no broker."""

    port = 0

    def environment(self) -> dict[str, str]:
        return super().environment() | {
            "DJANGO_SETTINGS_MODULE": "tests.servers.settings_smtp", "SMTP_PORT": str(self.port),
            "SWEEP_EVERY_SECONDS": "1",
        }  # fmt: skip

    def beat(self) -> subprocess.Popen:
        return self.start("beat", "--schedule", str(self.folder / f"schedule-{len(self.started)}"))

    def command(self) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "send_reminders"], cwd=ROOT, env=self.environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        self.started.append(process)
        return process

    def web(self, port: int) -> subprocess.Popen:
        words = ["gunicorn", "--bind", f"127.0.0.1:{port}", "--threads", "2", "sharedliving.wsgi"]
        with (self.folder / "web.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *words],
                cwd=ROOT, env=self.environment(), stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.started.append(process)
        return process


class Kept:
    """A worker and a clock, started again when they end by themselves, as the containers' `restart` does.

    A worker may end when its broker does: kombu looks for the host of a connection that it has closed.
    """

    def __init__(self, celery: OverSmtp) -> None:
        self.celery = celery
        self.worker, self.clock = celery.worker(), celery.beat()

    def go_on(self) -> bool:
        if self.worker.poll() is not None:
            self.worker = self.celery.worker()
        if self.clock.poll() is not None:
            self.clock = self.celery.beat()
        return True

    def kill_worker(self) -> None:
        self.celery.kill(self.worker)
        self.worker = self.celery.worker()

    def kill_beat(self) -> None:
        self.celery.kill(self.clock)
        self.clock = self.celery.beat()


def wait_for(happened: Callable[[], bool], seconds: float = 30) -> None:
    """Until it has happened; fails when it does not within the time."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)

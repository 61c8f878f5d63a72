"""State folders that PostgreSQL's user can enter, also when the tests run as root."""

import shutil
import socket

import pytest

from tools.run.ephemeral import scratch
from tools.run.ports import free_port
from tools.run.processes import Register


@pytest.fixture(scope="module")
def state():
    """An empty state folder; whatever still runs from it at the end is stopped."""
    folder = scratch()
    yield folder
    Register(folder / "processes.json").stop_all()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def register(tmp_path):
    """A register that stops at the end what a test has started."""
    register = Register(tmp_path / "processes.json")
    yield register
    register.stop_all()


@pytest.fixture
def taken():
    """A port on which somebody else listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


NAMES = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DEMO_PASSWORD", "SERVICE_URL", "PORT")


@pytest.fixture
def nothing_set(monkeypatch):
    """The environment of somebody who has set nothing but a free port."""
    for name in NAMES:
        monkeypatch.setenv(name, "")  # so that what the code sets goes again at the end
        monkeypatch.delenv(name)
    monkeypatch.setenv("PORT", str(free_port()))
    return monkeypatch

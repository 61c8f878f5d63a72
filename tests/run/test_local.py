"""What `make run` remembers: secrets, ports, and who holds the folder."""

import os
import stat

import pytest

from tools.run import local
from tools.run.env_file import read_env, write_env
from tools.run.problem import Problem

NAMES = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "DEMO_PASSWORD", "SERVICE_URL")


def prepared(state):
    """One run's variables; its lock is let go."""
    run = local.prepare(state)
    run.lock.close()
    found = {name: os.environ.pop(name) for name in NAMES}
    return run, found


def test_a_second_run_has_the_same_secrets_and_addresses(nothing_set, tmp_path):
    _, first = prepared(tmp_path)
    _, second = prepared(tmp_path)

    assert second == first
    assert len(first["SECRET_KEY"]) >= 50
    assert len(first["DEMO_PASSWORD"]) >= 12


def test_another_folder_has_other_secrets(nothing_set, tmp_path):
    _, first = prepared(tmp_path / "one")
    _, second = prepared(tmp_path / "two")

    assert first["SECRET_KEY"] != second["SECRET_KEY"]
    assert first["DEMO_PASSWORD"] != second["DEMO_PASSWORD"]


def test_variables_given_from_outside_win(nothing_set, tmp_path):
    nothing_set.setenv("DATABASE_URL", "postgres://elsewhere/db")
    nothing_set.setenv("DEMO_PASSWORD", "chosen-by-a-person")

    run, found = prepared(tmp_path)

    assert run.servers.postgres is None
    assert run.servers.valkey is not None
    assert found["DATABASE_URL"] == "postgres://elsewhere/db"
    assert found["DEMO_PASSWORD"] == "chosen-by-a-person"
    assert "DATABASE_URL" not in read_env(tmp_path / "env")


def test_servers_given_once_do_not_forget_the_ports_of_our_own(nothing_set, tmp_path):
    _, first = prepared(tmp_path)
    nothing_set.setenv("DATABASE_URL", "postgres://elsewhere/db")
    prepared(tmp_path)
    nothing_set.delenv("DATABASE_URL", raising=False)

    _, third = prepared(tmp_path)

    assert third["DATABASE_URL"] == first["DATABASE_URL"]


def test_a_port_taken_since_is_replaced(nothing_set, tmp_path, taken):
    _, first = prepared(tmp_path)
    kept = read_env(tmp_path / "kept")
    write_env(tmp_path / "kept", {**kept, "POSTGRES_PORT": str(taken)})

    _, second = prepared(tmp_path)

    assert f":{taken}/" not in second["DATABASE_URL"]
    assert second["REDIS_URL"] == first["REDIS_URL"]


@pytest.mark.parametrize("name", ("env", "kept"))
def test_files_with_secrets_are_for_their_owner_only(nothing_set, tmp_path, name):
    prepared(tmp_path)

    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_one_run_a_folder(tmp_path):
    lock = local.take(tmp_path)

    with pytest.raises(Problem, match=rf"already runs from this folder \(process {os.getpid()}\)"):
        local.take(tmp_path)

    lock.close()
    local.take(tmp_path).close()


def test_run_local_outside_manage_py_is_refused():
    with pytest.raises(Problem, match="make run"):
        local.current()


@pytest.mark.parametrize(
    ("words", "folder"),
    (
        (["manage.py", "run_local"], local.LOCAL),
        (["manage.py", "run_local", "--state"], local.LOCAL),
        (["manage.py", "run_local", "--state", "/there"], local.Path("/there")),
    ),
)
def test_the_state_folder(words, folder):
    assert local.state_folder(words) == folder

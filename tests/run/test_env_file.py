"""Every command of manage.py finds the servers of a running `make run`."""

import os
import subprocess
import sys

import pytest

from tests.run.runner import clean_environment
from tools.run import env_file
from tools.run.places import ROOT


@pytest.fixture
def local(nothing_set, tmp_path):
    """The folder that stands for `.local`."""
    nothing_set.setattr(env_file, "LOCAL", tmp_path)
    return tmp_path


def test_what_is_written_is_read(tmp_path):
    values = {"ONE": "a=b", "TWO": "", "THREE": "ü"}

    env_file.write_env(tmp_path / "env", values)

    assert env_file.read_env(tmp_path / "env") == values


def test_a_file_that_is_not_there_is_empty(tmp_path):
    assert env_file.read_env(tmp_path / "env") == {}


def test_other_commands_find_the_servers_of_a_run(local, nothing_set):
    env_file.write_env(local / "env", {"DATABASE_URL": "postgres://a=b@here/db", "REDIS_URL": "redis://here"})
    nothing_set.setenv("REDIS_URL", "redis://mine")

    env_file.fill(["manage.py", "migrate"])

    assert os.environ["DATABASE_URL"] == "postgres://a=b@here/db"
    assert os.environ["REDIS_URL"] == "redis://mine"


def test_without_a_run_other_commands_get_nothing(local, nothing_set):

    env_file.fill(["manage.py", "migrate"])

    assert "DATABASE_URL" not in os.environ


def test_other_commands_do_not_load_the_drivers():
    code = "import sys; from tools.run import env_file; env_file.fill(['manage.py']); print('psycopg' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=clean_environment(), capture_output=True, text=True
    )

    assert done.stdout == "False\n"

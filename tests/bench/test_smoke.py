"""The whole bench once, small, in a process of its own with a database of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from bench import databases

ROOT = Path(__file__).parents[2]
PEOPLE = 300


@pytest.fixture
def empty_database(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    """A copy of the tests' own database, which has all migrations, under the name that the bench looks for."""
    name = databases.name_of(PEOPLE)
    with django_db_blocker.unblock():
        tests = connection.settings_dict["NAME"]
        connection.close()
        databases.remove(name)
        databases.administer("CREATE DATABASE {} TEMPLATE {}", name, tests)
        yield name
        databases.remove(name)


def test_everything_is_measured_and_written_down(empty_database: str, tmp_path: Path) -> None:
    words = ["--people", str(PEOPLE), "--runs", "2", "--results", str(tmp_path), "--throw-away"]
    environment = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(
        [sys.executable, "-m", "bench", *words], capture_output=True, text=True, cwd=ROOT, env=environment, timeout=120
    )
    assert done.returncode == 0, done.stderr
    data = json.loads(next(tmp_path.glob("*.json")).read_text(encoding="utf-8"))
    assert {figure["benchmark"] for figure in data["figures"]} == {
        "floor",
        "1 due page",
        "2 person look-up",
        "5 sweep",
        "6 matching",
        "8 safety net",
        "9 commissioner's page",
    }
    assert {series["runs"] for series in data["series"]} == {2}
    assert data["seeds"][str(PEOPLE)]["rows"] > 5000
    assert "## 5 sweep" in done.stdout
    must_hold = {figure["what"]: figure["verdict"] for figure in data["figures"] if figure["what"] in MUST_HOLD}
    assert must_hold == dict.fromkeys(MUST_HOLD, "met")


MUST_HOLD = ("queries", "added by all second runs", "that name among the first ten")

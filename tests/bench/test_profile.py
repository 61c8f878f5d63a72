from time import sleep

from bench.profile import ROOT, calls, line, timed, where


def test_functions_are_named_without_the_folders_of_the_machine() -> None:
    path = "/somewhere/.venv/lib/python3.11/site-packages/django/db/models/query.py"
    assert where((path, 12, "filter")) == "django/db/models/query.py filter"
    assert where((str(ROOT / "people" / "viewers.py"), 3, "viewer_for")) == "people/viewers.py viewer_for"
    assert where(("~", 0, "<built-in method len>")) == "<built-in method len>"


def test_waiting_is_no_work() -> None:
    processor, passed = timed(lambda: sleep(0.02))
    assert processor < passed
    assert passed >= 20


def test_one_line_a_part() -> None:
    assert line("waiting", lambda: sleep(0.001), 3).startswith("| waiting | ")


def test_the_longest_calls_come_first() -> None:
    def slow() -> None:
        sleep(0.01)

    lines = calls(slow, 2, most=5).splitlines()
    assert "slow" in lines[0]
    assert len(lines) <= 5

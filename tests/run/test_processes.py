"""Only what is ours is stopped, and it is stopped for certain."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace

from tools.run.processes import Process, Register

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"


def test_a_program_that_is_asked_stops(register, tmp_path):
    child = register.spawn("sleeper", SLEEP, log=tmp_path / "log")

    assert register.stop_all() == ["sleeper"]
    assert child.wait(5) == -signal.SIGTERM


def test_a_program_that_does_not_listen_is_ended(register, tmp_path):
    child = register.spawn("deaf", [sys.executable, "-c", DEAF], log=tmp_path / "log")
    while "up" not in (tmp_path / "log").read_text():
        time.sleep(0.02)

    Process.of("deaf", child.pid).stop(patience=0.3)

    assert child.wait(5) == -signal.SIGKILL


def test_what_has_ended_does_not_run(register, tmp_path):
    child = register.spawn("short", [sys.executable, "-c", ""], log=tmp_path / "log")
    process = Process.of("short", child.pid)
    child.wait(5)

    assert not process.runs()


def test_what_has_ended_but_was_not_collected_does_not_run(register, tmp_path):
    child = register.spawn("short", [sys.executable, "-c", "import time; time.sleep(0.2)"], log=tmp_path / "log")
    process = Process.of("short", child.pid)
    time.sleep(0.6)

    assert not process.runs()
    child.wait(5)


def test_a_stranger_with_a_number_of_ours_is_left_alone(tmp_path):
    stranger = subprocess.Popen(SLEEP)
    try:
        ours = replace(Process.of("gone", stranger.pid), born=1.0)
        path = tmp_path / "processes.json"
        path.write_text(json.dumps([ours.__dict__]))

        assert Register(path).stop_all() == []
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait(5)


def test_servers_stop_after_those_who_stand_on_them(register, tmp_path):
    line = "import atexit, sys, time; from pathlib import Path\n"
    last = "import signal; signal.signal(signal.SIGTERM, lambda *_: (time.sleep({}), note(), sys.exit()))\n"
    note = "note = lambda: Path({!r}).open('a').write({!r} + ' ')\nprint('up', flush=True); time.sleep(60)"
    order = tmp_path / "order"
    children = []
    for name, delay, server in (("server", 0, True), ("client", 0.3, False)):
        code = line + last.format(delay) + note.format(str(order), name)
        children.append(register.spawn(name, [sys.executable, "-c", code], log=tmp_path / name, server=server))
        while "up" not in (tmp_path / name).read_text():
            time.sleep(0.02)

    register.stop_all()

    assert [child.wait(5) for child in children] == [0, 0]
    assert order.read_text() == "client server "


def test_a_register_that_was_cut_off_in_writing_is_empty(tmp_path):
    path = tmp_path / "processes.json"
    path.write_text('[{"name": "Post')

    assert Register(path).stop_all() == []

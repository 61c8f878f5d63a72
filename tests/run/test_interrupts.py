"""A signal stops us once, and never between starting a program and writing it down."""

import subprocess
import sys

from tools.run.places import ROOT

START = """
import os, signal, time
from tools.run import interrupts
interrupts.catch()
me = lambda number=signal.SIGTERM: (os.kill(os.getpid(), number), time.sleep(0.05))
"""


def run(code):
    done = subprocess.run([sys.executable, "-c", START + code], cwd=ROOT, capture_output=True, text=True, timeout=20)
    return done.stdout.split(), done.stderr


def test_each_of_the_three_signals_raises():
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        said, _ = run(f"try:\n    me(signal.{name})\nexcept interrupts.Stop:\n    print('stopped')")
        assert said == ["stopped"]


def test_a_second_one_changes_nothing():
    said, _ = run("try:\n    me()\nexcept interrupts.Stop:\n    me(); me(signal.SIGINT); print('still', 'here')")
    assert said == ["still", "here"]


def test_one_that_comes_in_between_waits_for_the_end_of_the_step():
    code = """
try:
    with interrupts.held():
        me()
        print("written")
    print("never")
except interrupts.Stop:
    print("stopped")
"""
    assert run(code)[0] == ["written", "stopped"]


def test_without_a_signal_nothing_happens():
    assert run("with interrupts.held():\n    print('a')\nprint('b')")[0] == ["a", "b"]


def test_a_failure_of_the_program_itself_does_not_swallow_it():
    code = """
try:
    try:
        me()
    except Exception:
        print("swallowed")
except interrupts.Stop:
    print("stopped")
"""
    assert run(code)[0] == ["stopped"]

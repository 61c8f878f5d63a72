"""A folder that cannot be written is named, with what to do."""

import os
import stat
import subprocess
import sys

import pytest

from tools.run.places import ROOT, replace_text, writable
from tools.run.problem import Problem

AS_NOBODY = """
import os, sys
from pathlib import Path
from tools.run.places import writable
from tools.run.problem import one_sentence
import pwd
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
with one_sentence():
    writable(Path(sys.argv[1]))
"""


def test_a_missing_folder_is_made(tmp_path):
    assert writable(tmp_path / "a" / "b").is_dir()


def test_the_proof_leaves_nothing_behind(tmp_path):
    writable(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_gets_one_sentence_and_no_traceback(tmp_path):
    tmp_path.chmod(0o555)

    done = subprocess.run([sys.executable, "-c", AS_NOBODY, tmp_path], cwd=ROOT, capture_output=True, text=True)

    tmp_path.chmod(0o755)
    assert done.returncode == 1
    said = done.stderr.strip()
    assert said.startswith(f"Nothing can be written in {tmp_path} (Permission denied): copy the project")
    assert "\n" not in said


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(Problem, match=r"Nothing can be written in .*file"):
        writable(tmp_path / "file")


def test_secrets_are_for_their_owner_only(tmp_path):
    replace_text(tmp_path / "secret", "x")

    assert stat.S_IMODE(os.stat(tmp_path / "secret").st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [tmp_path / "secret"]

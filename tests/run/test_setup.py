"""The set-up: what is missing is named with what to do; what is done is not done again."""

import os
import subprocess
import sys

import pytest

from tools.run import browser, setup, step
from tools.run.places import ROOT
from tools.run.problem import Problem, one_sentence

FIND = ["sh", "tools/run/python.sh"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A project folder in which nothing has been set up."""
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(step, "LOCAL", tmp_path)
    return tmp_path


def program(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_a_python_that_fits_is_found():
    found = subprocess.run(FIND, cwd=ROOT, capture_output=True, text=True, env={"PATH": os.environ["PATH"]})

    assert found.returncode == 0
    assert "python" in found.stdout


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    (({}, "No Python between 3.11 and 3.14 was found: install one"), ({"PYTHON": "/bin/false"}, "/bin/false is not a")),
)
def test_without_a_python_that_fits_one_sentence_says_what_to_do(tmp_path, chosen, sentence):
    program(tmp_path / "python3", "exit 1")

    done = subprocess.run(
        ["/bin/sh", *FIND[1:]], cwd=ROOT, capture_output=True, text=True, env={"PATH": str(tmp_path), **chosen}
    )

    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_a_python_without_venv_is_named(folder, monkeypatch):
    lame = program(folder / "lame-python", "exit 1")
    monkeypatch.setattr(sys, "executable", str(lame))

    with pytest.raises(Problem, match=r"lame-python cannot make a virtual environment: install its venv module"):
        setup.virtual_environment()

    assert not (folder / ".venv").exists()


def test_a_virtual_environment_that_works_is_left_alone(folder):
    program(folder / ".venv" / "bin" / "python", "exit 0")

    setup.virtual_environment()

    assert (folder / ".venv" / "bin" / "python").read_text() == "#!/bin/sh\nexit 0\n"


def test_packages_are_installed_from_the_lock_with_hashes_and_once(folder):
    (folder / "requirements.lock").write_text("one==1")
    program(folder / ".venv" / "bin" / "python", f'echo "$@" >> {folder}/calls')

    setup.packages()
    setup.packages()

    calls = (folder / "calls").read_text().splitlines()
    assert len(calls) == 1
    assert "--require-hashes" in calls[0]


def test_a_changed_lock_installs_again(folder):
    (folder / "requirements.lock").write_text("one==1")
    program(folder / ".venv" / "bin" / "python", f"echo call >> {folder}/calls")
    setup.packages()

    (folder / "requirements.lock").write_text("one==2")
    setup.packages()

    assert (folder / "calls").read_text() == "call\ncall\n"


def test_a_failed_step_shows_its_last_lines_says_what_to_do_and_is_done_again(folder, capsys):
    (folder / "requirements.lock").write_text("one==1")
    program(folder / ".venv" / "bin" / "python", "echo no such host; exit 1")

    for _ in range(2):
        with pytest.raises(Problem, match="could not be installed: check the network"):
            setup.packages()

    assert capsys.readouterr().out.count("no such host") == 2


def test_assets_are_compiled_anew_when_a_source_changes(folder, monkeypatch):
    (folder / "assets").mkdir()
    for name in ("package.json", "package-lock.json", "assets/app.scss"):
        (folder / name).write_text("{}")
    (folder / "static" / "dist").mkdir(parents=True)
    npm = program(folder / "npm", f"echo call >> {folder}/calls")
    monkeypatch.setattr(setup.node, "npm", lambda: [npm])
    monkeypatch.setattr(setup.node, "environment", dict)
    setup.assets()
    setup.assets()

    (folder / "assets" / "app.scss").write_text("a {}")
    setup.assets()

    assert (folder / "calls").read_text() == "call\ncall\n"


@pytest.mark.parametrize(
    ("error", "sentence"),
    (
        (Problem("Do this."), "\nDo this."),
        (PermissionError(13, "Permission denied", "/x"), "\n/x may not be written by this user: change its owner"),
        (OSError(28, "No space left on device"), "\nThe system says: No space left on device. Put that right"),
    ),
)
def test_problems_end_the_program_with_their_sentence(error, sentence):
    with pytest.raises(SystemExit) as ended, one_sentence():
        raise error

    assert str(ended.value.code).startswith(sentence)


def test_the_browser_is_not_unpacked_where_one_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("CHROMIUM", "/somewhere/chromium")
    monkeypatch.setattr(browser, "BROWSER", tmp_path / "chromium" / "chromium.sh")

    browser.unpack()

    assert not (tmp_path / "chromium").exists()

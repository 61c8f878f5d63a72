"""The locks: a hash for every file, no host, and a reason for every dependency."""

import json
import re

import pytest

from tools.run.places import ROOT

LOCKS = ("requirements.lock", "requirements-production.lock")
ASKED = ("requirements.in", "requirements-production.in")
PYTHON_FILES = (*LOCKS, *ASKED, "pyproject.toml", "Makefile", "Dockerfile")


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_a_hash(name):
    entries = re.split(r"\n(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", text(name), flags=re.MULTILINE).strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", (*PYTHON_FILES, "package.json", ".npmrc"))
def test_no_address_is_named(name):
    assert not re.search(r"https?://", text(name))


def test_the_npm_lock_names_no_address_it_would_fetch_from():
    packages = json.loads(text("package-lock.json"))["packages"]
    assert not [name for name, entry in packages.items() if "resolved" in entry]
    assert all("integrity" in entry for name, entry in packages.items() if name)


@pytest.mark.parametrize("name", ASKED)
def test_every_dependency_says_why_it_is_there(name):
    for line in text(name).splitlines():
        if line and not line.startswith(("#", "-r ")):
            assert re.fullmatch(r"\S+ +# \S.{9,}", line), line


@pytest.mark.parametrize("name", ASKED)
def test_every_dependency_is_in_its_lock(name):
    asked = re.findall(r"^([a-z0-9][a-z0-9-]*)", text(name), re.MULTILINE)
    lock = text(name.replace(".in", ".lock"))
    assert [each for each in asked if not re.search(rf"^{each}==", lock, re.MULTILINE)] == []


def test_ci_runs_the_suite_and_nothing_else():
    lines = [line for line in text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[0] == "set -euo pipefail"
    assert lines[1].startswith("cd ")
    assert lines[2:] == ["exec make test"]

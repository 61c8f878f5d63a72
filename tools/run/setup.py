"""Brings the folder up to date: virtual environment, packages, assets, browser.

Runs on any Python between 3.11 and 3.14 before anything is installed, so it imports nothing but the standard
library. `python -m tools.run.setup` prepares for `make run`, `--browser` for `make test` too.
"""

import platform
import shutil
import subprocess
import sys

from tools.run import browser, node
from tools.run.places import LOCAL, ROOT, VENV, writable
from tools.run.problem import Problem, one_sentence
from tools.run.stamps import Stamp
from tools.run.step import run_step

PYTHON = VENV / "bin" / "python"


def main(arguments: list[str]) -> None:
    """Each step does nothing when its inputs have not changed."""
    with one_sentence():
        writable(ROOT)
        writable(LOCAL)
        (LOCAL / "static").mkdir(exist_ok=True)
        virtual_environment()
        packages()
        if "--python-only" not in arguments:
            node_modules()
            assets()
        if "--browser" in arguments:
            browser.unpack()


def virtual_environment() -> None:
    """Makes `.venv`, anew where the Python it was made from has gone."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", "import pip"], capture_output=True).returncode == 0:
        return
    print("Making the virtual environment …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, text=True)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise Problem(
            f"{sys.executable} cannot make a virtual environment: install its venv module "
            f"(on Debian or Ubuntu: apt install python{platform.python_version_tuple()[0]}-venv) "
            "or choose another Python with PYTHON=/path/to/python."
        )


def packages() -> None:
    """Installs exactly what the lock names, each file checked against its hash."""
    lock = ROOT / "requirements.lock"
    stamp = Stamp(VENV / "installed.stamp", [lock, str(VENV)])
    if stamp.holds():
        return
    print("Installing the Python packages (a few minutes the first time) …", flush=True)
    stamp.lift()
    run_step(
        "packages",
        [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r", lock],
        advice="The Python packages could not be installed: check the network and the free space, and run it again.",
    )
    stamp.set()


def node_modules() -> None:
    """Installs the locked front-end packages."""
    stamp = Stamp(
        ROOT / "node_modules" / ".stamp", [ROOT / "package.json", ROOT / "package-lock.json", str(node.home())]
    )
    if stamp.holds():
        return
    print("Installing the front-end packages …", flush=True)
    stamp.lift()
    run_step(
        "npm",
        [*node.npm(), "ci", "--no-audit", "--no-fund"],
        advice="The front-end packages could not be installed: check the network and the free space, and run it again.",
        env=node.environment(),
    )
    stamp.set()


def assets() -> None:
    """Compiles styles and scripts."""
    inputs = [ROOT / "package.json", ROOT / "package-lock.json", ROOT / "assets"]
    stamp = Stamp(ROOT / "static" / "dist" / ".stamp", inputs)
    if stamp.holds():
        return
    print("Compiling styles and scripts …", flush=True)
    stamp.lift()
    run_step(
        "assets",
        [*node.npm(), "run", "build"],
        advice="The styles and scripts could not be compiled: put right what is named above, and run it again.",
        env=node.environment(),
    )
    stamp.set()


if __name__ == "__main__":
    main(sys.argv[1:])

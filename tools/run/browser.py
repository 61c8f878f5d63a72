"""The browser of the tests: Chromium out of its npm package, unpacked once."""

import os
import platform
import shutil
from pathlib import Path

from tools.run import node
from tools.run.places import BROWSER, ROOT
from tools.run.stamps import Stamp
from tools.run.step import run_step

PACKAGE = ROOT / "node_modules" / "@sparticuz" / "chromium"

START = """#!/bin/sh
# Chromium with the libraries and fonts of its package, for machines that have none.
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here:$here/al2023/lib"
export FONTCONFIG_PATH="${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
"""

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""  # the package's own file looks in folders of its cloud; without any font Chromium ends at the first page


def unpack() -> None:
    """Unpacks Chromium under `.local/chromium`, unless CHROMIUM names another or this machine cannot run it."""
    if os.environ.get("CHROMIUM") or not fits():
        return
    folder = BROWSER.parent
    stamp = Stamp(folder / ".stamp", [PACKAGE / "package.json", Path(__file__), START])
    if stamp.holds():
        return
    print("Unpacking the browser …", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run_step(
        "browser",
        [node.node(), ROOT / "tools" / "run" / "unpack_chromium.mjs", PACKAGE / "bin", folder],
        advice="The browser could not be unpacked: check the free space, or name a Chromium with CHROMIUM=/path.",
    )
    (folder / "fonts" / "fonts.conf").write_text(FONTS, encoding="utf-8")
    BROWSER.write_text(START, encoding="utf-8")
    BROWSER.chmod(0o755)
    stamp.set()


def fits() -> bool:
    """The package carries Chromium for Linux on x86-64 alone; elsewhere CHROMIUM has to name one."""
    return platform.system() == "Linux" and platform.machine() in {"x86_64", "amd64"}

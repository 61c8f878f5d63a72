"""Runs a command with servers of its own: `python -m tools.run.with_servers [--state FOLDER] -- COMMAND …`.

Nothing is started where DATABASE_URL and REDIS_URL name servers already.
"""

import signal
import subprocess
import sys
from pathlib import Path

from tools.run import ephemeral
from tools.run.problem import one_sentence


def main(arguments: list[str]) -> int:
    """The command's own exit code."""
    ours, command = split(arguments)
    with one_sentence():
        ephemeral.ensure(Path(ours[1]) if ours else None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command, which shares our terminal
    child = subprocess.Popen(command, preexec_fn=_default_interrupt)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        return child.wait()
    finally:
        ephemeral.release()


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Our own words and the command's, parted by `--`."""
    here = arguments.index("--") if "--" in arguments else -1
    ours, command = arguments[:here], arguments[here + 1 :]
    if here < 0 or not command or ours[:1] not in ([], ["--state"]) or len(ours) not in (0, 2):
        sys.exit("Say it like this: python -m tools.run.with_servers [--state FOLDER] -- COMMAND …")
    return ours, command


def _default_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`python -m tools.lint [name …]`: every lint, or the named ones; all of them run even when one finds something."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tools.lint import files, own
from tools.lint.steps import STEPS, Outcome

NAMES = [*STEPS, *own.LINTS]


def outcome(name: str, root: Path) -> Outcome:
    """(it passed, what it says) of one step."""
    if name in STEPS:
        return STEPS[name](root)
    found = own.run(name, root)
    return not found, "\n".join(str(fault) for fault in found)


def main(arguments: list[str] | None = None) -> int:
    """0 when every step passed, 1 otherwise; prints a line for each step, and what the failed ones said."""
    parser = argparse.ArgumentParser(prog="python -m tools.lint", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    names = parser.parse_args(arguments).names or NAMES
    if unknown := sorted(set(names) - set(NAMES)):
        parser.error(f"no such lint: {', '.join(unknown)}; there are {', '.join(NAMES)}")
    failed = [name for name in names if not report(name)]
    print(f"\nlint: {len(names) - len(failed)} passed" + (f", failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def report(name: str) -> bool:
    """Run one step and print how it went."""
    started = time.monotonic()
    passed, said = outcome(name, files.ROOT)
    print(f"{'ok  ' if passed else 'FAIL'} {name:<11}{time.monotonic() - started:5.1f} s", flush=True)
    if not passed:
        print("\n".join(f"     {line}" for line in said.splitlines()), flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.memory DATABASE DAY`: resident memory of a process that sweeps, in MB: at its most, and what the sweep added."""

import os
import resource
import sys
from datetime import date

MB = 1024  # kilobytes, in which Linux counts


def most() -> float:
    """The most that this process has ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB


def main(name: str, day: str) -> None:
    """One sweep that is rolled back, after one on a day without anything due, which loads all code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharedliving.settings.test")
    import django

    django.setup()
    from bench.databases import switch
    from bench.sweep import would_remind

    switch(name)
    would_remind(date(1990, 1, 1))
    before = most()
    would_remind(date.fromisoformat(day))
    print(f"{most():.1f} {most() - before:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])

from argparse import ArgumentParser
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sharedliving.core import dates
from sharedliving.pages.seed.fill import NotEmpty, fill


class Command(BaseCommand):
    """Fills an empty database with made-up people, to measure with."""

    help = "Fill an empty database with N made-up people and all that belongs to them, by COPY."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--people", type=int, required=True, help="how many, at least 20")
        parser.add_argument("--random-seed", type=int, default=1, help="the same seed gives the same people")

    def handle(self, *args: Any, people: int, random_seed: int, **options: Any) -> None:
        if people < 20:
            raise CommandError("Ask for 20 people or more: two councils with less have nobody to own anybody.")
        started = perf_counter()
        try:
            rows = fill(people, random_seed, dates.today(), self._progress(started))
        except NotEmpty:
            raise CommandError(
                "This database has people already, and nothing was changed: name an empty one in DATABASE_URL."
            ) from None
        for table, count in rows.items():
            self.stdout.write(f"{count:>12,} {table}")
        self.stdout.write(f"{sum(rows.values()):>12,} rows in {perf_counter() - started:.0f} s")

    def _progress(self, started: float):  # type: ignore[no-untyped-def]
        return lambda line: self.stderr.write(f"{perf_counter() - started:7.1f} s  {line}")

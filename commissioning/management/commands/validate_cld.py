"""manage.py validate_cld FILE: grades a return, from this or any other system. Needs no database and keeps nothing."""

from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commissioning.cld.validator import validate
from commissioning.cld.validator_report import ROWS_NAMED, Report, as_csv, as_text
from sharedliving.core.rules import Refusal


class Command(BaseCommand):
    """Ends with an error when anything is to put right, so that a script can wait for a clean file."""

    help = (
        "Check a file of the national return (Client Level Data) as the Department's published code (Release 2) does."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--csv", type=Path, help="write problems and all counts into this file as well")
        parser.add_argument(
            "--rows", type=int, default=ROWS_NAMED, help="how many row numbers to name for each problem"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        started = perf_counter()
        report = self._report(options["file"], options["rows"])
        self.stdout.write(as_text(report))
        self.stderr.write(f"{report.rows:,} rows in {perf_counter() - started:.1f} s")
        if options["csv"]:
            options["csv"].write_text(as_csv(report), encoding="utf-8-sig", newline="")
        if not report.is_clean:
            raise CommandError(report.finding)

    def _report(self, path: Path, rows: int) -> Report:
        try:
            with path.open("rb") as stream:
                return validate(stream, rows_named=rows)
        except OSError as error:
            raise CommandError(f"The file {path} cannot be read: {error.strerror}.") from error
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal

"""manage.py synthetic_cld: a made-up return, for others to test with."""

import csv
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commissioning.cld.fields import FIELDS
from commissioning.cld.synthetic import rows
from commissioning.cld.synthetic_faults import FAULTS, with_faults

HEADERS = ("Row", "Fault", "Field", "Rule")


class Command(BaseCommand):
    """The same seed makes the same file; with --faults, a second file says what must be found where."""

    help = "Write a made-up file of the national return (Client Level Data): nobody in it exists."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--out", type=Path, required=True, help="the file to write")
        parser.add_argument("--rows", type=int, default=1_000, help="how many clean rows")
        parser.add_argument("--random-seed", type=int, default=0)
        parser.add_argument(
            "--faults", type=Path, help="plant faults, and write into this file what must be found where"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["rows"] < 0:
            raise CommandError("--rows is a number of rows, 0 or more.")
        faults = FAULTS if options["faults"] else ()
        lines = with_faults(rows(options["rows"], options["random_seed"]), faults)
        try:
            found = self._write(options["out"], lines)
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        if options["faults"]:
            with options["faults"].open("w", encoding="utf-8", newline="") as out:
                csv.writer(out).writerows([HEADERS, *found])
        self.stdout.write(f"{options['out']}: {options['rows']:,} clean rows, {len(faults)} faults.")

    @staticmethod
    def _write(path: Path, lines: Any) -> list[tuple[int, str, str, str]]:
        found = []
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(FIELDS)
            for number, (row, fault) in enumerate(lines, 2):
                writer.writerow(row)
                found += [(number, fault.name, *said) for said in fault.says] if fault else []
        return found

"""manage.py export_cld: the national return of a council as a file."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commissioning.cld.export import FOLLOWS, file_pieces, scope_of, taken
from commissioning.cld.export_sql import Scope
from people.models import Organisation
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM

STEP = 100_000


class Command(BaseCommand):
    """The same bytes each time, for the same records. That it was taken is recorded."""

    help = f"Write the national return (Client Level Data) of a council. It follows {FOLLOWS}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--council", required=True, help="code of the council in this system, like westmere")
        parser.add_argument("--from", dest="first", required=True, type=date.fromisoformat, help="like 2026-04-01")
        parser.add_argument("--to", dest="last", required=True, type=date.fromisoformat, help="like 2027-03-31")
        parser.add_argument("--out", required=True, type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        council = Organisation.objects.councils().filter(code=options["council"]).first()
        if council is None:
            raise CommandError(f"There is no council with the code “{options['council']}”.")
        try:
            scope = scope_of(council, options["first"], options["last"])
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        taken(council=council, scope=scope, by=SYSTEM)
        rows = self._write(scope, options["out"])
        if scope.code is None:
            self.stderr.write("The council’s code for the return is missing: LA_Code is blank in every row.")
        self.stdout.write(f"{rows} rows for {scope.period} in {options['out']}")

    def _write(self, scope: Scope, out: Path) -> int:
        """Beside the file first, so that half a file never has its name."""
        part = out.with_name(f"{out.name}.part")
        rows = -1
        try:
            with part.open("wb") as stream:
                for piece in file_pieces(scope):
                    stream.write(piece)
                    before, rows = rows, rows + piece.count(b"\n")
                    if rows // STEP > max(before, 0) // STEP:
                        self.stdout.write(f"{rows} rows so far")
            part.replace(out)
        except OSError as error:
            raise CommandError(f"The file {out} cannot be written: {error.strerror}.") from error
        return rows

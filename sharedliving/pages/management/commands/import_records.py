"""manage.py import_records FILE: the spreadsheet that a scheme really has."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.importing import apply, facts, report
from sharedliving.pages.importing.columns import LEAVE_OUT
from sharedliving.pages.importing.fields import FIELDS, field_of
from sharedliving.pages.importing.limits import MOST_BYTES
from sharedliving.pages.importing.problems import FileProblem
from sharedliving.pages.importing.reading import read


class Command(BaseCommand):
    """All of the file or nothing; with --dry-run never anything."""

    help = "Import a scheme's own list of people and carer households from a CSV or XLSX file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--scheme", required=True, help="code of the scheme whose list this is")
        parser.add_argument("--council", help="code of the council, where the file has no column for it")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
        parser.add_argument(
            "--map", action="append", default=[], metavar="THEIRS=OURS", help='"Their column=our field"'
        )
        parser.add_argument(
            "--decide", action="append", default=[], metavar="LINE=CHOICE", help="12=new, same:… or out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            source = self._source(options)
            plan = source.plan(SYSTEM) if options["dry_run"] else self._run(source)
        except apply.NotYet as refusal:
            self.stdout.write(report.as_text(options["file"].name, refusal.plan))
            raise CommandError(str(refusal)) from refusal
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(report.as_text(options["file"].name, plan))
        if not plan.may_run:
            raise CommandError("Nothing would be imported: put the lines right that are listed.")
        dry = options["dry_run"]
        start = "Dry run, nothing was changed" if dry else "Imported"
        self.stdout.write(f"\n{start}: {report.counts(plan, done=not dry)}")

    def _run(self, source: apply.Source) -> Any:
        return apply.run(source, by=SYSTEM)

    def _source(self, options: dict[str, Any]) -> apply.Source:
        return apply.Source(
            grid=read(_content(options["file"]), options["file"].name),
            scheme=facts.scheme_of(options["scheme"]),
            council=facts.council_of(options["council"]) if options["council"] else None,
            mapping=dict(_mapping(said) for said in options["map"]),
            decisions=dict(_pair(said, "--decide 12=new") for said in options["decide"]),
        )


def _content(path: Path) -> bytes:
    """Never more of it in memory than an import may have."""
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileProblem(f"The file {path} cannot be read: {error.strerror}.") from error


def _mapping(said: str) -> tuple[str, str]:
    theirs, ours = _pair(said, '--map "Their column=our field"')
    key = LEAVE_OUT if ours == LEAVE_OUT else field_of(ours)
    if not key:
        raise FileProblem(f"“{ours}” is none of our fields. They are: {', '.join(field.label for field in FIELDS)}.")
    return theirs, key


def _pair(said: str, example: str) -> tuple[str, str]:
    before, sign, after = said.rpartition("=")
    if not sign or not before.strip() or not after.strip():
        raise FileProblem(f"“{said}” is not understood. Write it like {example}.")
    return before.strip(), after.strip()

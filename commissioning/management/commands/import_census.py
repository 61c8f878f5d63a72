"""manage.py import_census FILE: who lives in a council's area, as a published table says."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commissioning.models import CommunityTable
from commissioning.services.community import import_table
from people.choices import OrganisationKind
from people.models import Organisation
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM


class Command(BaseCommand):
    """All of the council's line or nothing. The area is remembered from the table before."""

    help = "Import ONS table TS021, or the Department's table of adults, for one council."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--council", help="code of the council; needed where there are several")
        parser.add_argument("--area", help="ONS code of its area, like E06000001; needed the first time")

    def handle(self, *args: Any, **options: Any) -> None:
        council = _council(options["council"])
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error.strerror}.") from error
        try:
            row = import_table(
                council=council, by=SYSTEM, content=content, file_name=options["file"].name,
                area=options["area"] or _area_before(council),
            )  # fmt: skip
        except Refusal as refusal:
            raise CommandError("\n".join(missing.message for missing in refusal.missing)) from refusal
        self.stdout.write(f"{council.name}: {row.name}, {row.people:,} people of {row.area_code}.")
        for group, people in row.by("ethnicity").items():
            self.stdout.write(f"  {group}: {people:,} ({100 * people / row.people:.1f}%)")


def _council(code: str | None) -> Organisation:
    councils = Organisation.objects.filter(kind=OrganisationKind.COUNCIL)
    found = list(councils.filter(code=code) if code else councils[:2])
    if len(found) != 1:
        raise CommandError(
            f"There is no council with the code “{code}”." if code else "Say which council: --council CODE."
        )
    return found[0]


def _area_before(council: Organisation) -> str:
    last = CommunityTable.objects.filter(council=council).order_by("-imported_at", "-pk").first()
    if last is None:
        raise CommandError("Say which area of the table is the council's: --area E06000001.")
    return last.area_code

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from sharedliving.pages.services.digests import send_digests
from sharedliving.pages.services.sweep import sweep


class Command(BaseCommand):
    """Runs the sweep and sends what it found, without a broker."""

    help = "Write and send the reminders of a day (today, unless --on says otherwise)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day, like 2027-03-12")

    def handle(self, *args: Any, on: date | None, **options: Any) -> None:
        run = sweep(on=on)
        if run is None:
            self.stdout.write("Another sweep is at work; nothing done.")
            return
        sent = send_digests(on=on)
        self.stdout.write(f"{run.reminders} new reminders, {run.digests} new digests, {sent} sent.")

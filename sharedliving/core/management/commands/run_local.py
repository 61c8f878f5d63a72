"""`make run`: everything on one machine, with servers of its own."""

import os
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, OperationalError, connections

from tools.run import children, interrupts, local, outside
from tools.run.problem import Problem, one_sentence
from tools.run.signins import SIGN_INS, welcome


class Command(BaseCommand):
    """Starts servers, database, web server, worker and clock; stops them together."""

    help = "Runs the whole system on this machine until Ctrl-C. Start it with: make run"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """`--state` is read by manage.py before the settings are."""
        parser.add_argument("--state", help="folder of servers and data instead of .local")
        parser.add_argument("--no-demo", action="store_true", help="leave an empty database empty")

    def handle(self, *args: Any, **options: Any) -> None:
        """Every way out stops everything that was started."""
        with one_sentence():
            run = local.current()
            interrupts.catch()
            try:
                self.run_all(run, demo=not options["no_demo"])
            except interrupts.Stop:
                self.stdout.write("\nStopping …")
            finally:
                connections.close_all()
                run.register.stop_all()

    def run_all(self, run: local.Run, *, demo: bool) -> None:
        """In the order of who needs whom."""
        if run.left_over:
            self.stdout.write(f"Stopped what an earlier run had left behind: {', '.join(run.left_over)}.")
        self.stdout.write("Starting …")
        running = run.servers.start(run.register)
        outside.reachable(os.environ)
        sign_ins = self.prepare_data(demo=demo)
        connections.close_all()
        running |= children.start(run)
        children.watch(run, running, until=children.answers(run.port))
        self.stdout.write(welcome(f"http://127.0.0.1:{run.port}/", settings.DEMO_PASSWORD if sign_ins else None))
        children.watch(run, running)

    def prepare_data(self, *, demo: bool) -> bool:
        """Migrations, and the demo world where nobody is in the database yet; True when its users can sign in."""
        try:
            call_command("migrate", interactive=False, verbosity=0)
            if demo and nobody_yet() and "load_demo" in get_commands():
                self.stdout.write("Loading the demo data …")
                call_command("load_demo", verbosity=0)
            return set_demo_password(settings.DEMO_PASSWORD)
        except OperationalError as error:
            raise Problem(f"The database in DATABASE_URL does not answer: {first_line(error)}") from error
        except Error as error:
            raise Problem(f"The database cannot be brought up to date: {first_line(error)}") from error


def nobody_yet() -> bool:
    """True while the table of users is empty."""
    return not get_user_model()._default_manager.exists()


def set_demo_password(password: str | None) -> bool:
    """The password printed is the one that works, whatever an earlier run used; True when there are demo users."""
    users = list(get_user_model()._default_manager.filter(email__in=SIGN_INS)) if password else []
    for user in users:
        if not user.check_password(password):
            user.set_password(password)
            user.save(update_fields=["password"])
    return bool(users)


def first_line(error: Exception) -> str:
    """What a database says first, without the rest."""
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__

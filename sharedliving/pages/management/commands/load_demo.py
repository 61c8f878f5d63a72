import random
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from people.models import Person, User
from sharedliving.pages.demo.load import load
from sharedliving.pages.services.sweep import sweep


class Command(BaseCommand):
    """Fills an empty database with the demo world, lived through day by day, and looks at once at what is due in it."""

    help = "Load the demo world: two councils, two schemes, about 300 people. Only into an empty database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--people", type=int, default=300)
        parser.add_argument("--homes", type=int, default=120)
        parser.add_argument("--random-seed", type=int, default=7)

    def handle(self, *args: Any, people: int, homes: int, random_seed: int, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo world is never loaded outside demo and test.")
        if Person.objects.exists() or User.objects.exists():
            raise CommandError("There are people here already. The demo world is only loaded into an empty database.")
        if not settings.DEMO_PASSWORD:
            raise CommandError("Set DEMO_PASSWORD: the one password of the demo sign-ins.")
        made = load(settings.DEMO_PASSWORD, random.Random(random_seed), people=people, homes=homes, say=self.say)
        sweep()
        self.stdout.write(f"{made} people live in the demo world.")

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

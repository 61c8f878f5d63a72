"""What every test stands on. The servers come first: the settings need their addresses."""

import os

import django
import pytest

from tools.run import ephemeral

ephemeral.ensure()  # nothing starts where DATABASE_URL and REDIS_URL are given, as they are for each xdist worker
os.environ["DJANGO_SETTINGS_MODULE"] = "sharedliving.settings.test"
django.setup()  # conftest files further down import models


def pytest_unconfigure(config: pytest.Config) -> None:
    """The servers we started go with us; after a kill their guard sees to it."""
    ephemeral.release()


@pytest.fixture
def now():
    """This moment, aware."""
    from django.utils import timezone

    return timezone.now()

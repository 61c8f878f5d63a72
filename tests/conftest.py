"""What every test stands on. The servers come first: the settings need their addresses."""

import os

import django
import pytest
from playwright.sync_api import sync_playwright

from tools.run import ephemeral
from tools.run.places import BROWSER

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


@pytest.fixture(scope="module")
def browser():
    """The browser of the npm package, or the one that CHROMIUM names.

    Playwright's loop runs in this thread, which Django takes for async code until the browser is closed.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    path = os.environ.get("CHROMIUM") or str(BROWSER)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]

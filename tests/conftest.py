"""What every test stands on. The servers come first: the settings need their addresses."""

import os
import uuid

import django
import pytest
from playwright.sync_api import sync_playwright
from pytest_django.plugin import blocking_manager_key

from tools.run import ephemeral
from tools.run.places import BROWSER

ephemeral.ensure()  # nothing starts where DATABASE_URL and REDIS_URL are given, as they are for each xdist worker
os.environ["DJANGO_SETTINGS_MODULE"] = "sharedliving.settings.test"
RUN = uuid.uuid4().hex
EMPTIES = {"transactional_db", "live_server", "django_db_reset_sequences", "django_db_serialized_rollback"}
django.setup()  # conftest files further down import models


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node) -> None:
    """Each worker is told which run it belongs to."""
    node.workerinput["run"] = RUN


def pytest_unconfigure(config: pytest.Config) -> None:
    """The servers we started go with us; after a kill their guard sees to it."""
    if getattr(config.option, "dist", "no") != "no" and not hasattr(config, "workerinput"):
        from tests import databases

        with config.stash[blocking_manager_key].unblock():
            databases.drop_template(RUN)
    ephemeral.release()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None):
    """A test that emptied every table leaves behind what a new database holds: the next one relies on it.

    After the last one there is no database any more.
    """
    result = yield
    marker = item.get_closest_marker("django_db")
    if nextitem is None:
        return result
    if (marker and marker.kwargs.get("transaction")) or EMPTIES.intersection(getattr(item, "fixturenames", ())):
        from tests import shipped

        with item.config.stash[blocking_manager_key].unblock():
            shipped.put_back()
    return result


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request, django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Migrations run once: the database of each worker is a copy of what the first of them made."""
    from django.db import connection

    from tests import databases

    if run := getattr(request.config, "workerinput", {}).get("run"):
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = databases.template_of(run)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A kept database may have been emptied by the run before, which was stopped."""
    from tests import databases, shipped

    with django_db_blocker.unblock():
        shipped.put_back()
    yield
    with django_db_blocker.unblock():
        databases.hang_up()


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

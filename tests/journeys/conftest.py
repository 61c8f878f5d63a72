"""A real browser on the real service: each page that a journey reaches is looked at."""

import os
from pathlib import Path

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser

from tests.journeys.looking import Looker
from tests.journeys.walker import Walker

PATIENCE = 15_000


@pytest.fixture(autouse=True)
def nobody_has_signed_in_yet():
    """How often one address may sign in within a minute is counted in the cache, over all journeys."""
    cache.clear()


@pytest.fixture
def walk(browser: Browser, live_server, request):
    """`walk(e-mail)` opens a browser of that user's own and signs in; `scripts=False` switches JavaScript off."""
    walkers: list[Walker] = []

    def start(email: str, *, scripts: bool = True) -> Walker:
        context = browser.new_context(bypass_csp=True, java_script_enabled=scripts, base_url=live_server.url)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        walkers.append(Walker(page, Looker(page, scripts=scripts)))
        walkers[-1].sign_in(email)
        return walkers[-1]

    yield start
    if getattr(request.node, "failed", False) and (folder := os.environ.get("PICTURES")):
        take_pictures(Path(folder), request.node.name, walkers)
    for walker in walkers:
        walker.page.context.close()


def take_pictures(folder: Path, name: str, walkers: list[Walker]) -> None:
    """What each user saw last."""
    for number, walker in enumerate(walkers):
        walker.page.screenshot(path=folder / f"{name}-{number}.png", full_page=True)


@pytest.fixture
def mailbox(settings, tmp_path) -> Path:
    """Mail goes to files in this folder."""
    settings.EMAIL_BACKEND = "sharedliving.core.notification.mailbox.MailboxBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    return tmp_path / "mail"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = getattr(item, "failed", False) or report.failed
    return report

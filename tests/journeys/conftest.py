"""A real browser on the real service: each page that a journey reaches is looked at."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.walker import Walker

@pytest.fixture
def walk(browser: Browser, live_server, request):
    """`walk(user)` opens a browser of that user's own and signs in; `scripts=False` switches JavaScript off."""
    walkers: list[Walker] = []
    checkers: list[Page] = []

    def checker() -> Page:
        if not checkers:
            checkers.append(browser.new_context(bypass_csp=True, base_url=live_server.url).new_page())
            checkers[0].route("**/*.js", lambda route: route.abort())
        return checkers[0]

    def start(email: str, *, scripts: bool = True) -> Walker:
        context = browser.new_context(bypass_csp=True, java_script_enabled=scripts, base_url=live_server.url)
        context.set_default_timeout(10_000)
        walker = Walker(context.new_page(), checker=None if scripts else checker())
        walkers.append(walker)
        walker.sign_in(email)
        return walker

    yield start
    failed = getattr(request.node, "failed", False)
    for walker in walkers:
        if failed and (folder := os.environ.get("PICTURES")):
            walker.page.screenshot(path=Path(folder) / f"{request.node.name}-{len(walkers)}.png", full_page=True)
        walker.page.context.close()
    for page in checkers:
        page.context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    item.failed = getattr(item, "failed", False) or report.failed
    return report



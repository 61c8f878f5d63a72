import os

import pytest
from playwright.sync_api import sync_playwright

from tools.run.places import BROWSER, ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


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


@pytest.fixture
def page(browser):
    """A page 1280 pixels wide, in a window of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def axe():
    """axe(page) → what is wrong with it, as "rule at element"."""
    source = AXE.read_text()

    def run(page):
        page.evaluate(source)
        found = page.evaluate(
            "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id} at ${n.target}`)))"
        )
        return list(found)

    return run


@pytest.fixture
def served(live_server):
    """The address of the running service."""
    return live_server.url

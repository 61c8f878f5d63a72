import pytest

from tools.run.places import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


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

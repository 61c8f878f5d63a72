"""Looks at a page as it stands: axe, 320 pixels, one heading, link texts, the console."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
AXE_RUN = """source => {
    if (!window.axe) (0, eval)(source);
    return axe.run({ resultTypes: ["violations"] }).then(result => result.violations.map(
        violation => `${violation.id} at ${violation.nodes.map(node => node.target.join(" ")).join(", ")}`));
}"""
READ = """() => ({
    headings: document.querySelectorAll("h1").length,
    links: [...document.querySelectorAll("main a[href]")].map(
        a => [(a.getAttribute("aria-label") || a.textContent).trim().replace(/\\s+/g, " ").toLowerCase(), a.href]),
})"""
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


class Looker:
    """Watches one page. Where scripts are off they are on for axe alone, after the page has done without them."""

    def __init__(self, page: Page, *, scripts: bool = True) -> None:
        self.page, self.scripts = page, scripts
        self.errors: list[str] = []
        self.tools = page.context.new_cdp_session(page)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))

    def look(self) -> None:
        """No axe violation, no sideways scroll at 320 pixels, one heading, unique link texts, nothing on the console."""
        where = self.page.url
        self.forget("status of 422")  # a form that was refused; what it says is the journey's to read
        read = self.page.evaluate(READ)
        assert read["headings"] == 1, f"{where}: not one h1"
        two = ambiguous(read["links"])
        assert two == {}, f"{where}: one text, two places: {two}"
        assert self.violations() == [], where
        assert not self.is_too_wide(), f"{where}: scrolls sideways at 320 pixels"
        assert self.errors == [], where

    def forget(self, expected: str) -> None:
        """Take out of the console's errors those that the step meant to cause."""
        self.errors[:] = [error for error in self.errors if expected not in error]

    def violations(self) -> list[str]:
        if self.scripts:
            return self.page.evaluate(AXE_RUN, axe())
        for disabled in (True, False):  # Chromium listens to a change alone, and this session has not said anything yet
            self.tools.send("Emulation.setScriptExecutionDisabled", {"value": disabled})
        found = self.page.evaluate(AXE_RUN, axe())
        self.tools.send("Emulation.setScriptExecutionDisabled", {"value": True})
        return found

    def is_too_wide(self) -> bool:
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": 320, "height": 800})
        wide = self.page.evaluate(TOO_WIDE)
        self.page.set_viewport_size(size)
        return wide


def ambiguous(links: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Link texts that lead to more than one place, with the places."""
    targets: dict[str, set[str]] = {}
    for text, href in links:
        targets.setdefault(text, set()).add(href)
    return {text: hrefs for text, hrefs in targets.items() if len(hrefs) > 1}


@cache
def axe() -> str:
    return AXE.read_text(encoding="utf-8")

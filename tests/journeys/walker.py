"""Somebody at the keyboard: finds things by the words on screen, and has every page looked at."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from playwright.sync_api import Locator, Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "journey-password-2026"
AXE_RUN = """source => { (0, eval)(source); return axe.run().then(result => result.violations.map(
    violation => `${violation.id} at ${violation.nodes.map(node => node.target.join(' ')).join(', ')}`)) }"""
LINKS = """() => [...document.querySelectorAll('main a[href]')].map(
    a => [(a.getAttribute('aria-label') || a.textContent).trim().replace(/\\s+/g, ' ').toLowerCase(), a.href])"""


class Walker:
    """One user in one browser. Every step ends on a page that passes `look`."""

    def __init__(self, page: Page, *, checker: Page | None = None) -> None:
        self.page, self.checker = page, checker
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))

    def sign_in(self, email: str) -> None:
        self.page.goto("/accounts/login/")
        self.look()
        self.page.fill("input[name=login]", email)
        self.page.fill("input[name=password]", PASSWORD)
        self.press("Sign in")

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.look()

    def follow(self, text: str) -> None:
        """Click the first link with these words."""
        self.page.get_by_role("link", name=text).first.click()
        self.arrive()

    def press(self, text: str) -> None:
        """Press the button with these words."""
        self.page.get_by_role("button", name=text).first.click()
        self.arrive()

    def write(self, label: str, text: str) -> None:
        """Type into the field with this label."""
        self.page.get_by_label(label, exact=False).first.fill(text)

    def write_date(self, legend: str, day: date) -> None:
        """Type a date into the three boxes under this legend."""
        group = self.group(legend)
        for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            group.get_by_label(label, exact=True).fill(str(value))

    def choose(self, legend: str, option: str) -> None:
        """Choose a radio button or tick a box under this legend."""
        self.group(legend).get_by_label(option, exact=False).first.check()

    def select(self, label: str, option: str) -> None:
        """Choose from a drop-down list."""
        self.page.get_by_label(label, exact=False).first.select_option(label=option)

    def group(self, legend: str) -> Locator:
        return self.page.get_by_role("group", name=re.compile(re.escape(legend), re.IGNORECASE)).first

    def reads(self, text: str) -> bool:
        """Whether these words stand on the page."""
        return text in re.sub(r"\s+", " ", self.page.locator("body").inner_text())

    def arrive(self) -> None:
        self.page.wait_for_load_state()
        self.look()

    def look(self) -> None:
        """No axe violation, no sideways scroll at 320 pixels, one heading, unique link texts, nothing on the console."""
        where = self.page.url
        assert self.page.locator("h1").count() == 1, f"{where}: not one h1"
        assert self.violations() == [], where
        targets: dict[str, set[str]] = {}
        for text, href in self.page.evaluate(LINKS):
            targets.setdefault(text, set()).add(href)
        assert {text: hrefs for text, hrefs in targets.items() if len(hrefs) > 1} == {}, f"{where}: one text, two places"
        size = self.page.viewport_size
        self.page.set_viewport_size({"width": 320, "height": 800})
        wide = self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        assert not wide, f"{where}: scrolls sideways at 320 pixels"
        self.page.set_viewport_size(size)
        expected = [error for error in self.errors if "status of 422" in error]
        assert [error for error in self.errors if error not in expected] == [], where


    def violations(self) -> list[str]:
        """What axe finds. Without scripts it cannot run in the page itself: a checker shows the same HTML and styles."""
        if self.checker is None:
            return self.page.evaluate(AXE_RUN, axe())
        shown, twin = self.page.content(), f"{self.page.url.split('?')[0].rstrip('/')}/as-shown"
        self.checker.route(twin, lambda route: route.fulfill(body=shown, content_type="text/html"))
        self.checker.goto(twin)
        return self.checker.evaluate(AXE_RUN, axe())


@cache
def axe() -> str:
    return AXE.read_text(encoding="utf-8")

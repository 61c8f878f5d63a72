"""Somebody at the keyboard: finds things by the words on screen, and has every page looked at."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from playwright.sync_api import Locator, Page

from tests.journeys.looking import Looker

PASSWORD = "journey-password-2026"


class Walker:
    """One user in one browser. Every step ends on a page that the looker passes."""

    def __init__(self, page: Page, looker: Looker) -> None:
        self.page, self.looker = page, looker
        self.main = page.locator("main")

    def sign_in(self, email: str) -> None:
        self.page.goto("/accounts/login/")
        self.write("Email address", email)
        self.write("Password", PASSWORD)
        self.press("Sign in")

    def sign_out(self) -> None:
        with self.going():
            self.page.get_by_role("button", name="Sign out").click()

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.look()

    def answer_of(self, address: str) -> int:
        """The status of a page this user was never shown a link to; they come back to where they were."""
        back = self.page.url
        answer = self.page.goto(address)
        self.looker.forget(f"status of {answer.status}")
        self.look()
        self.page.goto(back)
        return answer.status

    def go(self, text: str) -> None:
        """Choose an entry of the menu."""
        with self.going():
            self.page.get_by_role("navigation", name="Menu").get_by_role("link", name=text, exact=True).click()

    def follow(self, text: str) -> None:
        """Click the first link that begins with these words, whether it looks like one or like a button."""
        with self.going():
            self.way(text).first.click()

    def press(self, text: str) -> None:
        """Press the button that begins with these words."""
        with self.going():
            self.main.get_by_role("button", name=begins(text)).click()

    def press_twice(self, text: str) -> None:
        """Double-click a button, as people do who are used to it."""
        self.main.get_by_role("button", name=begins(text)).dblclick()
        self.main.get_by_role("alert").first.wait_for()
        self.page.wait_for_load_state()
        self.look()

    def offers(self, text: str) -> bool:
        """Whether there is a button or a link that begins with these words."""
        return self.way(text).count() > 0

    def way(self, text: str) -> Locator:
        button, link = (self.main.get_by_role(role, name=begins(text)) for role in ("button", "link"))
        return link.or_(button)

    def posts(self, address: str) -> int:
        """The status of the answer when this user sends an empty form to an address by other means than a button."""
        token = self.page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
        return self.page.request.post(address, form={"csrfmiddlewaretoken": token}).status

    def write(self, label: str, text: str) -> None:
        """Type into the field whose label begins with these words."""
        self.box(label).fill(text)

    def write_date(self, legend: str, day: date) -> None:
        """Type a date into the three boxes under this legend."""
        group = self.group(legend)
        for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            group.get_by_label(label, exact=True).fill(str(value))

    def attach(self, label: str, name: str, content: bytes) -> None:
        """Choose a file, by the label of its box."""
        self.main.get_by_label(begins(label)).set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        )

    def choose(self, legend: str, option: str) -> None:
        """Choose a radio button or tick a box under this legend."""
        self.group(legend).get_by_label(option, exact=True).check()

    def tick(self, label: str) -> None:
        """Tick a box that stands by itself."""
        self.main.get_by_label(label, exact=True).check()

    def select(self, label: str, option: str) -> None:
        """Choose from a drop-down list."""
        self.main.get_by_label(begins(label)).select_option(label=option)

    def typed(self, label: str) -> str:
        """What stands in the field whose label begins with these words."""
        return self.box(label).input_value()

    def box(self, label: str) -> Locator:
        return self.main.get_by_role("textbox", name=begins(label))

    def group(self, legend: str) -> Locator:
        return self.main.get_by_role("group", name=begins(legend))

    def reads(self, text: str) -> bool:
        """Whether these words stand on the page."""
        return text in re.sub(r"\s+", " ", self.page.locator("body").inner_text())

    def row(self, *texts: str) -> Locator:
        """The rows of tables that have all of these words."""
        found = self.main.get_by_role("row")
        for text in texts:
            found = found.filter(has_text=text)
        return found

    def look(self) -> None:
        self.looker.look()

    @contextmanager
    def going(self) -> Iterator[None]:
        """What happens inside leads to another page, which is looked at."""
        with self.page.expect_navigation():
            yield
        self.look()


def begins(text: str) -> re.Pattern[str]:
    """Hidden words after a colon come with a space before it."""
    return re.compile(rf"^\s*{re.escape(text).replace(':', ' ?:')}")

"""docs/screenshots/*.png from a running service with demo data: `python -m tools.screenshots`.

Environment: BASE, its address (http://127.0.0.1:8000 when empty), and DEMO_PASSWORD, which `make run` prints.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tools.run.places import BROWSER

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
WIDE, PHONE = 1280, 375
TALLEST = 1200
MOST_BYTES = 200_000
PATIENCE = 30_000


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as one person of the demo world sees it. `then` names a link to follow from the address."""

    name: str
    email: str
    address: str
    width: int = WIDE
    then: str = ""


PICTURES = (
    Picture("record", "care.manager@westmere.example", "/people/SL-000101/"),
    Picture("record-phone", "care.manager@westmere.example", "/people/SL-000101/", width=PHONE),
    Picture("due", "care.manager@westmere.example", "/due/"),
    Picture("safety-net", "line.manager@westmere.example", "/safety-net/"),
    Picture("shortlist", "scheme.worker@westmere.example", "/referrals/?state=accepted", then="shortlist"),
    Picture("commissioner", "commissioner@westmere.example", "/commissioning/"),
)


def take(browser: Browser, base: str, password: str, picture: Picture) -> Path:
    """Sign in as whom the picture says, open its page and save it down to its footer, at most TALLEST pixels."""
    context = browser.new_context(
        base_url=base, viewport={"width": picture.width, "height": TALLEST}, reduced_motion="reduce", locale="en-GB"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sign_in(page, picture.email, password)
    page.goto(picture.address)
    if picture.then:
        follow(page, picture.then)
    path = FOLDER / f"{picture.name}.png"
    height = min(TALLEST, page.locator("body > footer, .govuk-footer").first.bounding_box()["y"])
    page.screenshot(path=path, clip={"x": 0, "y": 0, "width": picture.width, "height": height})
    context.close()
    return path


def sign_in(page: Page, email: str, password: str) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/accounts/login" not in url)


def follow(page: Page, word: str) -> None:
    """Open the shortlist of the first referral on the list that has one."""
    referrals = page.locator("main a[href^='/referrals/']").evaluate_all("links => links.map(link => link.pathname)")
    for address in (each for each in referrals if each.strip("/").removeprefix("referrals/").isdigit()):
        page.goto(f"{address}{word}/")
        if page.locator("main .app-card, main article").count() > 1:
            return


def main() -> int:
    """Every picture; 1 when one of them is too large to be shown beside text."""
    base = os.environ.get("BASE") or "http://127.0.0.1:8000"
    password = os.environ.get("DEMO_PASSWORD")
    if not password:
        print("Set DEMO_PASSWORD to the password that make run prints.")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or str(BROWSER)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        paths = [take(browser, base, password, picture) for picture in PICTURES]
        browser.close()
    large = [path.name for path in paths if path.stat().st_size > MOST_BYTES]
    print("\n".join(f"{path.name}: {path.stat().st_size // 1000} kB" for path in paths))
    return bool(large)


if __name__ == "__main__":
    sys.exit(main())

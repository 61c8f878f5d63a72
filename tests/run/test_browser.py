"""The browser out of its package draws a page with letters, also for root and on a machine without fonts."""

import os
import subprocess
import sys

import pytest

DRAW = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    page = browser.new_page()
    page.set_content("<h1>Zoë Łęcka</h1>")
    print(page.locator("h1").bounding_box()["width"] > 50, page.inner_text("h1"))
    browser.close()
"""


@pytest.mark.browser
def test_it_draws_a_page_with_letters(tmp_path):
    alone = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}

    done = subprocess.run(
        [sys.executable, "-c", DRAW, os.environ["CHROMIUM"]],
        env=alone,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )

    assert done.stdout == "True Zoë Łęcka\n", done.stderr

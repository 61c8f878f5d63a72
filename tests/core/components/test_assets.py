"""What the build makes: small, and with nothing to fetch from elsewhere."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DIST = ROOT / "static" / "dist"


@pytest.fixture
def css():
    return (DIST / "app.css").read_text()


def test_style_and_script_are_small():
    assert sum((DIST / name).stat().st_size for name in ("app.css", "app.js")) < 120_000


def test_style_fetches_nothing(css):
    assert "url(" not in css
    assert "@import" not in css


def test_font_is_ours(css):
    assert "GDS Transport" not in css
    assert "Arial" in css


def test_every_custom_property_used_is_defined(css):
    used = set(re.findall(r"var\((--govuk-[a-z-]+)\)", css))
    assert used <= set(re.findall(r"(--govuk-[a-z-]+):", css))


def test_every_class_of_ours_in_a_template_has_a_style(css):
    used = set()
    for template in (ROOT / "templates").rglob("*.html"):
        for classes in re.findall(r'class="([^"]*)"', re.sub(r"{%.*?%}|{{.*?}}", " ", template.read_text())):
            used |= {name for name in classes.split() if name.startswith("sl-") and not name.endswith("-")}
    assert {name for name in used if f".{name}" not in css} == set()


def test_lock_file_names_no_host():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert all("resolved" not in package for package in lock["packages"].values())

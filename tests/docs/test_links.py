import re
from pathlib import Path

import pytest

from tools.run.signins import SIGN_INS

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


def links():
    for page in PAGES:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" not in target:
                yield pytest.param(page, target, id=f"{page.relative_to(ROOT)}-{target}")


@pytest.mark.parametrize(("page", "target"), list(links()))
def test_every_link_leads_somewhere(page, target):
    assert (page.parent / target).resolve().exists()


def test_every_decision_is_listed():
    listed = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")

    assert [path.name for path in sorted((ROOT / "docs/adr").glob("0*.md")) if f"({path.name})" not in listed] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs/adr").glob("0*.md")), ids=lambda path: path.stem)
def test_every_decision_says_what_was_turned_down(page):
    heads = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert heads == ["Context", "Decision", "Consequences", "Options not taken"]


def test_the_readme_lists_the_people_one_can_sign_in_as():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [email for email in SIGN_INS if f"`{email}`" not in readme] == []

"""The pictures of easy read: each is there, can be drawn, and says what it shows."""

from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from pypdf import PdfReader

from sharedliving.core.documents import render_pdf
from sharedliving.core.documents.pictures import FOLDER, PICTURES
from tests.core.documents.samples import easy_read, idea


def test_every_picture_is_in_the_list():
    assert sorted(path.stem for path in FOLDER.glob("*.svg")) == sorted(PICTURES)


def test_the_licence_travels_with_them():
    assert "Attribution-ShareAlike 4.0 International" in (FOLDER / "CC-BY-SA-4.0.txt").read_text()
    assert all(f"`{name}`" in (FOLDER / "README.md").read_text() for name in PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_can_be_drawn_and_is_described(name):
    chapter = {"heading": "All", "ideas": [idea(picture=name)], "quote": ""}

    assert PICTURES[name] in alts(render_pdf("easy_read", easy_read(chapters=[chapter])))


def alts(pdf: bytes) -> list[str]:
    """The descriptions of all pictures of a document."""
    found: list[str] = []
    _walk(PdfReader(BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"], found)
    return found


def _walk(node, found: list[str]) -> None:
    node = node.get_object()
    if isinstance(node, list):
        for kid in node:
            _walk(kid, found)
    elif isinstance(node, dict):
        if "/Alt" in node:
            found.append(str(node["/Alt"]))
        if "/K" in node:
            _walk(node["/K"], found)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_there_for_pages_and_runs_nothing(name):
    path = finders.find(f"pictures/{name}.svg")
    text = Path(path).read_text(encoding="utf-8")

    assert "<script" not in text
    assert "href" not in text

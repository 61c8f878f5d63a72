import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sharedliving.core.documents import render_pdf
from sharedliving.core.documents.text import drawable, printable
from tests.core.documents.samples import plan

REPLACED = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("text", ["Zoë O’Neill", "محمد", "张伟", "김민수", "ไทย", "😀", "👨‍👩‍👧", "£1 – 2 “x” …"])
def test_names_and_signs_stay(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\r\nb\rc\td", "a\nb\nc\td"),
        ("\u202eabc\u202c", "abc"),
        ("\u2066abc\u2069", "abc"),
        ("\ufeffabc", "abc"),
        ("e\u0301", "é"),
        ("\ud83d", REPLACED),
        ("\ue000", REPLACED),
        ("\U00020000", REPLACED),
        ("❤\ufe0f", "❤"),
    ],
)
def test_what_cannot_or_must_not_print_goes(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("character", ["A", "ж", "ع", "ב", "क", "ক", "ગ", "ਕ", "க", "中", "あ", "한", "ก", "አ", "😀"])
def test_fonts_cover_the_scripts_that_names_are_written_in(character):
    assert ord(character) in drawable()


def test_every_character_that_the_fonts_have_can_be_set():
    points = sorted(drawable())

    for start in range(0, len(points), 5000):
        text = " ".join(map(chr, points[start : start + 5000]))
        assert render_pdf("care_and_support_plan", plan(communication=text)).startswith(b"%PDF-")


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_makes_a_document(text):
    assert render_pdf("care_and_support_plan", plan(communication=text, person_name=text)).startswith(b"%PDF-")


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=200, deadline=None)
def test_printing_twice_changes_nothing_more(text):
    assert printable(printable(text)) == printable(text)

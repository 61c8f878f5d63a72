"""Outside a scheme nobody reads what somebody typed about a household."""

import pytest

from placements.rules.told_outside import district_told, language_told


@pytest.mark.parametrize(
    ("typed", "told"),
    [("WM3", "WM3"), ("wm 3", "WM3"), ("SW1A", "SW1A"), ("", "Another area"), ("Zebedee", "Another area")],
)
def test_a_district_or_another_area(typed, told):
    assert district_told(typed) == told


@pytest.mark.parametrize("language", ["Urdu", "urdu", "Bengali", "British Sign Language", "Makaton", "Welsh", "Farsi"])
def test_a_language_by_its_name(language):
    assert language_told(language) == language


@pytest.mark.parametrize("typed", ["", "Ask Mary Quill", "a secret one"])
def test_anything_else_is_another_language(typed):
    assert language_told(typed) == "another language"

import pytest

from sharedliving.core.words import inside


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("The Shared Lives carer", "the Shared Lives carer"),
        ("Shared Lives carer", "Shared Lives carer"),
        ("DBS of every adult", "DBS of every adult"),
        ("Housing Benefit or Universal Credit", "Housing Benefit or Universal Credit"),
        ("A day at home", "a day at home"),
        ("", ""),
    ],
)
def test_inside(label, words):
    assert inside(label) == words

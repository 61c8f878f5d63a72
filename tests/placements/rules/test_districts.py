import pytest

from placements.rules.districts import Near, nearness, next_to, place_words, same_letters, tidy


@pytest.mark.parametrize(
    ("area", "wanted", "near"),
    [
        ("WM3", ["WM3"], Near.THERE),
        (" wm3 ", ["WM3"], Near.THERE),
        ("WM4", ["WM3"], Near.NEXT),
        ("WM2", ["WM3"], Near.NEXT),
        ("WM9", ["WM3"], Near.SAME_LETTERS),
        ("NB4", ["WM3"], Near.FAR),
        ("W3", ["WM3"], Near.FAR),
        ("NB4", ["WM3", "NB5"], Near.NEXT),
        ("", ["WM3"], Near.FAR),
        ("WM3", [], Near.THERE),
        ("WM3", ["zebedee"], Near.FAR),
        ("EC2", ["EC1A"], Near.NEXT),
    ],
)
def test_nearness(area, wanted, near):
    assert nearness(area, wanted) == near


def test_neighbours_and_letters_of_several_districts():
    assert next_to(["WM3", "NB10"]) == ["WM2", "WM4", "NB9", "NB11"]
    assert same_letters(["WM3", "WM9", "NB1", "zebedee"]) == ["NB", "WM"]
    assert tidy(" wm3") == "WM3"


@pytest.mark.parametrize(
    ("area", "wanted", "words"),
    [
        ("WM3", ["WM3"], ("In WM3, where the person wants to live", "")),
        ("WM4", ["WM3"], ("In WM4, the next district to WM3, where the person wants to live", "")),
        ("WM9", ["WM3", "NB1"], ("", "In WM9; the person wants to live in WM3 or NB1")),
        ("WM9", [], ("", "")),
    ],
)
def test_place_words(area, wanted, words):
    assert place_words(area, wanted) == words

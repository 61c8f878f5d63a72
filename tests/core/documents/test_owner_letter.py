from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import owner_letter, words_of


def words(**changes):
    return words_of(render_pdf("owner_letter", owner_letter(**changes)))


def test_who_it_is_comes_first_then_how_to_reach_them():
    text = words()

    order = [
        "responsible for your support now.",
        "Whom to turn to",
        "01632 960 200",
        "p@westmere.example",
        "stays as it is",
    ]
    assert [text.index(said) for said in order] == sorted(text.index(said) for said in order)


def test_a_number_that_is_not_recorded_leaves_no_empty_line():
    worker = {"name": "Priya Nair", "role": "Care manager", "phone": "", "email": "p@westmere.example"}

    assert "Telephone" not in words(owner=worker)
    assert "Not recorded" not in words(owner=worker)

from sharedliving.core.documents import render_pdf
from tests.core.documents.samples import court_pack, words_of


def words(**changes):
    return words_of(render_pdf("court_pack", court_pack(**changes)))


def test_own_words_come_before_the_law():
    text = words()

    assert text.index("I like my room.") < text.index("AGNI [2026] UKSC 16")


def test_each_part_has_a_heading():
    assert "Supervision One to one by day." in words()


def test_what_was_seen_is_a_table():
    assert "1 February 2027 Maria Sang Contentment" in words()


def test_nothing_seen_and_not_ready_say_so():
    text = words(seen=[], ready_on=None)

    assert "Nothing is written down yet" in text
    assert "Ready to send Not recorded yet" in text

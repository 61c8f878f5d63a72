import pytest

from careplans.choices.easy_read import HARD_WORDS
from careplans.rules.easy_read import easy_read_plain_words, easy_read_short_sentences, hard_word


def test_easy_read_short_sentences():
    assert not easy_read_short_sentences("I want to go to the shop with Grace on every Monday morning")
    assert easy_read_short_sentences("I want to go to the shop with Grace on every Monday")


def test_easy_read_plain_words():
    assert not easy_read_plain_words("We monitor your food.")
    assert easy_read_plain_words("We check your food.")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("They are Eligible.", "eligible"),
        ("He requires help", "require"),
        ("She monitored it", "monitor"),
        ("Maintaining the home", "maintain"),
        ("Her transports", "transport"),
        ("I like tea", None),
        ("", None),
    ],
)
def test_a_hard_word_is_found_in_its_forms(line, word):
    assert hard_word(line) == word


def test_no_simpler_word_is_hard():
    assert [simpler for simpler in HARD_WORDS.values() if hard_word(simpler)] == []

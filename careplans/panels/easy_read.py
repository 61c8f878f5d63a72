"""What could be easier to read."""

from careplans.choices.easy_read import HARD_WORDS
from careplans.rules.easy_read import easy_read_plain_words, easy_read_short_sentences, hard_word
from careplans.rules.said import message


def warnings(lines: list[str]) -> list[str]:
    """A sentence for each line that is long or has a hard word."""
    found = []
    for line in lines:
        if not easy_read_short_sentences(line):
            found.append(message(easy_read_short_sentences, line=line))
        if not easy_read_plain_words(line):
            word = hard_word(line) or ""
            found.append(message(easy_read_plain_words, line=line, word=word, simpler=HARD_WORDS[word]))
    return found

"""What makes a line easy to read: warnings to the writer, never a refusal."""

import re

from careplans.choices.easy_read import HARD_WORDS, MOST_WORDS

WORD = re.compile(r"[\w’'-]+")


def easy_read_short_sentences(line: str) -> bool:
    """“{line}” is long: at most 12 words, one idea a line.

    Source: G14-PLAN-6
    """
    return len(WORD.findall(line)) <= MOST_WORDS


def easy_read_plain_words(line: str) -> bool:
    """“{line}” has a hard word. Instead of “{word}” you can write “{simpler}”.

    Source: G14-PLAN-6
    """
    return hard_word(line) is None


def hard_word(line: str) -> str | None:
    """The first hard word of a line, as the list has it; also with an s, d or ing at its end."""
    for word in WORD.findall(line.lower()):
        for ending in ("", "s", "d", "ed", "ing"):
            stem = word.removesuffix(ending) if ending else word
            if stem in HARD_WORDS:
                return stem
    return None

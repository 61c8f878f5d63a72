"""Names as people type them: one letter wrong, missing, added, or two swapped."""

from random import Random

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LEAST = 4  # letters of a word that a slip is put into; of a shorter one too little would be left


def slip(word: str, rng: Random) -> str:
    """The word with one slip, never the word itself."""
    while True:
        here = rng.randrange(1, len(word))
        kind, letter = rng.choice(["wrong", "missing", "added", "swapped"]), rng.choice(LETTERS)
        if kind == "wrong":
            found = word[:here] + letter + word[here + 1 :]
        elif kind == "missing":
            found = word[:here] + word[here + 1 :]
        elif kind == "added":
            found = word[:here] + letter + word[here:]
        else:
            found = word[: here - 1] + word[here] + word[here - 1] + word[here + 1 :]
        if found != word:
            return found


def with_slip(given: str, family: str, rng: Random) -> str:
    """Given and family name with one slip in one of them, the longer of the two where the other is too short."""
    words = [given, family]
    long_enough = [n for n, word in enumerate(words) if len(word) >= LEAST and word.isalpha()]
    chosen = rng.choice(long_enough or [0 if len(given) > len(family) else 1])
    words[chosen] = slip(words[chosen], rng)
    return " ".join(words)

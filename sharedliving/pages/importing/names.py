"""Names of people and of households, in any script: taken apart, and compared as their readers would."""

import re
import unicodedata

TITLE = re.compile(r"^(mr|mrs|ms|miss|mx|dr|rev|sir)\.?\s+", re.IGNORECASE)
CALLED = re.compile(r"[\"“”(\[]([^\"“”()\[\]]+)[\"“”)\]]")
PARTICLES = frozenset(
    "van von der den de da do dos das di du del della la le el al bin ibn bint ter ten ap ab ferch st st. mac o".split()
)
BETWEEN = re.compile(r"\s*(?:&|\+|/|\band\b)\s*", re.IGNORECASE)
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\u200b\u00ad]")


def clean(text: str) -> str:
    """One space between words; no marks that cannot be seen."""
    return " ".join(HIDDEN.sub("", unicodedata.normalize("NFC", text)).split())


def split(whole: str) -> tuple[str, str, str]:
    """(given names, family name, preferred name) of "Carr, Ann", "Ann Carr" or "Margaret (Maggie) van der Berg"."""
    text = TITLE.sub("", clean(whole))
    found = CALLED.search(text)
    preferred = clean(found[1]) if found else ""
    text = clean(CALLED.sub(" ", text)) if found else text
    if "," in text:
        family, _, given = text.partition(",")
        given = TITLE.sub("", clean(given))
        return (given, clean(family), preferred) if given else (clean(family), "", preferred)
    words = text.split(" ")
    if len(words) == 1:
        return words[0], "", preferred
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(words[:start]), " ".join(words[start:]), preferred


def folded(text: str) -> str:
    """Without accents, capitals, apostrophes, hyphens and doubled spaces."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in decomposed if not "\u0300" <= letter <= "\u036f").casefold()
    plain = re.sub("['’ʼ.]", "", plain)
    return " ".join(re.sub(r"[\s,;:()/‐‑–-]+", " ", plain).split())


def household_key(name: str) -> str:
    """The same for "Maria & John Okafor", "maria and  john okafor" and "Maria + John OKAFOR"."""
    parts = [TITLE.sub("", part.strip()) for part in BETWEEN.split(clean(name)) if part.strip()]
    return folded(" and ".join(parts))


def same_carers(name: str) -> str:
    """The same for two names with the same words in another order."""
    return " ".join(sorted(word for word in household_key(name).split() if word != "and"))


def alike(one: str, other: str) -> bool:
    """The same, or with one letter wrong, missing, too many, or two swapped."""
    a, b = folded(one), folded(other)
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 3:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    longer, shorter = (rest_a, rest_b) if len(a) > len(b) else (rest_b, rest_a)
    return longer[1:] == shorter

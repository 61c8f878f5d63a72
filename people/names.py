"""Whether two names are likely to be those of one human being."""

import re
import unicodedata

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "rev", "prof", "the"})


def plain_name(name: str) -> tuple[str, ...]:
    """First and last word of a name without titles, accents, capitals and punctuation: ("rita", "sands")."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    words = [word for word in re.findall(r"[^\W_]+", bare.replace("'", "").replace("’", "")) if word not in TITLES]
    return (words[0], words[-1]) if len(words) > 1 else tuple(words)


def same_name(one: str, other: str) -> bool:
    """Both have a first and a last name and these are the same."""
    return len(plain_name(one)) > 1 and plain_name(one) == plain_name(other)


def each_name(names: str) -> list[str]:
    """The carers of a household: "Maria and John Okafor" gives Maria Okafor and John Okafor."""
    parts = [part.strip() for part in re.split(r"\s+and\s+|\s*&\s*|\s*,\s*", names) if part.strip()]
    family = parts[-1].split()[-1] if parts else ""
    return [part if " " in part else f"{part} {family}" for part in parts] if len(parts) > 1 else parts

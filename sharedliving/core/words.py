"""Labels inside a sentence."""

NAMES = ("Shared Lives", "Housing Benefit", "Universal Credit", "Care Act")


def inside(label: str) -> str:
    """A label as it stands within a sentence: "The Shared Lives carer" → "the Shared Lives carer"; names and
    abbreviations keep their capitals: "DBS of every adult"."""
    first = label.partition(" ")[0]
    if label.startswith(NAMES) or (len(first) > 1 and first.isupper()):
        return label
    return label[:1].lower() + label[1:]

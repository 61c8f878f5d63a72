"""How figures are grouped."""

BROAD_GROUPS = ("White", "Mixed", "Asian", "Black", "Other ethnic group", "Not recorded")
FIRST_WORDS = {
    "white": "White", "mixed": "Mixed", "multiple": "Mixed",
    "asian": "Asian", "indian": "Asian", "pakistani": "Asian", "bangladeshi": "Asian", "chinese": "Asian",
    "black": "Black", "african": "Black", "caribbean": "Black",
    "arab": "Other ethnic group", "other": "Other ethnic group", "any": "Other ethnic group",
}  # fmt: skip


def broad_group(ethnic_group: str) -> str:
    """One of the five broad groups of the census: the finer ones would have too few people to be shown."""
    words = ethnic_group.replace("_", " ").replace(":", " ").replace(",", " ").lower().split()
    return FIRST_WORDS.get(words[0], BROAD_GROUPS[-1]) if words else BROAD_GROUPS[-1]

"""Where the pages on costs and equality are, for the page that leads to every part."""

LINKS: tuple[tuple[str, str], ...] = (
    ("What Shared Lives costs, beside other services", "costs"),
    ("Equality: people and carers beside the community", "equality"),
)
"""(words, name of the address)"""

"""What panels and views hand to components: small values that know how to be shown."""

from sharedliving.core.components.cells import Due, Link, Money, Quote, Tag

__all__ = ["Due", "Link", "Money", "Quote", "Tag"]

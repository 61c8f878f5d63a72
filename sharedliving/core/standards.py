"""What good work looks like: a standard of practice, published beside the form it is about (G14-ASS-5)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard of one section: its name, what good looks like in two to four plain sentences, where it comes from."""

    title: str
    good: str
    source: str

"""Values that are more than text, for the cells of tables, summary lists and side panels."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `hidden` is read out after the text, so that no two links of a page sound the same."""

    text: str
    href: str
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A status: a key of STATUSES or a member of TextChoices; `text` says it in other words."""

    status: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A date by which something has to be done; `done` when it no longer has to."""

    on: date | None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """Pounds."""

    amount: Decimal | int | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's own words."""

    words: str
    who: str = ""

"""One cell to one value: numbers, money, e-mails, words of a list. Each raises BadValue with what to do."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

import nhs_number
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from people.choices import SupportReason
from placements.choices import MOST_PLACES, ArrangementKind
from sharedliving.pages.importing.grid import Cell, shown
from sharedliving.pages.importing.names import clean
from sharedliving.pages.importing.problems import BadValue

NOTHING = frozenset(
    {"", "-", "--", "–", "—", "?", "n/a", "na", "n.a.", "none", "nil", "unknown", "not known", "n/k", "nk", "tbc", "tba",
     "not recorded", "blank", "."}
)  # fmt: skip
BROKEN = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!", "####"})
OUTWARD = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)(?:\s*[0-9][A-Z]{2})?")
A_WEEK = re.compile(r"\s*(/|per|a|p\.?)\s*(week|wk|w\.?)\b\.?|\s*weekly", re.IGNORECASE)
NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "single": 1, "couple": 2}
KINDS = {
    ArrangementKind.LIVE_IN: (
        "live in", "livein", "long term", "longterm", "lt", "permanent", "full time", "residential", "live in long term",
        "long stay", "living in", "accommodation",
    ),
    ArrangementKind.SHORT_BREAK: (
        "short break", "short breaks", "respite", "sb", "short stay", "short term", "short term break",
    ),
    ArrangementKind.DAY: ("day", "day support", "day time", "daytime", "day care", "day service", "sessional"),
    ArrangementKind.OUTREACH: ("outreach", "kinship", "kinship or outreach", "floating support", "home from home"),
    ArrangementKind.EMERGENCY: ("emergency", "crisis"),
    ArrangementKind.STEP_DOWN: (
        "step down", "home from hospital", "intermediate care", "recuperation", "rehabilitation", "reablement",
        "step down from hospital",
    ),
    ArrangementKind.TRANSITION: (
        "transition", "transitions", "care leaver", "leaving care", "staying put", "from care into adulthood",
    ),
    ArrangementKind.OWN_PLACE: (
        "stepping stone", "move on", "own place", "stepping stone to own place", "stepping stone to a place of their own",
    ),
}  # fmt: skip
REASONS = {
    SupportReason.LEARNING_DISABILITY: (
        "learning disability", "learning disabilities", "ld", "learning difficulty", "learning difficulties", "autism",
        "learning disability and autism", "ld support",
    ),
    SupportReason.MENTAL_HEALTH: ("mental health", "mh"),
    SupportReason.PHYSICAL: ("physical", "physical disability", "pd", "physical support personal care"),
    SupportReason.SENSORY: ("sensory", "sensory impairment", "si"),
    SupportReason.MEMORY: ("memory", "dementia", "memory and cognition", "support with memory"),
    SupportReason.SOCIAL: ("social", "social support other"),
}  # fmt: skip


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and clean(cell).casefold() in NOTHING)


def read_words(cell: Cell, most: int) -> str:
    """Text of at most so many letters, line breaks kept as spaces."""
    text = clean(shown(cell))
    if text.casefold() in BROKEN:
        raise BadValue("The cell shows an error of Excel. Type the value in, or leave it blank.")
    if len(text) > most:
        raise BadValue(f"This is {len(text)} letters long; at most {most} fit. Shorten it.")
    return text


def read_nhs_number(cell: Cell) -> str:
    """Ten digits, whatever stands between them."""
    text = unicodedata.normalize("NFKC", shown(cell))
    if re.search(r"\de\+?\d", text, re.IGNORECASE):
        raise BadValue("Excel has shortened this number. Format the column as text and type the number again.")
    digits = re.sub(r"[\s.‐‑–—'-]", "", text)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise BadValue("An NHS number has 10 digits, like 999 000 0018. Check it, or leave the cell blank.")
    if not nhs_number.is_valid(digits):
        raise BadValue("One digit of this NHS number is not right. Check it, or leave the cell blank.")
    return digits


def read_money(cell: Cell) -> Decimal:
    """Pounds a week: £412.50, 1,200, "412.50 pw"."""
    text = A_WEEK.sub("", shown(cell)).replace("£", "").replace(",", "").strip()
    try:
        amount = Decimal(text) if not isinstance(cell, bool) else Decimal("NaN")
    except InvalidOperation as error:
        raise BadValue("This is not an amount in pounds a week. Give it like 412.50.") from error
    if not amount.is_finite() or amount < 0:
        raise BadValue("This is not an amount in pounds a week. Give it like 412.50.")
    if amount >= 100_000:
        raise BadValue("This is far too much for one week. Give the amount for a week, in pounds.")
    return amount.quantize(Decimal("0.01"))


def read_places(cell: Cell) -> int:
    """One to three: nobody may support more people at a time (APS13)."""
    text = shown(cell).casefold()
    found = re.fullmatch(r"(\d+)\s*(people|persons?|places?|x)?", text)
    number = NUMBER_WORDS.get(text) or (int(found[1]) if found else 0)
    if not 1 <= number <= MOST_PLACES:
        raise BadValue("A household is approved for 1, 2 or 3 people, never more. Give the number of places approved.")
    return number


def read_district(cell: Cell) -> str:
    """The first half of a postcode: WM3, also out of WM3 4AB."""
    text = shown(cell).upper()
    found = OUTWARD.fullmatch(text)
    if found is None:
        raise BadValue("This is not a postcode district. Give the first half of the postcode, like WM3.")
    return found[1]


def read_email(cell: Cell) -> str:
    text = shown(cell).lower().removeprefix("mailto:").strip("<>; ")
    try:
        validate_email(text)
    except ValidationError as error:
        raise BadValue("This is not an e-mail address. Give it like name@council.gov.uk, or leave it blank.") from error
    return text


def read_kind(cell: Cell) -> str:
    """One of our kinds of arrangement, by any of its usual names."""
    kinds = {kind.label: kind for kind in ArrangementKind}
    return _listed(cell, KINDS, "kind of arrangement", list(kinds))


def read_reason(cell: Cell) -> str:
    labels = [reason.label for reason in SupportReason if reason != SupportReason.UNKNOWN]
    return _listed(cell, REASONS, "support reason", labels)


def _listed(cell: Cell, known: dict, what: str, labels: list[str]) -> str:
    said = " ".join(re.sub(r"[^\w]+", " ", shown(cell).casefold()).split())
    for value, words in known.items():
        own = {" ".join(re.sub(r"[^\w]+", " ", text.casefold()).split()) for text in (value.value, value.label)}
        if said in own or said in words or said.removesuffix(" placement").removesuffix(" support") in words:
            return str(value)
    raise BadValue(f"This {what} is not known. Use one of: {', '.join(labels)}.")

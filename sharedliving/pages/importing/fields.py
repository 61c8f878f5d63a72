"""What a list may say about a person in an arrangement, and what schemes call it."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One of our fields: its key, its name on screen, and other headings that mean it (in plain small letters)."""

    key: str
    label: str
    also: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field("name", "Person's name", (
        "name", "full name", "person", "person name", "name of person", "person supported", "service user",
        "service user name", "name of service user", "su name", "su", "client", "client name", "customer", "tenant",
        "resident", "individual", "individual name",
    )),
    Field("given_name", "Person's first name", (
        "first name", "first names", "forename", "forenames", "given name", "given names", "christian name",
    )),
    Field("family_name", "Person's last name", ("last name", "surname", "family name", "second name")),
    Field("preferred_name", "Preferred name", ("known as", "likes to be called", "aka", "preferred", "prefers")),
    Field("born", "Date of birth", ("dob", "d o b", "birth date", "birthdate", "born", "birthday")),
    Field("number", "NHS number", ("nhs no", "nhs", "nhs num", "nhs id", "nhs number 10 digits")),
    Field("council", "Council", (
        "local authority", "la", "authority", "placing authority", "placing council", "funding authority", "funder",
        "placing la", "funding la", "borough", "council name",
    )),
    Field("area", "Person's area", ("area", "home area", "area of origin", "locality", "person area")),
    Field("household", "Carer household", (
        "carer", "carers", "carer name", "carer names", "carers name", "name of carer", "name of carers", "household",
        "shared lives carer", "shared lives carers", "shared lives carer name", "sl carer", "slc", "placement with",
        "carer household name", "adult placement carer", "host", "host family", "lives with", "carer s",
    )),
    Field("district", "Carer household's postcode district", (
        "postcode", "post code", "postcode district", "carer postcode", "carer post code", "carer area",
        "carer postcode district", "household postcode", "carers postcode",
    )),
    Field("places", "Places approved", (
        "approved places", "number of places", "no of places", "places", "approved for", "approved number",
        "number approved for", "approval number", "max placements", "maximum placements", "capacity",
    )),
    Field("approved_on", "Carer approved on", ("approved on", "date approved", "approval date", "carer approval date")),
    Field("kind", "Kind of arrangement", (
        "type", "kind", "arrangement type", "type of arrangement", "placement type", "type of placement", "service type",
        "type of support", "arrangement",
    )),
    Field("started", "Start date", (
        "start", "started", "date started", "placement start", "placement start date", "date of placement",
        "date placed", "placed", "placed on", "moved in", "date moved in", "move in date", "arrangement start date",
        "arrangement start", "since", "in placement since", "lived there since",
    )),
    Field("ended", "End date", (
        "end", "ended", "date ended", "placement end", "placement end date", "left", "date left", "moved out", "leaving date",
    )),
    Field("fee", "Care fee a week", (
        "fee", "weekly fee", "care fee", "weekly care fee", "carer fee", "carer payment", "payment", "weekly payment",
        "fee per week", "fee pw", "weekly cost", "care payment", "fee week",
    )),
    Field("rent", "Rent a week", ("rent", "weekly rent", "rent pw", "rent per week", "housing benefit", "hb", "rent week")),
    Field("food", "Food and utilities a week", (
        "food", "board", "food and utilities", "food utilities", "food and bills", "food bills", "board and lodging",
        "household contribution", "weekly food", "food pw", "housekeeping", "food week",
    )),
    Field("last_review", "Last review", (
        "last review date", "date of last review", "last reviewed", "reviewed", "reviewed on", "previous review",
    )),
    Field("next_review", "Next review", (
        "next review date", "next review due", "date of next review", "review due", "review due date", "review due by",
    )),
    Field("manager_name", "Care manager", (
        "care manager name", "social worker", "social worker name", "care coordinator", "care co ordinator",
        "allocated worker", "allocated social worker", "sw", "sw name",
    )),
    Field("manager_email", "Care manager's e-mail", (
        "care manager email", "care manager e mail", "social worker email", "social worker e mail", "sw email",
        "care coordinator email", "council email",
    )),
    Field("worker_name", "Scheme worker", (
        "scheme worker name", "shared lives worker", "shared lives officer", "sl worker", "sl officer", "link worker",
        "placement officer", "shared lives coordinator",
    )),
    Field("worker_email", "Scheme worker's e-mail", (
        "scheme worker email", "scheme worker e mail", "shared lives worker email", "sl worker email",
        "link worker email", "officer email",
    )),
    Field("reason", "Primary support reason", (
        "support reason", "psr", "reason for support", "primary need", "client group", "user group", "service user group",
        "category", "need",
    )),
    Field("communication", "Communication", (
        "communication needs", "how they communicate", "communicates", "communication method", "communicates by",
    )),
)  # fmt: skip
BY_KEY = {field.key: field for field in FIELDS}


def heading(text: str) -> str:
    """A heading as it is compared: "Person's Name:" and "person’s  name" are both "persons name"."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = re.sub("['’ʼ]", "", plain).replace("(s)", "s").replace("&", " and ")
    return " ".join(re.sub(r"[^\w]+|_+", " ", plain).split())


def _meanings() -> dict[str, str]:
    known: dict[str, str] = {}
    for field in FIELDS:
        for text in (field.label, *field.also):
            known[heading(text)] = field.key
            known[heading(text).replace("persons ", "person ").replace("carers ", "carer ")] = field.key
    return known


MEANINGS = _meanings()


def meaning(text: str) -> str:
    """The key of the field that a heading means; "" when nobody knows."""
    said = heading(text)
    for noise in ("", " £", " gbp", " date of"):
        found = MEANINGS.get(said.removesuffix(noise).strip())
        if found:
            return found
    return MEANINGS.get(said.replace("persons ", "person ").replace("carers ", "carer "), "")


def field_of(text: str) -> str:
    """The key of the field that somebody names by key, label or synonym; "" when there is none."""
    return text if text in BY_KEY else meaning(text)

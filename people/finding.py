"""Is this person already here? What somebody types into the one field, and who answers to it."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

import nhs_number

from people.models import Organisation, Person
from people.querysets import PersonQuerySet
from people.rules import dates_one_slip_away
from people.search import words_of
from people.services.duplicates import council_for
from sharedliving.core.forms.dates import month_number
from sharedliving.core.viewer import Viewer

MOST = 20
REFERENCE = re.compile(r"\bsl[\s-]*0*(\d{1,9})\b", re.IGNORECASE)
NUMBER = re.compile(r"(?<!\d)(?:\d[\s-]?){9}\d(?!\d)")
DAY = re.compile(r"(?<!\d)(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9}\.?)[\s/.,-]+(\d{4})(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, taken apart: a name, a date of birth, an NHS number, a reference; each may be missing."""

    name: str = ""
    born: date | None = None
    number: str = ""
    reference: str = ""

    @property
    def names(self) -> tuple[str, str]:
        """(given names, family name), as well as one can tell."""
        given, _, family = self.name.rpartition(" ")
        return given, family

    def __bool__(self) -> bool:
        return any((self.name, self.born, self.number, self.reference))


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who answers to what was typed, and why."""

    person: Person
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """At most 20 people, and whether there are more."""

    found: list[Found] = field(default_factory=list)
    more: bool = False


def read(text: str) -> Asked:
    """Take "Ann Carr 12/3/1985", "999 000 0018" or "SL-000123" apart."""
    text = " ".join(text.split())[:200]
    number = NUMBER.search(text)
    if number and nhs_number.is_valid(digits := re.sub(r"\D", "", number[0])):
        return Asked(name=_without(text, number), number=digits)
    reference = REFERENCE.search(text)
    if reference:
        return Asked(reference=f"SL-{int(reference[1]):06d}")
    day = DAY.search(text)
    born = _date(day) if day else None
    return Asked(name=_without(text, day) if day and born else text, born=born)


def find(viewer: Viewer, asked: Asked, most: int = MOST) -> Answer:
    """The people in this viewer's sight who answer to it, the most alike first, and why."""
    found = list(answering(viewer, asked)[: most + 1])
    return Answer([Found(row, why(row, asked)) for row in found[:most]], len(found) > most)


def answering(viewer: Viewer, asked: Asked) -> PersonQuerySet:
    """Everybody in sight who answers to it, the most alike first; nobody when nothing was asked."""
    people = Person.objects.visible_to(viewer).select_related("owner", "team")
    if asked.reference:
        return people.filter(reference=asked.reference)
    if asked.number:
        return people.filter(nhs_number=asked.number)
    if asked.name:
        born = {"date_of_birth__in": dates_one_slip_away(asked.born)} if asked.born else {}
        return people.matching(asked.name, council_ids(viewer)).filter(**born)
    if asked.born:
        return people.filter(council_id__in=council_ids(viewer), date_of_birth=asked.born)
    return people.none()


def council_ids(viewer: Viewer) -> list[int]:
    """The councils whose people a viewer may come across."""
    if viewer.in_scheme:
        shared = {"people__shares__organisation_id": viewer.organisation_id, "people__shares__until__isnull": True}
        return list(
            Organisation.objects.visible_to(viewer).filter(**shared).order_by().values_list("pk", flat=True).distinct()
        )
    council = council_for(viewer)
    return [council.pk] if council else []


def why(person: Person, asked: Asked) -> str:
    """Why a person answers: "NHS number"; or "Name", "Known as Maggie", "Name is alike", and the date of birth."""
    exact = {"Reference": asked.reference, "NHS number": asked.number, "Date of birth": asked.born and not asked.name}
    return next((reason for reason, asked_for in exact.items() if asked_for), None) or _why_by_name(person, asked)


def _why_by_name(person: Person, asked: Asked) -> str:
    typed = {fold(word) for word in words_of(asked.name)}
    official = {fold(word) for word in words_of(person.full_name)}
    known = {fold(word) for word in words_of(person.preferred_name)}
    name = (
        "Name"
        if typed <= official
        else f"Known as {person.preferred_name}"
        if typed <= official | known
        else "Name is alike"
    )
    if asked.born is None:
        return name
    return f"{name}, {'same date of birth' if person.date_of_birth == asked.born else 'date of birth is close'}"


def fold(word: str) -> str:
    """Without accents, capitals and apostrophes, as the database folds names."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not "\u0300" <= letter <= "\u036f")
    return re.sub("['’ʼ.]", "", plain.lower())


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join((text[: match.start()] + " " + text[match.end() :]).replace(",", " ").split())


def _date(match: re.Match[str]) -> date | None:
    month = month_number(match[2])
    try:
        return date(int(match[3]), month or 0, int(match[1]))
    except ValueError:
        return None

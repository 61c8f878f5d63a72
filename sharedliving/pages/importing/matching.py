"""Is a person of the file already here? By NHS number, else by name and date of birth; never by a guess."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import connection, transaction

from people.models import Person
from people.rules import dates_one_slip_away
from people.search import words_of
from sharedliving.core.viewer import Viewer
from sharedliving.pages.importing.names import alike, folded, household_key
from sharedliving.pages.importing.rows import Entry

CHUNK = 500
BITMAPS_ONLY = "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off"
ANY_WAY = "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexscan TO DEFAULT"
# Each branch is answered by an index: names with at most one letter wrong, the same birthday, the same NHS number.
CANDIDATES = """
SELECT asked.line, found.id FROM unnest(%s::int[], %s::bigint[], %s::text[], %s::text[], %s::date[], %s::text[])
    AS asked(line, council, given, family, born, number)
CROSS JOIN LATERAL (
    (SELECT id FROM people_person AS p
     WHERE people_name_keys(p.council_id, p.given_name, p.family_name, p.preferred_name)
           && people_word_keys(ARRAY[asked.council], asked.given)
       AND people_name_keys(p.council_id, p.given_name, p.family_name, p.preferred_name)
           && people_word_keys(ARRAY[asked.council], asked.family)
     LIMIT 50)
    UNION
    (SELECT id FROM people_person AS p WHERE p.council_id = asked.council AND p.date_of_birth = asked.born LIMIT 200)
    UNION
    (SELECT id FROM people_person AS p WHERE p.nhs_number IS NOT NULL AND p.nhs_number = asked.number LIMIT 10)
) AS found
"""


@dataclass(slots=True)
class Found:
    """Who an entry is: certainly somebody here, or possibly some (each with why), or nobody."""

    person: Person | None = None
    possible: list[tuple[Person, str]] = field(default_factory=list)
    elsewhere: bool = False  # another council has this NHS number


@dataclass(frozen=True, slots=True)
class Asked:
    """An entry, the council it belongs to, and who lives in its household by the scheme's own arrangements."""

    entry: Entry
    council_id: int


def find(asked: list[Asked], living: dict[tuple[str, str], set[int]]) -> dict[int, Found]:
    """{line: Found}. `living`: (folded name, household key) to the ids of those who live there with this scheme."""
    found: dict[int, Found] = {}
    for start in range(0, len(asked), CHUNK):
        chunk = asked[start : start + CHUNK]
        people = _candidates(chunk)
        for one in chunk:
            found[one.entry.line] = _decide(one, people.get(one.entry.line, []), living)
    return found


def _candidates(chunk: list[Asked]) -> dict[int, list[Person]]:
    with transaction.atomic(), connection.cursor() as cursor:
        # A table that has just been filled has no statistics, and reading all of it for each line would take minutes:
        # bitmap scans are the only ones left, and each of them needs a condition that an index answers.
        cursor.execute(BITMAPS_ONLY)
        cursor.execute(CANDIDATES, _arrays(chunk))
        pairs = cursor.fetchall()
        cursor.execute(ANY_WAY)
    people = Person.objects.select_related("owner").in_bulk({pk for _, pk in pairs})
    found: dict[int, list[Person]] = {}
    for line, pk in sorted(pairs):
        found.setdefault(line, []).append(people[pk])
    return found


def _arrays(chunk: list[Asked]) -> list[list]:
    names = [_words(one.entry) for one in chunk]
    return [
        [one.entry.line for one in chunk],
        [one.council_id for one in chunk],
        [given for given, _ in names],
        [family for _, family in names],
        [one.entry.born for one in chunk],
        [one.entry.number or None for one in chunk],
    ]


def _words(entry: Entry) -> tuple[str, str]:
    """The first given name and the longest word of the family name; a single name for both."""
    given, family = words_of(entry.given_name), words_of(entry.family_name)
    last = max(family, key=len, default="")
    first = given[0] if given else last
    return first, last or first


def _decide(one: Asked, people: Iterable[Person], living: dict[tuple[str, str], set[int]]) -> Found:
    entry, found = one.entry, Found()
    here = living.get(living_key(entry.name, entry.household), set())
    certain: dict[int, Person] = {}
    for person in people:
        if person.council_id != one.council_id:
            found.elsewhere |= bool(entry.number and person.nhs_number == entry.number)
            continue
        sure, why = _same(entry, person, lives_there=person.pk in here)
        if sure:
            certain[person.pk] = person
        elif why:
            found.possible.append((person, why))
    if len(certain) == 1 and not _number_of_another(entry, certain, found):
        return Found(person=next(iter(certain.values())))
    found.possible = [(person, "This line fits two records") for person in certain.values()] + found.possible
    return found


def _number_of_another(entry: Entry, certain: dict[int, Person], found: Found) -> bool:
    """Name and date of birth say one record, the NHS number another."""
    return bool(entry.number) and any(p.nhs_number == entry.number and p.pk not in certain for p, _ in found.possible)


def _same(entry: Entry, person: Person, *, lives_there: bool) -> tuple[bool, str]:
    """(whether it is certainly them, else why it may be; "" when it is not)"""
    same_name = folded(entry.name) == folded(person.full_name)
    same_day = entry.born is not None and entry.born == person.date_of_birth
    both_numbers = bool(entry.number and person.nhs_number)
    if both_numbers and entry.number == person.nhs_number:
        return _same_number(entry, person, same_name=same_name, same_day=same_day)
    if both_numbers:
        return False, "Same name and date of birth, another NHS number" if same_name and same_day else ""
    if same_name and (same_day or (lives_there and not (entry.born and person.date_of_birth))):
        return True, ""
    return False, _why(entry, person, same_name=same_name, same_day=same_day)


def _same_number(entry: Entry, person: Person, *, same_name: bool, same_day: bool) -> tuple[bool, str]:
    known_days = entry.born is not None and person.date_of_birth is not None
    if same_day or (same_name and not known_days):
        return True, ""
    if same_name:
        close = entry.born in dates_one_slip_away(person.date_of_birth) if person.date_of_birth else False
        return close, "" if close else "Same NHS number and name, another date of birth"
    return False, "Same NHS number, another name"


def _why(entry: Entry, person: Person, *, same_name: bool, same_day: bool) -> str:
    name = "The name is the same" if same_name else "The name is alike"
    if not same_name and not _name_alike(entry, person):
        family = person.family_name and alike(entry.family_name, person.family_name)
        return "Same date of birth, and the family name is alike" if same_day and family else ""
    if same_day:
        return f"{name}, and so is the date of birth" if same_name else f"{name}, and the date of birth is the same"
    if entry.born is None or person.date_of_birth is None:
        return f"{name}, and one of the dates of birth is missing"
    return f"{name}, and the date of birth is close" if entry.born in dates_one_slip_away(person.date_of_birth) else ""


def _name_alike(entry: Entry, person: Person) -> bool:
    given = {entry.given_name, entry.preferred_name} - {""}
    theirs = {person.given_name, person.preferred_name} - {""}
    first = any(alike(a, b) or alike(a.split()[0], b.split()[0]) for a in given for b in theirs)
    if not entry.family_name or not person.family_name:
        return first and entry.family_name == person.family_name
    return first and alike(entry.family_name, person.family_name)


def visible(people: Iterable[Person], by: Viewer) -> set[int]:
    """Which of these people whoever imports may see."""
    ids = [person.pk for person in people]
    return set(Person.objects.visible_to(by).filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()


def living_key(name: str, household: str) -> tuple[str, str]:
    """The key of `living`."""
    return folded(name), household_key(household)

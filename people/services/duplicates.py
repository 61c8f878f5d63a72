"""Is this person already here? Nobody is added twice, and nothing is told that the viewer may not know."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.crypto import salted_hmac

from people.models import Organisation, Person
from people.querysets import PersonQuerySet
from people.rules import dates_one_slip_away
from people.search import words_of
from people.services.ownership import council_of
from sharedliving.core.viewer import Viewer

MOST = 10
SAME_NUMBER = "Same NHS number"
ELSEWHERE = "This NHS number needs to be checked. Ask an administrator before you add this person."


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be the same person, and why. `certain`: they share an NHS number."""

    person: Person
    why: str
    certain: bool = False

    @property
    def key(self) -> str:
        return self.person.reference


@dataclass(frozen=True, slots=True)
class Hidden:
    """Somebody out of the viewer's sight who may be the same: a sentence that says whom to ask, and nothing else."""

    key: str
    text: str
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Duplicates:
    """All that was found: people whom the viewer may see, and sentences about those whom they may not."""

    here: list[Match] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)

    @property
    def every(self) -> list[Match | Hidden]:
        return [*self.here, *self.hidden]

    @property
    def certain(self) -> list[Match | Hidden]:
        return [match for match in self.every if match.certain]

    def undecided(self, different_from: Iterable[Person | str]) -> list[Match | Hidden]:
        """Those about whom nobody has said yet that this is a different person."""
        decided = {d.reference if isinstance(d, Person) else d for d in different_from}
        return [match for match in self.every if match.key not in decided]

    def __bool__(self) -> bool:
        return bool(self.every)


def possible(
    by: Viewer, *, given_name: str, family_name: str, date_of_birth: date | None = None, nhs_number: str | None = None
) -> list[Match]:
    """The people in this viewer's sight who may be the one described, most certain first."""
    return look(
        by, given_name=given_name, family_name=family_name, date_of_birth=date_of_birth, nhs_number=nhs_number
    ).here


def look(
    by: Viewer,
    *,
    given_name: str,
    family_name: str,
    date_of_birth: date | None = None,
    nhs_number: str | None = None,
    council: Organisation | None = None,
    leave_out: Person | None = None,
) -> Duplicates:
    """Everybody in the council (the viewer's own) with the same NHS number, or with name and date of birth alike."""
    council = council or council_for(by)
    if council is None:
        return Duplicates()
    people = Person.objects.exclude(pk=leave_out.pk) if leave_out else Person.objects.all()
    found = _same_number(people.filter(council=council), nhs_number)
    found |= {
        person.pk: (person, why)
        for person, why in _alike(people, council.pk, given_name, family_name, date_of_birth)
        if person.pk not in found
    }
    return _told(by, found, _elsewhere(people.exclude(council=council), nhs_number))


def council_for(viewer: Viewer) -> Organisation | None:
    """The council whose people this viewer works with; None for a scheme and for the system itself."""
    if not viewer.in_council or viewer.organisation_id is None:
        return None
    return council_of(Organisation.objects.select_related("parent").get(pk=viewer.organisation_id))


def _same_number(people: PersonQuerySet, nhs_number: str | None) -> dict[int, tuple[Person, str]]:
    rows = people.filter(nhs_number=nhs_number) if nhs_number else people.none()
    return {person.pk: (person, SAME_NUMBER) for person in rows.select_related("owner", "team__manager")}


def _alike(
    people: PersonQuerySet, council_id: int, given_name: str, family_name: str, born: date | None
) -> list[tuple[Person, str]]:
    """By the first of the given names and the longest word of the family name, each with at most one letter wrong."""
    first, family = words_of(given_name)[:1], max(words_of(family_name), key=len, default="")
    named = people.matching(" ".join([*first, family]), [council_id]).select_related("owner", "team__manager")
    if born is None:
        return [(person, "The name is alike") for person in named[:MOST]]
    rows = [(person, _why(person, born)) for person in named.filter(date_of_birth__in=dates_one_slip_away(born))[:MOST]]
    rows += [(person, _why(person, born)) for person in named.filter(date_of_birth=None)[:MOST]]
    same_day = people.matching(family, [council_id]).filter(date_of_birth=born).select_related("owner", "team__manager")
    seen = {person.pk for person, _ in rows}
    return rows + [
        (person, "Same date of birth, and the family name is alike")
        for person in same_day[:MOST]
        if person.pk not in seen
    ]


def _why(person: Person, born: date) -> str:
    if person.date_of_birth is None:
        return "The name is alike, and their date of birth is not recorded"
    return f"The name is alike, and the date of birth is {'the same' if person.date_of_birth == born else 'close'}"


def _told(by: Viewer, found: dict[int, tuple[Person, str]], elsewhere: list[Hidden]) -> Duplicates:
    """Split what was found into what this viewer may see and what they may only ask about."""
    in_sight = set(Person.objects.visible_to(by).filter(pk__in=found).values_list("pk", flat=True))
    here = [Match(p, why, why == SAME_NUMBER) for pk, (p, why) in found.items() if pk in in_sight]
    hidden = [_ask(p, why == SAME_NUMBER) for pk, (p, why) in found.items() if pk not in in_sight]
    return Duplicates(here, hidden + elsewhere)


def _ask(person: Person, certain: bool) -> Hidden:
    team = person.team
    manager = team.manager if team else None
    whom = manager.name if manager else "an administrator"
    known = f"already known to {team.name}" if team else "already known to the council"
    start = "This person is" if certain else "Somebody like this is"
    return Hidden(_key(person), f"{start} {known}: ask {whom}.", certain)


def _elsewhere(people: PersonQuerySet, nhs_number: str | None) -> list[Hidden]:
    """Another council's record: one neutral sentence, the same whatever it says there."""
    others = people.filter(nhs_number=nhs_number).order_by("pk") if nhs_number else people.none()
    return [Hidden(_key(person), ELSEWHERE) for person in others[:1]]


def _key(person: Person) -> str:
    """A name for somebody who may not be named: cannot be turned back into a record."""
    return salted_hmac("people.duplicates", str(person.pk)).hexdigest()[:12]

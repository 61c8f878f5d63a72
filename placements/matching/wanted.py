"""All that one search asks: the wishes of the referral, and what the gate has to know of the person."""

from dataclasses import dataclass
from datetime import date

from placements.models import Referral
from placements.rules import Wanted, wanted_of
from sharedliving.core import dates


@dataclass(frozen=True, slots=True)
class Asked:
    """For whom, for which kind of arrangement, on which day, with which wishes; `age` is None where nobody knows it."""

    person_id: int
    kind: str
    age: int | None
    on: date
    wishes: Wanted


def asked_by(referral: Referral) -> Asked:
    """What a referral asks for today."""
    born = referral.person.date_of_birth
    return Asked(
        person_id=referral.person_id, kind=referral.kind, age=dates.age_on(born) if born else None, on=dates.today(),
        wishes=wanted_of(referral),
    )  # fmt: skip

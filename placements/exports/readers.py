"""Who reads a document of an arrangement, and what is left out for each."""

from django.db import models

from placements.choices import Party
from placements.models import Agreement
from placements.rules import care_manager_of


class Reader(models.TextChoices):
    ALL = "all", "the person, the Shared Lives carer, the scheme and the council"
    PERSON = "person", "the person"
    CARER = "carer", "the Shared Lives carer"
    SCHEME = "scheme", "the scheme"
    COUNCIL = "council", "the council"


ADDRESS = "where the Shared Lives carers live"
LEFT_OUT: dict[str, list[str]] = {
    Reader.ALL: [ADDRESS, "the council’s own file"],
    Reader.PERSON: [ADDRESS, "risks, and who answers for each", "when each of us signed"],
    Reader.CARER: [ADDRESS, "the council’s own file", "why somebody did not sign"],
    Reader.SCHEME: [ADDRESS, "the council’s own file"],
    Reader.COUNCIL: [ADDRESS, "the scheme’s own file about the carers"],
}
"""Their own address is not in the carers' copy either: a copy may be left lying about."""


def names(agreement: Agreement) -> dict[str, str]:
    """Each party with the name that stands for it."""
    manager = care_manager_of(agreement)
    return {
        Party.PERSON: agreement.person.name,
        Party.CARER: agreement.household.name,
        Party.SCHEME: agreement.scheme.name,
        Party.COUNCIL: f"{agreement.council.name} ({manager.name})" if manager else agreement.council.name,
    }

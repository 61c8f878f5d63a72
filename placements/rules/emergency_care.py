"""While an emergency lasts: its meeting, its reviews, its limit, and the way out of it (G14-EMG-3, GLOS-EMG)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import LIVES_IN, EmergencyOutcome, EmergencyState
from placements.rules.lines import check
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from people.models import Person
    from placements.models import Agreement, Emergency


def care_gate(emergency: Emergency, on: date) -> Gate:
    """When a meeting or a review can have been held."""
    return Gate([held_while_it_lasted(emergency, on)])


def held_while_it_lasted(emergency: Emergency, on: date) -> Line:
    """Enter a day between the start of the emergency and today.

    Source: GLOS-EMG.
    """
    met = emergency.started_on is not None and emergency.started_on <= on <= dates.today()
    return check(held_while_it_lasted, "Held while it lasted", met)


def review_gate(emergency: Emergency, on: date, *, face_to_face: bool) -> Gate:
    """What a review of an emergency has to be."""
    return Gate([held_while_it_lasted(emergency, on), first_review_face_to_face(emergency, face_to_face)])


def first_review_face_to_face(emergency: Emergency, face_to_face: bool) -> Line:
    """The first review of an emergency is held face to face: go and see them.

    Source: GLOS-EMG. Nobody may decide otherwise.
    """
    met = face_to_face or emergency.reviews.filter(face_to_face=True).exists()
    return check(first_review_face_to_face, "Face to face", met)


def extension_gate(emergency: Emergency, until: date) -> Gate:
    """What has to be there before two managers decide that an emergency may last longer."""
    return Gate(
        [options_review_held(emergency), later_than_the_limit(emergency, until), nobody_decides_already(emergency)]
    )


def options_review_held(emergency: Emergency) -> Line:
    """Emergency to long-term: hold an options review first, with every option and what the person says.

    Source: G14-EMG-3. Nobody may decide otherwise.
    """
    url = reverse("emergency-options", args=[emergency.pk])
    return check(options_review_held, "Options review held", emergency.options_reviews.exists(), url=url)


def later_than_the_limit(emergency: Emergency, until: date) -> Line:
    """Enter a day after the last one that it may last, and at most three months later.

    Source: GLOS-EMG. Nobody may decide otherwise.
    """
    limit = emergency.limit_on
    met = limit is not None and limit < until <= dates.add_months(limit, 3)
    return check(later_than_the_limit, "Later than the limit", met)


def nobody_decides_already(emergency: Emergency) -> Line:
    """It was asked already whether it may last longer: decide about that first.

    Source: GLOS-EMG.
    """
    undecided = emergency.extensions.undecided().exists()
    return check(nobody_decides_already, "Nothing undecided", not undecided, url=emergency.get_absolute_url())


def ending_emergency_gate(emergency: Emergency, outcome: str) -> Gate:
    """How an emergency may end."""
    return Gate([options_review_held(emergency)] if outcome == EmergencyOutcome.LONG_TERM else [])


def live_emergency(person: Person) -> Emergency | None:
    """The emergency in which the person lives somewhere now."""
    return person.emergencies.filter(state=EmergencyState.LIVE).select_related("arrangement").first()


def long_term_lines(agreement: Agreement) -> list[Line]:
    """In front of a home for the long term, of somebody who lives somewhere in an emergency."""
    emergency = live_emergency(agreement.person) if agreement.kind in LIVES_IN else None
    return [options_review_held(emergency)] if emergency is not None else []

"""The gates of an emergency, from the call to the first night. What protects life is never overridden (1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from placements.choices import ArrangementKind, ArrangementState, EmergencyState
from placements.rules.emergency_needed import ITEMS, Item
from placements.rules.emergency_wishes import emergency_wishes_gate, waits, wanted_in, wishes_of
from placements.rules.lines import check
from placements.rules.match import match_gate
from sharedliving.core import dates
from sharedliving.core.rules import Gate, Line

if TYPE_CHECKING:
    from placements.models import CarerHousehold, Emergency, Scheme


def ask_gate(emergency: Emergency) -> Gate:
    """What has to be known before a scheme is asked, everything that is missing at once (G14-EMG-2)."""
    profile = getattr(emergency.scheme, "scheme_profile", None)
    return Gate([*(least_is_known(emergency, item) for item in ITEMS), scheme_takes_this_age(emergency, profile)])


def least_is_known(emergency: Emergency, item: Item) -> Line:
    """Enough is known to protect everybody, before somebody is taken in.

    Source: G14-EMG-2. Nobody may decide otherwise; the database refuses it too.
    """
    met = bool(str(getattr(emergency, item.field)).strip())
    url = reverse("emergency-change", args=[emergency.pk]) + f"#id_{item.field}"
    return check(least_is_known, item.label, met, message=f"{item.missing}.", url=url, key=item.field)


def scheme_takes_this_age(emergency: Emergency, scheme: Scheme | None) -> Line:
    """Ask a scheme that supports people of this age.

    Source: HULL. Nobody may decide otherwise: a scheme is registered for the ages that it supports.
    """
    born = emergency.person.date_of_birth
    met = scheme is None or born is None or scheme.youngest <= dates.age_on(born) <= scheme.oldest
    return check(scheme_takes_this_age, "Age", met, url=emergency.get_absolute_url())


def emergency_household_gate(emergency: Emergency, household: CarerHousehold) -> Gate:
    """Every reason why these carers cannot take somebody in today: approval and training for it, checks, room (G14-EMG-1);
    and what either side would not have.
    """
    taken = household.arrangements.filter(state=ArrangementState.LIVE).count()
    born = emergency.person.date_of_birth
    hard = match_gate(
        household, kind=ArrangementKind.EMERGENCY, born=born, taken=taken, person_id=emergency.person_id
    )  # fmt: skip
    wanted = wanted_in(wishes_of(emergency))
    return Gate([*hard.lines, *emergency_wishes_gate(household, wanted).lines])


def chosen_household_gate(emergency: Emergency, household: CarerHousehold) -> Gate:
    """The same of the carers who were chosen: what the manager said can wait holds nobody up."""
    gate = emergency_household_gate(emergency, household)
    return Gate([waits(line) for line in gate.lines]) if emergency.all_the_same_because else gate


def emergency_start_gate(emergency: Emergency) -> Gate:
    """What has to be there before the first night (GLOS-EMG); agreement and papers follow within three days."""
    lines = [household_chosen(emergency)]
    if emergency.household is not None:
        lines += chosen_household_gate(emergency, emergency.household).lines
    return Gate([*lines, person_is_willing(emergency), carers_are_willing(emergency), manager_approves(emergency)])


def household_chosen(emergency: Emergency) -> Line:
    """Choose a household that is approved and trained for emergencies.

    Source: G14-EMG-1. Nobody may decide otherwise.
    """
    url = reverse("emergency-household", args=[emergency.pk])
    return check(household_chosen, "Household chosen", emergency.household_id is not None, url=url)


def person_is_willing(emergency: Emergency) -> Line:
    """Write down in the person’s words that they are willing to go there.

    Source: GLOS-EMG. Nobody may decide otherwise.
    """
    url = reverse("emergency-household", args=[emergency.pk])
    return check(person_is_willing, "The person is willing", bool(emergency.person_words.strip()), url=url)


def carers_are_willing(emergency: Emergency) -> Line:
    """Write down in the carers’ words that they are willing to take the person in.

    Source: GLOS-EMG. Nobody may decide otherwise.
    """
    url = reverse("emergency-household", args=[emergency.pk])
    return check(carers_are_willing, "The carers are willing", bool(emergency.carer_words.strip()), url=url)


def manager_approves(emergency: Emergency) -> Line:
    """The registered manager of the scheme approves it before it starts.

    Source: GLOS-EMG. Nobody may decide otherwise.
    """
    met = bool(emergency.approved_name) and emergency.state != EmergencyState.ASKED
    return check(manager_approves, "Approved by the scheme manager", met, url=emergency.get_absolute_url())

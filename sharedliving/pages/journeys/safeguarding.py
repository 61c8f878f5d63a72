"""A safeguarding concern that names a carer household: the concern is one app's, the household another's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from careplans.models import SafeguardingConcern
from careplans.services import safeguarding
from people.models import Organisation, Person
from placements.models import Arrangement, CarerHousehold
from placements.services import pausing
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import Viewer


def households_of(person: Person, viewer: Viewer) -> list[CarerHousehold]:
    """The households that support this person or have done, the newest first: those a concern may name."""
    rows = Arrangement.objects.visible_to(viewer).filter(person=person).select_related("household")
    return list({row.household_id: row.household for row in rows.order_by("-started_on", "-pk")}.values())


def household_named(concern: SafeguardingConcern) -> CarerHousehold | None:
    """The household that a concern names, whosever it is."""
    return CarerHousehold.objects.filter(pk=concern.carer_household_id).first() if concern.carer_household_id else None


@transaction.atomic
def raise_concern(*, person: Person, by: Viewer, household: CarerHousehold | None, **words: Any) -> SafeguardingConcern:
    """Raise it; when it names a household, pause new matches there at once (CA42)."""
    household_id = household.pk if household else None
    concern = safeguarding.raise_concern(person=person, by=by, household_id=household_id, **words)
    if household:
        pausing.pause_matches(household=household, by=by, council=person.council)
    return concern


@transaction.atomic
def name_household(*, concern: SafeguardingConcern, by: Viewer, household: CarerHousehold) -> SafeguardingConcern:
    """The concern names this household from now on; new matches there are paused."""
    named = safeguarding.name_household(concern=concern, by=by, household_id=household.pk)
    pausing.pause_matches(household=household, by=by, council=concern.person.council)
    return named


@transaction.atomic
def let_matches_go_on(*, concern: SafeguardingConcern, by: Viewer) -> CarerHousehold:
    """New matches may be made again. Refused while this or another concern that names the household is undecided."""
    if concern.carer_household_id is None:
        raise Refusal("This concern names no carer household.")
    naming = SafeguardingConcern.objects.filter(carer_household_id=concern.carer_household_id)
    if naming.open().filter(decided_on__isnull=True).exists():
        raise Refusal("A concern that names this household is not decided yet. Decide about it first.")
    household = household_named(concern)
    assert household is not None
    return pausing.resume_matches(household=household, by=by)


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else who lives with or visits the household. `person` is None for who is out of this viewer's sight."""

    person: Person | None
    arrangement: Arrangement
    council: Organisation
    since: date


def others_of(concern: SafeguardingConcern, viewer: Viewer) -> Sequence[Other]:
    """Everybody who lives with or visits the household that a concern names, over all schemes and councils, but the
    person themselves. Two queries.
    """
    if concern.carer_household_id is None:
        return []
    live = Arrangement.objects.live().filter(household_id=concern.carer_household_id)
    rows = list(live.exclude(person_id=concern.person_id).select_related("council__duty_manager", "scheme", "owner"))
    people = Person.objects.visible_to(viewer).filter(pk__in=[row.person_id for row in rows]).select_related("owner")
    seen = {person.pk: person for person in people}
    return [Other(seen.get(row.person_id), row, row.council, row.started_on) for row in rows]

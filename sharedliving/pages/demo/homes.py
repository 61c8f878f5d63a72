"""The carer households of the demo world, with their checks: some lapsed, some full, some without room for a wheelchair."""

import random
from datetime import timedelta

from people.choices import EthnicGroup
from people.models import Organisation, User
from placements.choices import NEEDED_CHECKS, ArrangementKind, CheckKind, HouseholdState
from placements.models import CarerAddress, CarerHousehold, HouseholdCheck
from sharedliving.core import dates, history
from sharedliving.core.viewer import SYSTEM
from sharedliving.pages.demo.words import ABOUT_CARERS, FAMILY, GIVEN

KINDS = (
    [ArrangementKind.LIVE_IN, ArrangementKind.SHORT_BREAK],
    [ArrangementKind.LIVE_IN],
    [ArrangementKind.LIVE_IN, ArrangementKind.EMERGENCY, ArrangementKind.SHORT_BREAK],
    [ArrangementKind.SHORT_BREAK, ArrangementKind.DAY],
)


def make_home(
    chance: random.Random,
    scheme: Organisation,
    owner: User,
    areas: tuple[str, ...],
    lapsing: float = 0.0,
    **given: object,
) -> CarerHousehold:
    """One approved household with its checks and address: `lapsing` is the chance that a check has expired."""
    fields = _drawn(chance, areas) | given
    household = CarerHousehold(
        scheme=scheme, owner=owner, state=HouseholdState.APPROVED, due_on=dates.today(),
        approved_on=dates.today() - timedelta(days=chance.randint(200, 3000)), **fields,
    )  # fmt: skip
    checks = _checks(chance, household, lapsing)
    needed = [check.valid_until for check in checks if check.kind in NEEDED_CHECKS]
    household.due_on = min(needed)
    history.save(household, by=SYSTEM, why="Demo")
    for check in checks:
        history.save(check, by=SYSTEM, why="Demo")
    number, street = chance.randint(1, 140), chance.choice(["Mill Lane", "Church Road", "Station Street", "The Green"])
    address = CarerAddress(
        household=household, lines=f"{number} {street}", postcode=f"{household.area} {chance.randint(1, 9)}AB"
    )
    history.save(address, by=SYSTEM, why="Demo")
    return household


def _drawn(chance: random.Random, areas: tuple[str, ...]) -> dict[str, object]:
    family, first, second = chance.choice(FAMILY), *chance.sample(GIVEN, 2)
    name = f"{first} {family}" if chance.random() < 0.4 else f"{first} and {second} {family}"
    return {
        "name": name,
        "area": chance.choice(areas),
        "approved_places": chance.choices([1, 2, 3], [4, 4, 2])[0],
        "approved_kinds": chance.choice(KINDS),
        "wheelchair_access": chance.random() < 0.15,
        "has_pets": chance.random() < 0.45,
        "smokes": chance.random() < 0.08,
        "languages": ["English"] if chance.random() < 0.85 else ["English", chance.choice(["Urdu", "Polish", "Welsh"])],
        "about": chance.choice(ABOUT_CARERS).format(years=chance.randint(2, 20)),
        "ethnic_group": EthnicGroup.WHITE_BRITISH if chance.random() < 0.94 else EthnicGroup.INDIAN,
    }


def _checks(chance: random.Random, household: CarerHousehold, lapsing: float) -> list[HouseholdCheck]:
    kinds = [*NEEDED_CHECKS]
    if ArrangementKind.EMERGENCY in household.approved_kinds:
        kinds.append(CheckKind.EMERGENCY_TRAINING)
    lapsed = chance.choice(kinds) if chance.random() < lapsing else None
    today = dates.today()
    return [
        HouseholdCheck(
            household=household, kind=kind, done_on=today - timedelta(days=400),
            valid_until=today + timedelta(days=-chance.randint(3, 60) if kind == lapsed else chance.randint(20, 700)),
        )
        for kind in kinds
    ]  # fmt: skip

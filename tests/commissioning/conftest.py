"""A council with its commissioner, and people in arrangements, waiting and being assessed."""

from datetime import timedelta

import pytest

from people.choices import Role
from placements.choices import ReferralState
from placements.models import Referral, Scheme
from sharedliving.core import dates
from tests.factories.people import (
    CouncilFactory,
    PersonFactory,
    SchemeOrganisationFactory,
    TeamFactory,
    UserFactory,
    viewer,
)
from tests.factories.reviews import household_of, living_with


@pytest.fixture
def council(db):
    return CouncilFactory(name="Westmere Council")


@pytest.fixture
def worker(council):
    return UserFactory(organisation=council, team=TeamFactory(organisation=council))


@pytest.fixture
def commissioner(council):
    return viewer(Role.COMMISSIONER, organisation=council)


@pytest.fixture
def scheme(council):
    organisation = SchemeOrganisationFactory()
    Scheme.objects.create(organisation=organisation).councils.add(council)
    return organisation


@pytest.fixture
def someone(worker):
    """someone(**fields) → a new person of the council."""
    return lambda **fields: PersonFactory(owner=worker, **fields)


@pytest.fixture
def lives(someone, scheme):
    """lives(**fields of the arrangement) → a new person in a live arrangement in a household of their own."""

    def arranged(person=None, **fields):
        home = household_of(scheme, name=f"Home {Referral.objects.count()}", approved_places=1, area="WM9")
        return living_with(person or someone(), home, **fields)

    return arranged


@pytest.fixture
def waits(someone, scheme, worker):
    """waits(**fields of the referral) → a new person whose referral has been sent."""

    def referred(person=None, **fields):
        person = person or someone()
        given = {"state": ReferralState.SENT, "sent_on": dates.today(), "preferred_area": "WM3"} | fields
        return Referral.objects.create(
            person=person, council=person.council, scheme=given.pop("scheme", scheme), care_manager=worker, owner=worker,
            due_on=dates.today() + timedelta(days=10), **given,
        )  # fmt: skip

    return referred

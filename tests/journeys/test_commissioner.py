"""A commissioner's morning: what to do next, the page behind it, one scheme, the file; never a name."""

from datetime import timedelta

import pytest

from commissioning.services.measuring import snapshots
from people.choices import Role
from sharedliving.core import dates
from tests.factories.people import PersonFactory
from tests.factories.reviews import ReviewFactory, household_of, living_with
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MEASURE = "Reviewed in the last 12 months"


@pytest.fixture
def cast():
    """Twelve people live with carers of the scheme for years, five of whom had a review; others came lately."""
    cast = make_cast()
    cast.cora = user("Cora Mills", Role.COMMISSIONER, cast.council)
    for number in range(12):
        person = PersonFactory(owner=cast.priya, family_name=f"Zebedee{number}")
        home = household_of(cast.scheme, name=f"Home {number}")
        living_with(person, home, started_on=dates.today() - timedelta(days=800))
        if number < 5:
            ReviewFactory(completed=True, person=person, held_on=dates.today() - timedelta(days=60))
    for number in range(5):
        living_with(PersonFactory(owner=cast.priya), household_of(cast.scheme, name=f"New home {number}"))
    snapshots.take()
    return cast


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_commissioner(walk, cast, scripts):
    cora = walk(cast.cora.email, scripts=scripts)

    cora.go("Figures")
    assert cora.reads("What to do next")
    assert cora.reads("It should be all of them.")
    cora.follow("In time")
    assert cora.row(MEASURE, "5", "12", "42%").count() == 1
    cora.follow(MEASURE)
    assert cora.reads("Of 12 people who have been in an arrangement for longer than a year, 5 had a review")
    assert cora.row(f"{dates.today():%B %Y}", "5", "12", "42%").count() == 1
    cora.go("Figures")
    cora.follow("What is measured")
    assert cora.reads("Nobody can know where people would live otherwise.")
    assert not cora.reads("Zebedee")

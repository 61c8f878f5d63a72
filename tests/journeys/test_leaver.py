"""A care manager leaves: from the last day that is known ahead to everybody having somebody else, and being told of it."""

from datetime import timedelta

import pytest

from people.choices import Role
from people.models import Leaving, Person
from people.services.staff import deactivate, owned_by
from people.viewers import viewer_for
from reviews.models import OwnerTold
from sharedliving.core import dates
from sharedliving.core.rules import Refusal
from sharedliving.core.viewer import SYSTEM
from tests.factories.people import UserFactory
from tests.factories.reviews import ReviewFactory
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_leaver_is_handed_over(walk, scripts):
    cast = make_cast()
    amir = user("Amir Khan", Role.CARE_MANAGER, cast.council, cast.team)
    joanne = cast.nearly_the_same
    ReviewFactory(person=joanne, owner=cast.priya)
    gareth = walk(cast.gareth.email, scripts=scripts)

    tells_the_last_day(gareth, cast)
    cannot_be_deactivated(cast)
    shares_her_people_out(gareth, cast, joanne, amir)
    assert set(Person.objects.filter(closed_at=None).values_list("owner__name", flat=True)) == {"Amir Khan"}
    assert owned_by(cast.priya) == []
    assert not Leaving.objects.open().exists()

    tells_joanne(walk(amir.email, scripts=scripts), joanne, amir)
    deactivate(user=cast.priya, by=SYSTEM)
    cast.priya.refresh_from_db()
    assert not cast.priya.is_active


def tells_the_last_day(gareth, cast):
    """Four weeks ahead; it stands among what is due for him."""
    gareth.open("/hand-over/")
    gareth.follow(cast.priya.name)
    gareth.follow("Record their last day")
    gareth.write_date("Last day", dates.today() + timedelta(days=28))
    gareth.press("Save the last day")
    assert gareth.reads("Their last day is")
    gareth.open("/due/?until=any")
    assert gareth.reads("Hand over the work")


def cannot_be_deactivated(cast):
    with pytest.raises(Refusal, match="A line manager or scheme manager first hands everything over"):
        deactivate(user=cast.priya, by=viewer_for(UserFactory(roles=[Role.ADMINISTRATOR])))


def shares_her_people_out(gareth, cast, joanne, amir):
    """The proposal names Amir, who has nobody yet, before Gareth; a note goes with Joanne."""
    gareth.open(f"/hand-over/{cast.priya.pk}/")
    for person in Person.objects.filter(owner=cast.priya):
        gareth.select(f"Who has {person.name} ({person.reference}) from now on?", f"{amir.name} ({cast.team.name})")
    gareth.write(f"What should they know about {joanne.name} ({joanne.reference})?", "She likes to be rung on Sundays.")
    gareth.select("Who takes everything else?", f"{amir.name} ({cast.team.name})")
    gareth.write("Why?", "Leaving for another council")
    gareth.press("Hand the work over")
    assert gareth.reads("have been handed over. Everybody who has them now has been told by e-mail.")


def tells_joanne(amir, joanne, worker):
    amir.open(joanne.get_absolute_url())
    assert amir.reads(worker.name)
    amir.open(f"{joanne.get_absolute_url()}timeline/")
    assert amir.reads("She likes to be rung on Sundays.")
    row = OwnerTold.objects.open().get(person=joanne, who="person")
    amir.open(row.get_absolute_url())
    assert amir.reads(f"{worker.name} is the care manager of {joanne.name} now.")
    amir.choose("How?", "In person")
    amir.press("They have been told")
    row.refresh_from_db()
    assert row.told_by == worker

"""Complex needs: nobody moves in before a care manager by name has agreed how often they will be in contact (G14-LOC-1)."""

import pytest

from careplans.models import Assessment
from sharedliving.core import dates
from tests.factories.careplans import AssessmentFactory
from tests.journeys.cast import make_cast, signed_agreement

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
NAME = "Denise Cole"
BY_NAME = "give them to a care manager by name"
AGREES = "their care manager agrees how often they will be in contact"
NO_CONTRACT = "no contract in force says how the council supports the arrangement"


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def agreement(cast):
    """All four have signed, nobody has moved in; she is with the duty manager, and assessed again."""
    row = signed_agreement(cast)
    row.planned_start = dates.today()
    row.save()
    AssessmentFactory(person=row.person, ready=True, complexity="")
    person = row.person
    person.owner, person.with_duty_since = cast.gareth, dates.today()
    person.save()
    return row


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_complex_arrangement(walk, cast, agreement, scripts):
    priya, gareth, tom = (walk(user.email, scripts=scripts) for user in (cast.priya, cast.gareth, cast.tom))

    says_that_it_is_complex(priya)
    cannot_start(tom, agreement)
    gets_a_care_manager_by_name(gareth, agreement)
    agrees_on_the_contact(priya, agreement)
    starts(tom, agreement)
    writes_the_contract(gareth, cast)

    arrangement = agreement.person.arrangements.get()
    assert arrangement.contact_days == 14
    priya.open(arrangement.get_absolute_url())
    assert not priya.reads(NO_CONTRACT)
    priya.open(agreement.person.get_absolute_url())
    assert priya.reads("The agreed interval of contact")
    assert priya.reads(dates.uk_date(dates.add_days(dates.today(), 14)))


def says_that_it_is_complex(priya):
    """In her assessment, and after a visit together with the scheme."""
    priya.open(Assessment.objects.open().get().get_absolute_url())
    priya.follow("Together with the scheme")
    priya.choose("How complex are their needs?", "Complex")
    priya.write("Why are they complex?", "Epilepsy and grief, each makes the other worse.")
    priya.press("Save and continue")
    priya.follow("Check the answers and complete")
    assert priya.reads("record the joint visit with the scheme")
    priya.follow("Put this right: Joint with the scheme")
    priya.write_date("When did you visit together", dates.today())
    priya.write("Who came from the scheme?", "Tom Hadley")
    priya.write("What did they contribute?", "A house where nobody hurries.")
    priya.press("Save and continue")
    priya.follow("Check the answers and complete")
    priya.press("Complete the assessment")


def cannot_start(tom, agreement):
    tom.open(agreement.get_absolute_url())
    assert tom.reads(NO_CONTRACT)
    assert not tom.offers("Agree how often you are in contact"), "that is the council's"
    tom.follow("Start the arrangement")
    assert tom.reads(BY_NAME) and tom.reads(AGREES)
    assert not tom.offers("Start the arrangement")


def gets_a_care_manager_by_name(gareth, agreement):
    gareth.open(agreement.person.get_absolute_url())
    gareth.follow("Choose an owner")
    gareth.choose("Who is to own this person?", "A named worker")
    gareth.select("Name", "Priya Shah (Learning Disability North)")
    gareth.write("Why?", "Her needs are complex; she needs one person.")
    gareth.press("Give to this owner")


def agrees_on_the_contact(priya, agreement):
    """No rarer than with everybody else."""
    priya.open(agreement.get_absolute_url())
    priya.follow("Agree how often you are in contact")
    agrees(priya, "60")
    assert priya.reads("contact is at least as often as with everybody else: every 42 days")
    agrees(priya, "14")


def agrees(priya, days):
    priya.write("How often will you be in contact?", days)
    priya.write("With whom was it agreed", "With Denise, Maria and Tom: a visit and a call in turn.")
    priya.press("Agree on it")


def starts(tom, agreement):
    tom.open(agreement.get_absolute_url())
    tom.follow("Start the arrangement")
    assert tom.reads("Everything needed is there.")
    tom.press("Start the arrangement")
    assert tom.reads("The arrangement has started.")
    assert tom.reads("Every 14 days") and tom.reads(NO_CONTRACT)
    assert tom.row("Priya Shah", "Care manager").count() >= 1


def writes_the_contract(gareth, cast):
    """What is missing stands on the page of the protocols, for both sides."""
    kind = "Contract for the council to support complex arrangements"
    gareth.open("/protocols/")
    assert gareth.row(cast.scheme.name, kind).count() == 1
    gareth.follow("Add a protocol")
    gareth.select("With whom?", cast.scheme.name)
    gareth.select("What kind?", kind)
    gareth.write("Title", "How Westmere supports a complex arrangement")
    gareth.write_date("In force from", dates.today())
    gareth.write("What it says", "The community nurse comes within a day when the scheme rings.")
    gareth.select("Who answers for it?", "Gareth Bowen")
    gareth.write_date("By when do both sides look at it again?", dates.add_days(dates.today(), 300))
    gareth.press("Add the protocol")

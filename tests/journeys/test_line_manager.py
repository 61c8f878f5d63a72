"""A line manager's week: what nobody put right, supervision, a record read beside the standards, an absence, a leaver."""

from datetime import timedelta

import pytest

from careplans.models import QualityCheck
from careplans.rules.standards import PLAN
from people.choices import Role
from people.models import Absence, Person
from reviews.models import OwnerTold, Supervision
from sharedliving.core import dates
from sharedliving.core.models import NetSnapshot
from tests.factories.reviews import ReviewFactory, SupervisionFactory, plan_with_needs
from tests.factories.risk import RiskAssessmentFactory
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

NAME = "Joanne Whitfield"
MISSED = "A review is missed or years late"


@pytest.fixture
def cast():
    """Priya has a plan to be read, a review that is late, and risks that are late too, though for less long."""
    cast = make_cast()
    joanne = cast.nearly_the_same
    plan_with_needs(joanne, author=cast.priya, signed_off_by=cast.gareth)
    ReviewFactory(person=joanne, due_on=ago(40))
    RiskAssessmentFactory(person=joanne, in_force=True, review_on=ago(5))
    SupervisionFactory(worker=cast.priya, owner=cast.gareth)
    return cast


@pytest.fixture
def nights(cast):
    """For more than a week the review has been late every night."""
    for days in range(9):
        NetSnapshot.objects.create(
            on=ago(days), organisation_id=cast.council.pk, team_id=cast.team.pk, counts={"review-overdue": 1}
        )


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_line_manager(walk, cast, nights, scripts):
    amir, beth = (user(name, Role.CARE_MANAGER, cast.council, cast.team) for name in ("Amir Khan", "Beth Jones"))
    gareth = walk(cast.gareth.email, scripts=scripts)

    is_warned_of_what_lasts(gareth)
    looks_at_the_caseload(gareth)
    writes_person_by_person(gareth, cast)
    reads_a_record_beside_the_standards(gareth, cast)
    covers_an_absence(gareth, amir)
    shares_a_caseload_out(gareth, cast)
    owners = {person.owner for person in Person.objects.all()}
    assert {amir, beth} <= owners <= {amir, beth, cast.gareth}
    cast.nearly_the_same.refresh_from_db()
    assert cast.nearly_the_same.owner == beth
    assert OwnerTold.objects.open().filter(person=cast.nearly_the_same, owner=beth).exists()


def is_warned_of_what_lasts(gareth):
    """On the home page, and on the way from there to who it is."""
    gareth.go("Home")
    assert gareth.reads("Not put right for a week") and gareth.reads(MISSED)
    gareth.follow("See who they are")
    assert gareth.reads("Not put right for a week")
    gareth.follow("Review overdue")
    assert gareth.row(NAME, dates.uk_date(ago(40)), "Priya Shah").count() == 1
    assert gareth.reads("Failure 2 of 25")


def looks_at_the_caseload(gareth):
    """Her people, and what is late: a risk before a review that is late for longer."""
    gareth.go("Home")
    gareth.follow("Supervision")
    assert gareth.row("Priya Shah", dates.uk_date(in_days(14))).count() == 1
    gareth.follow("Priya Shah")
    late = gareth.main.get_by_role("table", name="Late, the risky first").get_by_role("row").all_inner_texts()
    assert ["risk" in late[1].lower(), "review" in late[2].lower(), len(late)] == [True, True, 3]


def writes_person_by_person(gareth, cast):
    """A note with an action for Priya, then what was said: the next is arranged, with the figures of the day kept."""
    gareth.follow("Open the next supervision")
    gareth.follow("Write something down")
    gareth.select("About whom?", NAME)
    gareth.write("What was said?", "The review waits for an interpreter.")
    gareth.write("What is to be done?", "Book the interpreter")
    gareth.select("Who does it?", "Priya Shah")
    gareth.write_date("By when?", in_days(7))
    gareth.press("Save")
    assert gareth.reads("Book the interpreter")
    gareth.open(Supervision.objects.open().get(worker=cast.priya).get_absolute_url())
    gareth.follow("Record that it was held")
    gareth.write("What was said and agreed?", "Two things first: the risks, then the review.")
    gareth.press("Save what was agreed")
    assert gareth.reads("The caseload on that day")
    assert Supervision.objects.open().get(worker=cast.priya).due_on > dates.today()


def reads_a_record_beside_the_standards(gareth, cast):
    gareth.go("Home")
    gareth.follow("Check records against the standards")
    gareth.follow("Draw a sample")
    gareth.choose("What do you want to check?", "Care and support plans")
    gareth.press("Draw the sample")
    gareth.follow(NAME)
    gareth.follow(next(iter(PLAN.values())).title)
    for _ in PLAN:
        gareth.choose("Is the record like this?", "Met")
        gareth.press("Save and continue")
    gareth.follow("What was good, and what should change")
    gareth.write("What was good?", "I hear Joanne in it.")
    gareth.press("Save and continue")
    gareth.follow("Check the answers and complete")
    gareth.press("Complete")
    assert QualityCheck.objects.get().completed_by == cast.gareth


def covers_an_absence(gareth, amir):
    gareth.go("Home")
    gareth.follow("Who is away, and who covers")
    gareth.follow("Say when somebody is away")
    gareth.select("Who is away?", "Priya Shah")
    gareth.write_date("From which day?", in_days(1))
    gareth.write_date("Until which day?", in_days(10))
    gareth.select("Who covers?", "Amir Khan")
    gareth.press("Save the absence")
    assert gareth.row("Priya Shah", "Amir Khan", dates.uk_date(in_days(10))).count() == 1
    assert Absence.objects.get().cover == amir


def shares_a_caseload_out(gareth, cast):
    """As proposed, but for Joanne, who goes to Beth with a note."""
    joanne = cast.nearly_the_same
    called = f"{joanne.name} ({joanne.reference})"
    gareth.open(f"/hand-over/{cast.priya.pk}/")
    gareth.select(f"Who has {called} from now on?", f"Beth Jones ({cast.team.name})")
    gareth.write(f"What should they know about {called}?", "The interpreter is booked for the review.")
    gareth.select("Who takes everything else?", f"Amir Khan ({cast.team.name})")
    gareth.write("Why?", "Leaving for another council")
    gareth.press("Hand the work over")
    assert gareth.reads("have been handed over. Everybody who has them now has been told by e-mail.")


def ago(days):
    return dates.today() - timedelta(days=days)


def in_days(days):
    return ago(-days)

"""Somebody asks, is assessed stage by stage, goes to panel, and a second person signs: they are Shared Lives carers."""

import pytest

from placements.choices import CheckKind, HouseholdState, Stage
from placements.models import Application
from sharedliving.core.dates import add_days, add_months, today
from tests.factories.households import CheckFactory
from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def cast():
    return make_cast()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_the_enquiry_to_an_approval(walk, cast, scripts):
    tom = walk(cast.tom.email, scripts=scripts)
    asks(tom)
    row = Application.objects.get()
    page = row.get_absolute_url()
    written_and_met(tom, row)
    has_references(tom, page)
    lives_there(tom, row)
    is_well(tom, page)
    home_is_visited(tom, row)
    trained_and_observed(tom, row)

    judith = walk(cast.judith.email, scripts=scripts)
    manager_visits(judith, row)
    goes_to_panel(tom, row)
    signed_by_a_second(tom, judith, row)

    row.refresh_from_db()
    assert (row.state, row.household.state) == ("approved", HouseholdState.APPROVED)
    judith.open(row.household.get_absolute_url())
    assert judith.reads("1 at a time, aged 18 to 120") and judith.reads("A rail on the stairs")
    judith.open("/carers/applications/figures/")
    assert judith.reads("1 application of your scheme")


def passes(walker, found):
    """The stage is recorded as passed."""
    walker.choose("How did it go?", "Passed")
    walker.write("What was found?", found)
    walker.press("Record the stage")


def asks(tom):
    tom.go("Carer households")
    tom.follow("Applications to become Shared Lives carers")
    tom.follow("Record an enquiry")
    tom.write("The applicants’ names", "Ada Moss")
    tom.write("Area", "WM3")
    tom.write_date("When did they ask?", today())
    tom.select("How did they hear of Shared Lives?", "Family, friends or word of mouth")
    tom.press("Record the enquiry")
    assert tom.reads("Say first whether you know the applicants privately.")
    tom.follow("Record this stage: enquiry")
    passes(tom, "A long talk.")
    assert tom.reads("Say first whether you know the applicants privately.")
    tom.follow("Put this right")
    declares(tom)


def declares(walker):
    walker.choose("Do you know the applicants privately?", "No")
    walker.press("Save what you said")


def written_and_met(tom, row):
    tom.follow("Record this stage: enquiry")
    passes(tom, "A long talk.")
    tom.follow("Record this stage: application form")
    assert tom.reads("5 things still missing")
    for item in ("Identity", "Right to work", "Full employment", "Why they left", "Proof"):
        is_seen(tom, item)
    passes(tom, "Complete.")
    tom.follow("Record this stage: pre-assessment meeting")
    passes(tom, "Good questions.")
    assert tom.reads("References (step 4 of 11)")


def is_seen(walker, item):
    """Put right what a stage lacks of the vetting file, and come back to the stage."""
    with walker.going():
        walker.main.get_by_role("listitem").filter(has_text=item).get_by_role("link").click()
    walker.choose("Was it seen?", "Seen and in order")
    walker.write("What was seen, and where is it kept?", "Seen, in the file.")
    walker.press("Record the item")


def has_references(tom, page):
    tom.follow("Record this stage: references")
    for item in ("Last employer", "Check with the council"):
        is_seen(tom, item)
    for name in ("Grace Adeyemi", "Simon Clegg"):
        tom.open(f"{page}references/")
        tom.write("Who gives the reference?", name)
        tom.write("How do they know the applicants?", "Neighbour")
        tom.choose("Are they related?", "No")
        tom.write_date("Since when have they known them?", add_months(today(), -60))
        for legend in ("When did you ask?", "When did it come?", "When did you verify it?"):
            tom.write_date(legend, today())
        tom.write("What does it say?", "I would leave my mother with her.")
        tom.press("Add the reference")
    passes(tom, "Both warm.")


def lives_there(tom, row):
    tom.follow("Record this stage: DBS of every adult")
    tom.follow("Put this right")
    tom.write("Name", "Ada Moss")
    tom.choose("Who are they in the household?", "Shared Lives carer")
    tom.write_date("When did you ask them?", today())
    tom.choose("Do they agree that the household takes part?", "Yes")
    tom.press("Add them")
    tom.follow("Record a DBS")
    tom.write("Number of the certificate", "001234567890")
    tom.choose("Was the box for home-based work ticked?", "Yes")
    tom.write_date("Date of the certificate", today())
    tom.write_date("Until when does it hold?", add_months(today(), 36))
    tom.press("Record the DBS")
    tom.follow("Open their application")
    tom.follow("Record this stage: DBS of every adult")
    passes(tom, "Nothing on it.")


def is_well(tom, page):
    tom.follow("Record this stage: medical")
    is_seen(tom, "Health of every carer")
    passes(tom, "The GP sees nothing against it.")


def home_is_visited(tom, row):
    tom.follow("Record this stage: home suitability visit")
    for item in ("Landlord", "Home and car insurance"):
        is_seen(tom, item)
    for kind in (CheckKind.HOME_SAFETY, CheckKind.INSURANCE):
        CheckFactory(household=row.household, kind=kind)
    for subject in ("Somebody who lives there or visits often", "An animal", "The home itself"):
        tom.choose("Where did you look for risks and find none?", subject)
    passes(tom, "Light rooms.")
    assert tom.reads("Looked for and found none")


def trained_and_observed(tom, row):
    CheckFactory(household=row.household, kind=CheckKind.TRAINING)
    tom.follow("Record this stage: training and workbooks")
    passes(tom, "All done.")
    tom.follow("Record this stage: observed interactions")
    is_seen(tom, "Interview with somebody")
    for place in ("At the Thursday club", "At tea"):
        tom.open(f"{row.get_absolute_url()}observations/")
        tom.write_date("When was it?", today())
        tom.write("Where, and with whom?", place)
        tom.write("What did you see?", "Waited for the answer.")
        tom.press("Record what you saw")
    passes(tom, "At ease.")
    tom.follow("Record this stage: manager’s visit")
    passes(tom, "I went myself.")
    assert tom.reads("A manager of the scheme visits the applicants and records the visit.")


def manager_visits(judith, row):
    judith.open(row.get_absolute_url())
    judith.follow("Say whether you know them privately")
    declares(judith)
    judith.follow("Record this stage: manager’s visit")
    passes(judith, "I would be glad to have her.")
    row.refresh_from_db()
    assert row.stage == Stage.PANEL


def goes_to_panel(tom, row):
    tom.open("/carers/panels/")
    tom.follow("Add a panel")
    tom.write_date("When does the panel sit?", today())
    tom.write("Who is in the chair?", "Ruth Adler")
    tom.press("Add the panel")
    tom.follow("Record who was there")
    tom.write("Who else was there?", "Kemi Bello, a Shared Lives carer")
    tom.press("Save who was there")
    tom.open(row.get_absolute_url())
    tom.follow("Put on the agenda of a panel")
    assert tom.reads("2 things still missing")
    tom.follow("Put this right")
    tom.write("The assessment report", "She brings patience.")
    tom.write("What do the applicants say about it?", "It is fair.")
    tom.write_date("When did they say it?", today())
    tom.press("Save the report")
    tom.follow("Put on the agenda of a panel")
    tom.select("Which panel?", tom.main.get_by_role("option").last.inner_text())
    tom.press("Put it on the agenda")


def signed_by_a_second(tom, judith, row):
    tom.follow("Record what the panel decided")
    tom.choose("What did the panel decide?", "Approved with conditions")
    tom.write("Why?", "Kind and steady.")
    tom.write("For how many people at a time?", "1")
    tom.choose("For which arrangements?", "Live-in")
    tom.press("Record the decision")
    assert tom.reads("Enter the condition")
    tom.write("First condition", "A rail on the stairs")
    tom.write_date("First condition met by", add_days(today(), 40))
    tom.press("Record the decision")
    assert tom.reads("Not signed yet") and not tom.offers("Sign what the panel decided")
    judith.open(row.get_absolute_url())
    judith.follow("Sign what the panel decided")
    judith.press("Sign the decision")
    assert judith.reads("Tick the box once you have read them")
    judith.main.get_by_role("checkbox").check()
    judith.press("Sign the decision")
    assert judith.reads("Signed by Judith Amos")

"""A Friday evening: her mother is in hospital. From the call to the agreement that all four have signed on the third day."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone

from placements.choices import AgreementState, ArrangementKind, EmergencyState
from placements.models import Emergency
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.factories.emergencies import KNOWN, emergency_home
from tests.factories.placements import ArrangementFactory
from tests.journeys.cast import make_cast
from tests.journeys.step_6_agreement import SECTIONS, give_out_the_roles

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
REAL_TODAY = date.today()  # noqa: DTZ011 (the browser's own clock says how long a session's cookie lasts)
FRIDAY = REAL_TODAY + timedelta(days=(4 - REAL_TODAY.weekday()) % 7 + 7)
CARERS = "Grace Adeyemi"


def at(day, hour, minute=0):
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


@pytest.fixture
def friday():
    """It is twenty to six on a Friday evening."""
    with time_machine.travel(at(FRIDAY, 17, 40)) as clock:
        yield clock


@pytest.fixture
def cast(friday):
    """Grace has had Joanne on a short break before, and is approved and trained for emergencies, as are the Coles."""
    cast = make_cast()
    grace = emergency_home(cast.scheme, owner=cast.tom, name=CARERS, approved_places=1, area="WM2")
    emergency_home(cast.scheme, owner=cast.tom, name="Alan and Jo Cole", area="WM1")
    ArrangementFactory(
        household=grace, person=cast.nearly_the_same, kind=ArrangementKind.SHORT_BREAK, ended=True, shared=False
    )
    return cast


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_an_emergency_on_a_friday_evening(walk, cast, friday, scripts):
    priya, tom, judith = (walk(user.email, scripts=scripts) for user in (cast.priya, cast.tom, cast.judith))

    takes_the_call(priya, cast)
    asks_the_scheme(priya)
    row = Emergency.objects.get()
    finds_carers(tom, row)
    approves(judith, row)
    takes_her_in(tom, row)
    row.refresh_from_db()
    assert (row.state, row.started_on) == (EmergencyState.LIVE, FRIDAY)

    friday.move_to(at(FRIDAY + timedelta(days=3), 10))
    priya, tom = (walk(user.email, scripts=scripts) for user in (cast.priya, cast.tom))
    completes_the_papers(tom, row)
    signs_for_the_council(priya, row)
    meets(priya, row)

    agreement = row.arrangement.agreement
    agreement.refresh_from_db()
    assert (agreement.state, agreement.is_open) == (AgreementState.SIGNED, True), "it stays open for its next look"
    tom.open(row.get_absolute_url())
    assert not tom.reads("Agreement and papers")
    assert tom.reads(": review the emergency by")


def takes_the_call(priya, cast):
    """From her record, with what her sister says on the telephone; nobody knows the GP yet."""
    priya.open(cast.nearly_the_same.part_url(Part.HOME))
    priya.follow("Take the call of an emergency")
    assert priya.typed("Who is it about?") == cast.nearly_the_same.reference
    priya.choose("Which scheme?", cast.scheme.name)
    assert priya.typed("At what time?") == "17:40"
    priya.choose("Could it have been foreseen or avoided?", "It could have been foreseen")
    for question, field in (
        ("Who asks", "asked_by"), ("Where is the referrer reached", "out_of_hours"), ("What has happened?", "why_now"),
        ("How do you know who they are?", "identity"), ("How do they communicate?", "communication"),
        ("Can they decide", "capacity"), ("How did they agree", "consent"), ("Who holds legal authority", "authority"),
        ("Who is their next of kin?", "next_of_kin"), ("What could harm them?", "risks_to"),
        ("What could they do to others?", "risks_from"), ("What calms them?", "calms"), ("What upsets them?", "upsets"),
        ("Which medicines", "medication"), ("What are they allergic to?", "allergies"),
        ("How long is it expected", "expected_length"), ("Who has authorised the funding?", "funded_by"),
    ):  # fmt: skip
        priya.write(question, KNOWN[field])
    priya.press("Save, and see what is missing")
    assert priya.reads("Enter their GP.") and priya.reads("1 thing still missing") and priya.reads("Friday")


def asks_the_scheme(priya):
    priya.follow("Ask the scheme")
    assert priya.reads("The scheme is asked once everything is known.")
    priya.follow("Put this right: GP")
    priya.write("Who is their GP?", KNOWN["gp"])
    priya.press("Save")
    priya.follow("Ask the scheme")
    priya.press("Ask the scheme")
    assert priya.reads("Confirm that all known risk is told here")
    priya.tick("All known risk, to them and from them, is told here")
    priya.press("Ask the scheme")
    assert priya.reads("Waiting for the scheme")


def finds_carers(tom, row):
    """Those she knows stand first, and both sides are asked."""
    tom.open("/emergencies/")
    tom.follow(row.person.name)
    assert tom.reads(KNOWN["medication"]) and tom.reads(KNOWN["out_of_hours"])
    tom.press("Accept, and find carers")
    tom.follow("Find carers")
    first = tom.group("Which carers?").get_by_role("radio").first
    assert CARERS in tom.page.locator(f"label[for='{first.get_attribute('id')}']").inner_text()
    first.check()
    tom.write("What does the person say?", "I know Grace. Yes.")
    tom.write("What do the carers say?", "Of course; the room is ready.")
    tom.press("These carers")
    assert tom.reads("The registered manager of the scheme approves it before it starts.")
    assert not tom.offers("Approve as manager") and not tom.offers("Take them in")


def approves(judith, row):
    judith.open(row.get_absolute_url())
    judith.press("Approve as manager")
    assert judith.reads("Approved, in your name.")


def takes_her_in(tom, row):
    tom.open(row.get_absolute_url())
    tom.follow("Take them in")
    tom.tick("The carers have been told everything that is known")
    tom.press("They moved in")
    assert tom.reads("Day 0 since they moved in") and tom.reads("Have the agreement signed")


def write_the_sections(tom):
    """What the arrangement needs beyond its lines, in an emergency as in any other."""
    for section, answers in SECTIONS.items():
        tom.follow(section)
        for label, words in answers.items():
            tom.write(label, words)
        if section == "Living together":
            tom.choose("Does any of this keep them from something", "No")
        if section == "Having a say":
            tom.write_date("When is it looked at again?", dates.add_days(dates.today(), 60))
        if section == "The money":
            tom.tick("No money passes between the carer and the person outside this agreement: both have said so")
        tom.press("Save and go back")


def completes_the_papers(tom, row):
    """Monday morning: the third day."""
    tom.open(row.get_absolute_url())
    assert tom.reads("Day 3 since they moved in")
    tom.follow("Open the agreement")
    tom.follow("Add something that somebody does")
    tom.write("What is to be done?", "Her tablets, morning and evening")
    tom.choose("Who has agreed to do it?", "The Shared Lives carer")
    tom.press("Save this line")
    write_the_sections(tom)
    give_out_the_roles(tom)
    for party in ("the person", "the Shared Lives carer", "the scheme"):
        tom.follow(f"Sign for {party}")
        tom.tick("They have read it, or had it read and explained, and agree")
        tom.press("Sign the agreement")


def signs_for_the_council(priya, row):
    priya.open(row.get_absolute_url())
    priya.follow("Open the agreement")
    priya.follow("Sign for the council")
    priya.tick("They have read it, or had it read and explained, and agree")
    priya.press("Sign the agreement")


def meets(priya, row):
    priya.open(row.get_absolute_url())
    priya.follow("Record the planning meeting")
    priya.write_date("When was the planning meeting?", dates.today())
    priya.write("Who came?", "She, her sister, Grace, Tom and Priya")
    priya.write("What was decided?", "Home when her mother is; her sister comes on Sundays.")
    priya.press("Record the meeting")
    assert priya.reads("Home when her mother is; her sister comes on Sundays.")

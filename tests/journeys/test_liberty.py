"""Liberty is screened, somebody objects: told at once, what was typed wrongly is put right, and it is answered."""

import pytest

from careplans.choices.records import RecordState
from careplans.models import LibertyEvidence, LibertyObjection, LibertyScreen
from careplans.services import liberty
from people.viewers import viewer_for
from sharedliving.core.dates import add_days, today
from tests.factories.liberty import law, weighed
from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def cast():
    law("acid-test")
    law("agni")
    return make_cast()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_screen_with_an_objection(walk, cast, scripts):
    person = cast.nearly_the_same
    priya = walk(cast.priya.email, scripts=scripts)
    priya.open(f"{person.get_absolute_url()}liberty/")
    assert priya.reads("AGNI [2026] UKSC 16")
    priya.write("Why is it screened now?", "A house rule was agreed")
    priya.press("Begin the screen")

    screen = LibertyScreen.objects.get()
    seen_and_put_right(priya, screen)
    answered(priya, screen)
    weighed_and_decided(priya, cast, screen)

    screen.refresh_from_db()
    assert screen.state == RecordState.COMPLETED
    assert priya.reads("May be a deprivation of liberty")
    priya.open(f"{person.get_absolute_url()}timeline/")
    assert priya.reads("Objection to how they live") and priya.reads("Liberty screened: may be a deprivation")
    priya.open(screen.applications.get().get_absolute_url())
    assert priya.reads("the streamlined (Re X) route is closed")
    assert priya.reads("Assess whether they can decide where they live and about their care")


def seen_and_put_right(priya, screen):
    priya.open(f"{screen.get_absolute_url()}evidence/")
    priya.write_date("When was it seen?", today())
    priya.write("Who saw it?", "Maria Okafor")
    priya.write("What did they see or hear?", "Stood at the door with her coat on and sang.")
    priya.choose("What does it show?", "Contentment")
    priya.press("Add it")
    priya.follow("Put right")
    priya.write("What did they see or hear?", "Stood at the door with her coat on and shouted.")
    priya.choose("What does it show?", "Objection")
    priya.press("Save the correction")
    assert priya.reads("Enter what was wrong")
    priya.write("What was wrong?", "She shouted, she did not sing")
    priya.press("Save the correction")
    assert priya.reads("The objection is recorded and due today")
    assert priya.reads("She shouted, she did not sing")
    assert LibertyEvidence.objects.get().history.count() == 2


def answered(priya, screen):
    objection = LibertyObjection.objects.get()
    priya.open(screen.person.get_absolute_url())
    assert priya.reads("An objection to how they live was recorded")
    priya.open(objection.get_absolute_url())
    priya.follow("Say what was done")
    priya.write("What was done about it?", "Talked with her, and asked the lawyers.")
    priya.press("Save what was done")


def weighed_and_decided(priya, cast, screen):
    """The questions of the law are answered elsewhere; the decision is made here."""
    answers = weighed(screen.framework) | {
        "own_words": "I want to go out.", "restrictions": "The door is locked at night.", "consent": "not_shown",
        "consent_reasons": "She shouts at the door.",
    }  # fmt: skip
    liberty.save_section(screen=screen, by=viewer_for(cast.priya), version=None, **answers)
    priya.open(f"{screen.get_absolute_url()}decision/")
    priya.choose("What do you decide?", "May be a deprivation of liberty: apply to the Court of Protection")
    priya.write("Why?", "She objects, and the door is locked.")
    priya.choose("How soon does it need somebody?", "High")
    priya.write_date("When is it screened again?", add_days(today(), 200))
    priya.press("Save and continue")
    priya.follow("Check the answers and complete")
    priya.press("Complete")

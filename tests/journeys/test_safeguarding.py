"""A safeguarding concern, from the scheme worker who noticed something to its end, with scripts and without."""

import pytest

from careplans.choices.safeguarding import ConcernState
from careplans.models import SafeguardingConcern
from people.services import sharing
from people.viewers import viewer_for
from sharedliving.core.dates import today
from tests.factories.placements import ArrangementFactory
from tests.journeys.cast import make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def cast():
    """Joanne has moved in with a household of the scheme."""
    cast = make_cast()
    person = cast.nearly_the_same
    sharing.share(person=person, organisation=cast.scheme, why="Lives there", by=viewer_for(cast.priya))
    return cast


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_the_first_word_to_the_end(walk, cast, scripts):
    person = cast.nearly_the_same
    ArrangementFactory(person=person, household=cast.okafors, place=3)
    tom, gareth, priya = (walk(user.email, scripts=scripts) for user in (cast.tom, cast.gareth, cast.priya))

    raised_by_the_scheme(tom, person, cast)
    concern = SafeguardingConcern.objects.get()
    assert tom.answer_of(concern.get_absolute_url()) == 403
    decided_by_the_line_manager(gareth, concern)
    worked_on_by_the_care_manager(priya, concern)

    gareth.open(f"{concern.get_absolute_url()}others/")
    gareth.press("Let new matches be made again")
    assert gareth.reads("New matches are not paused")
    concern.refresh_from_db()
    assert concern.state == ConcernState.CLOSED


def raised_by_the_scheme(tom, person, cast):
    tom.open(person.get_absolute_url())
    tom.follow("Raise a safeguarding concern")
    tom.press("Raise the concern")
    assert tom.reads("Enter what happened, or what gives you concern")
    tom.write("What happened, or what gives you concern?", "The purse is empty every Friday.")
    tom.select("Who told you, or saw it?", "A scheme worker")
    tom.choose("Which kinds of abuse or neglect", "Financial or material abuse")
    tom.select("Who is said to have caused it?", "Somebody else in the carer’s household")
    tom.choose("Which carer household?", "Maria and John Okafor")
    tom.write("Is the person safe now?", "The card is with the scheme.")
    tom.press("Raise the concern")
    assert tom.reads("Gareth Bowen decides about it and is told.")
    tom.open(cast.okafors.get_absolute_url())
    assert tom.reads("New matches are paused since") and not tom.reads("purse")


def decided_by_the_line_manager(gareth, concern):
    gareth.go("What is due")
    gareth.open(concern.get_absolute_url())
    gareth.follow("What the person says and wants")
    gareth.write("What do they want to happen?", "I want my money, and I want to stay.")
    gareth.press("Save and continue")
    gareth.follow("Agreement")
    gareth.choose("Do they agree that this is looked into?", "Yes")
    gareth.press("Save and continue")
    gareth.follow("Decide about an enquiry")
    for question, answer in (
        ("Do they have needs for care and support?", "Yes"),
        ("Are they experiencing abuse or neglect", "Yes"),
        ("Because of those needs", "Yes, they cannot protect themselves"),
        ("Your decision", "A section 42 enquiry"),
    ):
        gareth.choose(question, answer)
    gareth.write("Your reasons", "All three parts are met.")
    gareth.select("Who makes the enquiry?", "Priya Shah")
    gareth.press("Decide about an enquiry")
    assert gareth.reads("Decided: a section 42 enquiry.")


def worked_on_by_the_care_manager(priya, concern):
    priya.open(concern.get_absolute_url())
    priya.follow("The carer household it names")
    assert priya.reads("Peter Lane") and priya.reads("Amira Lane")
    priya.follow("Back to the concern")
    priya.follow("Add a step to the protection plan")
    priya.write("What is done to keep them safe?", "Rita keeps the card")
    priya.write("By whom?", "Rita Whitfield")
    priya.write_date("By when?", today())
    priya.press("Add a step to the protection plan")
    priya.press("Mark as done")
    assert priya.reads("Decide about help to take part first")
    somebody_helps_her_take_part(priya)
    priya.follow("The enquiry")
    priya.write("What did the enquiry find?", "A visitor took it. He does not come any more.")
    priya.press("Save and continue")
    priya.follow("What came of it")
    priya.choose("Was what they wanted met?", "Fully met")
    priya.choose("What about the risk now?", "The risk is removed")
    priya.write("How does this end", "The visitor stays away, and the money is there.")
    priya.write_date("When was the Care Quality Commission told?", today())
    priya.write("Which councils were told", "Westmere is both.")
    priya.press("Save and continue")
    priya.follow("Check the answers and close it")
    priya.press("Close the concern")
    assert priya.reads("Safeguarding concern closed.")


def somebody_helps_her_take_part(priya):
    """Not the one whom the concern names, whatever is answered; her sister, then."""
    priya.follow("Help to take part in the enquiry")
    for kind in ("understanding information", "keeping it in mind", "saying or showing what they think"):
        priya.choose(f"Would they have substantial difficulty in {kind}", "No")
    priya.choose("Would they have substantial difficulty in using or weighing it", "Yes")
    priya.write("What shows that they have difficulty in using or weighing", "Says what others want to hear.")
    priya.choose("Who helps them to take part?", "An appropriate person helps them")
    priya.write("Name of the appropriate person", "Tom Hadley")
    priya.write("What are they to the person?", "her sister")
    for question, answer in (
        ("Is this person paid", "No"), ("Does the person accept them", "Yes"), ("Are they able and willing", "Yes"),
        ("Are they part of a safeguarding concern", "No"),
    ):  # fmt: skip
        priya.choose(question, answer)
    priya.press("Save the decision")
    assert priya.reads("works for the council or the scheme")
    priya.write("Name of the appropriate person", "Rita Whitfield")
    priya.press("Save the decision")
    assert priya.reads("An appropriate person helps them (safeguarding enquiry")

"""The arrangement agreement: who does what, the money, four signatures; the arrangement starts; the household is full."""

from sharedliving.core.dates import today
from tests.journeys.cast import signed_agreement
from tests.journeys.step_3_plan import OUTCOMES
from tests.journeys.step_5_matching import HOUSEHOLD
from tests.journeys.story import NAME, Story


def given_an_agreement_begun_from_the_plan(story: Story) -> None:
    tom = story.tom
    tom.follow("Begin the arrangement agreement")
    tom.write_date("When should the arrangement start?", today())
    tom.press("Begin the agreement")
    story.remember("agreement", tom)
    assert all(tom.row(what).count() >= 1 for what in OUTCOMES.values())
    assert tom.reads("Nobody has agreed to do this yet:")
    assert not tom.offers("Ready to sign")


def when_somebody_does_everything(story: Story) -> None:
    tom = story.tom
    tom.follow("Put this right: Everything has somebody who does it")
    tom.choose("Who has agreed to do it?", "The Shared Lives carer")
    tom.write("How, and how often?", "John goes with her on the bus, every Thursday")
    tom.press("Save this line")
    tom.follow("Add something that somebody does")
    tom.write("What is to be done?", "A visit from the scheme every quarter")
    tom.choose("Who has agreed to do it?", "The scheme")
    tom.press("Save this line")


def when_the_terms_are_written(story: Story) -> None:
    tom = story.tom
    tom.follow("Change the terms")
    tom.write("Which room is theirs?", "First floor, over the garden")
    tom.choose("Does any of this keep them from something", "Yes")
    tom.write("What exactly, when and why?", "The front door is locked at night, because of the road")
    tom.write("Who steps in when the carer cannot?", "Grace Adeyemi")
    tom.write("Care fee a week", "420")
    tom.write("Rent a week", "95")
    tom.write("Food and utilities a week", "45.50")
    tom.write_date("When did the council authorise the funding?", today())
    tom.write_date("When was the licence to live there agreed?", today())
    tom.press("Save")
    assert tom.reads("£560.50")
    tom.press("Ready to sign")


def when_all_four_have_signed(story: Story) -> None:
    tom, priya = story.tom, story.priya
    for party in ("the person", "the shared lives carer", "the scheme"):
        tom.follow(f"Sign for {party}")
        tom.tick("They have read it, or had it read and explained, and agree")
        tom.press("Sign the agreement")
    assert tom.reads("not signed yet: the council.")
    priya.open(story.at["person"])
    priya.follow("Sign the agreement")
    priya.follow("Sign for the council")
    priya.tick("They have read it, or had it read and explained, and agree")
    priya.press("Sign the agreement")
    assert priya.row("The council", "Priya Shah").count() == 1
    assert not priya.offers("Start the arrangement"), "the scheme starts it"
    priya.open(story.at["person"])
    assert priya.offers("Continue the liberty screen"), "a house rule that restricts her has it looked at again"


def then_the_arrangement_starts(story: Story) -> None:
    tom = story.tom
    tom.open(story.at["agreement"])
    tom.follow("Start the arrangement")
    tom.press("Start the arrangement")
    story.remember("arrangement", tom)
    assert tom.reads("The arrangement has started. Its first review is due by itself.")
    assert tom.row("John goes with her on the bus, every Thursday").count() == 1
    assert tom.row("Priya Shah", "Care manager, Westmere Council").count() == 1


def then_a_fourth_person_is_refused(story: Story) -> None:
    tom = story.tom
    tom.open(signed_agreement(story.cast).get_absolute_url())
    tom.follow("Start the arrangement")
    assert tom.reads(f"{HOUSEHOLD} are approved for 3 people and 3 live there already.")
    assert tom.main.get_by_role("button", name="Start the arrangement").count() == 0
    assert not tom.reads(NAME), "who lives there is nobody's business here"

"""The Care Act assessment: allocated, worked on as a task list, left and resumed, completed with a decision."""

from careplans.choices import Ability, Outcome
from sharedliving.core.dates import today
from tests.journeys.story import NAME, WANTS, Story

HELP = {Outcome.NUTRITION: "Has left the cooker on twice.", Outcome.COMMUNITY: "Gets lost on the bus."}
OWN_WORDS = "I like cooking. I do not like to be hurried."


def given_the_line_manager_allocates_it(story: Story) -> None:
    gareth = story.gareth
    gareth.follow("Requests for support")
    gareth.follow(NAME)
    assert gareth.reads(WANTS)
    gareth.follow("Allocate the assessment")
    gareth.select("Who carries out the assessment?", "Priya Shah")
    gareth.press("Allocate the assessment")
    assert gareth.reads("Assessment allocated to Priya Shah, due")


def when_it_is_begun_and_left(story: Story) -> None:
    priya = story.priya
    priya.go("People")
    priya.follow(NAME)
    priya.follow("Continue the assessment")
    story.remember("assessment", priya)
    assert priya.reads("0 of 11 parts completed.")
    priya.follow("In their own words")
    assert priya.reads(WANTS)
    priya.write("What do they say about their life", OWN_WORDS)
    priya.press("Save and continue")
    priya.sign_out()
    assert priya.reads("Sign in")


def when_it_is_resumed(story: Story) -> None:
    priya = story.priya
    priya.sign_in(story.cast.priya.email)
    priya.follow("Assessments")
    priya.follow(NAME)
    assert priya.reads("1 of 11 parts completed.")
    priya.follow("In their own words")
    assert priya.typed("What do they say about their life") == OWN_WORDS
    priya.follow("Back without saving")


def when_the_person_takes_part(story: Story) -> None:
    priya = story.priya
    priya.follow("How the assessment is carried out")
    priya.choose("How is the assessment carried out?", "Face to face")
    priya.write_date("When were they told", today())
    priya.press("Save and continue")
    priya.follow("Who takes part")
    priya.write("Name", "Rita Whitfield")
    priya.write("What are they to the person?", "sister")
    priya.press("Add to the list")
    assert priya.reads("Rita Whitfield (sister)") or priya.reads("Rita Whitfield, sister")
    priya.follow("Back to the assessment")
    priya.follow("Help to take part")
    for part in ("understanding information", "keeping it in mind", "using or weighing it", "saying or showing"):
        priya.choose(f"Would they have substantial difficulty in {part}", "No")
    priya.choose("Who helps them to take part?", "Not needed: no substantial difficulty")
    priya.press("Save and continue")


def when_the_ten_outcomes_are_answered(story: Story) -> None:
    priya = story.priya
    priya.follow("The ten outcomes")
    for number, outcome in enumerate(Outcome, start=1):
        assert priya.reads(f"outcome {number} of 10") and priya.reads(outcome.label)
        ability = Ability.NEEDS_HELP if outcome in HELP else Ability.CAN
        priya.choose("Can they do this?", ability.label)
        priya.write("What shows this?", HELP.get(outcome, ""))
        priya.press("Save and continue")
    priya.follow("Strengths and wellbeing")
    priya.write("What can they do", "Funny, warm, knows what she wants. A sister close by.")
    priya.write("How do their needs affect their wellbeing?", "Without help she eats badly and stays in.")
    priya.press("Save and continue")


def when_it_is_decided(story: Story) -> None:
    priya = story.priya
    priya.follow("Together with the scheme")
    priya.choose("How complex are their needs?", "Standard")
    priya.press("Save and continue")
    priya.follow("NHS Continuing Healthcare")
    priya.choose("Did you consider whether the NHS", "Yes")
    priya.write("What did it come to", "No nursing need.")
    priya.press("Save and continue")
    priya.follow("Eligibility")
    assert priya.reads(Outcome.NUTRITION.label)
    priya.choose("Do their needs arise from", "Yes")
    priya.write("Which?", "A learning disability")
    priya.choose("Is there, or is there likely to be", "Yes")
    priya.choose("Your decision", "Eligible for support")
    priya.write("Your reasons", "Two outcomes cannot be achieved without help, with a significant effect.")
    priya.press("Save and continue")
    priya.follow("Check the answers and complete")
    assert priya.reads("Everything needed is there.")
    priya.press("Complete the assessment")


def then_it_is_completed(story: Story) -> None:
    assert story.priya.reads(f"Assessment of {NAME} completed: eligible for support.")
    assert story.priya.reads(OWN_WORDS)


def then_she_is_given_the_decision_in_writing(story: Story) -> None:
    priya = story.priya
    priya.follow("Open the decision letter")
    assert priya.reads("You are eligible for support from the council.")
    assert priya.reads(HELP[Outcome.NUTRITION])
    priya.follow("Record that it was given")
    assert priya.reads("Short sentences, and time to answer.")
    priya.choose("How?", "Read aloud to them, and the letter left with them")
    priya.press("Save how it was given")
    assert priya.reads("It is recorded that they have the decision")
    priya.open(story.at["assessment"])

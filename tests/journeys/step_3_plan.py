"""The care and support plan: written from the assessment, signed off by another, released to the scheme, acknowledged."""

from careplans.choices import Outcome
from sharedliving.core.dates import today
from tests.journeys.step_2_assessment import HELP, OWN_WORDS
from tests.journeys.story import NAME, Story

OUTCOMES = {
    Outcome.NUTRITION: "Cooks two meals a week with somebody beside her",
    Outcome.COMMUNITY: "Goes to the club on her own",
}
MET_BY = {Outcome.NUTRITION: "A Shared Lives carer", Outcome.COMMUNITY: "Family, friends or an unpaid carer"}


def given_a_plan_that_begins_with_the_assessment(story: Story) -> None:
    priya = story.priya
    priya.follow("Start the care and support plan")
    assert priya.reads("one need for each outcome that cannot be achieved")
    priya.press("Start the plan")
    story.remember("plan", priya)
    assert priya.reads(OWN_WORDS)
    assert all(priya.reads(evidence) for evidence in HELP.values())


def when_it_is_asked_for_too_early(story: Story) -> None:
    priya = story.priya
    priya.press("Ask for sign-off")
    assert priya.reads("Name a back-up: who steps in when the usual support cannot.")
    assert priya.reads("Say whether Shared Lives was considered")
    assert priya.main.get_by_role("alert").count() == 1, "one list of everything, not an alert for each"


def when_each_need_says_how_it_is_met(story: Story) -> None:
    priya = story.priya
    for outcome, change in OUTCOMES.items():
        priya.follow(f"Put this right: {outcome.label}: complete")
        priya.choose("Is it an eligible need?", "Yes")
        priya.write("What should change for the person?", change)
        priya.write("How will we know at a review?", "Four weeks out of five")
        priya.write("How is it met", "Together, with a little less help each month")
        priya.choose("Who meets it?", MET_BY[outcome])
        priya.write_date("By when?", today())
        priya.press("Save the need")


def when_the_rest_is_written(story: Story) -> None:
    priya = story.priya
    priya.follow("Put this right: More than a list of services")
    priya.write("What matters to them", "Sundays with Rita. Her own key. Nobody rushing her.")
    priya.press("Save and continue")
    priya.follow("Put this right: Advice on meeting and reducing needs")
    priya.write("What can be done to meet", "A cookery course at the college.")
    priya.write("What can prevent", "A yearly health check with the GP.")
    priya.press("Save and continue")
    priya.follow("Put this right: Who took part")
    priya.write("Who took part in writing the plan", "Joanna and Rita, at the kitchen table.")
    priya.choose("Does the person agree with the plan?", "They agree")
    priya.press("Save and continue")
    priya.follow("Put this right: Back-up named")
    priya.write("Who steps in", "Rita Whitfield, sister")
    priya.write("What should happen when", "Ring the scheme at any hour.")
    priya.press("Save and continue")
    priya.follow("Put this right: Shared Lives considered")
    priya.choose("Was Shared Lives considered", "Yes")
    priya.press("Save and continue")


def when_the_budget_is_stated(story: Story) -> None:
    priya = story.priya
    priya.follow("Put this right: Personal budget")
    priya.write("Personal budget for a week", "520")
    priya.write("Of this, the person pays", "85.50")
    priya.choose("How is the budget managed?", "Managed by the council")
    priya.press("Save and continue")
    assert priya.reads("Everything needed is there.") and priya.reads("£434.50")


def then_its_author_cannot_sign_it_off(story: Story) -> None:
    priya = story.priya
    priya.press("Ask for sign-off")
    assert priya.reads("Gareth Bowen has been asked to sign off plan 1.")
    assert priya.reads("Waiting for Gareth Bowen to sign it off.")
    assert not priya.offers("Sign off the plan")
    assert priya.posts(f"{story.at['plan']}sign-off/") == 403


def when_the_line_manager_returns_it(story: Story) -> None:
    gareth = story.gareth
    gareth.go("What is due")
    gareth.follow(f"Sign off or return the plan for {NAME}")
    gareth.follow("Return it with a reason")
    gareth.press("Return")
    assert gareth.reads("Enter what has to change")
    gareth.write("What has to change before you can sign off?", "Say who rings whom when Rita is ill.")
    gareth.press("Return")
    assert gareth.reads("Plan 1 returned to Priya Shah.")


def when_its_author_changes_it(story: Story) -> None:
    priya = story.priya
    priya.open(story.at["plan"])
    assert priya.reads("Say who rings whom when Rita is ill.")
    priya.follow("Change if something goes wrong")
    priya.write("What should happen when", "Rita rings the scheme, at any hour; the scheme rings Maria.")
    priya.press("Save and continue")
    priya.press("Ask for sign-off")
    assert priya.reads("Gareth Bowen has been asked to sign off plan 1.")


def then_the_line_manager_signs_it_off(story: Story) -> None:
    gareth = story.gareth
    gareth.go("What is due")
    gareth.follow(f"Sign off or return the plan for {NAME}")
    assert gareth.reads("Goes to the club on her own")
    gareth.press("Sign off the plan")
    assert gareth.reads("Plan signed off. It is in force from today.")


def when_it_is_released_to_the_scheme(story: Story) -> None:
    priya = story.priya
    priya.open(story.at["plan"])
    priya.follow("Release to a scheme")
    priya.choose("Which scheme?", "Westmere Shared Lives")
    priya.write("How did the person agree?", "We read it together and she said yes.")
    priya.press("Release the plan")
    assert priya.reads("Plan 1 released to Westmere Shared Lives, who will acknowledge it.")


def then_the_scheme_acknowledges_it(story: Story) -> None:
    judith = story.judith
    judith.go("What is due")
    judith.follow(f"Acknowledge the plan for {NAME}")
    judith.follow("Read the plan")
    assert judith.reads("Goes to the club on her own") and not judith.reads("£520")
    judith.follow("Acknowledge the plan")
    judith.press("Acknowledge the plan")
    assert judith.reads("Plan acknowledged")

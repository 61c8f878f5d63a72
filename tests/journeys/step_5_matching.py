"""The scheme reads what was sent and nothing else, shortlists with reasons, and both sides decide."""

from sharedliving.core.dates import today
from tests.journeys.story import NAME, WANTS, Story

HOUSEHOLD = "Maria and John Okafor"


def given_the_scheme_worker_sees_the_referral_alone(story: Story) -> None:
    tom = story.tom
    tom.go("Referrals")
    tom.follow(NAME)
    assert tom.reads(WANTS) and tom.reads("Busy roads in places she does not know.")
    assert tom.answer_of(story.at["request"]) == 403, "no role of a scheme reads requests"
    assert tom.answer_of(story.at["assessment"]) == 403
    assert tom.answer_of(story.cast.nearly_the_same.get_absolute_url()) == 404, "somebody who was not shared"


def when_it_is_accepted(story: Story) -> None:
    tom = story.tom
    tom.follow("Accept the referral")
    tom.press("Accept the referral")
    assert tom.reads("Accepted. Now find households that could suit.")


def when_a_household_is_proposed_with_reasons(story: Story) -> None:
    tom = story.tom
    tom.follow("Find households that could suit")
    assert tom.reads("In WM3, where the person wants to live") and tom.reads("1 of 3 places free")
    assert tom.row("Ruth Bell", "Ruth Bell is approved for 1 person and 1 lives there already.").count() == 1
    assert tom.row("Sue and Dan Price", "Expired or never recorded: insurance.").count() == 1
    tom.press(f"Propose {HOUSEHOLD}")
    story.remember("candidate", tom)
    assert tom.reads("2 things still missing.") or tom.reads("still missing.")


def _the_carers_are_described_before_they_meet(story: Story) -> None:
    tom = story.tom
    tom.follow("Record how these carers were described")
    tom.write_date("When?", today())
    tom.write("Who described them?", "Tom, scheme worker")
    tom.choose("In which form?", "A profile with photographs")
    tom.write("What was the person shown and told?", "Photographs of the house, the dog and the garden.")
    tom.write("What did the person say?", "I like the dog. Can I see the kitchen?")
    tom.press("Record it")
    assert tom.reads("I like the dog. Can I see the kitchen?")
    tom.follow("Put this right: A real choice")
    tom.write("Why is there only one household to offer?", "Nobody else in WM3 has room.")
    tom.press("Save it")
    assert tom.reads("Nobody else in WM3 has room.")
    tom.open(story.at["candidate"])


def _a_step_is_recorded(story: Story, step: str, words: str, *, answer: str = "", left_out: str = "") -> None:
    tom = story.tom
    tom.follow("Record an introduction")
    tom.choose("What happened?", step)
    if answer:
        tom.choose("What did the carers answer?", answer)
    tom.write_date("When?", today())
    if not answer and step != "Profile shared":
        for who in ("The person", "The carers", "The care manager"):
            tom.choose("Who was there?", who)
    tom.write("How did it go", words)
    tom.write("What was the care manager", "Priya came along for the first half hour.")
    if left_out:
        tom.write("If steps were left out", left_out)
    tom.press("Record this step")
    assert tom.reads(words)


def when_they_get_to_know_each_other(story: Story) -> None:
    """The profile goes to the carers, who answer; they meet; a step is left out with the reason; the next is always due."""
    _the_carers_are_described_before_they_meet(story)
    tom = story.tom
    _a_step_is_recorded(story, "Profile shared", "They have her profile, with photographs.")
    assert tom.reads("To be held or arranged by then")
    _a_step_is_recorded(
        story, "The carers’ first answer", "They asked about the mornings.", answer="They would like to meet"
    )
    _a_step_is_recorded(story, "First meeting", "They talked about cooking.")
    tom.follow("Plan the next step")
    tom.choose("Which step?", "Overnight stay")
    tom.write_date("When?", today())
    tom.press("Plan it")
    assert tom.reads("Agreed for this day")
    _a_step_is_recorded(story, "Overnight stay", "She slept well.", left_out="Nobody could bring her for tea.")
    assert tom.reads("Left out") and tom.reads("Nobody could bring her for tea.")


def when_both_sides_decide(story: Story) -> None:
    tom = story.tom
    tom.follow("Record what both sides decided")
    tom.choose("What did the person decide?", "Yes")
    tom.write("In their words", "I like the kitchen and the dog.")
    tom.choose("What did the Shared Lives carer decide?", "Yes")
    tom.write("In the carer’s words", "We would love to have her here.")
    tom.press("Save the decisions")


def then_the_household_is_chosen(story: Story) -> None:
    tom = story.tom
    assert tom.reads("I like the kitchen and the dog.") and tom.reads("We would love to have her here.")
    tom.press("Choose this household")
    assert tom.reads("Both said yes: this is the match.")
    _what_the_move_waits_for_is_seen(story)


def _what_the_move_waits_for_is_seen(story: Story) -> None:
    """For whom, since when; what can only be done once the day is fixed says so."""
    tom = story.tom
    tom.follow("What the move waits for")
    assert tom.reads("The day of the move is not fixed yet.")
    assert tom.row("Housing benefit claimed", "The day of the move, which is not fixed").count() == 1
    tom.follow("Room ready")
    tom.choose("Where does it stand?", "Done")
    tom.write("What is there to know?", "Painted in the colour she chose.")
    tom.press("Save it")
    assert tom.row("Room ready", "Painted in the colour she chose.").count() == 1
    tom.open(story.at["candidate"])

"""The referral: everything missing is said at once, then written, then sent."""

from placements.rules.needed import NEEDED
from tests.journeys.story import NAME, WANTS, Story

ANSWERS = {
    "Who they are": {
        "Culture and faith": "Church at Christmas; nothing to know about food.",
        "Where have they lived": "With her mother until now.",
    },
    "Communication and decisions": {
        "How do they communicate": "Short sentences, and time to answer.",
        "Which decisions do they make alone?": "All day-to-day ones; large sums with her sister.",
    },
    "Health and medicines": {"Health, medicines and allergies": "Hay fever; no regular medicines."},
    "Key people and money": {
        "Family, friends": "Rita, her sister: Sundays and by telephone.",
        "Benefits, income": "Personal Independence Payment; Rita is appointee.",
    },
    "Consent": {"How did the person agree": "She said yes after we talked it through with pictures."},
}
KNOWN = {"views", "about", "communication"}
"""What the record and the plan say already, so that nobody is asked twice."""


def given_a_referral_is_begun(story: Story) -> None:
    priya = story.priya
    priya.open(story.at["person"])
    priya.follow("Refer to a Shared Lives scheme")
    priya.choose("Which scheme do you ask?", "Westmere Shared Lives")
    priya.choose("What kind of arrangement?", "Live-in")
    priya.press("Begin the referral")
    story.remember("referral", priya)


def then_everything_missing_is_said_at_once(story: Story) -> None:
    priya = story.priya
    for needed in NEEDED:
        assert priya.reads(needed.message) is (needed.field not in KNOWN), needed.message
    assert priya.reads("Record how the person agreed to be referred, or the best interests decision.")
    assert priya.reads("Declare that all known information about risk has been disclosed, with the date.")
    assert not priya.offers("Send the referral")


def when_every_section_is_written(story: Story) -> None:
    priya = story.priya
    priya.follow("The home they want")
    priya.write("What do they say", WANTS)
    priya.write("Where do they want to live?", "WM3")
    priya.press("Save and continue")
    for section, answers in ANSWERS.items():
        priya.follow(section)
        for label, answer in answers.items():
            priya.write(label, answer)
        priya.press("Save and continue")
    priya.follow("Pressures on this referral")
    priya.choose("What hurries or bends this referral?", "None of these")
    priya.press("Save and continue")
    priya.follow("Behaviour and risk")
    priya.write("Behaviour that a household", "Goes quiet when upset; music helps.")
    priya.write("Risks to and from", "Busy roads in places she does not know.")
    priya.tick("I declare that all risk known to the council is disclosed in this referral")
    priya.press("Save and continue")


def then_it_is_sent(story: Story) -> None:
    priya = story.priya
    assert priya.reads("Everything needed is there.")
    priya.follow("Send the referral")
    assert priya.reads(NAME)
    priya.press("Send the referral")
    assert priya.reads("The referral was sent.")
    _the_scheme_asks_for_more_and_gets_it(story)


def _the_scheme_asks_for_more_and_gets_it(story: Story) -> None:
    """A thin referral comes back, stays open, and goes out again (G14-ASS-2)."""
    priya, tom = story.priya, story.tom
    tom.open(story.at["referral"])
    tom.follow("Ask for more")
    tom.choose("What is lacking?", "Health and medicines")
    tom.write("What exactly do you need to know", "Which tablets in spring, and who gives them?")
    tom.press("Ask for more")
    assert tom.reads("More asked for") and tom.reads("Which tablets in spring, and who gives them?")
    priya.open(story.at["referral"])
    assert priya.reads("Which tablets in spring, and who gives them?")
    priya.follow("Answer, and send it again")
    priya.write("Health, medicines and allergies", "Hay fever: one tablet a day in spring, which she takes herself.")
    priya.write("What do you tell the scheme?", "Added which tablets, and that she takes them herself.")
    priya.press("Send it to the scheme again")
    assert priya.reads("The scheme has your answer, and owes you one.")

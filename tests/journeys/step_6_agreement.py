"""The arrangement agreement: who does what, the money, four signatures; the arrangement starts; the household is full."""

from sharedliving.core.dates import add_days, today
from tests.journeys.cast import signed_agreement
from tests.journeys.step_3_plan import OUTCOMES
from tests.journeys.step_5_matching import HOUSEHOLD
from tests.journeys.story import NAME, Story
from tests.journeys.walker import Walker


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


SECTIONS: dict[str, dict[str, str]] = {
    "The home": {
        "Which room is theirs?": "First floor, over the garden",
        "Who else lives there?": "Maria and John Okafor, and Biscuit, a cat",
    },
    "Support day by day": {
        "How much support do they have": "Somebody at home from four; nobody gets up at night",
        "How long may they be alone": "Two hours at home, with the telephone",
        "Who looks after their medicines?": "She takes none",
        "Who handles their money": "£40 a week alone; the rest with Maria, and receipts in the blue tin",
    },
    "Living together": {
        "House rules": "Supper at six. No smoking indoors.",
        "Which keys do they have?": "Front door and her own room",
        "Visitors, partners": "Anybody until ten; told before when they stay the night",
        "How do they keep in touch": "Rita rings on Sundays",
    },
    "Breaks, back-up and notice": {
        "Holidays": "One week by the sea with the family",
        "When do the carers have a break": "Four weeks a year; Grace Adeyemi comes to the house",
        "Who steps in when the carer cannot?": "Grace Adeyemi",
        "How can each of the four end": "In writing to the scheme, which calls everybody together",
    },
    "Having a say": {
        "Who helps the person to say": "Dilys Webb of Speaking Up",
        "How can the person complain": "To the scheme, the council, or the Ombudsman",
        "What is shared with whom?": "What each needs for support and safety",
        "What makes everybody look": "A new plan, a fall, or when any of us asks",
    },
    "The money": {
        "Care fee a week": "420",
        "Rent a week": "95",
        "Food and utilities a week": "45.50",
    },
}


def when_the_terms_are_written(story: Story) -> None:
    """Section by section, in any order, each saved on its own."""
    tom = story.tom
    for section, answers in SECTIONS.items():
        tom.follow(section)
        for label, words in answers.items():
            tom.write(label, words)
        if section == "Living together":
            tom.choose("Does any of this keep them from something", "Yes")
            tom.write("What exactly, when and why?", "The front door is locked at night, because of the road")
        if section == "Having a say":
            tom.write_date("When is it looked at again?", add_days(today(), 300))
        if section == "The money":
            tom.tick("No money passes between the carer and the person outside this agreement: both have said so")
            tom.write_date("When did the council authorise the funding?", today())
        tom.press("Save and go back")
    assert tom.reads("£560.50")


def when_it_is_written_and_there_is_a_licence(story: Story) -> None:
    when_the_terms_are_written(story)
    when_the_roles_are_given_out(story)
    when_the_licence_is_signed(story)


def when_the_roles_are_given_out(story: Story) -> None:
    give_out_the_roles(story.tom)


def give_out_the_roles(tom: Walker) -> None:
    """What is usual is filled in; the rest has somebody, one by one."""
    tom.follow("Roles table")
    assert tom.reads("Answers at night and at weekends")
    tom.press("Fill in what is usual")
    for task, holder, name in (
        ("Sees to health appointments", "Shared Lives carer", "Maria Okafor"),
        ("Helps with money and benefits", "Family or friends", "Rita Marlow"),
        ("Answers at night and at weekends", "Scheme worker", "The duty line of the scheme"),
    ):
        tom.follow("Add a role")
        tom.select("What is to be done?", task)
        tom.select("Who does it?", holder)
        tom.write("Their name", name)
        tom.press("Save this role")
    assert not tom.reads("Nobody does this yet:")
    tom.follow("Back to the agreement")
    tom.press("Ready to sign")


def when_the_licence_is_signed(story: Story) -> None:
    tom = story.tom
    tom.follow("Write the licence of the room")
    tom.write("Food a week", "30")
    tom.write("Heating, light and water a week", "15.50")
    tom.press("Save the licence")
    assert tom.reads("£140.50")
    for party in ("the person", "the Shared Lives carer"):
        tom.follow(f"Sign for {party}")
        tom.tick("They have read it, or had it read and explained, and agree")
        tom.press("Sign the licence")
    assert tom.reads("Signed by both")
    tom.open(story.at["agreement"])


def when_all_four_have_signed(story: Story) -> None:
    """The person at the table, the carer on paper that is scanned in, scheme and council on their screens."""
    tom, priya = story.tom, story.priya
    _signs(story, "the person")
    tom.follow("Sign for the Shared Lives carer")
    tom.choose("How do they sign?", "On paper, which is scanned in")
    tom.attach("The signed paper", "letter.txt", b"Dear Sir")
    tom.write_date("Which day stands beside the signature?", today())
    tom.tick("They have read it, or had it read and explained, and agree")
    tom.press("Sign the agreement")
    assert tom.reads("The file must be a PDF or JPG or JPEG or PNG file")
    tom.attach("The signed paper", "signed.pdf", b"%PDF-1.7 signed by Maria and John")
    tom.press("Sign the agreement")
    assert tom.offers("Scanned paper")
    _signs(story, "the scheme")
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


def _signs(story: Story, party: str) -> None:
    tom = story.tom
    tom.follow(f"Sign for {party}")
    tom.tick("They have read it, or had it read and explained, and agree")
    tom.press("Sign the agreement")


def then_the_arrangement_starts(story: Story) -> None:
    tom = story.tom
    tom.open(story.at["agreement"])
    tom.follow("Start the arrangement")
    tom.press("Start the arrangement")
    story.remember("arrangement", tom)
    assert tom.reads("The arrangement has started. Its first review is due by itself.")
    assert tom.row("John goes with her on the bus, every Thursday").count() == 1
    assert tom.row("Priya Shah", "Care manager, Westmere Council").count() == 1
    tom.follow("What it costs and who pays")
    assert tom.reads("This arrangement costs £560.50 a week.")
    assert tom.row("Heating, light and water", "£15.50").count() >= 1


def then_a_fourth_person_is_refused(story: Story) -> None:
    tom = story.tom
    tom.open(signed_agreement(story.cast).get_absolute_url())
    tom.follow("Start the arrangement")
    assert tom.reads(f"{HOUSEHOLD} are approved for 3 people and 3 live there already.")
    assert tom.main.get_by_role("button", name="Start the arrangement").count() == 0
    assert not tom.reads(NAME), "who lives there is nobody's business here"

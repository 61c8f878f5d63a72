"""The first review: due by itself, held with the person, decided; it sets the date of the next."""

from datetime import timedelta

from sharedliving.core.dates import add_months, today, uk_date
from tests.journeys.step_3_plan import OUTCOMES
from tests.journeys.story import NAME, Story

VIEW = "I am happy here. I want to go swimming more."


def given_the_first_review_is_due_by_itself(story: Story) -> None:
    priya = story.priya
    priya.go("What is due")
    priya.select("Due", "In the next 3 months")
    priya.press("Show")
    due = uk_date(today() + timedelta(days=42))
    assert priya.row(NAME, "First review", due, "Priya Shah").count() == 1
    priya.follow(f"Hold the first review for {NAME}")
    story.remember("review", priya)
    assert priya.reads("Priya Shah holds it.")


def when_the_person_says_how_things_are(story: Story) -> None:
    priya = story.priya
    priya.follow("The person's views and agenda")
    priya.write(f"What does {NAME} say about how things are?", VIEW)
    priya.tick("In spoken words")
    priya.write("What do they want to talk about?", "Swimming. A new bed.")
    priya.choose("Did you check again how they communicate", "Yes")
    priya.press("Save and continue")


def when_it_says_who_came_and_how(story: Story) -> None:
    priya = story.priya
    assert priya.typed("Name") == NAME
    priya.press("Add them")
    priya.write("Name", "Maria Okafor")
    priya.choose("Who are they?", "Shared Lives carer")
    priya.press("Add them")
    priya.follow("Continue")
    priya.write_date("When was it held?", today())
    priya.choose("How was it held?", "Face to face")
    priya.write("Where was it held?", "At the kitchen table")
    priya.choose("Who led it?", "Somebody who knows the person")
    priya.press("Save and continue")


def when_each_outcome_is_looked_at(story: Story) -> None:
    priya = story.priya
    priya.follow(next(iter(OUTCOMES)).label)
    for _ in OUTCOMES:
        priya.choose("How far has it come?", "Getting there")
        priya.write("What shows it?", "She cooked for all of us on Tuesday.")
        priya.press("Save and continue")
    priya.follow("Continue")
    priya.write("What is working well?", "Meals, sleep, friends.")
    priya.write("What is not working?", "The bus is late.")
    priya.write("House rules and restrictions", "Shoes off indoors. Nothing that restricts her.")
    priya.press("Save and continue")
    priya.write("Do they want to stay or to move on?", "She wants to stay.")
    priya.write("What do they want to do more of by themselves?", "The bus to the pool.")
    priya.press("Save and continue")
    priya.write("Care and support plan review: what did it come to?", "The plan fits her.")
    priya.press("Save and continue")


def when_it_is_decided(story: Story) -> None:
    priya = story.priya
    priya.choose("Did you consider whether the NHS", "Yes")
    priya.write("What did it come to", "Nothing has changed in her health.")
    priya.choose("What happens now?", "Carry on as it is")
    priya.write("Why?", "The plan works and she wants to stay.")
    priya.press("Save and continue")
    priya.write_date("When is the next review due?", next_review())
    priya.press("Save and continue")
    assert priya.reads(VIEW) and priya.reads("Maria Okafor")
    priya.press("Complete the review")


def then_the_next_one_has_its_date(story: Story) -> None:
    priya = story.priya
    assert priya.reads(f"Review completed. The next one is due on {uk_date(next_review())}")
    priya.go("Reviews")
    assert priya.row(NAME, "Yearly review", uk_date(next_review())).count() == 1


def next_review():
    """Sooner than a year from now."""
    return add_months(today(), 6)

"""Somebody asks for support: looked for, told apart from somebody alike, added; the clock starts."""

from datetime import date, timedelta

from sharedliving.core.dates import today, uk_date
from tests.journeys.story import NAME, WANTS, Story

BORN = date(1985, 3, 12)


def given_a_search_with_a_letter_wrong(story: Story) -> None:
    priya = story.priya
    priya.go("People")
    priya.write("Name, NHS number", "Joanna Whitfeld")
    priya.press("Find")

    assert priya.row("Joanne Whitfield").count() == 1
    priya.press("None of these: add a person")


def when_they_are_added_beside_somebody_alike(story: Story) -> None:
    priya = story.priya
    assert priya.typed("Given names") == "Joanna"
    priya.write("Family name", "Whitfield")
    priya.write_date("Date of birth", BORN)
    priya.write("Area", "WM3")
    priya.write("How they communicate", "Short sentences, and time to answer.")
    priya.press("Add this person")

    assert priya.row("Joanne Whitfield").count() == 1, "a possible duplicate is shown before anybody is added"
    assert priya.typed("How they communicate") == "Short sentences, and time to answer."
    priya.tick("This is a different person")
    priya.write("How do you know?", "Twins: I have met both of them.")
    priya.press("Add this person")
    story.remember("person", priya)


def when_their_request_is_recorded(story: Story) -> None:
    priya = story.priya
    assert priya.reads(f"{NAME} has been added. Their reference is SL-")
    assert priya.reads("Next Record a request for support"), "before the contact of the weeks to come"
    priya.follow("Record a request for support")
    priya.write("What do they want", WANTS)
    priya.write_date("When did they first contact you?", today() - timedelta(days=3))
    priya.select("Who asked?", "Family or friend")
    priya.select("How did they come to ask?", "Community or other route")
    priya.choose("Is there anything that cannot wait", "Yes")
    priya.write("What cannot wait?", "Her mother goes into hospital on Monday.")
    priya.write("What was done about it at once?", "A short break is booked for the week.")
    priya.press("Save and start the clock")
    assert priya.reads(f"Request recorded. Assessment due {uk_date(today() + timedelta(days=25))}, 28 days.")
    story.remember("request", priya)


def when_its_priority_is_decided(story: Story) -> None:
    priya = story.priya
    priya.follow("Decide the priority")
    assert priya.reads(WANTS)
    priya.choose("How urgent is it?", "High")
    priya.write("Why?", "Her mother goes into hospital on Monday.")
    priya.press("Save the priority")
    assert priya.reads("Priority: high.")


def when_she_is_asked_how_she_is(story: Story) -> None:
    priya = story.priya
    priya.follow("Write down a contact")
    priya.select("How?", "Telephone")
    priya.write("How are they", "I want to know when you come.")
    priya.choose("Has it become more urgent?", "No")
    priya.press("Save the contact")
    assert priya.reads("Contact saved.")
    assert priya.reads("I want to know when you come.")


def then_the_clock_runs_and_there_is_an_owner(story: Story) -> None:
    priya, due = story.priya, uk_date(today() + timedelta(days=25))
    assert priya.reads("of 28 since first contact.")
    assert priya.reads("A short break is booked for the week.")
    priya.open(story.at["person"])
    assert priya.reads("Owner Priya Shah")
    assert priya.reads("28 days") or priya.reads(due)

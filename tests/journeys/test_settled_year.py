"""A year of a settled arrangement: nobody is forgotten once all is well. At the end of every month she has an owner and a
next date, and stands on the lists of the safety net on which she should, and on no other.
"""

from collections.abc import Iterator
from datetime import date

import pytest

from people.viewers import viewer_for
from reviews.models import ChangeEvent, ReviewAction
from reviews.services import reviews
from sharedliving.core import dates
from sharedliving.core.panels import Part
from tests.journeys.settled import Settled, settled_on

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

MOVES_IN = date(2027, 9, 6)
YEARLY = date(2028, 9, 4)
YEAR_AFTER = date(2029, 9, 3)


@pytest.fixture
def year(walk) -> Iterator[Settled]:
    with settled_on(MOVES_IN, walk) as year:
        yield year


def test_a_year_of_a_settled_arrangement(year):
    priya, tom = year.cast.priya, year.cast.tom
    assert year.lists() == set()

    year.on(date(2027, 9, 27))
    priya_visits_and_tom_is_told(year)
    month_ends(year, date(2027, 9, 30), contact=date(2027, 11, 8))

    year.on(date(2027, 10, 18))
    the_first_review_is_held(year)
    month_ends(year, date(2027, 10, 31), contact=date(2027, 11, 29))
    month_ends(year, date(2027, 11, 30), contact=date(2027, 11, 29))

    year.on(date(2027, 12, 6))
    tom_comes_unannounced(year)
    month_ends(year, date(2027, 12, 31), "contact-drifting", contact=date(2027, 11, 29))
    drifted_contact_is_seen_by_both(year)
    year.on(date(2028, 1, 5))
    priya_rings(year)
    year.carers_rest(tom)
    month_ends(year, date(2028, 1, 31), contact=date(2028, 2, 16))

    year.on(date(2028, 2, 14))
    maria_falls_ill(year)
    month_ends(year, date(2028, 2, 29), "change-undone", contact=date(2028, 2, 16))
    priya_looks_at_the_risks(year)
    month_ends(year, date(2028, 3, 31), contact=date(2028, 4, 11))

    goes_on(year, (date(2028, 4, 11), priya, Settled.rings))
    month_ends(year, date(2028, 4, 30), contact=date(2028, 5, 23))
    goes_on(year, (date(2028, 5, 23), priya, Settled.rings), (date(2028, 5, 30), tom, Settled.carers_rest))
    month_ends(year, date(2028, 5, 31), "monitoring-late", contact=date(2028, 7, 4))
    goes_on(year, (date(2028, 6, 5), tom, Settled.visits))
    month_ends(year, date(2028, 6, 30), contact=date(2028, 7, 4))
    goes_on(year, (date(2028, 7, 4), priya, Settled.rings))
    month_ends(year, date(2028, 7, 31), contact=date(2028, 8, 15))
    goes_on(year, (date(2028, 8, 15), priya, Settled.rings), (date(2028, 8, 30), tom, Settled.visits))
    month_ends(year, date(2028, 8, 31), "review-uninvited", contact=date(2028, 9, 26))

    invites_to_the_yearly_review(year)
    assert year.lists() == set()
    year.on(YEARLY)
    the_yearly_review_is_held(year)
    year.on(date(2028, 9, 18))
    tom_does_what_it_decided(year)
    month_ends(year, date(2028, 9, 30), "frozen-fee", contact=date(2028, 10, 16))
    assert year.review.due_on == YEAR_AFTER


def month_ends(year: Settled, day: date, *lists: str, contact: date) -> None:
    year.on(day)
    assert year.owner_and_date() == ("Priya Shah", contact)
    assert year.review.owner == year.cast.priya
    assert year.lists() == set(lists)


def goes_on(year: Settled, *quiet: tuple) -> None:
    """What happens when nothing happens: a call, a visit, a break for the carers."""
    for day, who, verb in quiet:
        year.on(day)
        verb(year, who)


# Autumn


def priya_visits_and_tom_is_told(year: Settled) -> None:
    priya = year.sits_down(year.cast.priya)
    priya.open(year.joanne.part_url(Part.REVIEWS))
    assert priya.reads("Contact of the council is agreed every 42 days; the first is not due yet.")
    priya.follow("Record a visit")
    fills_in_the_visit(priya, announced="Yes", said="I have my own key.")
    tom = year.sits_down(year.cast.tom)
    tom.go("What is due")
    tom.follow("Read the note")
    assert tom.reads("I have my own key.")
    tom.press("I have seen this")


def fills_in_the_visit(walker, *, announced: str, said: str, of_the_scheme: bool = False) -> None:
    walker.choose("Did they know that you would come?", announced)
    walker.choose("Did you see the person?", "Yes, alone")
    walker.write("What did the person say, or show?", said)
    walker.choose("How did you find the carers?", "Well")
    walker.choose("Did you look at the medication?", "The carers do not help with it")
    walker.choose("Did you look at the person’s money?", "Looked at, and in order")
    if of_the_scheme:
        walker.choose("Did you look at the records that the carers keep?", "Looked at, and in order")
        walker.choose("Did you look at the health and safety of the home?", "Looked at, and in order")
    walker.press("Record the visit")


def the_first_review_is_held(year: Settled) -> None:
    by = year.cast.priya
    review = year.hold(by, following=YEARLY, said="She has settled in.")
    assert reviews.complete(review=review, by=viewer_for(by)).due_on == YEARLY


# Winter


def tom_comes_unannounced(year: Settled) -> None:
    """The scheme's visit of the quarter: the next is due by it, and Priya reads it."""
    tom = year.sits_down(year.cast.tom)
    tom.open(year.home.get_absolute_url())
    tom.follow("Record a visit")
    fills_in_the_visit(tom, announced="No", said="I made the tea.", of_the_scheme=True)
    year.home.refresh_from_db()
    assert year.home.due_on == date(2028, 3, 5)
    year.everybody_reads()


def drifted_contact_is_seen_by_both(year: Settled) -> None:
    """Priya was reminded on the day after it was due, and can read why; Gareth finds it on his safety net."""
    priya = year.sits_down(year.cast.priya)
    priya.open("/messages/")
    priya.follow("30 November 2027")
    assert priya.row("29 November 2027", "Contact with the person", "Overdue").count() == 1
    gareth = year.sits_down(year.cast.gareth)
    gareth.go("Safety net")
    gareth.follow("Contact drifting")
    assert gareth.row(year.joanne.name, "21 December 2027", "Priya Shah").count() == 1


def priya_rings(year: Settled) -> None:
    """From the list of what is due to the note: the next contact follows from it."""
    priya = year.sits_down(year.cast.priya)
    priya.go("What is due")
    with priya.going():
        priya.row(year.joanne.name).get_by_role("link", name="Be in contact").click()
    priya.follow("Add a case note")
    priya.choose("What was it?", "Telephone call")
    priya.choose("Were you in contact with the person themselves?", "Yes")
    priya.choose("Were you in contact with their Shared Lives carers", "No")
    priya.write("What happened?", "She told me about Christmas.")
    priya.press("Save the note")


# A change


def maria_falls_ill(year: Settled) -> None:
    """Tom writes it down; what it opens has an owner on either side. He sees to his own part."""
    tom = year.sits_down(year.cast.tom)
    tom.open(year.joanne.part_url(Part.REVIEWS))
    tom.follow("Record a change")
    tom.choose("What has changed?", "A Shared Lives carer is ill")
    tom.write("What has changed, and what does the person say about it?", "Maria broke her hip. Joanne worries.")
    tom.press("Record the change")
    assert tom.row("Agree who supports them meanwhile", "Tom Hadley").count() == 1
    assert tom.row("Look at the risks again", "Priya Shah", "28 February 2028").count() == 1
    for task in ("Agree who supports them meanwhile", "Visit the carers and see how they are"):
        answers(tom, task, "John is at home, and Grace comes in the mornings.")
    year.rings(year.cast.tom)


def priya_looks_at_the_risks(year: Settled) -> None:
    """A day late, and everybody could see it. She rings Joanne too."""
    priya = year.sits_down(year.cast.priya)
    priya.go("What is due")
    priya.follow("Do what the change asks for")
    answers(priya, "", "Looked at with Joanne and John: nothing new.")
    assert not ChangeEvent.objects.unfinished().exists()
    year.rings(year.cast.priya)
    year.visits(year.cast.tom)


def answers(walker, task: str, words: str) -> None:
    if task:
        walker.follow(task)
    walker.choose("What has answered it?", "Done, and written down elsewhere")
    walker.write("Where was it done, or why is it not needed?", words)
    walker.press("Save the answer")


# The yearly review


def invites_to_the_yearly_review(year: Settled) -> None:
    priya = year.sits_down(year.cast.priya)
    priya.open(year.review.get_absolute_url())
    priya.follow("Invitations and papers")
    priya.choose("How do they get the invitation?", "Easy read")
    priya.write_date("When is the meeting?", YEARLY)
    priya.write("Where, and at what time?", "At home, 10am")
    priya.press("Invite them")
    priya.follow(year.joanne.name)
    priya.write_date("When was the invitation sent?", dates.today())
    priya.press("Save")


def the_yearly_review_is_held(year: Settled) -> None:
    """Plan and monitoring in one meeting, as she prefers; something is left for Tom, and the next date stands."""
    priya = year.sits_down(year.cast.priya)
    review = year.hold(year.cast.priya, following=YEAR_AFTER, said="A good year, and a hard winter.")
    priya.open(review.get_absolute_url())
    priya.follow("What is to be done, by whom and when")
    priya.write("What is to be done?", "Ask Grace to stay as a back-up")
    priya.select("Who does it?", "Tom Hadley")
    priya.write_date("By when?", date(2028, 9, 20))
    priya.press("Add it")
    priya.follow("Go back to the review")
    priya.follow("Check answers and complete")
    priya.press("Complete the review")
    assert priya.reads(f"The next one is due on {dates.uk_date(YEAR_AFTER)}")


def tom_does_what_it_decided(year: Settled) -> None:
    tom = year.sits_down(year.cast.tom)
    tom.go("What is due")
    tom.follow("Do what the review decided")
    tom.follow("It is done or no longer needed")
    tom.choose("How did it end?", "Done")
    tom.press("Save")
    assert not ReviewAction.objects.open().exists()

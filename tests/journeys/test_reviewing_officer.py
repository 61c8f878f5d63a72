"""A reviewing officer, who does not know the person, holds the yearly review: nobody is left alone with them (G14-REV-4)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from careplans.choices import Process
from people.choices import CircleRole, Role
from reviews.models import Review, ReviewAction, ReviewInvitation
from sharedliving.core import dates
from tests.factories.advocacy import AdvocacyRecordFactory
from tests.factories.people import CircleMemberFactory
from tests.factories.reviews import ReviewFactory, living_with, plan_with_needs
from tests.journeys.cast import make_cast, user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

NAME = "Joanne Whitfield"
LAST_TIME = "She likes the house, cooks with Maria on Tuesdays and sees her sister on Sundays."
NOW = "I cook on Fridays now, too. I want a lock on my door."
NEEDS_SOMEBODY = "a named person or an advocate has to be there for the person"
COPIED = "The words are the same as at the last review"


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def ngozi(cast):
    return user("Ngozi Eze", Role.REVIEWING_OFFICER, cast.council, cast.team)


@pytest.fixture
def review(cast):
    """A year after the last one, of somebody who reads easy words and whose sister speaks up for her."""
    person = cast.nearly_the_same
    person.communication = "Easy read with photographs"
    person.save()
    CircleMemberFactory(person=person, name="Rita Whitfield", role=CircleRole.NAMED_PERSON, relationship="sister")
    AdvocacyRecordFactory(person=person, about=Process.REVIEW)
    plan = plan_with_needs(person, 2)
    home = living_with(person, cast.okafors, place=3, started_on=dates.add_days(dates.today(), -400))
    last = ReviewFactory(completed=True, person=person, plan=plan, arrangement=home, working_well=LAST_TIME)
    return ReviewFactory(person=person, plan=plan, arrangement=home, previous=last)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_reviewing_officer_holds_a_review(walk, cast, ngozi, review, scripts):
    officer = walk(ngozi.email, scripts=scripts)

    finds_the_review_that_is_due(officer)
    invites(officer, review)
    hears_her_first(officer)
    says_who_led_it(officer)
    looks_at_each_outcome(officer)
    writes_what_last_time_said(officer)
    decides(officer)
    leaves_something_to_do(officer, review)
    is_refused_alone(officer)
    is_refused_with_last_times_words(officer)
    completes_it(officer)

    review.refresh_from_db()
    assert review.completed_on == dates.today()
    assert Review.objects.open().get(person=review.person).due_on == in_six_months()
    tom = walk(cast.tom.email, scripts=scripts)
    reads_and_does_it(tom, review)


def finds_the_review_that_is_due(officer):
    """It is Priya's; the list of a reviewing officer begins with the whole department."""
    officer.go("Reviews")
    assert officer.row(NAME, "Yearly review", dates.uk_date(two_weeks()), "Priya Shah").count() == 1
    officer.follow(NAME)
    assert officer.reads("Priya Shah holds it.")
    officer.follow("Read the review of")
    assert officer.reads(LAST_TIME)
    officer.page.go_back()


def invites(officer, review):
    """The person first, in the format that she reads; then her sister, who gets the papers too late."""
    officer.follow("Invitations and papers")
    assert officer.reads("How Joanne Whitfield communicates: Easy read with photographs")
    assert officer.typed("Name") == NAME
    officer.choose("How do they get the invitation?", "Easy read")
    officer.write_date("When is the meeting?", dates.add_days(dates.today(), 5))
    officer.write("Where, and at what time?", "At home, 2pm")
    officer.press("Invite them")
    officer.follow("Rita Whitfield, sister")
    assert officer.typed("Name") == "Rita Whitfield" and officer.typed("Where, and at what time?") == "At home, 2pm"
    officer.choose("Who are they?", "Named person")
    officer.choose("How do they get the invitation?", "Letter")
    officer.press("Invite them")
    assert officer.row("Rita Whitfield", "Late: not sent").count() == 1
    follows_it_up(officer)
    for row in ReviewInvitation.objects.filter(review=review):
        assert is_a_pdf(officer, reverse("review-invitation-pdf", args=[review.pk, row.pk]))
    officer.follow("Go back to the review")


def follows_it_up(officer):
    officer.follow(NAME)
    officer.write_date("When was the invitation sent?", dates.today())
    officer.choose("What do they answer?", "Comes")
    officer.press("Save")
    assert officer.row(NAME, "Comes").count() == 1


def is_a_pdf(walker, address: str) -> bool:
    return walker.page.request.get(address).body().startswith(b"%PDF")


def hears_her_first(officer):
    officer.follow("The person's views and agenda")
    officer.write(f"What does {NAME} say about how things are?", NOW)
    officer.tick("With pictures or symbols")
    officer.write("What do they want to talk about?", "The lock. Fridays.")
    officer.choose("Did you check again how they communicate", "Yes")
    officer.press("Save and continue")


def says_who_led_it(officer):
    """Nobody but she and Ngozi is there."""
    officer.press("Add them")
    officer.follow("Continue")
    officer.write_date("When was it held?", dates.today())
    officer.choose("How was it held?", "Face to face")
    officer.write("Where was it held?", "In the kitchen")
    officer.choose("Who led it?", "A reviewing officer")
    officer.press("Save and continue")


def looks_at_each_outcome(officer):
    """The list says how far each had come last time."""
    officer.main.locator(".govuk-task-list a").first.click()
    for progress in ("Achieved", "No change"):
        officer.choose("How far has it come?", progress)
        officer.write("What shows it?", "She showed me her kitchen.")
        officer.press("Save and continue")
    officer.follow("Continue")


def writes_what_last_time_said(officer):
    """What was written last time stands beside the form, and is copied with a full stop more."""
    assert officer.page.locator("details", has_text=LAST_TIME).count() == 1
    officer.write("What is working well?", f"{LAST_TIME}.")
    officer.write("What is not working?", "No lock on her door.")
    officer.write("House rules and restrictions", "No visitors after ten. She does not mind.")
    officer.press("Save and continue")
    officer.write("Do they want to stay or to move on?", "She wants to stay.")
    officer.write("What do they want to do more of by themselves?", "Cook on Fridays.")
    officer.press("Save and continue")
    officer.write("Care and support plan review: what did it come to?", "It fits.")
    officer.press("Save and continue")


def decides(officer):
    officer.choose("Did you consider whether the NHS", "Yes")
    officer.write("What did it come to", "No health need.")
    officer.choose("What happens now?", "Carry on as it is")
    officer.write("Why?", "She is well where she is.")
    officer.press("Save and continue")
    officer.write_date("When is the next review due?", in_six_months())
    officer.press("Save and continue")


def leaves_something_to_do(officer, review):
    officer.open(reverse("review-actions", args=[review.pk]))
    officer.write("What is to be done?", "Fit a lock on her door")
    officer.select("Who does it?", "Tom Hadley")
    officer.write_date("By when?", two_weeks())
    officer.press("Add it")
    assert officer.row("Fit a lock on her door", "Tom Hadley", "To be done").count() == 1
    officer.open(reverse("review-complete", args=[review.pk]))


def is_refused_alone(officer):
    """Both refusals at once; then her sister comes in."""
    assert officer.reads(NEEDS_SOMEBODY) and officer.reads(COPIED)
    assert not officer.offers("Complete the review")
    officer.follow("Put this right: Somebody there for the person")
    officer.follow("Rita Whitfield, sister")
    officer.choose("Who are they?", "Named person")
    officer.choose("Do they know the person?", "Yes")
    officer.press("Add them")
    check_answers(officer)


def is_refused_with_last_times_words(officer):
    assert not officer.reads(NEEDS_SOMEBODY)
    assert officer.reads(COPIED) and not officer.offers("Complete the review")
    officer.page.goto(officer.page.url.replace("/complete/", "/working/"))
    officer.write("What is working well?", "Fridays are hers: she plans the meal and shops for it.")
    officer.press("Save and go back to the list")
    officer.follow("Check answers and complete")


def check_answers(officer):
    officer.follow("Go back to the list")
    officer.follow("Check answers and complete")


def completes_it(officer):
    assert not officer.reads("What is still missing")
    assert officer.reads(NOW) and officer.reads("Rita Whitfield, named person")
    officer.press("Complete the review")
    assert officer.reads(f"Review completed. The next one is due on {dates.uk_date(in_six_months())}")
    assert officer.row("Fit a lock on her door", "Tom Hadley").count() == 1


def reads_and_does_it(tom, review):
    """The scheme worker reads what was decided, and his part stands among what is due for him until it is done."""
    tom.open(review.get_absolute_url())
    assert tom.reads("She is well where she is.")
    tom.open("/due/?until=any")
    tom.follow("Do what the review decided")
    assert tom.reads("Fit a lock on her door")
    tom.follow("It is done or no longer needed")
    tom.choose("How did it end?", "Done")
    tom.write("What came of it?", "John fitted it on Saturday.")
    tom.press("Save")
    assert not ReviewAction.objects.open().filter(review=review).exists()


def two_weeks() -> date:
    return dates.today() + timedelta(days=14)


def in_six_months() -> date:
    return dates.add_months(dates.today(), 6)

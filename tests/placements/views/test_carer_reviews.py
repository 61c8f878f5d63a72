"""The yearly review with carers page by page: theirs first, then the scheme's, then the letter."""

import pytest
from django.urls import reverse

from placements.choices import CareKind, CheckKind
from placements.models import CarerReview, CarerReviewAction, HouseholdCare
from sharedliving.core import dates
from sharedliving.core.forms import version_of
from tests.core.documents.samples import words_of
from tests.factories.applications import MemberFactory
from tests.factories.caring import (
    CarerReviewActionFactory,
    CarerReviewFactory,
    CarerVisitFactory,
    HouseholdCareFactory,
)
from tests.factories.households import HouseholdFactory
from tests.factories.placements import ArrangementFactory

pytestmark = pytest.mark.django_db

TODAY = dates.today()
NEXT = dates.add_days(TODAY, 300)


def day(name, on):
    return {f"{name}_0": on.day, f"{name}_1": on.month, f"{name}_2": on.year}


def section(row, name):
    return reverse("carer-review-section", args=[row.pk, name])


def send(client, row, name, data):
    """A section as a browser sends it."""
    row.refresh_from_db()
    return client.post(section(row, name), data | {"version": version_of(row)})


def test_it_is_begun_from_the_carers_own_page(as_scheme):
    row = HouseholdCareFactory(kind=CareKind.REVIEW)
    client, home = as_scheme(row.household.scheme), row.household
    url = reverse("carer-reviews", args=[home.pk])

    assert url in client.get(home.get_absolute_url()).text
    page = client.get(url).text
    assert dates.uk_date(row.due_on) in page and home.owner.name in page
    begun = client.post(reverse("carer-review-begin", args=[home.pk]))

    review = CarerReview.objects.get()
    assert begun.url == section(review, "agenda")
    assert "Begin the yearly review" not in client.get(url).text


def test_the_form_begins_with_the_carers_own_agenda(as_scheme):
    row = CarerReviewFactory()
    client = as_scheme(row.household.scheme)

    page = client.get(row.get_absolute_url()).text
    assert "Ask the carers first" in page
    assert page.count("Cannot start yet") == 11, "every other section waits"
    assert client.get(section(row, "training")).url == section(row, "agenda")
    refused = send(client, row, "training", {"training": "First aid"})
    assert refused.status_code == 422 and "what they want to raise before" in refused.text

    data = day("agenda_asked_on", TODAY) | {"agenda_raised": "yes", "agenda": "", "agenda_answer": ""}
    assert "in their words" in send(client, row, "agenda", data).text
    assert send(client, row, "agenda", data | {"agenda": "The nights"}).url == section(row, "meeting")
    page = client.get(row.get_absolute_url()).text
    assert "The nights" in page and "Cannot start yet" not in page


def test_nobody_asked_is_no_answer(as_scheme):
    row = CarerReviewFactory()
    data = day("agenda_asked_on", TODAY) | {"agenda": "", "agenda_answer": ""}

    page = send(as_scheme(row.household.scheme), row, "agenda", data)

    assert page.status_code == 422 and "Select whether the carers want to raise something" in page.text


def test_what_the_system_holds_is_read_and_not_typed_again(as_scheme):
    row = CarerReviewFactory(asked=True)
    home = row.household
    CarerVisitFactory(household=home, announced=False, wellbeing="strained", agreed="A week off")
    MemberFactory(household=home, name="Billy Okafor")
    person = ArrangementFactory(household=home).person
    insurance = home.checks.get(kind=CheckKind.INSURANCE)
    client = as_scheme(home.scheme)

    shown = {
        name: client.get(section(row, name)).text for name in ("checks", "wellbeing", "home", "support", "arrangements")
    }

    assert dates.uk_date(insurance.valid_until) in shown["checks"]
    assert "Under strain" in shown["wellbeing"] and "0 of 28 used" in shown["wellbeing"]
    assert "Billy Okafor" in shown["home"]
    assert "1, of which 1 unannounced" in shown["support"]
    assert f"supporting {person.name}?" in shown["arrangements"]


def test_what_carers_say_of_each_person_is_kept(as_scheme):
    row = CarerReviewFactory(asked=True)
    arrangement = ArrangementFactory(household=row.household)
    client = as_scheme(row.household.scheme)

    client.post(section(row, "arrangements"), {f"view_{arrangement.pk}": "She is family now.", "save_only": "1"})

    assert row.views.get().words == "She is family now."
    assert "She is family now." in client.get(section(row, "arrangements")).text


def test_last_years_words_stand_beside(as_scheme):
    last = CarerReviewFactory(written=True, state="completed", completed_on=TODAY, support="The worker rings back.")
    row = CarerReviewFactory(asked=True, household=last.household)

    page = as_scheme(row.household.scheme).get(section(row, "support")).text

    assert "What was written last time" in page and "The worker rings back." in page


def test_no_other_section_exists(as_scheme):
    row = CarerReviewFactory(asked=True)

    assert as_scheme(row.household.scheme).get(section(row, "colour")).status_code == 404


def test_everything_missing_stands_at_once_and_then_it_is_completed(as_scheme):
    row = CarerReviewFactory(written=True, place="")
    client, url = as_scheme(row.household.scheme), reverse("carer-review-complete", args=[row.pk])

    assert "Say where the review was held" in client.get(url).text
    assert client.post(url).status_code == 422
    data = day("held_on", TODAY) | {"place": "At home", "present": "All", "knows_privately": "no"}
    send(client, row, "meeting", data)
    assert client.post(url).url == row.get_absolute_url()

    assert HouseholdCare.objects.get(kind=CareKind.REVIEW).due_on == row.next_due_on
    page = client.get(row.get_absolute_url()).text
    assert "The letter to the carers (PDF)" in page and "Our breaks, and the fee." in page
    assert client.get(url).url == client.get(section(row, "agenda")).url == row.get_absolute_url()


def test_what_is_to_be_done_is_added_put_off_and_done(as_scheme):
    row = CarerReviewFactory(asked=True)
    client, owner = as_scheme(row.household.scheme), row.household.owner
    data = {"what": "Book first aid", "owner": owner.pk} | day("due_on", NEXT)

    assert client.post(reverse("carer-review-action-add", args=[row.pk]), data).url == row.get_absolute_url()
    action = CarerReviewAction.objects.get()
    assert "Book first aid" in client.get(row.get_absolute_url()).text
    later = reverse("carer-review-action-later", args=[action.pk])
    client.post(later, {"why": "The course is full"} | day("due_on", dates.add_days(NEXT, 5)))
    assert "The course is full" in client.get(action.get_absolute_url()).text
    end = reverse("carer-review-action-end", args=[action.pk])
    assert client.post(end, {"end": "not_needed", "words": ""}).status_code == 422
    assert client.post(end, {"end": "done", "words": "Both went"}).url == action.get_absolute_url()
    assert "Both went" in client.get(action.get_absolute_url()).text
    assert client.get(end).url == action.get_absolute_url()


def test_it_is_not_held_and_why(as_scheme):
    row = CarerReviewFactory(asked=True)
    client = as_scheme(row.household.scheme)

    client.post(reverse("carer-review-stop", args=[row.pk]), {"why": "They are in hospital"})

    assert "They are in hospital" in client.get(row.get_absolute_url()).text


def test_the_letter_tells_the_carers_what_they_raised_first_and_nothing_confidential(as_scheme):
    row = CarerReviewFactory(
        written=True, state="completed", completed_on=TODAY, health="His heart", people_say="Josie dislikes the dog"
    )
    CarerReviewActionFactory(review=row, what="Book the course")
    client, url = as_scheme(row.household.scheme), reverse("carer-review-letter", args=[row.pk])

    words = words_of(client.get(url).content)

    assert (
        words.index("Our breaks, and the fee.")
        < words.index("Both did first aid")
        < words.index("Carry on as approved")
    )
    assert "Book the course" in words and "We agree." in words
    assert "His heart" not in words and "Josie dislikes" not in words


def test_there_is_no_letter_before_the_review_is_completed(as_scheme):
    row = CarerReviewFactory(written=True)

    assert as_scheme(row.household.scheme).get(reverse("carer-review-letter", args=[row.pk])).status_code == 404


def test_another_scheme_and_the_council_see_nothing_of_it(as_scheme, as_council):
    row = CarerReviewFactory(asked=True)
    person = ArrangementFactory(household=row.household).person

    assert as_scheme(HouseholdFactory().scheme).get(row.get_absolute_url()).status_code == 404
    assert as_council(person).get(row.get_absolute_url()).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    home = HouseholdFactory()
    HouseholdCareFactory(household=home, kind=CareKind.REVIEW)
    for _ in range(rows):
        held = CarerReviewFactory(household=home, written=True, state="completed", completed_on=TODAY)
        CarerReviewActionFactory(review=held)
    client = as_scheme(home.scheme)

    with django_assert_num_queries(9):
        client.get(reverse("carer-reviews", args=[home.pk]))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_review_costs_the_same_for_one_and_three(rows, as_scheme, django_assert_num_queries):
    row = CarerReviewFactory(asked=True, household=HouseholdFactory(approved_places=3))
    for place in range(rows):
        row.views.create(arrangement=ArrangementFactory(household=row.household, place=place + 1), words="Well")
        CarerReviewActionFactory(review=row)
    client = as_scheme(row.household.scheme)

    with django_assert_num_queries(14):
        client.get(row.get_absolute_url())

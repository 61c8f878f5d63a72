"""A visit as the worker meets it: from the record to the page that both sides read."""

from datetime import timedelta

import pytest

from reviews.models import ReviewAction, Visit
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.factories.reviews import NoteCopyFactory, ReviewActionFactory
from tests.factories.visits import VisitFactory
from tests.reviews.conftest import user_of

TODAY = dates.today()


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def typed(**changes):
    return {
        "on_0": TODAY.day, "on_1": TODAY.month, "on_2": TODAY.year, "is_announced": "no", "seen": "alone",
        "person_words": "I want to go swimming", "wellbeing": "tired", "carer_words": "We sleep badly",
        "medication": "in_order", "money": "concern", "money_words": "Forty pounds are missing",
        "follows": "", "records": "in_order", "home": "in_order",
    } | changes  # fmt: skip


def test_from_the_record_to_the_page_that_both_sides_read(sign_in, scheme_worker, care_manager, person, home):
    desk = sign_in(scheme_worker)
    address = f"/arrangements/{home.pk}/visit/"
    record = f"/people/{person.reference}/record/reviews/"
    assert f'href="{address}"' in desk.get(record).text
    assert desk.get(address).status_code == 200

    page = desk.post(address, follows(home), follow=True)
    for words in (
        "Unannounced visit",
        "I want to go swimming",
        "We sleep badly",
        "Forty pounds",
        "has not seen it yet",
    ):
        assert words in page.text
    home.refresh_from_db()
    assert home.last_visit_on == TODAY

    desk = sign_in(care_manager)
    visit = Visit.objects.get()
    assert visit.get_absolute_url() in desk.get(record).text
    assert "We sleep badly" in desk.get(visit.get_absolute_url()).text


def test_the_council_records_its_own(sign_in, care_manager, person, home):
    desk = sign_in(care_manager)

    assert f"/arrangements/{home.pk}/visit/" in desk.get(home.get_absolute_url()).text
    desk.post(f"/arrangements/{home.pk}/visit/", typed())

    assert Visit.objects.get().side == "council"
    record = desk.get(f"/people/{person.reference}/record/reviews/").text
    assert "kept 0 of 2 times. The longest time without was 100 days" in record


def test_what_is_left_out_is_asked_for_and_what_was_typed_stays(sign_in, care_manager, home):
    page = sign_in(care_manager).post(
        f"/arrangements/{home.pk}/visit/",
        typed(
            seen="together", person_words="", money_words="", wellbeing="strained", follows="", carer_words="All well"
        ),
    )

    assert page.status_code == 422
    for words in (
        "why you did not see the person alone", "Write what the person said", "not right with the money",
        "The carers are under strain", "All well",
    ):  # fmt: skip
        assert words in page.text
    assert not Visit.objects.exists()


def test_an_arrangement_that_has_ended_is_shown_instead(sign_in, care_manager, person):
    ended = ArrangementFactory(person=person, ended=True)

    assert sign_in(care_manager).get(f"/arrangements/{ended.pk}/visit/").url == ended.get_absolute_url()


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_one_visit(sign_in, care_manager, home, n, django_assert_num_queries):
    visit = VisitFactory(arrangement=home)
    for _ in range(n):
        NoteCopyFactory(note=visit.note, organisation=ArrangementFactory().scheme)
    desk = sign_in(care_manager)
    desk.get(visit.get_absolute_url())

    with django_assert_num_queries(8):
        desk.get(visit.get_absolute_url())


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_the_part_of_the_record(sign_in, care_manager, person, home, n, django_assert_num_queries):
    for _ in range(n):
        VisitFactory(arrangement=home)
    desk = sign_in(care_manager)
    desk.get(f"/people/{person.reference}/record/reviews/")

    with django_assert_num_queries(36):
        desk.get(f"/people/{person.reference}/record/reviews/")


def follows(home, /, **given):
    day = TODAY + timedelta(days=3)
    when = {"follows_by_0": day.day, "follows_by_1": day.month, "follows_by_2": day.year}
    return typed(follows="Look at the book again", follows_owner=home.owner_id, **when | given)


def test_what_follows_is_read_on_the_visit_with_who_and_when(sign_in, scheme_worker, home):
    page = sign_in(scheme_worker).post(f"/arrangements/{home.pk}/visit/", follows(home), follow=True)

    row = ReviewAction.objects.get()
    assert "What follows from it" in page.text
    assert f'href="{row.get_absolute_url()}"' in page.text
    assert "is to be done" in sign_in(scheme_worker).get(row.get_absolute_url()).text


def test_without_who_and_when_it_is_asked_for(sign_in, scheme_worker, home):
    answer = sign_in(scheme_worker).post(
        f"/arrangements/{home.pk}/visit/", typed(follows="Look again", follows_owner="")
    )

    assert answer.status_code == 422
    assert "Select who does what is to follow" in answer.text
    assert "Enter by when what is to follow is done" in answer.text


def test_more_is_added_afterwards(sign_in, scheme_worker, home):
    row = VisitFactory(arrangement=home)
    client, day = sign_in(scheme_worker), TODAY + timedelta(days=3)

    assert "Nothing yet." in client.get(f"/visits/{row.pk}/follows/").text
    given = {"what": "Ring the sister", "owner": home.owner_id}
    answer = client.post(
        f"/visits/{row.pk}/follows/", given | {"due_on_0": day.day, "due_on_1": day.month, "due_on_2": day.year}
    )

    assert answer["Location"] == row.get_absolute_url()
    assert ReviewAction.objects.get(visit=row).due_on == day


def test_a_scheme_names_its_own_and_the_council_both(sign_in, scheme_worker, care_manager, home):
    address = f"/arrangements/{home.pk}/visit/"

    def names(who):
        return {user.pk for user in sign_in(who).get(address).context["form"].fields["follows_owner"].queryset}

    assert names(scheme_worker) == {scheme_worker.user_id}
    assert care_manager.user_id in names(care_manager)


@pytest.mark.parametrize("n", [1, 3])
def test_statements_of_what_follows(sign_in, care_manager, home, n, django_assert_num_queries):
    row = VisitFactory(arrangement=home)
    for _ in range(n):
        ReviewActionFactory(review=None, visit=row, person=row.person, owner=row.person.owner)
    client = sign_in(care_manager)

    with django_assert_num_queries(10):
        client.get(f"/visits/{row.pk}/follows/")


def test_the_scheme_is_asked_for_records_and_home_and_told_what_it_still_owes(
    sign_in, scheme_worker, care_manager, home
):
    address = f"/arrangements/{home.pk}/visit/"
    assert "health and safety of the home" not in sign_in(care_manager).get(address).text
    desk = sign_in(scheme_worker)
    page = desk.get(address).text
    assert "health and safety of the home" in page
    assert "monitoring at" in page and "No visit was unannounced yet" in page

    assert "Say what is not right with the home" in desk.post(address, follows(home, home="not_looked")).text
    page = desk.post(address, follows(home, home="not_looked", home_words="Painters were there"), follow=True).text

    assert "The monitoring of this quarter still owes: health and safety of the home." in page
    assert "Painters were there" in page

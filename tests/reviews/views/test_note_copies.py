"""A shared note as the other side meets it (G14-CMS-8)."""

import pytest

from reviews.models import CaseNote, NoteCopy
from sharedliving.core import dates
from tests.factories.households import HouseholdFactory
from tests.factories.people import ShareFactory
from tests.factories.placements import ArrangementFactory
from tests.reviews.conftest import user_of

QUESTION = "Were you in contact with their Shared Lives carers"


@pytest.fixture
def home(person, scheme, scheme_worker):
    ShareFactory(person=person, organisation=scheme)
    household = HouseholdFactory(scheme=scheme, owner=user_of(scheme_worker))
    return ArrangementFactory(person=person, household=household, owner=user_of(scheme_worker))


def typed(**changes):
    today = dates.today()
    return {
        "kind": "call", "with_person": "no", "with_carers": "yes", "happened_on_0": today.day, "happened_time": "",
        "happened_on_1": today.month, "happened_on_2": today.year, "text": "Asked for a later bus", "audience": "shared",
    } | changes  # fmt: skip


def test_the_council_is_asked_whether_it_was_with_the_carers(sign_in, care_manager, scheme_worker, person, home):
    page = f"/people/{person.reference}/note/"

    assert QUESTION in sign_in(care_manager).get(page).text
    assert QUESTION not in sign_in(scheme_worker).get(page).text


def test_where_there_are_no_carers_nothing_is_asked(sign_in, care_manager, person):
    assert QUESTION not in sign_in(care_manager).get(f"/people/{person.reference}/note/").text


def test_contact_with_carers_for_ourselves_alone_is_refused_at_the_field(sign_in, care_manager, person, home):
    answer = sign_in(care_manager).post(f"/people/{person.reference}/note/", typed(audience="own"))

    assert answer.status_code == 422
    assert "is for their scheme worker too" in str(answer.context["form"].errors["audience"])
    assert "Asked for a later bus" in answer.text
    assert not CaseNote.objects.exists()


def test_from_the_note_to_the_one_who_has_seen_it(sign_in, care_manager, scheme_worker, person, home):
    name = user_of(scheme_worker).name
    listed = sign_in(care_manager).post(f"/people/{person.reference}/note/", typed(), follow=True)
    assert f"{name} has not seen it yet" in listed.text

    copy = NoteCopy.objects.get()
    desk = sign_in(scheme_worker)
    assert f'href="{copy.get_absolute_url()}"' in desk.get("/").text
    page = desk.get(copy.get_absolute_url())
    assert "Asked for a later bus" in page.text
    assert "I have seen this" in page.text
    assert desk.post(f"/notes/{copy.pk}/seen/").url == f"/people/{person.reference}/notes/"
    assert "I have seen this" not in desk.get(copy.get_absolute_url()).text

    desk = sign_in(care_manager)
    words = f"{name} saw it on {dates.uk_date(dates.today())}"
    for address in (f"/people/{person.reference}/notes/", f"/people/{person.reference}/timeline/"):
        assert words in desk.get(address).text


def test_the_writers_side_reads_it_without_a_button(sign_in, care_manager, person, home):
    desk = sign_in(care_manager)
    desk.post(f"/people/{person.reference}/note/", typed())
    copy = NoteCopy.objects.get()

    page = desk.get(copy.get_absolute_url())

    assert "I have seen this" not in page.text
    assert "has not seen it yet" in page.text
    assert "only they can say" in desk.post(f"/notes/{copy.pk}/seen/", follow=True).text
